using TayNinhExemplars.Search;
using static TayNinhExemplars.Tests.Search.Sample;

namespace TayNinhExemplars.Tests.Search;

/// <summary>A large index is searched on several processors at once; what is found does not depend on it.</summary>
public sealed class SpreadTests : IDisposable
{
    private static readonly string[] Words = "gương người tốt việc dân quân xã Hoà Thành phường Long Hoa lúa bò sữa Nguyễn Văn Tám cô giáo Lê Thị Mai trường học đường mới cầu".Split(' ');

    private readonly TemporaryIndex _site = new();

    public SpreadTests()
    {
        var dice = new Random(3);
        // Several small segments beside what a rebuild leaves.
        using (var rebuild = _site.Index.BeginRebuild())
        {
            rebuild.Add([.. Enumerable.Range(0, 400).Select(i => Make(i, dice))]);
            rebuild.Finish(1);
        }
        for (var i = 400; i < 460; i += 20) _site.Index.Apply([.. Enumerable.Range(i, 20).Select(n => Make(n, dice))], ["s7", "s8"], i);
        _site.Index.Dispose();
        // With one segment there would be nothing to spread.
        Assert.True(Directory.GetFiles(_site.Files, "*.fdt").Length > 1);
    }

    [Theory]
    [InlineData("gương người tốt"), InlineData("nguyen van tam hoa thanh"), InlineData("\"Long Hoa\" lúa -bò"), InlineData("năm:2024 cô giáo")]
    [InlineData("Lê Thị Mài"), InlineData("")]
    public void One_processor_and_several_find_the_same(string query)
    {
        var (alone, together) = (Search(query, int.MaxValue), Search(query, 0));
        Assert.NotEqual(0, alone.Total);
        Assert.Equal(alone.Total, together.Total);
        Assert.Equal(alone.Suggestion, together.Suggestion);
        Assert.Equal(alone.Items.Select(i => (i.Id, i.Score, i.TitleHighlight, i.BodyHighlight)), together.Items.Select(i => (i.Id, i.Score, i.TitleHighlight, i.BodyHighlight)));
        Assert.Equal(Counts(alone), Counts(together));
    }

    public void Dispose() => _site.Dispose();

    private SearchResponse Search(string query, int spreadFrom)
    {
        using var index = _site.Open(new SearchOptions { SpreadFrom = spreadFrom });
        return index.Search(new SearchRequest { Query = query, Size = 30, Filters = new Dictionary<string, IReadOnlyList<string>> { ["level"] = ["tinh", "xa"] } });
    }

    private static string[] Counts(SearchResponse found) => [.. found.Facets.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value.Select(v => $"{f.Key} {v.Label} {v.Count}"))];

    private static SearchDocument Make(int number, Random dice) => Story(
        $"s{number}", Text(dice, 6), Text(dice, 60), number, true,
        new FacetValue("level", number % 3 == 0 ? "tinh" : number % 3 == 1 ? "xa" : "nha-nuoc", "Cấp"),
        new FacetValue("year", (2020 + (number % 6)).ToString(System.Globalization.CultureInfo.InvariantCulture), "Năm"));

    private static string Text(Random dice, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[dice.Next(Words.Length)]));
}
