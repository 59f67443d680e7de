using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Reports;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Reports;

/// <summary>The figures of a unit for a period, before somebody puts their name under them.</summary>
[NeedsPermission(nameof(ReportsPermissions.ViewReports))]
public sealed class SignModel(ReportDesk desk, CountReport count) : NewsroomPage
{
    [BindProperty] public string? Remark { get; set; }
    public ReportDue Due { get; private set; } = null!;
    public ReportFilter Filter { get; private set; } = null!;
    public ReportFigures Figures { get; private set; } = new();
    public bool MaySign => Actor.May(ReportsPermissions.SignReports);

    public async Task<IActionResult> OnGetAsync(string duty, string from) => await LoadAsync(duty, from) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string duty, string from, [FromServices] SignReportHandler handler)
    {
        if (!await LoadAsync(duty, from)) return NotFound();
        var outcome = await handler.HandleAsync(new SignReport(duty, Due.Period.From, Remark ?? ""), Actor, Aborted);
        return outcome.Value is { } signed ? Done("reports.sign.done", "/toa-soan/bao-cao/da-ky/" + signed.Id) : Refused(outcome.Refusals);
    }

    private async Task<bool> LoadAsync(string duty, string from)
    {
        if (!DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) || await desk.DueAsync(duty, first, Aborted) is not { } due) return false;
        Due = due;
        Filter = new ReportFilter(due.Period.From, due.Period.To, due.Duty.UnitId);
        Figures = await count.AsOfAsync(Filter, Aborted);
        return true;
    }
}
