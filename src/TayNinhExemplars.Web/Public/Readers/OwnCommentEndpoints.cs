using TayNinhExemplars.Comments;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Web.Public.Readers;

/// <summary>Behind the status link: what became of a comment, why, and what its author may do. The code in the address is the key; it is long, random and never indexed.</summary>
internal static class OwnCommentEndpoints
{
    public static string PathOf(string code) => "/y-kien/theo-doi/" + code;

    public static void MapOwnComments(this IEndpointRouteBuilder app)
    {
        var own = app.MapGroup("/y-kien").ExcludeFromDescription().DisableAntiforgery();
        own.MapGet("/cua-toi", MineAsync);
        var one = own.MapGroup("/theo-doi/{code:length(26)}");
        one.MapGet("", ShowAsync);
        one.MapPost("/sua", EditAsync);
        one.MapPost("/rut", WithdrawAsync);
        one.MapPost("/khieu-nai", AppealAsync);
        one.MapGet("/du-lieu", ExportAsync);
        one.MapPost("/xoa", EraseAsync);
    }

    private static Task ShowAsync(HttpContext http, OwnCommentPage page, string code) => page.RespondAsync(http, code, new Refusals(), "");

    private static async Task EditAsync(HttpContext http, OwnCommentPage page, OwnCommentHandler own, string code)
    {
        var text = (await http.Request.ReadFormAsync(http.RequestAborted))["noi-dung"].ToString();
        var outcome = await own.HandleAsync(new EditOwnComment(code, text), http.RequestAborted);
        await page.RespondAsync(http, code, outcome.Refusals, "edit", text);
    }

    private static async Task WithdrawAsync(HttpContext http, OwnCommentPage page, OwnCommentHandler own, string code) =>
        await page.RespondAsync(http, code, (await own.HandleAsync(new WithdrawOwnComment(code), http.RequestAborted)).Refusals, "withdraw");

    private static async Task AppealAsync(HttpContext http, OwnCommentPage page, OwnCommentHandler own, string code)
    {
        var text = (await http.Request.ReadFormAsync(http.RequestAborted))["ly-do"].ToString();
        var outcome = await own.HandleAsync(new AppealDecision(code, text), http.RequestAborted);
        await page.RespondAsync(http, code, outcome.Refusals, "appeal", text);
    }

    /// <summary>Everything that is kept of this reader, in a form that programs can read.</summary>
    private static async Task<IResult> ExportAsync(HttpContext http, OwnComments comments, ReaderExport export, string code)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await comments.FindAsync(code, http.RequestAborted) is not { } own) return TypedResults.NotFound();
        http.Response.Headers.ContentDisposition = "attachment; filename=\"du-lieu-cua-toi.json\"";
        return TypedResults.Json(await export.OfAsync(own, http.RequestAborted), Json.Indented);
    }

    private static async Task EraseAsync(HttpContext http, OwnCommentPage page, EraseCommentHandler erase, string code)
    {
        var outcome = await erase.HandleAsync(new EraseAuthor(code), http.RequestAborted);
        if (outcome.Value is null) { await page.RespondAsync(http, code, outcome.Refusals, ""); return; }
        http.ForgetReader();
        await page.SayAsync(http, "readers.erased.title", "readers.erased.text");
    }

    /// <summary>What this browser has sent about an item: shown below it by the script, and as a page of its own without one.</summary>
    private static async Task MineAsync(HttpContext http, ColumnResponder to, OwnComments comments, CommentTexts said, PageHeads heads)
    {
        var item = http.Request.Query["bai"].ToString();
        var mine = await comments.OfItemAsync(http.OwnCodes(), item, http.RequestAborted);
        var views = mine.Select(m => new OwnCommentView { Code = m.Code, Comment = said.View(m.Comment), State = CommentTexts.Name(m.Comment.State), StateText = said.StateOf(m.Comment.State) }).ToList();
        if (http.Request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            http.Response.Headers.CacheControl = "no-store";
            // What is public stands on the page already.
            await http.Response.WriteAsJsonAsync(views.Where(v => v.State is not ("approved" or "withdrawn")).Select(v => new { url = PathOf(v.Code), state = v.StateText, author = v.Comment.Author, text = v.Comment.Paragraphs, date = v.Comment.DateText }), http.RequestAborted);
            return;
        }
        await to.RespondAloneAsync(http, async (site, ct) =>
        {
            var head = await heads.ForAsync(site, heads.Texts["comments.mine"], null, "", ct);
            return new ColumnPage(new Shape("OwnComments").With("Comments", views), head with { NoIndex = true, Canonical = null }, []) { MayBeKept = false };
        });
    }
}

/// <summary>The page behind the status link.</summary>
public sealed class OwnCommentPage(ColumnResponder responder, OwnComments comments, ContentStore store, CommentTexts said, PageHeads heads)
{
    /// <summary>After a success the page is asked for anew, so that loading it again repeats nothing.</summary>
    public async Task RespondAsync(HttpContext http, string code, Refusals refusals, string action, string typed = "")
    {
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (action.Length > 0 && !refusals.Any)
        {
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Redirect(OwnCommentEndpoints.PathOf(code));
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            return;
        }
        await responder.RespondAloneAsync(http, async (site, ct) =>
        {
            if (await comments.FindAsync(code, ct) is not { } own) return PageOutcome.NotFound;
            var view = said.Own(code, own, await store.FindAsync(own.Comment.ContentItemId, ct: ct));
            var error = string.Join(' ', refusals.Select(heads.Texts.Of).Distinct(StringComparer.Ordinal));
            view = action switch
            {
                "edit" => view with { EditError = error, TypedText = typed, MayEdit = true },
                "appeal" => view with { AppealError = error, TypedAppeal = typed },
                _ => view,
            };
            var head = await heads.ForAsync(site, heads.Texts["comments.status.title"], null, "", ct);
            var status = refusals.Any ? Security.OutcomeToHttp.StatusOf(refusals) : StatusCodes.Status200OK;
            return new ColumnPage(new Shape("CommentStatus").With("Own", view).With("Problem", action == "withdraw" && refusals.Any ? error : null), head with { NoIndex = true, Canonical = null }, []) { MayBeKept = false, Status = status };
        });
    }

    public Task SayAsync(HttpContext http, string titleKey, string textKey, string? backUrl = null, string? linkUrl = null, string? linkKey = null) => responder.RespondAloneAsync(http, async (site, ct) =>
    {
        var head = await heads.ForAsync(site, heads.Texts[titleKey], null, "", ct);
        return new ColumnPage(
            new Shape("ReaderMessage").With("Title", heads.Texts[titleKey]).With("Text", heads.Texts[textKey]).With("BackUrl", backUrl ?? "/").With("LinkUrl", linkUrl).With("LinkText", linkKey is null ? null : heads.Texts[linkKey]),
            head with { NoIndex = true, Canonical = null }, []) { MayBeKept = false };
    });
}

/// <summary>All data of one reader, found by one of their comments.</summary>
public sealed class ReaderExport(CommentDesk desk, ReaderData data, Texts texts)
{
    public async Task<object> OfAsync(OwnComment own, CancellationToken ct)
    {
        var history = await desk.AuthorAsync(own.Comment, ct);
        var traces = await data.OfAsync(own.Comment.AuthorKey, ct);
        return new
        {
            Comments = history.Comments.Prepend(own.Comment).Select(c => new
            {
                c.Id, c.ContentItemId, c.ParentId, Name = c.AuthorName, c.Email, c.Text, c.PostedUtc, c.EditedUtc, State = texts["comments.state." + CommentTexts.Name(c.State)], Reason = c.ReasonCode, c.Note, c.DecidedUtc,
                Appeal = c.Appeal.ToString(), c.AppealText, HasNetworkHash = c.Near.Length > 0,
            }),
            Sanctions = history.Sanctions.Select(s => new { Kind = s.Kind.ToString(), s.Reason, s.FromUtc, s.UntilUtc, s.LiftedUtc }),
            Ratings = traces.Ratings.Select(r => new { r.ContentItemId, r.Stars, r.AtUtc }),
            traces.PollVotes,
        };
    }
}
