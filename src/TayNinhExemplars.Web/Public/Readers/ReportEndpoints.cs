using TayNinhExemplars.Comments;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public.Readers;

/// <summary>Reports about comments and errors in a text.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder app)
    {
        var reports = app.MapGroup("").ExcludeFromDescription().DisableAntiforgery();
        reports.MapGet("/y-kien/{id:length(26)}/bao-cao", FormAsync);
        reports.MapPost("/y-kien/{id:length(26)}/bao-cao", PostAsync);
        reports.MapGet("/y-kien/bao-cao/{code:length(26)}", StatusAsync);
        reports.MapGet("/gop-y", ErrorFormAsync);
        reports.MapPost("/gop-y", PostErrorAsync);
    }

    private static Task FormAsync(HttpContext http, ReportPages pages, string id) =>
        pages.ReportAsync(http, id, new ReportComment(id, "", "", http.Request.Query["phap-luat"] == "1"), new Refusals());

    private static async Task PostAsync(HttpContext http, ReportPages pages, ReportCommentHandler report, FormTokens tokens, OwnCommentPage say, string id)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var input = new ReportComment(id, Cut(form["ly-do"], 40), Cut(form["noi-dung"], 5_000), form["phap-luat"] == "1", Cut(form["dieu-luat"], 500), Cut(form["ten"], 200), Cut(form["email"], 254), form["trung-thuc"] == "1");
        var (key, number) = http.NewReader();
        var refusals = tokens.Read(form["phieu"], ReportPages.ReportSubject(id)) is null ? Refusals.Because("readers.token") : form["trang-web"].ToString().Length > 0 ? Refusals.Because("comments.trap") : null;
        var outcome = refusals ?? await report.HandleAsync(input, key, http.RequestAborted);
        if (outcome.Value is not { } reported)
        {
            await pages.ReportAsync(http, id, input, outcome.Refusals);
            return;
        }
        http.Remember(number);
        await say.SayAsync(http, "comments.report.thanks", "comments.report.thanksText", linkUrl: "/y-kien/bao-cao/" + reported.Code, linkKey: "comments.report.follow");
    }

    private static Task StatusAsync(HttpContext http, ReportPages pages, string code) => pages.StatusAsync(http, code);

    private static Task ErrorFormAsync(HttpContext http, ReportPages pages)
    {
        var query = http.Request.Query;
        return pages.ErrorAsync(http, new ReportTextError(Cut(query["bai"], 26), Cut(query["doan"], 500), "", ""), new Refusals());
    }

    private static async Task PostErrorAsync(HttpContext http, ReportPages pages, ReportTextErrorHandler report, FormTokens tokens, OwnCommentPage say)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var input = new ReportTextError(Cut(form["bai"], 26), Cut(form["doan"], 2_000), Cut(form["de-nghi"], 5_000), Cut(form["email"], 254));
        var refusals = tokens.Read(form["phieu"], ReportPages.ErrorSubject(input.ContentItemId)) is null ? Refusals.Because("readers.token") : form["trang-web"].ToString().Length > 0 ? Refusals.Because("comments.trap") : null;
        var outcome = refusals ?? await report.HandleAsync(input, http.RequestAborted);
        if (outcome.Value is null) await pages.ErrorAsync(http, input, outcome.Refusals);
        else await say.SayAsync(http, "readers.error.thanks", "readers.error.thanksText");
    }

    private static string Cut(Microsoft.Extensions.Primitives.StringValues value, int length) => value.ToString() is var text && text.Length <= length ? text : text[..length];
}

/// <summary>The pages of reports.</summary>
public sealed class ReportPages(ColumnResponder responder, CommentDesk desk, ReportSources sources, CommentTexts said, PageHeads heads)
{
    public static string ReportSubject(string commentId) => "report:" + commentId;

    public static string ErrorSubject(string contentItemId) => "error:" + contentItemId;

    public Task ReportAsync(HttpContext http, string id, ReportComment typed, Refusals refusals) => responder.RespondAloneAsync(http, async (site, ct) =>
    {
        if (await desk.FindAsync(id, ct) is not { IsPublic: true } comment) return PageOutcome.NotFound;
        var texts = heads.Texts;
        var view = new ReportFormView
        {
            CommentId = id, Comment = said.View(comment), Token = sources.Tokens.Issue(ReportSubject(id)), Details = typed.Details, IsLegal = typed.IsLegal, Law = typed.Law, Name = typed.Name, Email = typed.Email, InGoodFaith = typed.InGoodFaith,
            Reasons = [.. CommentReasons.Reports.Select(r => new OptionView(r, texts["comments.reason." + r], r == typed.ReasonCode))],
            Errors = [.. refusals.Select(texts.Of).Distinct(StringComparer.Ordinal)],
        };
        var head = await heads.ForAsync(site, texts[typed.IsLegal ? "comments.report.legalTitle" : "comments.report.title"], null, "", ct);
        return new ColumnPage(new Shape("ReportForm").With("Form", view), head with { NoIndex = true, Canonical = null }, []) { MayBeKept = false, Status = StatusOf(refusals) };
    });

    public Task StatusAsync(HttpContext http, string code) => responder.RespondAloneAsync(http, async (site, ct) =>
    {
        if (await sources.Own.ReportAsync(code, ct) is not { } report) return PageOutcome.NotFound;
        var texts = heads.Texts;
        var head = await heads.ForAsync(site, texts["comments.report.status"], null, "", ct);
        List<FactView> facts = [new(texts["comments.report.sent"], ColumnDates.Minute(report.AtUtc)), new(texts["comments.report.reason"], texts["comments.reason." + report.ReasonCode])];
        if (report.Law.Length > 0) facts.Add(new FactView(texts["comments.report.law"], report.Law));
        facts.Add(new FactView(texts["comments.report.outcome"], texts["comments.report.state." + report.State.ToString().ToLowerInvariant()]));
        if (report.DecidedUtc is not null) facts.Add(new FactView(texts["comments.report.decided"], ColumnDates.Minute(report.DecidedUtc)));
        if (report.Note.Length > 0) facts.Add(new FactView(texts["comments.status.note"], report.Note));
        return new ColumnPage(new Shape("ReportStatus").With("Facts", facts).With("Details", report.Details), head with { NoIndex = true, Canonical = null }, []) { MayBeKept = false };
    });

    public Task ErrorAsync(HttpContext http, ReportTextError typed, Refusals refusals) => responder.RespondAloneAsync(http, async (site, ct) =>
    {
        if (await sources.Store.FindAsync(typed.ContentItemId, ct: ct) is not { } item || !(await sources.Settings.GetAsync(ct)).ErrorReports) return PageOutcome.NotFound;
        var head = await heads.ForAsync(site, heads.Texts["readers.error.title"], null, "", ct);
        var view = new TextErrorFormView(item.ContentItemId, item.DisplayText, ItemUrls.Of(item), sources.Tokens.Issue(ErrorSubject(item.ContentItemId)), typed.Quote, typed.Proposal, typed.Email,
            [.. refusals.Select(heads.Texts.Of).Distinct(StringComparer.Ordinal)]);
        return new ColumnPage(new Shape("TextErrorForm").With("Form", view), head with { NoIndex = true, Canonical = null }, []) { MayBeKept = false, Status = StatusOf(refusals) };
    });

    private static int StatusOf(Refusals refusals) => refusals.Any ? Security.OutcomeToHttp.StatusOf(refusals) : StatusCodes.Status200OK;
}

/// <summary>What the pages of reports ask.</summary>
public sealed record ReportSources(OwnComments Own, ContentStore Store, ReaderSettingsStore Settings, FormTokens Tokens);
