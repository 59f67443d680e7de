using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Reports;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Reports;

/// <summary>A report as it was signed, and what would be counted differently today.</summary>
[NeedsPermission(nameof(ReportsPermissions.ViewReports))]
public sealed class SignedModel(ReportDesk desk, CountReport count) : NewsroomPage
{
    public SignedReport Signed { get; private set; } = null!;
    public ReportFilter Filter { get; private set; } = null!;
    public ReportFigures Figures { get; private set; } = new();
    public IReadOnlyList<FigureChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await desk.SignedAsync(id, Aborted) is not { } signed) return NotFound();
        (Signed, Figures) = (signed, signed.Figures);
        Filter = new ReportFilter(signed.From, signed.To, signed.UnitId);
        Changes = FigureDifference.Between(Figures, await count.AsOfAsync(Filter, Aborted));
        return Page();
    }
}
