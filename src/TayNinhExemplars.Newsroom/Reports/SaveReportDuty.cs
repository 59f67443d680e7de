using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Reports;

/// <param name="Id">Empty for a new one.</param>
/// <param name="UnitId">An organisation of the register; empty for the whole province.</param>
public sealed record SaveReportDuty(string Id, string UnitId, PeriodKind Kind, int DueDays, DateOnly? Since, IReadOnlyList<string> UserIds);

public sealed record RemoveReportDuty(string Id);

public sealed record SaveAnswerDays(int Days);

public sealed class SaveReportDutyHandler(SiteDbContext db, DocumentStore documents, ContentStore store, AuditTrail audit, Texts texts)
{
    public async Task<Outcome<ReportPlan>> HandleAsync(SaveReportDuty input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(ReportsPermissions.ManageReports)) return Refusals.Because("forbidden");
        var unit = input.UnitId.Length == 0 ? null : await store.FindAsync(input.UnitId, VersionKind.Latest, ct);
        var name = input.UnitId.Length == 0 ? texts["reports.province"] : unit?.DisplayText ?? "";
        return await ChangeAsync(plan => ReportRules.CanSave(input, input.UnitId.Length == 0 || unit?.ContentType == "Organization", plan),
            plan => plan with
            {
                Duties = [.. plan.Duties.Where(d => d.Id != input.Id), new ReportDuty(input.Id.Length > 0 ? input.Id : Ids.New(), input.UnitId, name.Length <= ReportRules.LongestName ? name : name[..ReportRules.LongestName],
                    input.Kind, input.DueDays, input.Since!.Value, [.. input.UserIds.Where(u => u.Length is > 0 and <= 64).Distinct(StringComparer.Ordinal)])],
            }, "reportDuty.saved", name, by, ct);
    }

    public Task<Outcome<ReportPlan>> HandleAsync(RemoveReportDuty input, Actor by, CancellationToken ct = default) => ChangeAsync(
        plan => new Refusals().Unless(plan.Duties.Any(d => d.Id == input.Id), "reports.duty.notFound"),
        plan => plan with { Duties = [.. plan.Duties.Where(d => d.Id != input.Id)] }, "reportDuty.removed", input.Id, by, ct);

    public Task<Outcome<ReportPlan>> HandleAsync(SaveAnswerDays input, Actor by, CancellationToken ct = default) => ChangeAsync(
        _ => new Refusals().Unless(input.Days is >= 1 and <= ReportRules.MostDueDays, "reports.answerDays", "Days", ReportRules.MostDueDays),
        plan => plan with { AnswerDays = input.Days }, "reportDuty.saved", texts["reports.answerDays"], by, ct);

    /// <summary>The rule is asked of the plan as it is in the database now: of two changes at once neither is lost and none slips by.</summary>
    private async Task<Outcome<ReportPlan>> ChangeAsync(Func<ReportPlan, Refusals> rule, Func<ReportPlan, ReportPlan> change, string action, string name, Actor by, CancellationToken ct)
    {
        if (!by.May(ReportsPermissions.ManageReports)) return Refusals.Because("forbidden");
        var refusals = new Refusals();
        ReportPlan changed = new();
        await using var write = await WriteScope.BeginAsync(db, ct);
        await documents.ChangeAsync<ReportPlan>(ReportPlan.Document, plan =>
        {
            refusals = rule(plan);
            return changed = refusals.Any ? plan : change(plan);
        }, ct);
        if (refusals.Any) return refusals;
        await audit.RecordAsync(new AuditEntry(action, "reports", "", name), by, ct);
        await write.CommitAsync(ct);
        return changed;
    }
}
