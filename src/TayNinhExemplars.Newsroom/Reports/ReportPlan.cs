using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Reports;

/// <summary>A unit reports for every period of a kind.</summary>
/// <param name="UnitId">Empty for the whole province.</param>
/// <param name="DueDays">Days after the period's last day.</param>
/// <param name="Since">The first period that is asked for is the one this day lies in.</param>
/// <param name="UserIds">Who is reminded.</param>
public sealed record ReportDuty(string Id, string UnitId, string UnitName, PeriodKind Kind, int DueDays, DateOnly Since, IReadOnlyList<string> UserIds);

public sealed record ReportPlan
{
    public const string Document = "ReportPlan";
    public const int UsualAnswerDays = 15;

    public IReadOnlyList<ReportDuty> Duties { get; init; } = [];

    /// <summary>Within how many days a nomination is answered in time. The house's own measure.</summary>
    public int AnswerDays { get; init; } = UsualAnswerDays;
}

/// <param name="Signed">Null while nobody has signed.</param>
public sealed record ReportDue(ReportDuty Duty, Period Period, DateOnly DueOn, SignedReport? Signed)
{
    public bool IsLate(DateOnly today) => Signed is null && DueOn < today;
}

public static class ReportRules
{
    public const int LongestName = 300, LongestRemark = 4000, MostDuties = 300, MostUsers = 20, MostDueDays = 366;

    /// <summary>Periods looked back for what is due; an older one that nobody signed is not asked for any more.</summary>
    public const int PeriodsBack = 8;

    public static Refusals CanSave(SaveReportDuty input, bool unitExists, ReportPlan plan) => new Refusals()
        .Unless(unitExists, "reports.unit", nameof(input.UnitId))
        .Unless(Enum.IsDefined(input.Kind), "reports.kind", nameof(input.Kind))
        .Unless(input.DueDays is >= 0 and <= MostDueDays, "reports.dueDays", nameof(input.DueDays), MostDueDays)
        .Unless(input.Since is { Year: >= 2000 and <= 2100 }, "reports.since", nameof(input.Since))
        .Unless(input.UserIds.Count <= MostUsers, "reports.users", nameof(input.UserIds), MostUsers)
        .Unless(plan.Duties.Count < MostDuties || plan.Duties.Any(d => d.Id == input.Id), "reports.duties", "", MostDuties)
        .Unless(!plan.Duties.Any(d => d.Id != input.Id && d.UnitId == input.UnitId && d.Kind == input.Kind), "reports.twice", nameof(input.UnitId));

    /// <summary>A period is signed once, when it is over.</summary>
    public static Refusals CanSign(ReportDue due, string remark, DateOnly today) => new Refusals()
        .Unless(due.Period.To < today, "reports.notEnded")
        .Unless(due.Signed is null, "reports.signed.conflict")
        .Unless(remark.Length <= LongestRemark, "reports.long", "Remark", LongestRemark);

    /// <summary>What is or was due, the latest day first.</summary>
    public static IReadOnlyList<ReportDue> DueOf(ReportPlan plan, IReadOnlyCollection<SignedReport> signed, DateOnly today)
    {
        var known = signed.GroupBy(s => (s.UnitId, s.From, s.To)).ToDictionary(g => g.Key, g => g.First());
        return [.. plan.Duties.SelectMany(duty => ReportPeriods.EndedBefore(duty.Kind, today).Take(PeriodsBack).TakeWhile(p => p.To >= duty.Since)
            .Select(p => new ReportDue(duty, p, p.To.AddDays(duty.DueDays), known.GetValueOrDefault((duty.UnitId, p.From, p.To)))))
            .OrderByDescending(d => d.DueOn).ThenBy(d => d.Duty.UnitName, StringComparer.Ordinal)];
    }
}

public sealed class ReportPlans(DocumentStore documents)
{
    public Task<ReportPlan> GetAsync(CancellationToken ct) => documents.GetAsync<ReportPlan>(ReportPlan.Document, ct);
}
