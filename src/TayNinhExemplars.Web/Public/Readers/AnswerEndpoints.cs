using TayNinhExemplars.Comments;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Web.Public.Readers;

/// <summary>Behind the link that the newsroom gave to a person portrayed: what readers asked and said, each with room for an answer.</summary>
internal static class AnswerEndpoints
{
    public static string PathOf(string token) => "/tra-loi/" + token;

    public static void MapAnswers(this IEndpointRouteBuilder app)
    {
        var answers = app.MapGroup("/tra-loi/{token}").ExcludeFromDescription().DisableAntiforgery();
        answers.MapGet("", (HttpContext http, AnswerPage page, string token) => page.RespondAsync(http, token, new Refusals(), "", ""));
        answers.MapPost("", PostAsync);
    }

    private static async Task PostAsync(HttpContext http, AnswerPage page, AnswerByLinkHandler answer, FormTokens tokens, string token)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (comment, text) = (form["y-kien"].ToString() is { Length: <= 26 } id ? id : "", form["noi-dung"].ToString());
        if (tokens.Read(form["phieu"], AnswerPage.TokenSubject(token)) is not { } proof)
        {
            await page.RespondAsync(http, token, Refusals.Because("readers.token"), comment, text);
            return;
        }
        var outcome = await answer.HandleAsync(new AnswerByLink(token, comment, text, proof.Nonce), http.RequestAborted);
        if (outcome.Value is null)
        {
            await page.RespondAsync(http, token, outcome.Refusals, comment, text);
            return;
        }
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Redirect(AnswerEndpoints.PathOf(token) + "#y-" + comment);
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
    }
}

/// <summary>The page behind an answer link.</summary>
public sealed class AnswerPage(ColumnResponder responder, AnswerLinks links, AnswerPageSources sources, CommentTexts said, PageHeads heads)
{
    public static string TokenSubject(string link) => "answer:" + ReaderKeys.Hash(link)[..32];

    public Task RespondAsync(HttpContext http, string token, Refusals refusals, string commentId, string typed)
    {
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return responder.RespondAloneAsync(http, async (site, ct) =>
        {
            if (await links.FindAsync(token, ct) is not { } link || await sources.Store.FindAsync(link.ContentItemId, ct: ct) is not { } item) return PageOutcome.NotFound;
            var texts = heads.Texts;
            var error = string.Join(' ', refusals.Select(texts.Of).Distinct(StringComparer.Ordinal));
            var entries = (await links.CommentsAsync(link, ct)).Select(a => new AnswerableView
            {
                Comment = said.View(a.Comment), IsQuestion = a.Comment.IsQuestion,
                Mine = [.. a.Mine.Select(m => new AnswerView(said.View(m).Paragraphs, said.StateOf(m.State)))],
                Error = a.Comment.Id == commentId ? error : "", Typed = a.Comment.Id == commentId ? typed : "",
            }).ToList();
            var view = new AnswerPageView
            {
                Action = AnswerEndpoints.PathOf(token), FormToken = sources.Tokens.Issue(TokenSubject(token)), Name = link.Name, ItemTitle = item.DisplayText, ItemUrl = ItemUrls.Of(item),
                UntilText = texts.Get("comments.link.until", ColumnDates.Day(link.ExpiresUtc)), Entries = entries, Error = entries.Exists(e => e.Error.Length > 0) ? "" : error,
            };
            var head = await heads.ForAsync(site, texts["comments.link.title"], null, "", ct);
            return new ColumnPage(new Shape("AnswerPage").With("Page", view), head with { NoIndex = true, Canonical = null }, [])
            {
                MayBeKept = false, Status = refusals.Any ? Security.OutcomeToHttp.StatusOf(refusals) : StatusCodes.Status200OK,
            };
        });
    }
}

/// <summary>What the page behind an answer link asks.</summary>
public sealed record AnswerPageSources(ContentStore Store, FormTokens Tokens);
