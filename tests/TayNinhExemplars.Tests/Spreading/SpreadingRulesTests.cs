using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Spreading;

namespace TayNinhExemplars.Tests.Spreading;

/// <summary>When an event is in order, late or reportable, and what keeps somebody out of a teaching pack.</summary>
public sealed class SpreadingRulesTests
{
    private static readonly DateTime Now = new(2026, 11, 27, 3, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2026-11-20T01:00", "2026-11-20T04:00", true)]
    [InlineData("2026-11-20T01:00", "2026-11-20T01:00", false)]
    [InlineData("2026-11-20T01:00", "2026-11-19T04:00", false)]
    [InlineData("2026-11-20T01:00", null, true)]
    [InlineData(null, "2026-11-20T01:00", true)]
    public void An_event_ends_after_it_begins(string? starts, string? ends, bool isInOrder) => Assert.Equal(isInOrder, EventRules.IsInOrder(At(starts), At(ends)));

    [Theory]
    [InlineData("planned", "2026-11-27T04:00", null, false, false)] // still running
    [InlineData("planned", "2026-11-26T04:00", null, true, false)]
    [InlineData("planned", "2026-11-20T03:00", null, true, false)] // seven days to the minute
    [InlineData("planned", "2026-11-20T02:59", null, true, true)]
    [InlineData("held", "2026-11-01T04:00", null, true, true)] // said to be held, and still without a report
    [InlineData("cancelled", "2026-11-01T04:00", null, false, false)]
    [InlineData("held", "2026-11-01T04:00", "2026-11-05", false, false)]
    public void A_report_is_awaited_when_it_is_over_and_late_after_a_week(string status, string ends, string? reported, bool awaits, bool late)
    {
        var facts = Facts(status, At(ends)!.Value.AddHours(-3), At(ends), reported is null ? null : DateOnly.Parse(reported, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((awaits, late), (EventRules.AwaitsReport(facts, Now), EventRules.IsLate(facts, Now)));
    }

    [Theory]
    [InlineData(120, "2026-11-27", "Đã giao lưu.", "")]
    [InlineData(0, "2026-11-20", "Không ai đến vì mưa bão.", "")]
    [InlineData(-1, "2026-11-27", "x", "spreading.attendance")]
    [InlineData(null, "2026-11-27", "x", "spreading.attendance")]
    [InlineData(2_000_000, "2026-11-27", "x", "spreading.attendance")]
    [InlineData(5, "2026-11-28", "x", "spreading.reportedOn")]
    [InlineData(5, "2026-11-19", "x", "spreading.reportedOn")]
    [InlineData(5, null, "x", "spreading.reportedOn")]
    [InlineData(5, "2026-11-27", "", "spreading.report")]
    public void A_report_says_how_many_came_when_and_what_was_done(int? attendance, string? on, string report, string codes)
    {
        var day = on is null ? (DateOnly?)null : DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(codes, Codes(EventRules.CanReport(Facts("planned", At("2026-11-20T01:00")!.Value, null), new ReportEvent("", attendance, day, report, ""), Now)));
    }

    [Fact]
    public void What_has_not_begun_was_called_off_or_is_reported_is_not_reported_on()
    {
        var input = new ReportEvent("", 5, new DateOnly(2026, 11, 27), "x", "");
        Assert.Contains("spreading.event.notYet", Codes(EventRules.CanReport(Facts("planned", Now.AddDays(3), null), input, Now)), StringComparison.Ordinal);
        Assert.Equal("spreading.event.cancelled", Codes(EventRules.CanReport(Facts("cancelled", Now.AddDays(-3), null), input, Now)));
        Assert.Equal("spreading.event.reported", Codes(EventRules.CanReport(Facts("held", Now.AddDays(-3), null, new DateOnly(2026, 11, 25)), input, Now)));
        Assert.Equal("spreading.reason", Codes(EventRules.CanCancel(Facts("planned", Now.AddDays(3), null), new CancelEvent("", ""))));
        Assert.Equal("", Codes(EventRules.CanCancel(Facts("planned", Now.AddDays(3), null), new CancelEvent("", "Mưa bão"))));
    }

    [Theory]
    [InlineData("b", -1, "bac")]
    [InlineData("b", 1, "acb")]
    [InlineData("a", -1, "abc")]
    [InlineData("c", 5, "abc")]
    [InlineData("x", 1, "abc")]
    public void An_entry_moves_and_stays_at_the_end(string id, int by, string expected) => Assert.Equal(expected, string.Concat(PackRules.Moved(["a", "b", "c"], id, by)));

    [Fact]
    public void The_gravest_reason_keeps_somebody_out()
    {
        static Dossier Of(Action<Dossier> with)
        {
            var dossier = new Dossier(Ids.New(), "Bà Thử", ExemplarStage.Discovered, "hoidong", Now);
            with(dossier);
            return dossier;
        }
        var held = Of(d => d.Hold("đơn", Now));
        var paused = Of(d => d.Pause("tang", Now));
        var withdrawn = Of(d => { d.Recognize("1/QĐ", new(2026, 1, 1)); d.WithdrawRecognition("sai"); });
        Assert.Equal("", PackCheck.ReasonOf([Of(_ => { })]));
        Assert.Equal(PackCheck.Paused, PackCheck.ReasonOf([paused]));
        Assert.Equal(PackCheck.Withdrawn, PackCheck.ReasonOf([paused, withdrawn]));
        Assert.Equal(PackCheck.Held, PackCheck.ReasonOf([withdrawn, held]));
    }

    private static string Codes(Refusals refusals) => string.Join(' ', refusals.Select(r => r.Code));

    private static EventFacts Facts(string status, DateTime starts, DateTime? ends, DateOnly? reported = null) => new("id", "Giao lưu", starts, ends, status, "", null, null, reported, "", "");

    private static DateTime? At(string? text) => text is null ? null : DateTime.Parse(text + ":00Z", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
}
