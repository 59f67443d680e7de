using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Comments;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Comments;

/// <param name="Thread">What it answers, when it is an answer.</param>
public sealed record DeskCard(Comment Comment, string ItemTitle, string ItemUrl, Comment? Thread, int AuthorApproved, int AuthorRefused, string Queue);

/// <summary>The moderators' desk: a queue, each comment in its context. Everything works by plain forms; the script saves the page loads.</summary>
[NeedsPermission(nameof(CommentsPermissions.ModerateComments))]
public sealed class IndexModel(CommentDesk desk, DeskCards cards, ReaderSettingsStore settings, TimeProvider clock) : NewsroomPage
{
    public const string Path = "/toa-soan/binh-luan";

    public static readonly IReadOnlyList<(string Key, CommentQueue Queue)> Queues =
        [("cho-duyet", CommentQueue.Waiting), ("bao-cao", CommentQueue.Reported), ("nghi-ngo", CommentQueue.Suspect), ("khieu-nai", CommentQueue.Appeals), ("rieng", CommentQueue.Private), ("da-go", CommentQueue.Removed), ("da-dang", CommentQueue.Approved)];

    [BindProperty(SupportsGet = true)] public string? Hang { get; set; }
    [BindProperty(SupportsGet = true)] public DateTime? Sau { get; set; }
    [BindProperty(SupportsGet = true)] public string? SauId { get; set; }

    public IReadOnlyList<DeskCard> Cards { get; private set; } = [];
    public DeskFigures Figures { get; private set; } = null!;
    public ReaderSettings Rules { get; private set; } = null!;
    public long LastEvent { get; private set; }
    public CommentQueue Queue => Queues.FirstOrDefault(q => q.Key == Hang, Queues[0]).Queue;
    public string QueueKey => Queues.First(q => q.Queue == Queue).Key;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        // The script asks for the next ones as the queue gets short.
        return Request.Headers.ContainsKey("X-Fragment") ? Partial("_Cards", Cards) : Page();
    }

    public async Task<IActionResult> OnPostDecideAsync(string id, int version, DecisionVerb verb, string? reason, string? note, [FromServices] DecideCommentHandler decide) =>
        await AnswerAsync(id, await decide.HandleAsync(new DecideComment(id, version, verb, reason ?? "", note ?? ""), Actor, Aborted));

    public async Task<IActionResult> OnPostUndoAsync(string id, int version, [FromServices] UndoDecisionHandler undo) =>
        await AnswerAsync(id, await undo.HandleAsync(new UndoDecision(id, version), Actor, Aborted));

    public async Task<IActionResult> OnPostAppealAsync(string id, int version, bool restore, string? note, [FromServices] DecideAppealHandler decide) =>
        await AnswerAsync(id, await decide.HandleAsync(new DecideAppeal(id, version, restore, note ?? ""), Actor, Aborted));

    public async Task<IActionResult> OnPostFeatureAsync(string id, int version, bool featured, bool pinned, [FromServices] FeatureCommentHandler feature) =>
        await AnswerAsync(id, await feature.HandleAsync(new FeatureComment(id, version, featured, pinned), Actor, Aborted));

    /// <summary>Each by itself: one that somebody else has decided meanwhile is named and holds up no other.</summary>
    public async Task<IActionResult> OnPostBulkAsync(string[] ids, DecisionVerb verb, string? reason, [FromServices] DecideCommentHandler decide)
    {
        var done = 0;
        foreach (var mark in ids.Distinct(StringComparer.Ordinal).Take(100).Select(i => i.Split(':')))
        {
            if (mark is not [var id, var version] || !int.TryParse(version, out var known)) continue;
            var outcome = await decide.HandleAsync(new DecideComment(id, known, verb, reason ?? "", ""), Actor, Aborted);
            if (outcome.Succeeded) done++;
            else Show(outcome.Refusals);
        }
        if (ModelState.IsValid) return Done("moderation.bulkDone", Here, done);
        Notice = Texts.Get("moderation.bulkDone", done);
        await LoadAsync();
        return Page();
    }

    public string Here => $"{Path}?hang={QueueKey}";

    public string NextUrl => Cards.Count < CommentDesk.PageSize ? "" : $"{Here}&sau={Uri.EscapeDataString(Cards[^1].Comment.PostedUtc.ToString("O", System.Globalization.CultureInfo.InvariantCulture))}&sauId={Cards[^1].Comment.Id}";

    public bool IsLate(DateTime? oldest, int hours) => oldest is { } at && clock.GetUtcNow().UtcDateTime - at > TimeSpan.FromHours(hours);

    private async Task<IActionResult> AnswerAsync(string id, Outcome<Comment> outcome)
    {
        if (Request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            // Whatever happened, the script learns how the comment stands now.
            var now = outcome.Value ?? await desk.FindAsync(id, Aborted);
            var status = outcome.Succeeded ? StatusCodes.Status200OK : OutcomeToHttp.StatusOf(outcome.Refusals);
            return new JsonResult(new
            {
                message = string.Join(' ', outcome.Refusals.Select(Texts.Of)), version = now?.Version, state = now?.State.ToString(),
                stateText = now is null ? "" : Texts["comments.state." + Public.Readers.CommentTexts.Name(now.State)], by = now?.DecidedByName,
            })
            { StatusCode = status };
        }
        if (outcome.Succeeded) return Done("moderation.done", Here, Texts["comments.state." + Public.Readers.CommentTexts.Name(outcome.Value!.State)]);
        await LoadAsync();
        return Refused(outcome.Refusals);
    }

    private async Task LoadAsync()
    {
        Rules = await settings.GetAsync(Aborted);
        Figures = await desk.FiguresAsync(clock.GetUtcNow().UtcDateTime, Aborted);
        LastEvent = await desk.LastEventAsync(Aborted);
        Cards = await cards.OfAsync(await desk.QueueAsync(Queue, Sau?.ToUniversalTime(), SauId, Aborted), QueueKey, Aborted);
    }
}

/// <summary>Comments with what a moderator needs to see beside them; a whole queue costs three queries more.</summary>
public sealed class DeskCards(CommentDesk desk, ContentStore store)
{
    public async Task<IReadOnlyList<DeskCard>> OfAsync(IReadOnlyList<Comment> comments, string queue, CancellationToken ct)
    {
        var items = (await store.FindManyAsync([.. comments.Select(c => c.ContentItemId)], VersionKind.Latest, ct)).ToDictionary(i => i.ContentItemId);
        var parents = (await desk.FindManyAsync([.. comments.Select(c => c.ParentId).OfType<string>()], ct)).ToDictionary(c => c.Id);
        var authors = await desk.CountsAsync([.. comments.Select(c => c.AuthorKey)], ct);
        return [.. comments.Select(c =>
        {
            items.TryGetValue(c.ContentItemId, out var item);
            var (approved, refused) = authors.GetValueOrDefault(c.AuthorKey);
            return new DeskCard(c, item?.DisplayText ?? c.ContentItemId, item is null ? "" : Public.ItemUrls.Of(item), c.ParentId is { } p ? parents.GetValueOrDefault(p) : null, approved, refused, queue);
        })];
    }
}
