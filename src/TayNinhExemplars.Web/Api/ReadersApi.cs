using TayNinhExemplars.Comments;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Web.Public;
using TayNinhExemplars.Web.Public.Readers;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Api;

public sealed record CommentJson(string Id, string? ParentId, string Author, string Text, DateTime PostedUtc, DateTime? EditedUtc, string Voice, int Likes, bool Featured, bool Pinned, bool Question, IReadOnlyList<CommentJson> Answers);

public sealed record CommentsJson(int Total, int Page, int Pages, IReadOnlyList<CommentJson> Comments);

/// <param name="Token">From <c>/api/reader-token</c>, at least two seconds old.</param>
public sealed record CommentPost(string? Name, string? Text, string? Email, string? ParentId, string? Token, bool Private = false, bool Question = false);

/// <param name="StatusCode">The code of the status link; only this answer has it.</param>
public sealed record CommentPosted(string Id, string State, string StatusCode, string StatusUrl);

public sealed record RatingPost(int Stars, string? Token);

public sealed record RatingJson(int Sum, int Count, double? Mean);

/// <param name="Stars">0 for none.</param>
public sealed record OwnRatingJson(int Stars);

public sealed record TokenJson(string Token);

public sealed record FiguresJson(long Views, int Comments, RatingJson Rating, string ViewsText, string RatingText, string MeanText);

public sealed record MostReadJson(string ContentItemId, string DisplayText, string Url, long Views);

/// <summary>Comments, ratings and figures for programs. The same doors as the forms.</summary>
internal static class ReadersApi
{
    public static void MapReadersApi(this IEndpointRouteBuilder app)
    {
        var items = app.MapGroup("/api/items/{contentItemId:length(26)}").WithTags("Readers").RequireRateLimiting(RateLimits.Api).DisableAntiforgery();
        items.MapGet("/comments", CommentsAsync).WithSummary("Public comments with their answers: order=newest|oldest|liked.").Produces<CommentsJson>().ProducesProblem(StatusCodes.Status404NotFound);
        items.MapPost("/comments", PostAsync).WithSummary("Posts a comment; the answer says whether it waits and carries the code of its status link.").Produces<CommentPosted>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest);
        items.MapGet("/figures", FiguresAsync).WithSummary("Views, comments and points at this moment.").Produces<FiguresJson>();
        items.MapPost("/ratings", RateAsync).WithSummary("Gives 1 to 5 points; once a reader, changeable.").Produces<RatingJson>().ProducesProblem(StatusCodes.Status400BadRequest);
        items.MapGet("/ratings/mine", MineAsync).WithSummary("The points this reader gave, known by the cookie that came with them; 0 for none.").Produces<OwnRatingJson>();
        var others = app.MapGroup("/api").WithTags("Readers").RequireRateLimiting(RateLimits.Api).DisableAntiforgery();
        others.MapGet("/reader-token", Token).WithSummary("A token for one form: what=comment|rating|error with the item, poll with the poll, report with the comment.").Produces<TokenJson>().ProducesProblem(StatusCodes.Status400BadRequest);
        others.MapGet("/most-read", MostReadAsync).WithSummary("What was read most: within=day|week|month.").Produces<IReadOnlyList<MostReadJson>>();
        app.MapOwnCommentsApi();
        app.MapReaderVoicesApi();
        app.MapModerationApi();
    }

    private static async Task<IResult> CommentsAsync(string contentItemId, PublicComments comments, ContentStore store, CancellationToken ct, string? order = null, int page = 1)
    {
        if (await store.FindAsync(contentItemId, ct: ct) is null) return Refusals.Because("comments.notFound").ToProblem();
        var by = order switch { "oldest" => CommentOrder.Oldest, "liked" => CommentOrder.MostLiked, _ => CommentOrder.Newest };
        var found = await comments.OfItemAsync(contentItemId, by, page, ct);
        return TypedResults.Ok(new CommentsJson(found.Total, found.Number, found.Pages, [.. found.Comments.Select(c => View(c, null))]));
    }

    private static async Task<IResult> PostAsync(string contentItemId, CommentPost post, HttpContext http, CommentIntake intake, Networks networks, CancellationToken ct)
    {
        var (key, number) = http.NewReader();
        var form = new CommentForm(new PostComment(contentItemId, post.ParentId, post.Name ?? "", post.Email ?? "", post.Text ?? "", post.Private, post.Question), post.Token ?? "", "");
        var outcome = await intake.HandleAsync(form, key, await networks.OfAsync(http.Connection.RemoteIpAddress, ct), ct);
        if (outcome.Value is not { } posted) return outcome.Refusals.ToProblem();
        http.Remember(number);
        http.RememberCode(posted.Code);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created("/api/comments/" + posted.Code, new CommentPosted(posted.Id, CommentTexts.Name(posted.State), posted.Code, OwnCommentEndpoints.PathOf(posted.Code)));
    }

    private static async Task<IResult> FiguresAsync(string contentItemId, HttpContext http, ViewCounter views, PublicComments comments, Ratings ratings, RatingTexts said, ReaderSettingsStore settings, Texts texts, CancellationToken ct)
    {
        var (rules, figures, read) = (await settings.GetAsync(ct), await ratings.OfAsync(contentItemId, ct), await views.CountAsync(contentItemId, ct));
        http.Response.Headers.CacheControl = "public, max-age=10";
        return TypedResults.Ok(new FiguresJson(rules.Views ? read : 0, await comments.CountAsync(contentItemId, ct), Json(figures, rules),
            rules.Views ? texts.Get("column.story.views", ColumnNumbers.Count(read)) : "", said.Sum(figures), said.Mean(figures, rules)));
    }

    private static async Task<IResult> RateAsync(string contentItemId, RatingPost post, HttpContext http, RatingIntake intake, Networks networks, ReaderSettingsStore settings, CancellationToken ct)
    {
        var (key, number) = http.NewReader();
        var outcome = await intake.HandleAsync(new RateItem(contentItemId, post.Stars), post.Token ?? "", key, await networks.OfAsync(http.Connection.RemoteIpAddress, ct), ct);
        if (outcome.Value is not { } rated) return outcome.Refusals.ToProblem();
        http.Remember(number);
        return TypedResults.Ok(Json(rated.Figures, await settings.GetAsync(ct)));
    }

    private static async Task<IResult> MineAsync(string contentItemId, HttpContext http, Ratings ratings, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        var key = http.ReaderKey();
        return TypedResults.Ok(new OwnRatingJson(key.Length == 0 ? 0 : await ratings.OfReaderAsync(contentItemId, key, ct)));
    }

    private static IResult Token(HttpContext http, FormTokens tokens, string what, string item)
    {
        http.Response.Headers.CacheControl = "no-store";
        var subject = what switch
        {
            "comment" => CommentIntake.TokenSubject(item),
            "rating" => RatingIntake.TokenSubject(item),
            "poll" => RatingPages.PollSubject(item),
            "report" => ReportPages.ReportSubject(item),
            "error" => ReportPages.ErrorSubject(item),
            _ => null,
        };
        return subject is null ? Refusals.Because("readers.token", "what").ToProblem() : TypedResults.Ok(new TokenJson(tokens.Issue(subject)));
    }

    private static async Task<IResult> MostReadAsync(MostRead most, ContentStore store, CancellationToken ct, string within = "day", int size = 10)
    {
        var window = within switch { "week" => ReadWithin.Week, "month" => ReadWithin.Month, _ => ReadWithin.Day };
        var top = await most.TopAsync(window, Math.Clamp(size, 1, 50), ct);
        var items = (await store.FindManyAsync([.. top.Select(t => t.ContentItemId)], ct: ct)).ToDictionary(i => i.ContentItemId);
        return TypedResults.Ok(top.Where(t => items.ContainsKey(t.ContentItemId)).Select(t => new MostReadJson(t.ContentItemId, items[t.ContentItemId].DisplayText, ItemUrls.Of(items[t.ContentItemId]), t.Views)).ToList());
    }

    private static RatingJson Json(RatingFigures f, ReaderSettings rules) => new(f.Sum, f.Count, f.Count >= rules.MeanFrom ? Math.Round(f.Mean, 2) : null);

    private static CommentJson View(PublicComment c, string? parent) => new(c.Id, parent, c.AuthorName, c.Text, c.PostedUtc, c.EditedUtc, c.Voice.ToString().ToLowerInvariant(), c.Likes, c.IsFeatured, c.IsPinned, c.IsQuestion, [.. c.Answers.Select(a => View(a, c.Id))]);
}
