using System.Globalization;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Reports;

namespace TayNinhExemplars.Tests.Reports;

/// <summary>Periods, deadlines, and what differs between two sets of figures.</summary>
public sealed class ReportRulesTests
{
    [Theory]
    [InlineData(PeriodKind.Month, "2026-02-15", "2026-02-01", "2026-02-28", "2026-02")]
    [InlineData(PeriodKind.Month, "2028-02-29", "2028-02-01", "2028-02-29", "2028-02")]
    [InlineData(PeriodKind.Quarter, "2026-11-27", "2026-10-01", "2026-12-31", "2026-Q4")]
    [InlineData(PeriodKind.Quarter, "2026-03-31", "2026-01-01", "2026-03-31", "2026-Q1")]
    [InlineData(PeriodKind.HalfYear, "2026-07-01", "2026-07-01", "2026-12-31", "2026-H2")]
    [InlineData(PeriodKind.HalfYear, "2026-06-30", "2026-01-01", "2026-06-30", "2026-H1")]
    [InlineData(PeriodKind.Year, "2026-01-01", "2026-01-01", "2026-12-31", "2026")]
    public void A_day_lies_in_one_period(PeriodKind kind, string day, string from, string to, string code)
    {
        var period = ReportPeriods.Of(kind, Day(day));
        Assert.Equal(new Period(Day(from), Day(to)), period);
        Assert.Equal(code, ReportPeriods.Code(kind, period));
    }

    [Fact]
    public void Periods_that_have_ended_come_newest_first() =>
        Assert.Equal(["2026-Q3", "2026-Q2", "2026-Q1", "2025-Q4"], ReportPeriods.EndedBefore(PeriodKind.Quarter, Day("2026-11-27")).Take(4).Select(p => ReportPeriods.Code(PeriodKind.Quarter, p)));

    [Theory]
    [InlineData("2026-01-01", "2026-11-27", "2026-10-15 2026-07-15 2026-04-15", 3)]
    [InlineData("2026-07-15", "2026-11-27", "2026-10-15", 1)] // the quarter the day lies in is asked for
    [InlineData("2026-01-01", "2026-10-15", "2026-10-15 2026-07-15 2026-04-15", 2)] // on the day itself it is not late
    [InlineData("2026-12-01", "2026-11-27", "", 0)]
    public void What_is_due_counts_from_the_end_of_the_period(string since, string today, string dues, int late)
    {
        var plan = new ReportPlan { Duties = [new ReportDuty("d", "", "Toàn tỉnh", PeriodKind.Quarter, 15, Day(since), [])] };
        var found = ReportRules.DueOf(plan, [], Day(today));
        Assert.Equal(dues, string.Join(' ', found.Select(d => d.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
        Assert.Equal(late, found.Count(d => d.IsLate(Day(today))));
    }

    [Theory]
    [InlineData("2026-01-01", "2026-12-31", true, true, "")]
    [InlineData("2026-12-31", "2026-01-01", true, true, "reports.period")]
    [InlineData("2010-01-01", "2026-01-01", true, true, "reports.tooLong")]
    [InlineData("2026-01-01", "2026-01-01", false, false, "reports.unit reports.term")]
    public void A_filter_is_a_period_and_things_that_exist(string from, string to, bool unit, bool terms, string codes) =>
        Assert.Equal(codes, Codes(new ReportFilter(Day(from), Day(to)).Check(unit, terms)));

    [Theory]
    [InlineData(PeriodKind.Quarter, 15, "2026-01-01", "")]
    [InlineData(PeriodKind.Quarter, -1, "2026-01-01", "reports.dueDays")]
    [InlineData(PeriodKind.Quarter, 367, "2026-01-01", "reports.dueDays")]
    [InlineData(PeriodKind.Quarter, 15, null, "reports.since")]
    [InlineData((PeriodKind)9, 15, "2026-01-01", "reports.kind")]
    [InlineData(PeriodKind.Year, 15, "2026-01-01", "reports.twice")]
    public void A_duty_says_when(PeriodKind kind, int days, string? since, string codes)
    {
        var plan = new ReportPlan { Duties = [new ReportDuty("d", "", "Toàn tỉnh", PeriodKind.Year, 15, Day("2026-01-01"), [])] };
        Assert.Equal(codes, Codes(ReportRules.CanSave(new SaveReportDuty("", "", kind, days, since is null ? null : Day(since), []), unitExists: true, plan)));
    }

    [Fact]
    public void A_running_period_is_not_signed()
    {
        var duty = new ReportDuty("d", "", "Toàn tỉnh", PeriodKind.Quarter, 15, Day("2026-01-01"), []);
        Assert.Equal("reports.notEnded", Codes(ReportRules.CanSign(new ReportDue(duty, new Period(Day("2026-10-01"), Day("2026-12-31")), Day("2027-01-15"), null), "", Day("2026-12-31"))));
        Assert.Equal("", Codes(ReportRules.CanSign(new ReportDue(duty, new Period(Day("2026-10-01"), Day("2026-12-31")), Day("2027-01-15"), null), "", Day("2027-01-01"))));
        Assert.Equal("reports.long", Codes(ReportRules.CanSign(new ReportDue(duty, new Period(Day("2026-10-01"), Day("2026-12-31")), Day("2027-01-15"), null), new string('x', 4001), Day("2027-01-01"))));
    }

    [Fact]
    public void A_difference_names_what_changed_what_came_and_what_went()
    {
        static ReportFigures Of(long stories, params FigureRow[] units) => new() { Totals = [new(Measures.Stories, stories), new(Measures.Awards, 2)], Tables = [new FigureTable("unit", [Measures.Exemplars, Measures.Stories], units)] };
        var changes = FigureDifference.Between(Of(5, new FigureRow("a", "Xã A", [3, 4]), new FigureRow("b", "Xã B", [1, 0])), Of(4, new FigureRow("a", "Xã A", [3, 3]), new FigureRow("c", "Xã C", [2, 0])));
        Assert.Equal([(Measures.Stories, "", -1L), (Measures.Stories, "Xã A", -1L), (Measures.Exemplars, "Xã B", -1L), (Measures.Exemplars, "Xã C", 2L)], changes.Select(c => (c.Measure, c.Label, c.Difference)));
        Assert.Empty(FigureDifference.Between(Of(5), Of(5)));
    }

    [Theory]
    [InlineData("2026-11-01T20:00", "2026-11-17T16:59", true)] // received on the 2nd in Viet Nam, answered on the 17th
    [InlineData("2026-11-01T20:00", "2026-11-17T17:00", false)]
    [InlineData("2026-11-01T02:00", "2026-11-01T03:00", true)]
    public void An_answer_is_in_time_until_the_last_day_is_over(string received, string answered, bool inTime)
    {
        static DateTime At(string text) => DateTime.Parse(text + ":00Z", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        Assert.Equal(inTime, CountWork.IsInTime(At(received), At(answered), 15));
    }

    private static string Codes(Refusals refusals) => string.Join(' ', refusals.Select(r => r.Code));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
