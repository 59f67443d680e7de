using System.Globalization;

namespace TayNinhExemplars.Reports;

public enum PeriodKind { Month, Quarter, HalfYear, Year }

/// <summary>From its first to its last day, both counted.</summary>
public sealed record Period(DateOnly From, DateOnly To)
{
    public bool Contains(DateOnly day) => From <= day && day <= To;
}

/// <summary>
/// Calendar periods. Which of them a unit reports for, and how many days after the period's end, is data: the deadlines of narrative
/// reports were not found in any text we could read.
/// </summary>
public static class ReportPeriods
{
    public static Period Of(PeriodKind kind, DateOnly day)
    {
        var months = MonthsOf(kind);
        var first = new DateOnly(day.Year, (day.Month - 1) / months * months + 1, 1);
        return new Period(first, first.AddMonths(months).AddDays(-1));
    }

    /// <summary>Those that have ended by that day, the newest first.</summary>
    public static IEnumerable<Period> EndedBefore(PeriodKind kind, DateOnly today)
    {
        for (var period = Of(kind, Of(kind, today).From.AddDays(-1)); period.From.Year > 1; period = Of(kind, period.From.AddDays(-1))) yield return period;
    }

    /// <summary>Such as <c>2026-Q4</c>; one name for one period.</summary>
    public static string Code(PeriodKind kind, Period period) => kind switch
    {
        PeriodKind.Month => period.From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{period.From.Year}-Q{(period.From.Month - 1) / 3 + 1}"),
        PeriodKind.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{period.From.Year}-H{(period.From.Month - 1) / 6 + 1}"),
        _ => period.From.Year.ToString(CultureInfo.InvariantCulture),
    };

    private static int MonthsOf(PeriodKind kind) => kind switch { PeriodKind.Month => 1, PeriodKind.Quarter => 3, PeriodKind.HalfYear => 6, _ => 12 };
}
