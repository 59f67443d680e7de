using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Consent;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Spreading;
using TayNinhExemplars.Web.Newsroom.Truth;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Spreading;

/// <param name="Lacks">What is missing of their agreement to appear at events; empty when nothing is.</param>
public sealed record Guest(string Id, string Name, IReadOnlyList<string> Lacks);

/// <summary>One event: who comes and whether they agreed to, and what came of it.</summary>
[NeedsPermission(nameof(SpreadingPermissions.ManageSpreading))]
public sealed class EventModel(ContentStore store, ConsentCheck consent, ReportEventHandler handler, TimeProvider clock) : NewsroomPage
{
    private const string EventsChannel = "events";
    private const int MostGuests = 60;

    [BindProperty] public string? Attendance { get; set; }
    [BindProperty] public string? ReportedOn { get; set; }
    [BindProperty] public string? Report { get; set; }
    [BindProperty] public string? Results { get; set; }
    [BindProperty] public string? Reason { get; set; }
    public ContentItem Item { get; private set; } = null!;
    public EventFacts Facts { get; private set; } = null!;
    public IReadOnlyList<Guest> Guests { get; private set; } = [];

    public string State => "spreading.status." + (Facts.IsCancelled ? "cancelled" : Facts.ReportedOn is not null ? "reported"
        : EventRules.IsLate(Facts, Now) ? "late" : EventRules.AwaitsReport(Facts, Now) ? "awaiting" : "planned");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        ReportedOn = FormText.Input(clock.Today());
        return await LoadAsync(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostReportAsync(string id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!FormText.TryDay(ReportedOn, out var day)) return Refused(Refusals.Because("form.day", nameof(ReportedOn)));
        int? people = int.TryParse(Attendance?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var outcome = await handler.HandleAsync(new ReportEvent(id, people, day, Report ?? "", Results ?? ""), Actor, Aborted);
        return outcome.Succeeded ? Done("spreading.report.done", "/toa-soan/giao-luu/" + id) : Refused(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostCancelAsync(string id)
    {
        if (!await LoadAsync(id)) return NotFound();
        var outcome = await handler.HandleAsync(new CancelEvent(id, Reason ?? ""), Actor, Aborted);
        return outcome.Succeeded ? Done("spreading.cancel.done", "/toa-soan/giao-luu/" + id) : Refused(outcome.Refusals);
    }

    private async Task<bool> LoadAsync(string id)
    {
        if (await store.FindAsync(id, VersionKind.Latest, Aborted) is not { ContentType: "Event" } item) return false;
        (Item, Facts) = (item, EventFacts.Of(item));
        var at = Facts.StartsUtc > Now ? Facts.StartsUtc.Value : Now;
        var guests = new List<Guest>();
        foreach (var person in await store.FindManyAsync([.. Facts.Exemplars.Take(MostGuests)], VersionKind.Latest, Aborted))
            guests.Add(new Guest(person.ContentItemId, person.DisplayText,
                [.. (await consent.CheckPeopleAsync([person.ContentItemId], new ConsentNeed([ConsentTerms.Profile], EventsChannel), at, Aborted)).Select(Texts.Of)]));
        Guests = guests;
        return true;
    }
}
