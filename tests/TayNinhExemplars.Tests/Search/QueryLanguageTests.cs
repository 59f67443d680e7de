using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using TayNinhExemplars.Search;
using static TayNinhExemplars.Tests.Search.Sample;

namespace TayNinhExemplars.Tests.Search;

public sealed class QueryLanguageTests : IDisposable
{
    private readonly TemporaryIndex _site = new(
        Story("a", "Thanh niên tình nguyện hiến máu"),
        Story("b", "Máu của thanh niên"),
        Story("c", "Hiến đất làm đường", facets: new FacetValue("year", "2024", "2024")));

    [Theory]
    [InlineData("\"thanh niên tình nguyện\"", "a")]
    [InlineData("\"thanh nien tinh nguyen\"", "a")]
    [InlineData("“hiến máu”", "a")]
    [InlineData("\"niên thanh\"", "")]
    [InlineData("thanh niên -hiến", "b")]
    [InlineData("thanh niên -\"hiến máu\"", "b")]
    [InlineData("-máu", "c")]
    [InlineData("hiến -đất", "a")]
    [InlineData("- hiến đất", "c")]
    [InlineData("\"hiến đất", "c")]
    [InlineData("hiến-đất", "c")]
    [InlineData("!!!", "")]
    [InlineData("\"\"", "")]
    [InlineData("-", "")]
    public void Operators_do_what_they_say_and_broken_ones_are_words(string query, string expected) => Assert.Equal(expected, _site.Find(query));

    [Fact]
    public void A_query_without_end_is_cut()
    {
        Assert.NotNull(_site.Find(new string('a', 1_000_000)));
        Assert.NotNull(_site.Find(string.Concat(Enumerable.Repeat("hiến máu ", 10_000))));
        Assert.NotNull(_site.Find(string.Concat(Enumerable.Repeat("-\"", 10_000))));
    }

    [Fact]
    public void Odd_pages_are_answered()
    {
        Assert.Equal(3, _site.Index.Search(new() { From = -5, Size = -5 }).Total);
        Assert.Empty(_site.Index.Search(new() { From = int.MaxValue, Size = int.MaxValue }).Items);
    }

    public static class Queries
    {
        private static readonly string[] Pieces =
            ["hiến", "máu", "thanh", "\"", "“", "-", " ", " ", ":", "năm:", "năm:2024", "cấp:", "tác giả:", "(", ")", "*", "?", "~", "^", "[", "]", "AND", "OR", "\\", "/", "\0", "\ud800", "\u0301", "e\u0302\u0301", "hieens", "d9", "漢", "😀", "<b>", "a\u200bb"];

        public static Arbitrary<string> Any() => Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();
    }

    [Property(Arbitrary = [typeof(Queries)], MaxTest = 300)]
    public void No_query_is_refused(string query)
    {
        var found = _site.Index.Search(new() { Query = query });
        Assert.InRange(found.Items.Count, 0, 3);
        Assert.NotNull(_site.Index.Suggest(query, 5));
    }

    public void Dispose() => _site.Dispose();
}
