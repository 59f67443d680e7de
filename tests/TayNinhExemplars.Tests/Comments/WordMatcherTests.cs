using TayNinhExemplars.Comments;
using TayNinhExemplars.Comments.Screening;

namespace TayNinhExemplars.Tests.Comments;

/// <summary>Listed words are found however they hide, and their innocent neighbours are left in peace.</summary>
public sealed class WordMatcherTests
{
    private static readonly WordMatcher Site = new(new WordList().Entries);

    public static TheoryData<string> Banned => ["buồi", "óc chó", "khốn nạn", "mất dạy", "địt", "lồn", "cặc", "súc vật", "đồ ngu", "phản động"];

    [Theory, MemberData(nameof(Banned))]
    public void Forty_ways_to_hide_a_banned_word_are_seen_through(string word)
    {
        var variants = Variants.Of(word);
        Assert.Equal(40, variants.Count);
        Assert.All(variants, v => Assert.True(Site.Find($"Ông ấy thật là {v} quá mọi người ạ").Count > 0, v));
    }

    [Theory]
    [InlineData("ddoof ngu", "đồ ngu")]
    [InlineData("thằng này kặk thật", "cặc")]
    [InlineData("vãi cả lồz", "lồn")]
    [InlineData("djt me may", "địt mẹ")]
    [InlineData("VCL luôn", "vcl")]
    [InlineData("khốnnạn", "khốn nạn")]
    [InlineData("ngu", "ngu")]
    [InlineData("n 9 u", "ngu")]
    public void Teencode_and_typed_keys_are_read(string text, string word) => Assert.Contains(Site.Find(text), h => h.Entry.Text == word);

    [Fact]
    public void Two_hundred_innocent_lookalikes_are_left_alone()
    {
        Assert.True(InnocentTexts.All.Count >= 200, $"{InnocentTexts.All.Count}");
        Assert.Equal(InnocentTexts.All.Count, InnocentTexts.All.Distinct(StringComparer.Ordinal).Count());
        var wrong = InnocentTexts.All.Select(t => (Text: t, Hits: Site.Find(t))).Where(t => t.Hits.Count > 0).Select(t => $"{t.Text}: {string.Join(", ", t.Hits.Select(h => $"{h.Entry.Text} {h.Level}"))}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void A_text_without_marks_is_only_suspected_of_a_phrase()
    {
        Assert.Equal(WordLevel.Suspect, Assert.Single(Site.Find("thang nay do ngu that su"), h => h.Entry.Text == "đồ ngu").Level);
        Assert.DoesNotContain(Site.Find("cho toi hoi cac ban o lon lon duoi kia di dau do"), h => h.Level == WordLevel.Banned);
    }

    [Fact]
    public void A_long_text_is_read_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("n g u ồ 0 1 | đ ", 6_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Site.Find(text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), clock.Elapsed.ToString());
    }
}
