using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Editorial;

namespace TayNinhExemplars.Web.Newsroom.Planning;

/// <summary>The plan by month, week or as a list, and the secret address for one's own calendar program.</summary>
public sealed class CalendarModel(PlanningCalendar plan, CalendarFeeds feeds, StationBook stations, TimeProvider clock) : NewsroomPage
{
    [BindProperty(SupportsGet = true, Name = "kieu")] public string? ViewName { get; set; }
    [BindProperty(SupportsGet = true, Name = "ngay")] public string? DayText { get; set; }
    [BindProperty(SupportsGet = true, Name = "loai")] public List<PlanKind> Kinds { get; set; } = [];
    [BindProperty(SupportsGet = true, Name = "co-quan")] public string? OrganizationId { get; set; }
    [BindProperty(SupportsGet = true, Name = "ban")] public string? DeskId { get; set; }
    public DeskBook Book { get; private set; } = new();
    public DateOnly Day { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public ILookup<DateOnly, PlanEntry> Entries { get; private set; } = Array.Empty<PlanEntry>().ToLookup(e => e.Day);
    public DateTime? FeedSince { get; private set; }
    public string? Secret { get; private set; }
    public bool IsMonth => ViewName is not ("tuan" or "danh-sach");

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostFeedAsync()
    {
        Secret = await feeds.RenewAsync(Actor, Aborted);
        await LoadAsync();
        // On this answer alone: it goes through no cookie and no redirect.
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync()
    {
        await feeds.RevokeAsync(Actor, Aborted);
        return Done("plan.feed.revoked", "/toa-soan/lich");
    }

    public string Link(DateOnly day, string? view = null) => $"?kieu={view ?? ViewName}&ngay={FormTime.Field(day)}" + string.Concat(Kinds.Select(k => "&loai=" + k)) + ScopeQuery("&");

    /// <summary>Whose plan is shown, as part of an address; empty for everybody's.</summary>
    public string ScopeQuery(string first)
    {
        var parts = new[] { ("co-quan", OrganizationId), ("ban", DeskId) }.Where(p => p.Item2 is { Length: > 0 }).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}").ToList();
        return parts.Count == 0 ? "" : first + string.Join('&', parts);
    }

    public DateOnly Step(int direction) => ViewName == "tuan" ? Day.AddDays(7 * direction) : Day.AddMonths(direction);

    private async Task LoadAsync()
    {
        Day = FormTime.Day(DayText) ?? Clock.DayOf(clock.GetUtcNow().UtcDateTime);
        if (Kinds.Count == 0) Kinds = [.. Enum.GetValues<PlanKind>()];
        Book = await stations.BookAsync(Aborted);
        // What is not there any more filters nothing away.
        if (Book.Organizations.All(o => o.Id != OrganizationId)) OrganizationId = null;
        if (Book.Desk(DeskId ?? "") is null || (OrganizationId is not null && Book.ChannelOf(DeskId!)?.OrganizationId != OrganizationId)) DeskId = null;
        var monday = Day.AddDays(-(((int)Day.DayOfWeek + 6) % 7));
        var first = new DateOnly(Day.Year, Day.Month, 1);
        (From, To) = ViewName switch
        {
            "tuan" => (monday, monday.AddDays(6)),
            "danh-sach" => (Day, Day.AddDays(30)),
            _ => (first.AddDays(-(((int)first.DayOfWeek + 6) % 7)), first.AddMonths(1).AddDays(6 - (((int)first.AddMonths(1).DayOfWeek + 6) % 7))),
        };
        Entries = (await plan.BetweenAsync(From, To, new PlanFilter(Kinds, OrganizationId ?? "", DeskId ?? ""), Actor, Aborted)).ToLookup(e => e.Day);
        FeedSince = await feeds.SinceAsync(Actor.Id, Aborted);
    }
}
