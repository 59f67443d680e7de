using System.Globalization;
using System.Text.Json.Nodes;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Spreading;

/// <param name="Attendance">People who came.</param>
/// <param name="Report">What was done; readers see it.</param>
public sealed record ReportEvent(string Id, int? Attendance, DateOnly? ReportedOn, string Report, string Results);

public sealed record CancelEvent(string Id, string Reason);

/// <summary>Writes into the event's page what came of it, once: of two who report at the same time the second is told.</summary>
public sealed class ReportEventHandler(SiteDbContext db, ContentStore store, ExemplarPages pages, SpreadingJournal journal, TimeProvider clock)
{
    public Task<Outcome<ContentItem>> HandleAsync(ReportEvent input, Actor by, CancellationToken ct = default)
    {
        input = input with { Report = Clean(input.Report), Results = Clean(input.Results) };
        return ChangeAsync(input.Id, facts => EventRules.CanReport(facts, input, clock.GetUtcNow().UtcDateTime), item =>
        {
            Set(item, "Status", "Text", EventStatus.Held);
            Set(item, "Attendance", "Value", (decimal)input.Attendance!.Value);
            Set(item, "ReportedOn", "Value", input.ReportedOn!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Set(item, "Report", "Text", input.Report);
            Set(item, "Results", "Text", input.Results);
        }, "event.reported", input.Report, by, ct);
    }

    public Task<Outcome<ContentItem>> HandleAsync(CancelEvent input, Actor by, CancellationToken ct = default)
    {
        input = input with { Reason = Clean(input.Reason) };
        return ChangeAsync(input.Id, facts => EventRules.CanCancel(facts, input), item =>
        {
            Set(item, "Status", "Text", EventStatus.Cancelled);
            Set(item, "StatusNote", "Text", input.Reason);
        }, "event.cancelled", input.Reason, by, ct);
    }

    private async Task<Outcome<ContentItem>> ChangeAsync(string id, Func<EventFacts, Refusals> rule, Action<ContentItem> change, string action, string why, Actor by, CancellationToken ct)
    {
        if (!by.May(SpreadingPermissions.ManageSpreading)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await store.FindAsync(id, VersionKind.Latest, ct) is not { ContentType: "Event" } item) return Refusals.Because("spreading.event.notFound");
        var refusals = rule(EventFacts.Of(item));
        if (refusals.Any) return refusals;
        refusals = await pages.ChangeAsync(id, change, by, ct, evenAsDraft: true);
        if (refusals.Any) return refusals;
        await journal.ClosedAsync(action, item, why, by, ct);
        await write.CommitAsync(ct);
        return item;
    }

    private static void Set(ContentItem item, string field, string member, JsonNode value) => item.PartOrNew("Event")[field] = new JsonObject { [member] = value };

    private static string Clean(string text) => TextNormalForm.Clean(text).Trim();
}

/// <summary>What an act on an event leaves behind: a line in the audit trail, and no task any more.</summary>
public sealed class SpreadingJournal(CloseDeskTaskHandler tasks, AuditTrail audit)
{
    public async Task ClosedAsync(string action, ContentItem item, string why, Actor by, CancellationToken ct)
    {
        await audit.RecordAsync(new AuditEntry(action, "content", item.ContentItemId, item.DisplayText, Details: why.Length <= 200 ? why : why[..200]), by, ct);
        await tasks.HandleAsync(new CloseDeskTasks(EventWatch.ReportKind, item.ContentItemId, action), by, ct);
    }
}
