using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Reports;

/// <param name="From">The first day of the period.</param>
public sealed record SignReport(string DutyId, DateOnly From, string Remark);

/// <summary>Counts, freezes and signs. Of two who sign at once the second is told that it is done.</summary>
public sealed class SignReportHandler(SiteDbContext db, ReportDesk desk, CountReport count, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<SignedReport>> HandleAsync(SignReport input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(ReportsPermissions.SignReports)) return Refusals.Because("forbidden");
        var remark = Content.TextNormalForm.Clean(input.Remark).Trim();
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await desk.DueAsync(input.DutyId, input.From, ct) is not { } due) return Refusals.Because("reports.duty.notFound");
        var refusals = ReportRules.CanSign(due, remark, clock.Today());
        if (refusals.Any) return refusals;
        var signed = new SignedReport(due, await count.AsOfAsync(new ReportFilter(due.Period.From, due.Period.To, due.Duty.UnitId), ct), remark, by, clock.UtcSecondsNow());
        db.Add(signed);
        await audit.RecordAsync(new AuditEntry("report.signed", "reports", signed.Id, signed.UnitName, Details: $"{signed.From:yyyy-MM-dd} {signed.To:yyyy-MM-dd}"), by, ct);
        await write.CommitAsync(ct);
        return signed;
    }
}

/// <summary>Reads what is due and what was signed.</summary>
public sealed class ReportDesk(SiteDbContext db, ReportPlans plans, TimeProvider clock)
{
    private const int Most = 2000;

    public async Task<IReadOnlyList<ReportDue>> DuesAsync(CancellationToken ct)
    {
        var today = clock.Today();
        return ReportRules.DueOf(await plans.GetAsync(ct), await SignedSinceAsync(today.AddYears(-ReportRules.PeriodsBack - 1), ct), today);
    }

    /// <summary>The period of the duty that begins on that day; a running one too, so that a rule can refuse it by name.</summary>
    public async Task<ReportDue?> DueAsync(string dutyId, DateOnly from, CancellationToken ct)
    {
        if ((await plans.GetAsync(ct)).Duties.FirstOrDefault(d => d.Id == dutyId) is not { } duty || ReportPeriods.Of(duty.Kind, from) is not { } period || period.From != from || period.To < duty.Since) return null;
        var signed = await db.Set<SignedReport>().AsNoTracking().SingleOrDefaultAsync(s => s.UnitId == duty.UnitId && s.From == period.From && s.To == period.To, ct);
        return new ReportDue(duty, period, period.To.AddDays(duty.DueDays), signed);
    }

    public Task<SignedReport?> SignedAsync(string id, CancellationToken ct) => db.Set<SignedReport>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);

    private async Task<IReadOnlyList<SignedReport>> SignedSinceAsync(DateOnly from, CancellationToken ct) =>
        await db.Set<SignedReport>().AsNoTracking().Where(s => s.From >= from).OrderByDescending(s => s.SignedUtc).Take(Most).ToListAsync(ct);
}
