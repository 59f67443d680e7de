using TayNinhExemplars.Kernel;
using TayNinhExemplars.Reports;
using TayNinhExemplars.Web.Newsroom.Truth;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Reports;

/// <summary>Which reports are late, which are waited for, which are signed.</summary>
[NeedsPermission(nameof(ReportsPermissions.ViewReports))]
public sealed class DuesModel(ReportDesk desk, TimeProvider clock) : NewsroomPage
{
    public IReadOnlyList<(string Key, IReadOnlyList<ReportDue> Dues)> Groups { get; private set; } = [];
    public DateOnly Today => clock.Today();
    public bool MayManage => Actor.May(ReportsPermissions.ManageReports);

    public async Task OnGetAsync()
    {
        var dues = await desk.DuesAsync(Aborted);
        Groups =
        [
            ("late", [.. dues.Where(d => d.IsLate(Today)).OrderBy(d => d.DueOn)]), ("open", [.. dues.Where(d => d.Signed is null && !d.IsLate(Today)).OrderBy(d => d.DueOn)]),
            ("done", [.. dues.Where(d => d.Signed is not null)]),
        ];
    }

    public string LinkOf(ReportDue due) => due.Signed is { } signed ? "/toa-soan/bao-cao/da-ky/" + signed.Id : $"/toa-soan/bao-cao/ky/{due.Duty.Id}/{FormText.Input(due.Period.From)}";
}
