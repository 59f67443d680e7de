using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Reports;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Reports;

/// <summary>The list behind a number of the report.</summary>
[NeedsPermission(nameof(ReportsPermissions.ViewReports))]
public sealed class ListModel(ReportForm form, ReportLists lists) : NewsroomPage
{
    [BindProperty(SupportsGet = true, Name = "so")] public string? Asked { get; set; }
    [BindProperty(SupportsGet = true, Name = "trang")] public int Number { get; set; } = 1;
    public string Measure => Measures.Listed.Contains(Asked ?? "") ? Asked! : "";
    public ReportFilter? Filter { get; private set; }
    public ReportListPage? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (Measure.Length == 0) return NotFound();
        var read = form.Read(Request.Query, await form.ChoicesAsync(Aborted));
        if (read.Value is not { } filter) return Refused(read.Refusals);
        Filter = filter;
        Found = await lists.ListAsync(Measure, filter, Number, Aborted);
        return Page();
    }
}
