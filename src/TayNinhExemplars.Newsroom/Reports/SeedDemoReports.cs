using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Reports;

/// <summary>A plan of reports for the sample site, with the Council's people to be reminded. What is there stays as it is.</summary>
public sealed class SeedDemoReportsHandler(ReportPlans plans, SaveReportDutyHandler save, ContentStore store, UserDirectory users, TimeProvider clock)
{
    public async Task HandleAsync(CancellationToken ct)
    {
        if ((await plans.GetAsync(ct)).Duties.Count > 0) return;
        var year = new DateOnly(clock.Today().Year, 1, 1);
        IReadOnlyList<string> people = [.. (await users.InRoleAsync("Council", ct)).Select(u => u.Id)];
        (await save.HandleAsync(new SaveReportDuty("", "", PeriodKind.Quarter, 15, year, people), Actor.System, ct)).OrThrow();
        foreach (var unit in (await store.PublishedAsync("Organization", 1, ct: ct)).Items)
            (await save.HandleAsync(new SaveReportDuty("", unit.ContentItemId, PeriodKind.HalfYear, 20, year, people), Actor.System, ct)).OrThrow();
    }
}
