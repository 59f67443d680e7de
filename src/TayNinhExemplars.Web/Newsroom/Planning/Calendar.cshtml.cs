using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Broadcasting;

namespace TayNinhExemplars.Web.Newsroom.Planning;

/// <summary>The plan by month, week or as a list, and the secret address for one's own calendar program.</summary>
public sealed class CalendarModel(PlanningCalendar plan, CalendarFeeds feeds, TimeProvider clock) : NewsroomPage
{
    [BindProperty(SupportsGet = true, Name = "kieu")] public string? ViewName { get; set; }
    [BindProperty(SupportsGet = true, Name = "ngay")] public string? DayText { get; set; }
    [BindProperty(SupportsGet = true, Name = "loai")] public List<PlanKind> Kinds { get; set; } = [];
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

    public string Link(DateOnly day, string? view = null) => $"?kieu={view ?? ViewName}&ngay={FormTime.Field(day)}" + string.Concat(Kinds.Select(k => "&loai=" + k));

    public DateOnly Step(int direction) => ViewName == "tuan" ? Day.AddDays(7 * direction) : Day.AddMonths(direction);

    private async Task LoadAsync()
    {
        Day = FormTime.Day(DayText) ?? Clock.DayOf(clock.GetUtcNow().UtcDateTime);
        if (Kinds.Count == 0) Kinds = [.. Enum.GetValues<PlanKind>()];
        var monday = Day.AddDays(-(((int)Day.DayOfWeek + 6) % 7));
        var first = new DateOnly(Day.Year, Day.Month, 1);
        (From, To) = ViewName switch
        {
            "tuan" => (monday, monday.AddDays(6)),
            "danh-sach" => (Day, Day.AddDays(30)),
            _ => (first.AddDays(-(((int)first.DayOfWeek + 6) % 7)), first.AddMonths(1).AddDays(6 - (((int)first.AddMonths(1).DayOfWeek + 6) % 7))),
        };
        Entries = (await plan.BetweenAsync(From, To, Kinds, Actor, Aborted)).ToLookup(e => e.Day);
        FeedSince = await feeds.SinceAsync(Actor.Id, Aborted);
    }
}
