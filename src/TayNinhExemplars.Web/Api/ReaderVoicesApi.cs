using TayNinhExemplars.Comments;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Web.Public.Readers;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Api;

public sealed record LikesJson(int Likes, bool Mine);

/// <param name="Reason">insult, obscene, spam, privacy, unproven, illegal, impersonation or other.</param>
/// <param name="Legal">Then the law, a name, an address and good faith are asked for.</param>
public sealed record ReportPost(string? Reason, string? Details, string? Token, bool Legal = false, string? Law = null, string? Name = null, string? Email = null, bool InGoodFaith = false);

public sealed record ReportPosted(string StatusCode, string StatusUrl);

/// <param name="State">open, upheld or dismissed.</param>
public sealed record ReportJson(bool Legal, string Reason, string Details, string Law, DateTime AtUtc, string State, DateTime? DecidedUtc, string Note);

/// <param name="Quote">What stands there.</param>
/// <param name="Proposal">What should stand there.</param>
public sealed record TextErrorPost(string? Quote, string? Proposal, string? Email, string? Token);

public sealed record TextErrorPosted(string Id);

public sealed record PollOptionJson(int Number, string Text, int Votes);

public sealed record PollJson(string Id, string Question, bool Open, int Votes, IReadOnlyList<PollOptionJson> Options);

/// <param name="Number">Of the option.</param>
public sealed record VotePost(int Number, string? Token);

/// <summary>Likes, reports, errors in a text and polls for programs: the same doors as the forms.</summary>
internal static class ReaderVoicesApi
{
    public static void MapReaderVoicesApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").WithTags("Readers").RequireRateLimiting(RateLimits.Api).DisableAntiforgery();
        api.MapPost("/comments/{id:length(26)}/likes", LikeAsync).WithSummary("Likes a public comment; the second time takes it back.").Produces<LikesJson>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost("/comments/{id:length(26)}/reports", ReportAsync).WithSummary("Reports a public comment; the answer carries the code of the report's status.").Produces<ReportPosted>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/comment-reports/{code:length(26)}", ReportStatusAsync).WithSummary("What became of a report.").Produces<ReportJson>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost("/items/{contentItemId:length(26)}/text-errors", ErrorAsync).WithSummary("Reports an error in the text; it becomes a task of the desk.").Produces<TextErrorPosted>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/items/{contentItemId:length(26)}/polls", PollsAsync).WithSummary("The polls below an item.").Produces<IReadOnlyList<PollJson>>();
        api.MapPost("/polls/{id:length(26)}/votes", VoteAsync).WithSummary("Votes; once a reader, changeable while the poll is open.").Produces<PollJson>().ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> LikeAsync(string id, HttpContext http, LikeCommentHandler like, Networks networks, CancellationToken ct)
    {
        var (key, number) = http.NewReader();
        var outcome = await like.HandleAsync(new LikeComment(id), key, await networks.OfAsync(http.Connection.RemoteIpAddress, ct), ct);
        if (outcome.Value is not { } likes) return outcome.Refusals.ToProblem();
        http.Remember(number);
        return TypedResults.Ok(new LikesJson(likes.Count, likes.IsMine));
    }

    private static async Task<IResult> ReportAsync(string id, ReportPost post, HttpContext http, ReportCommentHandler report, FormTokens tokens, CancellationToken ct)
    {
        if (tokens.Read(post.Token, ReportPages.ReportSubject(id)) is null) return Refusals.Because("readers.token", "token").ToProblem();
        var (key, number) = http.NewReader();
        var outcome = await report.HandleAsync(new ReportComment(id, post.Reason ?? "", post.Details ?? "", post.Legal, post.Law ?? "", post.Name ?? "", post.Email ?? "", post.InGoodFaith), key, ct);
        if (outcome.Value is not { } reported) return outcome.Refusals.ToProblem();
        http.Remember(number);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created("/api/comment-reports/" + reported.Code, new ReportPosted(reported.Code, "/y-kien/bao-cao/" + reported.Code));
    }

    private static async Task<IResult> ReportStatusAsync(string code, HttpContext http, OwnComments own, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await own.ReportAsync(code, ct) is { } r
            ? TypedResults.Ok(new ReportJson(r.IsLegal, r.ReasonCode, r.Details, r.Law, r.AtUtc, r.State.ToString().ToLowerInvariant(), r.DecidedUtc, r.Note))
            : Refusals.Because("comments.notFound").ToProblem();
    }

    private static async Task<IResult> ErrorAsync(string contentItemId, TextErrorPost post, ReportTextErrorHandler report, FormTokens tokens, CancellationToken ct)
    {
        if (tokens.Read(post.Token, ReportPages.ErrorSubject(contentItemId)) is null) return Refusals.Because("readers.token", "token").ToProblem();
        var outcome = await report.HandleAsync(new ReportTextError(contentItemId, post.Quote ?? "", post.Proposal ?? "", post.Email ?? ""), ct);
        return outcome.ToHttp(e => TypedResults.Created((string?)null, new TextErrorPosted(e.Id)));
    }

    private static async Task<IResult> PollsAsync(string contentItemId, ContentStore store, Polls polls, ReaderSettingsStore settings, CancellationToken ct) =>
        (await settings.GetAsync(ct)).Polls && await store.FindAsync(contentItemId, ct: ct) is not null
            ? TypedResults.Ok((await polls.OfItemAsync(contentItemId, ct)).Select(View).ToList())
            : TypedResults.Ok(new List<PollJson>());

    private static async Task<IResult> VoteAsync(string id, VotePost post, HttpContext http, VotePollHandler vote, FormTokens tokens, Networks networks, CancellationToken ct)
    {
        if (tokens.Read(post.Token, RatingPages.PollSubject(id)) is null) return Refusals.Because("readers.token", "token").ToProblem();
        var (key, number) = http.NewReader();
        var outcome = await vote.HandleAsync(new VotePoll(id, post.Number), key, await networks.OfAsync(http.Connection.RemoteIpAddress, ct), ct);
        if (outcome.Value is not { } poll) return outcome.Refusals.ToProblem();
        http.Remember(number);
        return TypedResults.Ok(View(poll));
    }

    private static PollJson View(Poll p) => new(p.Id, p.Question, p.ClosedUtc is null, p.Votes, [.. p.Options.Select(o => new PollOptionJson(o.Number, o.Text, o.Count))]);
}
