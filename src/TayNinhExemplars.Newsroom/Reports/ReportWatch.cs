using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Reports;

/// <summary>Reminds of reports: a week before the day, and once more when it has passed.</summary>
public sealed class ReportWatch(SiteDbContext db, ReportDesk desk, Notifier notifier, TimeProvider clock) : IRecurringWork
{
    public const string NoticeKind = "report.due";
    private const int DaysAhead = 7;

    public async Task RunAsync(CancellationToken ct)
    {
        var today = clock.Today();
        foreach (var due in (await desk.DuesAsync(ct)).Where(d => d.Signed is null && d.DueOn <= today.AddDays(DaysAhead)))
        {
            var late = due.IsLate(today);
            await using var write = await WriteScope.BeginAsync(db, ct);
            await db.TakeTurnAsync(ct);
            if (await db.Set<ReportReminder>().AnyAsync(r => r.DutyId == due.Duty.Id && r.From == due.Period.From && r.Late == late, ct)) continue;
            db.Add(new ReportReminder { DutyId = due.Duty.Id, From = due.Period.From, Late = late, AtUtc = clock.UtcSecondsNow() });
            await notifier.TellAsync(new NewNotice(NoticeKind, late ? "notice.report.late" : "notice.report.due", "/toa-soan/bao-cao/han",
                due.Duty.UnitName, Say(due.Period.From), Say(due.Period.To), Say(due.DueOn)), due.Duty.UserIds, ct);
            await write.CommitAsync(ct);
        }
    }

    private static string Say(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
