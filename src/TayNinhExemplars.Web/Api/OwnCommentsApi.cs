using TayNinhExemplars.Comments;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Public.Readers;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Api;

/// <param name="State">waiting, suspect, private, approved, rejected, removed or withdrawn.</param>
/// <param name="Appeal">none, open, kept or restored.</param>
public sealed record OwnCommentJson(
    string Id, string ContentItemId, string Text, string State, string Reason, string ReasonText, string Note, DateTime PostedUtc, DateTime? DecidedUtc, string Appeal, bool MayAppeal, bool MayEdit);

public sealed record WordsPost(string? Text);

public sealed record ErasedJson(int Comments);

/// <summary>What an author does with their own comment; the code of the status link is the key.</summary>
internal static class OwnCommentsApi
{
    public static void MapOwnCommentsApi(this IEndpointRouteBuilder app)
    {
        var own = app.MapGroup("/api/comments/{code:length(26)}").WithTags("Own comments").RequireRateLimiting(RateLimits.Api).DisableAntiforgery();
        own.MapGet("", StatusAsync).WithSummary("What became of a comment, by the code of its status link.").Produces<OwnCommentJson>().ProducesProblem(StatusCodes.Status404NotFound);
        own.MapPut("", EditAsync).WithSummary("Changes the words within the minutes the site allows.").Produces<OwnCommentJson>().ProducesProblem(StatusCodes.Status400BadRequest);
        own.MapDelete("", WithdrawAsync).WithSummary("Withdraws the comment.").Produces<OwnCommentJson>().ProducesProblem(StatusCodes.Status404NotFound);
        own.MapPost("/appeal", AppealAsync).WithSummary("Asks once for a second look, by somebody else.").Produces<OwnCommentJson>().ProducesProblem(StatusCodes.Status400BadRequest);
        own.MapGet("/data", DataAsync).WithSummary("Everything that is kept of this reader.").Produces<object>().ProducesProblem(StatusCodes.Status404NotFound);
        own.MapDelete("/data", EraseAsync).WithSummary("Erases everything of this reader.").Produces<ErasedJson>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Task<IResult> StatusAsync(string code, HttpContext http, OwnComments own, CommentTexts said, CancellationToken ct) => ShowAsync(code, new Refusals(), http, own, said, ct);

    private static async Task<IResult> EditAsync(string code, WordsPost post, HttpContext http, OwnCommentHandler handler, OwnComments own, CommentTexts said, CancellationToken ct) =>
        await ShowAsync(code, (await handler.HandleAsync(new EditOwnComment(code, post.Text ?? ""), ct)).Refusals, http, own, said, ct);

    private static async Task<IResult> WithdrawAsync(string code, HttpContext http, OwnCommentHandler handler, OwnComments own, CommentTexts said, CancellationToken ct) =>
        await ShowAsync(code, (await handler.HandleAsync(new WithdrawOwnComment(code), ct)).Refusals, http, own, said, ct);

    private static async Task<IResult> AppealAsync(string code, WordsPost post, HttpContext http, OwnCommentHandler handler, OwnComments own, CommentTexts said, CancellationToken ct) =>
        await ShowAsync(code, (await handler.HandleAsync(new AppealDecision(code, post.Text ?? ""), ct)).Refusals, http, own, said, ct);

    private static async Task<IResult> DataAsync(string code, HttpContext http, OwnComments own, ReaderExport export, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await own.FindAsync(code, ct) is { } found ? TypedResults.Json(await export.OfAsync(found, ct), Json.Indented) : Refusals.Because("comments.notFound").ToProblem();
    }

    private static async Task<IResult> EraseAsync(string code, HttpContext http, EraseCommentHandler erase, CancellationToken ct)
    {
        var outcome = await erase.HandleAsync(new EraseAuthor(code), ct);
        if (outcome.Value is not { } erased) return outcome.Refusals.ToProblem();
        http.ForgetReader();
        return TypedResults.Ok(new ErasedJson(erased.Comments));
    }

    private static async Task<IResult> ShowAsync(string code, Refusals refusals, HttpContext http, OwnComments own, CommentTexts said, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (refusals.Any) return refusals.ToProblem();
        if (await own.FindAsync(code, ct) is not { } found) return Refusals.Because("comments.notFound").ToProblem();
        var c = found.Comment;
        return TypedResults.Ok(new OwnCommentJson(
            c.Id, c.ContentItemId, c.Text, CommentTexts.Name(c.State), c.ReasonCode, c.IsRefused ? said.ReasonOf(c.ReasonCode) : "", c.Note, c.PostedUtc, c.DecidedUtc, c.Appeal.ToString().ToLowerInvariant(), found.MayAppeal, found.MayEdit));
    }
}
