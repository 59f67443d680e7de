using TayNinhExemplars.Broadcasting;

namespace TayNinhExemplars.Tests.Broadcasting;

/// <summary>The rules of the air as tables.</summary>
public sealed class AirRuleTests
{
    [Theory]
    // Under ten minutes: 3 %.
    [InlineData(300, 309, DurationVerdict.Fits)]
    [InlineData(300, 310, DurationVerdict.TooLong)]
    [InlineData(300, 291, DurationVerdict.Fits)]
    [InlineData(300, 290, DurationVerdict.TooShort)]
    [InlineData(599, 616, DurationVerdict.Fits)]
    [InlineData(599, 617, DurationVerdict.TooLong)]
    // From ten minutes: 3 %, and never over 30 seconds.
    [InlineData(600, 618, DurationVerdict.Fits)]
    [InlineData(600, 619, DurationVerdict.TooLong)]
    [InlineData(1000, 1030, DurationVerdict.Fits)]
    [InlineData(1000, 1031, DurationVerdict.TooLong)]
    [InlineData(3600, 3630, DurationVerdict.Fits)]
    [InlineData(3600, 3631, DurationVerdict.TooLong)]
    [InlineData(3600, 3570, DurationVerdict.Fits)]
    [InlineData(3600, 3569, DurationVerdict.TooShort)]
    [InlineData(60, 60, DurationVerdict.Fits)]
    [InlineData(60, 0, DurationVerdict.TooShort)]
    public void A_programme_may_be_off_by_three_in_a_hundred_and_a_long_one_by_half_a_minute(int standard, int actual, DurationVerdict verdict) =>
        Assert.Equal(verdict, DurationRule.Judge(TimeSpan.FromSeconds(standard), TimeSpan.FromSeconds(actual)));

    [Theory]
    [InlineData("", 0)]
    [InlineData("Thưa quý vị và các bạn", 6)]
    [InlineData("năm 2025", 8)]                     // hai nghìn không trăm hai mươi lăm
    [InlineData("25 người", 4)]                     // hai mươi lăm
    [InlineData("3.975 cây", 8)]                    // ba nghìn chín trăm bảy mươi lăm
    [InlineData("8,4 tấn", 4)]                      // tám phẩy bốn
    [InlineData("12%", 5)]                          // mười hai phần trăm, counted generously
    [InlineData("HTX Mãng cầu", 5)]                 // hợp tác xã
    [InlineData("UBND tỉnh", 5)]                    // Ủy ban nhân dân
    [InlineData("ẤP RỪNG LIM", 3)]
    [InlineData("– … !", 0)]
    [InlineData("hai\tdòng\nmới", 3)]
    public void Syllables_are_counted_as_they_are_spoken(string text, int syllables) => Assert.Equal(syllables, ReadingTime.Syllables(text));

    [Theory]
    [InlineData("một hai ba", 3)]
    [InlineData("một – hai", 2)]
    [InlineData("  ", 0)]
    [InlineData("(8,4 tấn)", 2)]
    public void Words_are_counted_as_an_editor_does(string text, int words) => Assert.Equal(words, ReadingTime.Words(text));

    [Fact]
    public void A_script_takes_as_long_as_its_words_and_its_tapes()
    {
        var words = string.Join(' ', Enumerable.Repeat("lời", 200));
        ScriptLine[] lines =
        [
            new(ScriptRole.Music, "", "Nhạc hiệu", 12), new(ScriptRole.Intro, "A", words), new(ScriptRole.Tape, "Bà Bé Ba", "Pin bán ve chai không ai mua", 40),
            new(ScriptRole.Tape, "Bé Sóc", words), new(ScriptRole.Sound, "", "Tiếng lon va nhau"), new(ScriptRole.Narration, "B", words, 5),
        ];
        Assert.Equal(12 + 60 + 40 + 60 + 0 + 60, ReadingTime.Of(lines, 200).TotalSeconds);
        Assert.Equal(12 + 80 + 40 + 80 + 80, ReadingTime.Of(lines, 150).TotalSeconds);
        Assert.Equal("4:05", ReadingTime.Say(TimeSpan.FromSeconds(245)));
        Assert.Equal("1:02:30", ReadingTime.Say(TimeSpan.FromSeconds(3750)));
    }

    [Theory]
    [InlineData(1, DayOfWeek.Monday, true)]
    [InlineData(1, DayOfWeek.Sunday, false)]
    [InlineData(64, DayOfWeek.Sunday, true)]
    [InlineData(127, DayOfWeek.Wednesday, true)]
    [InlineData(31, DayOfWeek.Saturday, false)]
    public void A_slot_is_on_its_days(int days, DayOfWeek day, bool on) => Assert.Equal(on, new ProgrammeSlot(days, 330).IsOn(day));

    [Theory]
    [InlineData("05:30", 330)]
    [InlineData("5:30", 330)]
    [InlineData("5h30", 330)]
    [InlineData(" 17:05 ", 1025)]
    [InlineData("24:00", null)]
    [InlineData("sáng", null)]
    [InlineData(null, null)]
    public void Times_of_day_are_read_as_people_write_them(string? text, int? minute) => Assert.Equal(minute, Clock.Read(text));

    [Fact]
    public void A_web_page_gets_the_words_and_what_is_heard_between_them() => Assert.Equal(
        "*(Nhạc hiệu)*\n\n**A:** Thưa bà con.\n\n> **Bà Ba:** Pin thì độc.\n> Nên đổi cao.\n\nHết.",
        BroadcastScript.ToMarkdown([new(ScriptRole.Music, "", "Nhạc hiệu"), new(ScriptRole.Intro, "A", "Thưa bà con."), new(ScriptRole.Tape, "Bà Ba", "Pin thì độc.\nNên đổi cao."), new(ScriptRole.Narration, "", "Hết."), new(ScriptRole.Sound, "", "")]));
}
