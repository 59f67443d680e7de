using TayNinhExemplars.Comments;
using TayNinhExemplars.Comments.Screening;

namespace TayNinhExemplars.Tests.Comments;

public sealed class ScreeningTests(ITestOutputHelper output)
{
    private static readonly WordMatcher Words = new(new WordList().Entries);

    [Fact]
    public void The_labelled_set_is_told_apart()
    {
        var good = LabelledComments.Good.Concat(InnocentTexts.All).ToList();
        var bad = LabelledComments.Bad;
        Assert.True(good.Count + bad.Count >= 300, $"{good.Count + bad.Count}");
        var missed = bad.Where(t => Judge(t).Outcome == ScreeningOutcome.Clean).ToList();
        var wronged = good.Where(t => Judge(t).Outcome != ScreeningOutcome.Clean).ToList();
        var caught = bad.Count - missed.Count;
        var (precision, recall) = ((double)caught / (caught + wronged.Count), (double)caught / bad.Count);
        output.WriteLine($"{good.Count} good, {bad.Count} bad: precision {precision:P1}, recall {recall:P1}");
        output.WriteLine("missed: " + string.Join(" | ", missed));
        output.WriteLine("wronged: " + string.Join(" | ", wronged));
        Assert.True(precision >= 0.97, string.Join(" | ", wronged));
        Assert.True(recall >= 0.93, string.Join(" | ", missed));
    }

    [Fact]
    public void Every_verdict_names_its_rules()
    {
        Assert.Equal(["words.banned:đồ ngu", "words.banned:ngu", "links"], Judge("đồ ngu, xem www.abc.com").Rules);
        Assert.Equal("personal.phone", Assert.Single(Judge("gọi 0912345678").Rules));
        Assert.Equal(ScreeningOutcome.Blocked, Judge("http://a.vn http://b.vn http://c.vn http://d.vn").Outcome);
        Assert.Equal(["repeat"], ScreeningRules.Judge(new ScreeningFacts { Text = "Bài hay", SameElsewhere = 2 }, Words).Rules);
        Assert.Equal(["burst"], ScreeningRules.Judge(new ScreeningFacts { Text = "Bài hay", NearbyLately = 5 }, Words).Rules);
        Assert.Equal(["author.refused"], ScreeningRules.Judge(new ScreeningFacts { Text = "Bài hay", Approved = 1, Refused = 3 }, Words).Rules);
        Assert.Empty(ScreeningRules.Judge(new ScreeningFacts { Text = "Bài hay", Approved = 5, Refused = 2 }, Words).Rules);
    }

    [Theory]
    [InlineData("Tòa soạn", "comments.name.reserved")]
    [InlineData("TOÀ SOẠN", "comments.name.reserved")]
    [InlineData("Tоа sоạn", "comments.name.reserved")] // Cyrillic
    [InlineData("T0a s0an báo", "comments.name.reserved")]
    [InlineData("Tòa\u200b so\u200bạn", "comments.name.reserved")]
    [InlineData("t.o.a s.o.a.n", "comments.name.reserved")]
    [InlineData("Nguyễn Thư Ký", "comments.name.reserved")]
    [InlineData("😀😀", "comments.name.letters")]
    [InlineData("http://a.vn", "comments.name.link")]
    [InlineData("a@b.vn", "comments.name.link")]
    [InlineData("Z̸̢̛̤͔̈́͆á̷̧̛̫̈́l̵̢̛̠̈́̈́g", "comments.name.marks")]
    [InlineData("Lê Thị Lụa", null)]
    [InlineData("Toàn", null)]
    public void A_name_imitates_nobody(string name, string? code)
    {
        var refusals = NameRules.Check(TextHygiene.CleanName(name), ["Tòa soạn", "Ban Biên tập"], ["Nguyễn Thư Ký"]);
        if (code is null) Assert.Empty(refusals);
        else Assert.Contains(refusals, r => r.Code == code);
    }

    [Fact]
    public void What_comes_with_a_text_is_taken_off()
    {
        Assert.Equal("a\n\nb", TextHygiene.Clean("  a\u202E\r\n\n\n\n\u200bb\0 "));
        Assert.Equal("👨‍👩‍👧", TextHygiene.Clean("👨‍👩‍👧"));
        Assert.True(TextHygiene.HasHeapedMarks("ḧ̸̢̛̤͔́͆e"));
        Assert.False(TextHygiene.HasHeapedMarks("Nguyễn Thị Ưỡng ở ấp Bến Đò"));
    }

    private static Verdict Judge(string text) => ScreeningRules.Judge(new ScreeningFacts { Text = TextHygiene.Clean(text), RawText = text }, Words);
}
