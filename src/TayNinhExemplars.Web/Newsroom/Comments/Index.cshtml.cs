using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Comments;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Comments;

/// <param name="Thread">What it answers, when it is an answer.</param>
public sealed record DeskCard(Comment Comment, string ItemTitle, string ItemUrl, Comment? Thread, int AuthorApproved, int AuthorRefused, string Queue)
{
    /// <summary>How long it has been waiting; empty once it is decided.</summary>
    public string AgeText { get; init; } = "";
    public bool IsLate { get; init; }
}

/// <summary>The moderators' desk: a queue, each comment in its context. Everything works by plain forms; the script saves the page loads.</summary>
[NeedsPermission(nameof(CommentsPermissions.ModerateComments))]
public sealed class IndexModel(CommentDesk desk, DeskCards cards, ReaderSettingsStore settings, TimeProvider clock) : NewsroomPage
{
    public const string Path = "/toa-soan/binh-luan";
    private const int MostAtOnce = 100;

    public static readonly IReadOnlyList<(string Key, CommentQueue Queue)> Queues =
        [("cho-duyet", CommentQueue.Waiting), ("bao-cao", CommentQueue.Reported), ("nghi-ngo", CommentQueue.Suspect), ("khieu-nai", CommentQueue.Appeals), ("rieng", CommentQueue.Private), ("da-go", CommentQueue.Removed), ("da-dang", CommentQueue.Approved)];

    /// <summary>What the keyboard does, for the list of shortcuts.</summary>
    public static readonly IReadOnlyList<(string Key, string Text)> Keys =
        [("d", "approve"), ("1–9", "refuse"), ("r", "divert"), ("Shift + D", "approveSeen"), ("j", "down"), ("k", "up"), ("x", "mark"), ("u", "undo")];

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
        if (Request.Headers.ContainsKey("X-Fragment")) Response.Headers["X-Next"] = NextUrl;
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
        var decided = new List<(string Id, Outcome<Comment> Outcome)>();
        foreach (var mark in ids.Distinct(StringComparer.Ordinal).Take(MostAtOnce).Select(i => i.Split(':')))
            if (mark is [var id, var version] && int.TryParse(version, out var known))
                decided.Add((id, await decide.HandleAsync(new DecideComment(id, known, verb, reason ?? "", ""), Actor, Aborted)));
        if (IsScript)
        {
            var now = (await desk.FindManyAsync([.. decided.Select(d => d.Id)], Aborted)).ToDictionary(c => c.Id);
            return new JsonResult(decided.Select(d => Said(d.Id, d.Outcome, now.GetValueOrDefault(d.Id))));
        }
        var done = decided.Count(d => d.Outcome.Succeeded);
        foreach (var (_, outcome) in decided) Show(outcome.Refusals);
        if (ModelState.IsValid) return Done("moderation.bulkDone", Here, done);
        Notice = Texts.Get("moderation.bulkDone", done);
        await LoadAsync();
        return Page();
    }

    public string Here => $"{Path}?hang={QueueKey}";

    public string NextUrl => Cards.Count < CommentDesk.PageSize ? "" : $"{Here}&sau={Uri.EscapeDataString(Cards[^1].Comment.PostedUtc.ToString("O", System.Globalization.CultureInfo.InvariantCulture))}&sauId={Cards[^1].Comment.Id}";

    public bool IsLate(DateTime? oldest, int hours) => oldest is { } at && clock.GetUtcNow().UtcDateTime - at > TimeSpan.FromHours(hours);

    /// <summary>How long something has been waiting, in the largest unit that says it.</summary>
    public string AgeOf(DateTime? since)
    {
        if (since is not { } at) return "–";
        var age = clock.GetUtcNow().UtcDateTime - at;
        return age.TotalHours < 1 ? Texts.Get("moderation.age.minutes", Math.Max(0, (int)age.TotalMinutes))
            : age.TotalDays < 2 ? Texts.Get("moderation.age.hours", (int)age.TotalHours)
            : Texts.Get("moderation.age.days", (int)age.TotalDays);
    }

    private bool IsScript => Request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase);

    private async Task<IActionResult> AnswerAsync(string id, Outcome<Comment> outcome)
    {
        if (IsScript)
            // Whatever happened, the script learns how the comment stands now.
            return new JsonResult(Said(id, outcome, outcome.Value ?? await desk.FindAsync(id, Aborted))) { StatusCode = outcome.Succeeded ? StatusCodes.Status200OK : OutcomeToHttp.StatusOf(outcome.Refusals) };
        if (outcome.Succeeded) return Done("moderation.done", Here, Texts["comments.state." + Public.Readers.CommentTexts.Name(outcome.Value!.State)]);
        await LoadAsync();
        return Refused(outcome.Refusals);
    }

    private object Said(string id, Outcome<Comment> outcome, Comment? now) => new
    {
        id, ok = outcome.Succeeded, message = string.Join(' ', outcome.Refusals.Select(Texts.Of)), version = now?.Version, state = now?.State.ToString(),
        stateText = now is null ? "" : Texts["comments.state." + Public.Readers.CommentTexts.Name(now.State)], by = now?.DecidedByName,
    };

    private async Task LoadAsync()
    {
        Rules = await settings.GetAsync(Aborted);
        Figures = await desk.FiguresAsync(clock.GetUtcNow().UtcDateTime, Aborted);
        LastEvent = await desk.LastEventAsync(Aborted);
        Cards = [.. (await cards.OfAsync(await desk.QueueAsync(Queue, Sau?.ToUniversalTime(), SauId, Aborted), QueueKey, Aborted)).Select(c => c with { AgeText = c.Comment.IsOpen ? AgeOf(c.Comment.PostedUtc) : "", IsLate = c.Comment.IsOpen && IsLate(c.Comment.PostedUtc, Rules.DecideWithinHours) })];
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
