using TayNinhExemplars.Search;
using static TayNinhExemplars.Tests.Search.Sample;

namespace TayNinhExemplars.Tests.Search;

public sealed class FacetTests : IDisposable
{
    private static readonly FacetValue Province = new("level", "tinh", "Cấp tỉnh"), State = new("level", "nha-nuoc", "Cấp Nhà nước");
    private static readonly FacetValue Y2023 = new("year", "2023", "2023"), Y2024 = new("year", "2024", "2024");
    private static readonly FacetValue GoDau = new("locality", "go-dau", "Xã Gò Dầu"), LongHoa = new("locality", "long-hoa", "Phường Long Hoa");

    private readonly TemporaryIndex _site = new(
        Story("a", "Gương sáng một", facets: [Province, Y2023, GoDau]),
        Story("b", "Gương sáng hai", facets: [Province, Y2024, LongHoa]),
        Story("c", "Gương sáng ba", facets: [State, Y2024, GoDau, LongHoa]),
        Story("d", "Chuyện khác", facets: [State, Y2023]),
        Story("e", "Gương sáng nháp", published: false, facets: [State, Y2023]));

    [Fact]
    public void Every_value_is_counted_over_what_was_found()
    {
        var facets = Search("gương sáng");
        Assert.Equal("Cấp tỉnh 2, Cấp Nhà nước 1", Show(facets, "level"));
        Assert.Equal("2024 2, 2023 1", Show(facets, "year"));
        Assert.Equal("Phường Long Hoa 2, Xã Gò Dầu 2", Show(facets, "locality"));
        Assert.Equal("Story 3", Show(facets, "type"));
    }

    [Fact]
    public void A_choice_narrows_the_other_facets_and_leaves_its_own_open()
    {
        var found = Search("gương sáng", ("level", ["tinh"]));
        Assert.Equal(2, found.Total);
        Assert.Equal("Cấp tỉnh 2, Cấp Nhà nước 1", Show(found, "level"));
        Assert.Equal("2023 1, 2024 1", Show(found, "year"));
    }

    [Fact]
    public void Values_of_one_facet_widen_and_facets_together_narrow()
    {
        Assert.Equal(4, Search("", ("year", ["2023", "2024"])).Total);
        Assert.Equal("c", Ids(Search("", ("year", ["2023", "2024"]), ("level", ["nha-nuoc"]), ("locality", ["go-dau"]))));
        Assert.Equal(0, Search("", ("year", ["1999"])).Total);
        Assert.Equal(0, Search("", ("unknown", ["x"])).Total);
        Assert.Equal(4, Search("", ("year", [])).Total);
    }

    [Fact]
    public void Counts_hold_over_many_segments_and_deletions()
    {
        for (var i = 0; i < 5; i++) _site.Index.Apply([Story($"more{i}", "Gương sáng", facets: [Province])], [], i);
        _site.Index.Apply([], ["a", "more0"], 9);
        Assert.Equal("Cấp tỉnh 5, Cấp Nhà nước 2", Show(Search(""), "level"));
    }

    [Theory]
    [InlineData("năm:2024", "b c")]
    [InlineData("nam:2024 gương", "b c")]
    [InlineData("cấp:tỉnh", "a b")]
    [InlineData("cap:tinh", "a b")]
    [InlineData("cấp:\"nhà nước\"", "c d")]
    [InlineData("xã:gò_dầu", "a c")]
    [InlineData("xã:\"Long Hoa\" năm:2024", "b c")]
    [InlineData("loại:story năm:2023", "a d")]
    [InlineData("năm:1800", "")]
    public void A_prefix_chooses_by_what_the_label_says(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', _site.Find(query).Split(' ').Order(StringComparer.Ordinal)));

    [Fact]
    public void A_prefix_with_nothing_behind_it_is_words()
    {
        using var site = new TemporaryIndex(Story("x", "Kế hoạch năm 2024"), Story("y", "Việc khác"));
        Assert.Equal("x", site.Find("năm:2024"));
    }

    private SearchResponse Search(string query, params (string Facet, string[] Values)[] filters) => _site.Index.Search(new()
    {
        Query = query,
        Filters = filters.ToDictionary(f => f.Facet, f => (IReadOnlyList<string>)f.Values),
    });

    private static string Show(SearchResponse found, string facet) => string.Join(", ", found.Facets[facet].Select(v => $"{v.Label} {v.Count}"));

    private static string Ids(SearchResponse found) => string.Join(' ', found.Items.Select(i => i.Id).Order(StringComparer.Ordinal));

    public void Dispose() => _site.Dispose();
}
