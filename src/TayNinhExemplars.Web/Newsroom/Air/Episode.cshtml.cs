using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Air;

public sealed class ItemForm
{
    public EpisodeItemKind Kind { get; set; }
    public string? ContentItemId { get; set; }
    public string? Title { get; set; }
    public string? Seconds { get; set; }
    public int Order { get; set; }
    public bool Remove { get; set; }
}

/// <summary>One episode: what is in it and in which order, how long it may be, and its log.</summary>
[NeedsPermission(nameof(BroadcastingPermissions.ViewBroadcasts))]
public sealed class EpisodeModel(Rundowns rundowns, ContentStore store) : NewsroomPage
{
    [BindProperty] public int Revision { get; set; }
    [BindProperty] public string? Length { get; set; }
    [BindProperty] public List<ItemForm> Items { get; set; } = [];
    [BindProperty] public string? AddStory { get; set; }
    [BindProperty] public string? AddTitle { get; set; }
    [BindProperty] public string? AddSeconds { get; set; }
    [BindProperty] public string? Started { get; set; }
    [BindProperty] public string? AiredLength { get; set; }
    [BindProperty] public string? Remark { get; set; }
    [BindProperty] public string? RepeatDay { get; set; }
    [BindProperty] public string? RepeatTime { get; set; }
    public RundownEpisode View { get; private set; } = null!;
    public IReadOnlyList<ContentItem> Stories { get; private set; } = [];
    public bool MayManage => Actor.May(BroadcastingPermissions.ManageBroadcasts);

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await LoadAsync(id)) return NotFound();
        ShowStored();
        return Page();
    }

    public async Task<IActionResult> OnPostArrangeAsync(string id, [FromServices] ArrangeEpisodeHandler arrange)
    {
        if (!await LoadAsync(id)) return NotFound();
        var items = Items.Where(i => !i.Remove).OrderBy(i => i.Order).Select(i => new EpisodeItem(i.Kind, i.ContentItemId ?? "", i.Title ?? "", string.IsNullOrWhiteSpace(i.Seconds) ? null : FormTime.Seconds(i.Seconds) ?? -1)).ToList();
        if (Stories.FirstOrDefault(s => s.ContentItemId == AddStory) is { } story) items.Add(new EpisodeItem(EpisodeItemKind.Story, story.ContentItemId, story.DisplayText, null));
        if (!string.IsNullOrWhiteSpace(AddTitle)) items.Add(new EpisodeItem(EpisodeItemKind.Tune, "", AddTitle, FormTime.Seconds(AddSeconds)));
        var outcome = await arrange.HandleAsync(new ArrangeEpisode(id, Revision, FormTime.Seconds(Length) ?? 0, items), Actor, Aborted);
        return outcome.Succeeded ? Done("form.saved", PathOf(id)) : Refused(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostLogAsync(string id, [FromServices] LogEpisodeHandler log)
    {
        if (!await LoadAsync(id)) return NotFound();
        var revision = Revision;
        if (Clock.Read(Started) is not { } minute) return Refused(Kernel.Refusals.Because("broadcast.episode.time", nameof(Started)));
        var outcome = await log.HandleAsync(new LogEpisode(id, revision, Clock.ToUtc(View.Episode.Day, minute), FormTime.Seconds(AiredLength) ?? 0, Remark ?? ""), Actor, Aborted);
        return outcome.Succeeded ? Done("form.saved", PathOf(id)) : Refused(outcome.Refusals);
    }

    /// <summary>Phát lại: the same content again, in the rundown of another time; its broadcast is logged like the first.</summary>
    public async Task<IActionResult> OnPostRepeatAsync(string id, [FromServices] PlanEpisodeHandler plan)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (FormTime.Day(RepeatDay) is not { } day) return Refused(Kernel.Refusals.Because("broadcast.episode.day", nameof(RepeatDay)));
        if (Clock.Read(RepeatTime) is not { } minute) return Refused(Kernel.Refusals.Because("broadcast.episode.time", nameof(RepeatTime)));
        var outcome = await plan.HandleAsync(new PlanEpisode(View.Episode.ProgrammeId, day, minute, id), Actor, Aborted);
        return outcome.Value?.Episodes is [var made, ..] ? Done("form.saved", PathOf(made.Id)) : Refused(outcome.Succeeded ? Kernel.Refusals.Because("broadcast.episode.standing", nameof(RepeatTime)) : outcome.Refusals);
    }

    private static string PathOf(string id) => "/toa-soan/phat-thanh/so/" + id;

    private void ShowStored()
    {
        (Revision, Length) = (View.Episode.Revision, ReadingTime.Say(View.Episode.Standard));
        Items = [.. View.Episode.Items.Select((i, n) => new ItemForm { Kind = i.Kind, ContentItemId = i.ContentItemId, Title = i.Title, Seconds = i.Seconds is { } s ? ReadingTime.Say(TimeSpan.FromSeconds(s)) : "", Order = n + 1 })];
        Started = Clock.Say(View.Episode.StartMinute);
    }

    private async Task<bool> LoadAsync(string id)
    {
        if (await rundowns.EpisodeAsync(id, Aborted) is not { } view) return false;
        View = view;
        var stories = await store.LatestAsync(new ContentFilter { ContentTypes = ["Story"] }, 200, ct: Aborted);
        Stories = [.. stories.Items.Where(i => BroadcastScript.Of(i)?.Audio is not null && !view.Episode.Holds(i.ContentItemId)).Take(50)];
        return true;
    }
}
