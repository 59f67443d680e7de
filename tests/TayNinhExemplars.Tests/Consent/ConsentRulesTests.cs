using System.Globalization;
using TayNinhExemplars.Consent;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Tests.Consent;

/// <summary>
/// The law of consent, a row per case. Sources: Personal Data Protection Law 91/2025/QH15 (in force 1/1/2026): consent is explicit and for
/// named purposes, silence is none; article 16, publishing on sites and mass media is disclosure; article 24, a child of 7 or more agrees
/// together with the legal representative. Withdrawal is carried out within 15 days (Decree 356/2025/NĐ-CP).
/// </summary>
public sealed class ConsentRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static RecordConsent Input() => new("4513ktnp8wjpexn9ht1at3ff16")
    {
        SignedBySubject = true, Purposes = ["profile", "photo"], Channels = ["web"], GivenOn = new DateOnly(2026, 11, 1),
    };

    /// <summary>Article 24: from 7 on both, below 7 the representative alone, an adult signs or is represented.</summary>
    [Theory]
    [InlineData(SubjectAge.Adult, true, "", "", "")]
    [InlineData(SubjectAge.Adult, false, "", "", "consent.signature")]
    [InlineData(SubjectAge.Adult, false, "Trần Văn A", "tổ trưởng", "")]
    [InlineData(SubjectAge.Adult, false, "Trần Văn A", "", "consent.relation")]
    [InlineData(SubjectAge.ChildFrom7, true, "Lê Thị B", "mẹ", "")]
    [InlineData(SubjectAge.ChildFrom7, false, "Lê Thị B", "mẹ", "consent.childSigns")]
    [InlineData(SubjectAge.ChildFrom7, true, "", "", "consent.representative")]
    [InlineData(SubjectAge.ChildFrom7, false, "  ", "", "consent.childSigns consent.representative")]
    [InlineData(SubjectAge.ChildUnder7, false, "Lê Thị B", "mẹ", "")]
    [InlineData(SubjectAge.ChildUnder7, false, "", "", "consent.representative")]
    [InlineData(SubjectAge.ChildUnder7, true, "", "", "consent.representative")]
    public void Who_must_sign_depends_on_the_age(SubjectAge age, bool signed, string representative, string relation, string refusals) => Check(
        Input() with { Age = age, SignedBySubject = signed, Representative = representative, Relation = relation }, refusals);

    [Theory]
    [InlineData("2026-11-24", null, "")]
    [InlineData("2026-11-25", null, "consent.givenLater")]
    [InlineData(null, null, "consent.givenOn")]
    [InlineData("2026-11-01", "2026-11-01", "")]
    [InlineData("2026-11-02", "2026-11-01", "consent.endsBefore")]
    public void Its_days_are_in_order(string? given, string? validTo, string refusals) =>
        Check(Input() with { GivenOn = Day(given), ValidTo = Day(validTo) }, refusals);

    /// <summary>Consent is for named purposes and channels: nothing ticked is no consent.</summary>
    [Fact]
    public void Silence_is_no_consent()
    {
        Check(Input() with { Purposes = [] }, "consent.purposes");
        Check(Input() with { Channels = [] }, "consent.channels");
        Check(Input() with { Purposes = ["everything"] }, "consent.purposes");
    }

    /// <summary>Valid from the first moment of the day of signing to the last moment of the last day, in the time of Viet Nam (UTC+7).</summary>
    [Theory]
    [InlineData("2026-11-09T16:59:59Z", ConsentStanding.NotYet)]
    [InlineData("2026-11-09T17:00:00Z", ConsentStanding.Valid)]
    [InlineData("2026-11-25T16:59:59Z", ConsentStanding.Valid)]
    [InlineData("2026-11-25T17:00:00Z", ConsentStanding.Ended)]
    [InlineData("2026-12-02T01:00:00Z", ConsentStanding.Ended)]
    public void A_consent_stands_from_its_first_day_to_its_last(string at, ConsentStanding standing) =>
        Assert.Equal(standing, ConsentRules.StandingOf(Record(Input() with { GivenOn = new DateOnly(2026, 11, 10), ValidTo = new DateOnly(2026, 11, 25) }), Utc(at)));

    [Theory]
    [InlineData("web", "profile", "2026-11-24T02:00:00Z", "")]
    [InlineData("web", "profile photo", "2026-11-24T02:00:00Z", "")]
    [InlineData("web", "profile voice", "2026-11-24T02:00:00Z", "consent.purpose.voice")]
    [InlineData("radio-tv", "profile", "2026-11-24T02:00:00Z", "consent.channel")]
    [InlineData("web", "profile", "2026-12-02T02:00:00Z", "consent.ended")]
    [InlineData("web", "profile", "2026-10-01T02:00:00Z", "consent.notYet")]
    public void What_is_published_must_be_covered_at_that_moment(string channel, string purposes, string at, string refusals)
    {
        var record = Record(Input() with { ValidTo = new DateOnly(2026, 11, 25) });
        Assert.Equal(refusals, Codes(ConsentRules.Judge("Bà Lụa", [record], new ConsentNeed(purposes.Split(' '), channel), Utc(at))));
    }

    [Fact]
    public void Nobodys_consent_is_refused_and_two_records_may_cover_together()
    {
        var need = new ConsentNeed(["profile", "voice"], "web");
        Assert.Equal("consent.none", Codes(ConsentRules.Judge("Bà Lụa", [], need, Utc("2026-11-24T02:00:00Z"))));
        Assert.Equal("", Codes(ConsentRules.Judge("Bà Lụa", [Record(Input()), Record(Input() with { Purposes = ["voice"] })], need, Utc("2026-11-24T02:00:00Z"))));
    }

    [Fact]
    public void A_withdrawal_counts_from_its_moment_and_not_before()
    {
        var record = Record(Input());
        record.Withdraw(new DateOnly(2026, 11, 20), "", Utc("2026-11-24T02:00:00Z"));
        Assert.Equal(ConsentStanding.Valid, ConsentRules.StandingOf(record, Utc("2026-11-24T01:59:59Z")));
        Assert.Equal(ConsentStanding.Withdrawn, ConsentRules.StandingOf(record, Utc("2026-11-24T02:00:00Z")));
        Assert.Equal("consent.withdrawn", Codes(ConsentRules.Judge("Bà Lụa", [record], new ConsentNeed(["profile"], "web"), Utc("2026-11-24T02:00:00Z"))));
        Assert.Throws<InvalidOperationException>(() => record.Withdraw(Today, "", Utc("2026-11-25T02:00:00Z")));
    }

    /// <summary>15 days from the day the request came, to the end of the last day in Viet Nam; calendar days, holidays included.</summary>
    [Theory]
    [InlineData("2026-11-20", "2026-12-05T17:00:00Z")]
    [InlineData("2026-02-15", "2026-03-02T17:00:00Z")]
    [InlineData("2028-02-15", "2028-03-01T17:00:00Z")]
    [InlineData("2026-12-31", "2027-01-15T17:00:00Z")]
    public void The_clock_of_fifteen_days(string received, string due) => Assert.Equal(Utc(due), ConsentRules.DueOf(Day(received)!.Value));

    [Theory]
    [InlineData("2026-11-24", "")]
    [InlineData("2026-11-01", "")]
    [InlineData("2026-10-31", "consent.receivedOn")]
    [InlineData("2026-11-25", "consent.receivedOn")]
    [InlineData(null, "consent.receivedOn")]
    public void A_request_comes_after_signing_and_not_tomorrow(string? received, string refusals) =>
        Assert.Equal(refusals, Codes(ConsentRules.CanWithdraw(Record(Input()), new WithdrawConsent("", "", Day(received)), Today)));

    private static void Check(RecordConsent input, string refusals) => Assert.Equal(refusals, Codes(ConsentRules.CanRecord(input, exemplarExists: true, Today)));

    private static string Codes(Refusals refusals) => string.Join(' ', refusals.Select(r => r.Code));

    private static ConsentRecord Record(RecordConsent input) => new(input, "Bà Lụa", Actor.System, Utc("2026-11-01T02:00:00Z"));

    private static DateTime Utc(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
