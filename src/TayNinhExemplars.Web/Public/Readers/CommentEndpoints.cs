using TayNinhExemplars.Comments;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Web.Public.Readers;

/// <summary>
/// Comments through plain forms. The forms stand on pages kept for all, so they carry the signed token of the form instead of the
/// antiforgery cookie; the origin of every change is checked besides.
/// </summary>
internal static class CommentEndpoints
{
    public const long LargestForm = 512 * 1024;

    public static void MapComments(this IEndpointRouteBuilder app)
    {
        var comments = app.MapGroup("/y-kien").ExcludeFromDescription().DisableAntiforgery();
        comments.MapGet("/bai/{item:length(26)}", ListAsync);
        comments.MapGet("/gui", FormAsync);
        comments.MapPost("", PostAsync);
        comments.MapGet("/phieu", TokenAsync);
        comments.MapPost("/{id:length(26)}/thich", LikeAsync);
    }

    private static Task ListAsync(HttpContext http, ColumnResponder to, CommentLists lists, PageHeads heads, TimeProvider clock, string item) =>
        to.RespondAsync(http, (site, ct) => lists.PageAsync(item, http.Request.Query, site, heads, clock.GetUtcNow().UtcDateTime, ct));

    private static Task FormAsync(HttpContext http, ColumnResponder to, CommentForms forms, PageHeads heads, TimeProvider clock) => to.RespondAloneAsync(http, async (site, ct) =>
    {
        var form = await forms.NewAsync(http.Request.Query["bai"].ToString(), http.Request.Query["tra-loi"], clock.GetUtcNow().UtcDateTime, ct);
        return form is null ? PageOutcome.NotFound : await PageAsync(form, site, heads, StatusCodes.Status200OK, ct);
    });

    private static async Task PostAsync(HttpContext http, ColumnResponder to, CommentForms forms, PageHeads heads, CommentIntake intake, Networks networks, CommentTexts said, TimeProvider clock)
    {
        var typed = CommentForms.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var (key, number) = http.NewReader();
        var outcome = await intake.HandleAsync(typed, key, await networks.OfAsync(http.Connection.RemoteIpAddress, http.RequestAborted), http.RequestAborted);
        if (outcome.Value is { } posted)
        {
            http.Remember(number);
            http.RememberCode(posted.Code);
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Redirect(OwnCommentEndpoints.PathOf(posted.Code));
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            return;
        }
        await to.RespondAloneAsync(http, async (site, ct) =>
        {
            var form = await forms.NewAsync(typed.Comment.ContentItemId, typed.Comment.ParentId, clock.GetUtcNow().UtcDateTime, ct);
            if (form is null) return PageOutcome.IsGone;
            // A form from a kept page carries no token: that is no mistake, the reader only looks at it once more.
            var isFirst = typed.Token.Length == 0;
            var view = CommentForms.Filled(form, typed);
            return await PageAsync(isFirst ? view : said.Refused(view, outcome.Refusals), site, heads, isFirst ? StatusCodes.Status200OK : Security.OutcomeToHttp.StatusOf(outcome.Refusals), ct, isFirst);
        });
    }

    private static async Task<PageOutcome> PageAsync(CommentFormView form, SiteInfo site, PageHeads heads, int status, CancellationToken ct, bool isCheck = false)
    {
        var texts = heads.Texts;
        var head = await heads.ForAsync(site, texts[isCheck ? "comments.form.check" : form.ParentId.Length > 0 ? "comments.form.reply" : "comments.form.title"], null, "", ct);
        return new ColumnPage(new Shape("CommentFormPage").With("Form", form).With("FormShape", form.Shape).With("IsCheck", isCheck), head with { NoIndex = true, Canonical = null }, []) { MayBeKept = false, Status = status };
    }

    /// <summary>The token of one form, for the script; without it the form goes over a second page.</summary>
    private static IResult TokenAsync(HttpContext http, FormTokens tokens, string bai, string viec)
    {
        http.Response.Headers.CacheControl = "no-store";
        return viec switch
        {
            "y-kien" => TypedResults.Json(new { token = tokens.Issue(CommentIntake.TokenSubject(bai)) }),
            "danh-gia" => TypedResults.Json(new { token = tokens.Issue(RatingIntake.TokenSubject(bai)) }),
            _ => TypedResults.NotFound(),
        };
    }

    private static async Task<IResult> LikeAsync(HttpContext http, LikeCommentHandler like, CommentDesk desk, Networks networks, string id)
    {
        var (key, number) = http.NewReader();
        var outcome = await like.HandleAsync(new LikeComment(id), key, await networks.OfAsync(http.Connection.RemoteIpAddress, http.RequestAborted), http.RequestAborted);
        if (outcome.Value is not { } likes) return Security.OutcomeToHttp.ToProblem(outcome.Refusals);
        http.Remember(number);
        http.Response.Headers.CacheControl = "no-store";
        if (http.Request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase)) return TypedResults.Json(new { likes = likes.Count, mine = likes.IsMine });
        var comment = await desk.FindAsync(id, http.RequestAborted);
        return TypedResults.LocalRedirect($"/y-kien/bai/{comment!.ContentItemId}#y-{id}");
    }
}
