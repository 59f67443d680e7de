using System.Text.Json.Serialization;
using TayNinhExemplars.Comments;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Public.Readers;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Api;

/// <param name="Version">To be sent back with the decision: what somebody else decided meanwhile is never overwritten.</param>
/// <param name="Rules">What the machine found.</param>
public sealed record DeskCommentJson(
    string Id, string ContentItemId, string? ParentId, string Author, string Text, string State, string Voice, IReadOnlyList<string> Rules, int OpenReports, string Appeal, string AppealText, DateTime PostedUtc, string DecidedBy, int Version);

/// <param name="Verb">approve, refuse or divert.</param>
/// <param name="Reason">The code of the reason, when refusing.</param>
public sealed record DecisionPost(int Version, [property: JsonConverter(typeof(JsonStringEnumConverter<DecisionVerb>))] DecisionVerb Verb, string? Reason = null, string? Note = null);

public sealed record AppealDecisionPost(int Version, bool Restore, string? Note = null);

public sealed record VersionPost(int Version);

/// <summary>The moderators' desk for programs, by bearer token or session; the same rules as the page.</summary>
internal static class ModerationApi
{
    public static void MapModerationApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/moderation").WithTags("Moderation").RequirePermission(CommentsPermissions.ModerateComments).RequireRateLimiting(RateLimits.Api);
        api.MapGet("/{queue}", QueueAsync).WithSummary("A queue, what waits longest first: waiting, reported, suspect, appeals, private, removed or approved. after and afterId go on behind the last one.").Produces<IReadOnlyList<DeskCommentJson>>().ProducesProblem(StatusCodes.Status404NotFound);
        Decides(api.MapPost("/comments/{id:length(26)}/decision", DecideAsync), "Approves, refuses with a coded reason, or diverts to the private channel.");
        Decides(api.MapPost("/comments/{id:length(26)}/undo", UndoAsync), "Takes back one's own last decision.");
        Decides(api.MapPost("/comments/{id:length(26)}/appeal", AppealAsync), "Decides an appeal; not by the one who refused.");
    }

    private static void Decides(RouteHandlerBuilder endpoint, string summary) =>
        endpoint.WithSummary(summary).Produces<DeskCommentJson>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> QueueAsync(string queue, CommentDesk desk, CancellationToken ct, DateTime? after = null, string? afterId = null) =>
        Enum.TryParse<CommentQueue>(queue, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? TypedResults.Ok((await desk.QueueAsync(known, after?.ToUniversalTime(), afterId, ct)).Select(View).ToList())
            : Refusals.Because("comments.notFound").ToProblem();

    private static async Task<IResult> DecideAsync(string id, DecisionPost post, HttpContext http, DecideCommentHandler decide, CancellationToken ct) =>
        (await decide.HandleAsync(new DecideComment(id, post.Version, post.Verb, post.Reason ?? "", post.Note ?? ""), http.Actor(), ct)).ToHttp(c => TypedResults.Ok(View(c)));

    private static async Task<IResult> UndoAsync(string id, VersionPost post, HttpContext http, UndoDecisionHandler undo, CancellationToken ct) =>
        (await undo.HandleAsync(new UndoDecision(id, post.Version), http.Actor(), ct)).ToHttp(c => TypedResults.Ok(View(c)));

    private static async Task<IResult> AppealAsync(string id, AppealDecisionPost post, HttpContext http, DecideAppealHandler decide, CancellationToken ct) =>
        (await decide.HandleAsync(new DecideAppeal(id, post.Version, post.Restore, post.Note ?? ""), http.Actor(), ct)).ToHttp(c => TypedResults.Ok(View(c)));

    private static DeskCommentJson View(Comment c) => new(
        c.Id, c.ContentItemId, c.ParentId, c.AuthorName, c.Text, CommentTexts.Name(c.State), c.Voice.ToString().ToLowerInvariant(), c.Rules.Length == 0 ? [] : c.Rules.Split('\n'), c.OpenReports,
        c.Appeal.ToString().ToLowerInvariant(), c.AppealText, c.PostedUtc, c.DecidedByName, c.Version);
}
