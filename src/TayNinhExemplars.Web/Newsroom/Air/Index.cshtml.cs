using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Air;

/// <summary>The rundown of a day, and the scripts on their way to it.</summary>
[NeedsPermission(nameof(BroadcastingPermissions.ViewBroadcasts))]
public sealed class IndexModel(Rundowns rundowns, ContentStore store, TimeProvider clock) : NewsroomPage
{
    [BindProperty(SupportsGet = true, Name = "ngay")] public string? DayText { get; set; }
    [BindProperty] public string? ProgrammeId { get; set; }
    [BindProperty] public string? Time { get; set; }
    [BindProperty] public string? RepeatOf { get; set; }
    public DateOnly Day { get; private set; }
    public IReadOnlyList<RundownEpisode> Episodes { get; private set; } = [];
    public IReadOnlyList<Programme> Programmes { get; private set; } = [];
    public IReadOnlyList<ContentItem> Scripts { get; private set; } = [];
    public bool MayManage => Actor.May(BroadcastingPermissions.ManageBroadcasts);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostPlanAsync([FromServices] PlanEpisodeHandler plan)
    {
        await LoadAsync();
        var minute = Clock.Read(Time);
        if (!string.IsNullOrWhiteSpace(Time) && minute is null) return Refused(Kernel.Refusals.Because("broadcast.episode.time", nameof(Time)));
        var outcome = await plan.HandleAsync(new PlanEpisode(ProgrammeId ?? "", Day, minute, RepeatOf ?? ""), Actor, Aborted);
        return outcome.Succeeded ? Done("form.saved", "/toa-soan/phat-thanh?ngay=" + FormTime.Field(Day)) : Refused(outcome.Refusals);
    }

    private async Task LoadAsync()
    {
        Day = FormTime.Day(DayText) ?? Clock.DayOf(clock.GetUtcNow().UtcDateTime);
        Episodes = await rundowns.DayAsync(Day, Aborted);
        Programmes = await rundowns.ProgrammesAsync(all: false, Aborted);
        var stories = await store.LatestAsync(new ContentFilter { ContentTypes = ["Story"] }, 200, ct: Aborted);
        Scripts = [.. stories.Items.Where(i => i.Has(BroadcastScript.PartName)).Take(20)];
    }
}
