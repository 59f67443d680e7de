using System.Text.Json.Nodes;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition;

/// <param name="From">The unit that ends.</param>
/// <param name="On">First day on which its affairs are the other's.</param>
/// <param name="Document">The resolution or decision that says so.</param>
public sealed record MergeUnits(string From, string Into, DateOnly? On, string Document);

/// <summary>Pure rule: a unit ends once, in one that exists, and never in itself.</summary>
public static class UnitRules
{
    public static Refusals CanMerge(MergeUnits input, ContentItem? from, ContentItem? into, Successor? successorOfInto) => new Refusals()
        .Unless(from?.ContentType == "Organization", "recognition.unit.unknown", nameof(input.From))
        .Unless(into?.ContentType == "Organization", "recognition.unit.unknown", nameof(input.Into))
        .Unless(input.From.Length == 0 || input.From != input.Into, "recognition.unit.same", nameof(input.Into))
        .Unless(from?.Field("Organization", "MergedInto")?.Strings("ContentItemIds") is not { Count: > 0 }, "recognition.unit.merged", nameof(input.From), from?.DisplayText)
        .Unless(successorOfInto is null, "recognition.unit.ended", nameof(input.Into), into?.DisplayText, successorOfInto?.Name)
        .Unless(input.On is not null, "recognition.date", nameof(input.On))
        .Unless(input.On is null || from is null || DateFieldKind.Day(from.Field("Organization", "ValidFrom")) is not { } began || input.On > began, "recognition.unit.before", nameof(input.On))
        .Add(DossierRules.Text(input.Document, DossierRules.LongestText, "recognition.unit.document", nameof(input.Document)));
}

/// <summary>
/// Writes on the page of the unit that ended when that was and what it became. Nothing else is rewritten: its exemplars, awards and
/// stories keep the name they were given under, and <see cref="UnitLineage"/> leads from it to the unit of today.
/// </summary>
public sealed class MergeUnitsHandler(SiteDbContext db, ContentStore store, UnitLineage lineage, ExemplarPages pages, AuditTrail audit)
{
    public async Task<Outcome<ContentItem>> HandleAsync(MergeUnits input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(RecognitionPermissions.ManageDossiers)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var from = await store.FindAsync(input.From, VersionKind.Latest, ct);
        var into = await store.FindAsync(input.Into, VersionKind.Latest, ct);
        var refusals = UnitRules.CanMerge(input, from, into, into is null ? null : await lineage.SuccessorAsync(input.Into, ct));
        if (!refusals.Any) refusals.Add(await pages.ChangeAsync(input.From, item => End(item, input), by, ct));
        if (refusals.Any) return refusals;
        await audit.RecordAsync(new AuditEntry("unit.merged", "content", input.From, from!.DisplayText, input.Document, $"{into!.DisplayText} ({input.Into}), {input.On:yyyy-MM-dd}"), by, ct);
        await write.CommitAsync(ct);
        return from;
    }

    private static void End(ContentItem unit, MergeUnits input)
    {
        var part = unit.PartOrNew("Organization");
        part["MergedInto"] = new JsonObject { ["ContentItemIds"] = new JsonArray(input.Into) };
        part["ValidTo"] = AwardContent.Day(input.On!.Value.AddDays(-1));
    }
}
