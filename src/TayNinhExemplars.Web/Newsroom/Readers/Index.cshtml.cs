using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Web.Newsroom.Truth;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Readers;

/// <summary>Errors that readers found, ratings that were held out, polls.</summary>
[NeedsPermission(nameof(ReadersPermissions.AnswerReaders))]
public sealed class IndexModel(TextErrors errors, Ratings ratings, Polls polls, ContentStore store, FormThings things) : NewsroomPage
{
    public const string Path = "/toa-soan/gop-y";

    public IReadOnlyList<TextError> Errors { get; private set; } = [];
    public IReadOnlyList<HeldRatings> Held { get; private set; } = [];
    public IReadOnlyList<Poll> AllPolls { get; private set; } = [];
    public PickedItems Item { get; private set; } = null!;
    public IReadOnlyDictionary<string, string> Titles { get; private set; } = new Dictionary<string, string>();

    [BindProperty] public string ContentItemId { get; set; } = "";
    [BindProperty] public string Question { get; set; } = "";
    [BindProperty] public string Options { get; set; } = "";

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostErrorAsync(string id, bool mended, [FromServices] CloseTextErrorHandler close) =>
        await EndAsync((await close.HandleAsync(new CloseTextError(id ?? "", mended), Actor, Aborted)).Refusals);

    public async Task<IActionResult> OnPostHeldAsync(string id, bool count, [FromServices] DecideHeldRatingsHandler decide) =>
        await EndAsync((await decide.HandleAsync(new DecideHeldRatings(id ?? "", count), Actor, Aborted)).Refusals);

    public async Task<IActionResult> OnPostPollAsync([FromServices] PollHandler open) =>
        await EndAsync((await open.HandleAsync(new OpenPoll(await PickedAsync(), Question ?? "", (Options ?? "").Split('\n')), Actor, Aborted)).Refusals);

    public async Task<IActionResult> OnPostClosePollAsync(string id, [FromServices] PollHandler close) =>
        await EndAsync((await close.HandleAsync(new ClosePoll(id ?? ""), Actor, Aborted)).Refusals);

    /// <summary>The picker sends an id; without script it is the exact title that is typed.</summary>
    private async Task<string> PickedAsync()
    {
        foreach (var type in Interaction.CommentedTypes)
            if ((await things.ItemsAsync(ContentItemId, type, Aborted)).FirstOrDefault() is { } id) return id;
        return "";
    }

    public string TitleOf(string id) => Titles.GetValueOrDefault(id, id);

    private async Task<IActionResult> EndAsync(Refusals refusals)
    {
        if (!refusals.Any) return Done("readersDesk.done", Path);
        await LoadAsync();
        return Refused(refusals);
    }

    private async Task LoadAsync()
    {
        Item = await things.ShowAsync(new PickedItems(nameof(ContentItemId), "readersDesk.pollItem", string.Join(',', Interaction.CommentedTypes), ContentItemId, []), Aborted);
        Errors = await errors.ListAsync(open: true, 100, Aborted);
        Held = await ratings.HeldAsync(Aborted);
        AllPolls = await polls.NewestAsync(Aborted);
        var ids = Errors.Select(e => e.ContentItemId).Concat(Held.Select(h => h.ContentItemId)).Concat(AllPolls.Select(p => p.ContentItemId)).ToList();
        Titles = (await store.FindManyAsync(ids, VersionKind.Latest, Aborted)).ToDictionary(i => i.ContentItemId, i => i.DisplayText);
    }
}
