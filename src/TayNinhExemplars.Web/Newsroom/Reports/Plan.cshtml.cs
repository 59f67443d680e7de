using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Reports;
using TayNinhExemplars.Web.Newsroom.Truth;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Reports;

/// <summary>Which unit reports for which periods and by when.</summary>
[NeedsPermission(nameof(ReportsPermissions.ManageReports))]
public sealed class PlanModel(ReportPlans plans, ReportWords words, UserDirectory users, SaveReportDutyHandler handler, TimeProvider clock) : NewsroomPage
{
    private static readonly string[] Signers = ["Council", "EditorInChief", "ManagingEditor"];

    [BindProperty] public string? UnitId { get; set; }
    [BindProperty] public PeriodKind Kind { get; set; } = PeriodKind.Quarter;
    [BindProperty] public string? DueDays { get; set; }
    [BindProperty] public string? Since { get; set; }
    [BindProperty] public List<string> UserIds { get; set; } = [];
    [BindProperty] public string? Days { get; set; }
    public ReportPlan Plan { get; private set; } = new();
    public IReadOnlyList<ReportChoice> Units { get; private set; } = [];
    public IReadOnlyList<UserView> People { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    public async Task OnGetAsync()
    {
        (DueDays, Since) = ("15", FormText.Input(new DateOnly(clock.Today().Year, 1, 1)));
        await LoadAsync();
    }

    public async Task<IActionResult> OnPostAddAsync()
    {
        if (!FormText.TryDay(Since, out var since)) return await AgainAsync(Refusals.Because("form.day", nameof(Since)));
        var days = int.TryParse(DueDays?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var outcome = await handler.HandleAsync(new SaveReportDuty("", UnitId ?? "", Kind, days, since, UserIds), Actor, Aborted);
        return outcome.Succeeded ? Done("form.saved", "/toa-soan/bao-cao/ke-hoach") : await AgainAsync(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? duty)
    {
        var outcome = await handler.HandleAsync(new RemoveReportDuty(duty ?? ""), Actor, Aborted);
        return outcome.Succeeded ? Done("form.saved", "/toa-soan/bao-cao/ke-hoach") : await AgainAsync(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostDaysAsync()
    {
        var days = int.TryParse(Days?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var outcome = await handler.HandleAsync(new SaveAnswerDays(days), Actor, Aborted);
        return outcome.Succeeded ? Done("form.saved", "/toa-soan/bao-cao/ke-hoach") : await AgainAsync(outcome.Refusals);
    }

    private async Task<IActionResult> AgainAsync(Refusals refusals)
    {
        await LoadAsync();
        return Refused(refusals);
    }

    private async Task LoadAsync()
    {
        Plan = await plans.GetAsync(Aborted);
        Units = await words.UnitChoicesAsync(Aborted);
        var people = new List<UserView>();
        foreach (var role in Signers) people.AddRange(await users.InRoleAsync(role, Aborted));
        People = [.. people.DistinctBy(p => p.Id)];
        Names = await users.DisplayNamesAsync([.. Plan.Duties.SelectMany(d => d.UserIds).Distinct()], Aborted);
        Days ??= Plan.AnswerDays.ToString(CultureInfo.InvariantCulture);
    }
}
