using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using TayNinhExemplars.Documents;
using TayNinhExemplars.Reports;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Reports;

/// <param name="WithLinks">Each number leads to the list behind it.</param>
public sealed record FiguresView(ReportFilter By, ReportFigures Figures, bool WithLinks);

/// <summary>The figures of a period: on the screen, on paper, and to take away. The filter stands in the address.</summary>
[NeedsPermission(nameof(ReportsPermissions.ViewReports))]
public sealed class ReportModel(ReportForm form, CountReport count, ReportPlans plans) : NewsroomPage
{
    public ReportFilter? Filter { get; private set; }
    public ReportFigures? Figures { get; private set; }
    public IReadOnlyList<(string Name, string Label, IReadOnlyList<ReportChoice> Options, string Chosen)> Selects { get; private set; } = [];
    public int AnswerDays { get; private set; }
    public string From => Filter is { } by ? Truth.FormText.Input(by.From) : Request.Query["tu"].ToString();
    public string To => Filter is { } by ? Truth.FormText.Input(by.To) : Request.Query["den"].ToString();

    /// <summary>What the paper says of the filter.</summary>
    public string ChosenText => string.Concat(Selects.SelectMany(s => s.Options.Where(o => o.Id == s.Chosen && s.Chosen.Length > 0)).Select(o => "; " + o.Name));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync()) return Page400();
        Figures = await count.AsOfAsync(Filter!, Aborted);
        AnswerDays = (await plans.GetAsync(Aborted)).AnswerDays;
        return Page();
    }

    public async Task<IActionResult> OnGetXlsxAsync()
    {
        if (!await LoadAsync()) return Page400();
        Attach(SheetExport.XlsxType, "xlsx");
        await SheetExport.XlsxAsync(Response.Body, ReportSheet.Of(Filter!, await count.AsOfAsync(Filter!, Aborted), Texts), Aborted);
        return new EmptyResult();
    }

    public async Task<IActionResult> OnGetCsvAsync()
    {
        if (!await LoadAsync()) return Page400();
        Attach(SheetExport.CsvType, "csv");
        await SheetExport.CsvAsync(Response.Body, ReportSheet.Of(Filter!, await count.AsOfAsync(Filter!, Aborted), Texts), Aborted);
        return new EmptyResult();
    }

    private void Attach(string type, string ending)
    {
        Response.ContentType = type;
        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = $"bao-cao-{Truth.FormText.Input(Filter!.From)}-{Truth.FormText.Input(Filter.To)}.{ending}" }.ToString();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Page400()
    {
        var page = Page();
        page.StatusCode = StatusCodes.Status400BadRequest;
        return page;
    }

    private async Task<bool> LoadAsync()
    {
        var choices = await form.ChoicesAsync(Aborted);
        var read = form.Read(Request.Query, choices);
        Filter = read.Value;
        Selects =
        [
            ("don-vi", "reports.unit", choices.Units, Request.Query["don-vi"].ToString()), ("linh-vuc", "reports.field", choices.Fields, Request.Query["linh-vuc"].ToString()),
            ("cap", "reports.level", choices.Levels, Request.Query["cap"].ToString()), ("kenh", "reports.channel", choices.Channels, Request.Query["kenh"].ToString()),
        ];
        if (Filter is not null) return true;
        Show(read.Refusals);
        return false;
    }
}
