using System.Globalization;
using TayNinhExemplars.Search;
using static TayNinhExemplars.Tests.Search.Sample;

namespace TayNinhExemplars.Tests.Search;

/// <summary>Some thousands of documents, so that words are common enough to be added eight documents at once; searched in windows of different sizes.</summary>
public sealed class LargeIndex : IDisposable
{
    public const int Documents = 2_603;
    private static readonly string[] Filling = "ruộng vườn sông núi đường cầu chợ đình làng phố biển rừng".Split(' ');

    public LargeIndex()
    {
        var dice = new Random(11);
        Texts = [.. Enumerable.Range(0, Documents).Select(i => Text(i, dice))];
        using var rebuild = Site.Index.BeginRebuild();
        rebuild.Add([.. Texts.Select((text, i) => Story($"s{i}", $"Bài số {i.ToString(CultureInfo.InvariantCulture)}", text, i, true, new FacetValue("level", Level(i), "Cấp " + Level(i))))]);
        rebuild.Finish(1);
        Site.Index.Dispose();
    }

    internal TemporaryIndex Site { get; } = new();

    public IReadOnlyList<string> Texts { get; }

    public static string Level(int number) => number % 3 == 0 ? "tinh" : "xa";

    public void Dispose() => Site.Dispose();

    // "lúa" stands in all, "bò" in every second, "mía" and "mìa" (alike without marks) in every third and fifth, "cá sấu" in a handful that lie far apart.
    private static string Text(int i, Random dice)
    {
        var words = Enumerable.Range(0, 12).Select(_ => Filling[dice.Next(Filling.Length)]).ToList();
        words.Add(string.Join(' ', Enumerable.Repeat("lúa", 1 + (i % 4))));
        if (i % 2 == 0) words.Add("bò");
        if (i % 3 == 0) words.Add("mía");
        if (i % 5 == 0) words.Add("mìa");
        if (i is 0 or 63 or 64 or 511 or 512 or 1_300 or Documents - 1) words.Add("cá sấu");
        return string.Join(' ', words);
    }
}

public sealed class WindowTests(LargeIndex large) : IClassFixture<LargeIndex>
{
    [Theory]
    [InlineData("lúa"), InlineData("lúa bò"), InlineData("bo mia"), InlineData("mía"), InlineData("cá sấu lúa bò"), InlineData("ca sau mia lua"), InlineData("sông núi đường cầu lúa cá sấu")]
    public void The_size_of_a_window_changes_nothing(string query)
    {
        var whole = Search(query, new SearchOptions { SpreadFrom = int.MaxValue });
        foreach (var options in new[] { new SearchOptions { SpreadFrom = int.MaxValue, Window = 64 }, new SearchOptions { SpreadFrom = 0, Window = 512 }, new SearchOptions { SpreadFrom = 0, Window = 100 } })
        {
            var found = Search(query, options);
            Assert.Equal(whole.Total, found.Total);
            Assert.Equal(whole.Items.Select(i => (i.Id, i.Score)), found.Items.Select(i => (i.Id, i.Score)));
            Assert.Equal(whole.Facets["level"], found.Facets["level"]);
        }
    }

    [Theory]
    [InlineData("lúa", "lúa"), InlineData("lúa bò", "lúa", "bò"), InlineData("mía", "mía"), InlineData("bò mía", "bò", "mía"), InlineData("cá sấu", "cá", "sấu")]
    public void All_documents_that_have_the_words_are_found_and_counted(string query, params string[] words)
    {
        var expected = Enumerable.Range(0, LargeIndex.Documents).Where(i => words.All(w => large.Texts[i].Split(' ').Contains(w))).ToList();
        var found = Search(query, new SearchOptions { Window = 256 });
        // With fewer than ten, words with other marks are looked for too.
        if (expected.Count >= 10) Assert.Equal(expected.Count, found.Total);
        else Assert.Equal(expected.Select(i => $"s{i}").Order(), found.Items.Take(expected.Count).Select(i => i.Id).Order());
        if (expected.Count >= 10)
            Assert.Equal(expected.GroupBy(LargeIndex.Level).Select(g => (g.Key, g.Count())).Order(), found.Facets["level"].Select(f => (f.Value, f.Count)).Order());
    }

    [Fact]
    public void Without_marks_every_form_of_a_word_is_found_once()
    {
        var expected = Enumerable.Range(0, LargeIndex.Documents).Count(i => i % 3 == 0 || i % 5 == 0);
        Assert.Equal(expected, Search("mia", new SearchOptions { Window = 256 }).Total);
    }

    [Theory]
    [InlineData(int.MaxValue), InlineData(1_500_000_000), InlineData(LargeIndex.Documents)]
    public void A_page_far_behind_the_last_hit_is_empty(int from)
    {
        using var index = large.Site.Open(new SearchOptions { SpreadFrom = 0, Window = 512 });
        foreach (var sort in Enum.GetValues<SearchSort>())
        {
            var found = index.Search(new SearchRequest { Query = "lúa", From = from, Size = 50, Sort = sort });
            Assert.Equal((LargeIndex.Documents, 0), (found.Total, found.Items.Count));
        }
    }

    [Fact]
    public void The_pages_of_a_search_have_every_hit_once()
    {
        using var index = large.Site.Open(new SearchOptions { SpreadFrom = 0, Window = 512 });
        var ids = Enumerable.Range(0, 3).SelectMany(page => index.Search(new SearchRequest { Query = "lúa", From = page * 1_000, Size = 1_000, Sort = SearchSort.Newest }).Items).Select(i => i.Id);
        Assert.Equal(Enumerable.Range(0, LargeIndex.Documents).Select(i => $"s{i}").Order(), ids.Order());
    }

    private SearchResponse Search(string query, SearchOptions options)
    {
        using var index = large.Site.Open(options);
        return index.Search(new SearchRequest { Query = query, Size = 50 });
    }
}
