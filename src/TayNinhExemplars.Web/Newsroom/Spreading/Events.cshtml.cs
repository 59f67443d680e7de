using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Spreading;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Spreading;

/// <summary>Exchange events by what is to be done about them.</summary>
[NeedsPermission(nameof(SpreadingPermissions.ManageSpreading))]
public sealed class EventsModel(SpreadingEvents events, TimeProvider clock) : NewsroomPage
{
    private static readonly string[] Kinds = ["exchange", "talk", "conference", "training"];

    [BindProperty(SupportsGet = true, Name = "xem")] public EventList List { get; set; }
    [BindProperty(SupportsGet = true, Name = "trang")] public int Number { get; set; } = 1;
    public EventPage Found { get; private set; } = null!;
    public IReadOnlyDictionary<EventList, int> Counts { get; private set; } = new Dictionary<EventList, int>();
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync()
    {
        if (!Enum.IsDefined(List)) List = EventList.Coming;
        var counts = new Dictionary<EventList, int>();
        foreach (var list in Enum.GetValues<EventList>()) counts[list] = await events.CountAsync(list, Now, Aborted);
        Counts = counts;
        Found = await events.ListAsync(List, Now, Number, Aborted);
    }

    public string Link(EventList list) => "/toa-soan/giao-luu?xem=" + list;

    public string KnownKind(string kind) => Kinds.Contains(kind) ? kind : "other";

    public string StateOf(EventFacts one) => "spreading.status." + (one.IsCancelled ? "cancelled" : one.ReportedOn is not null ? "reported" : EventRules.IsLate(one, Now) ? "late" : EventRules.AwaitsReport(one, Now) ? "awaiting" : "planned");
}
