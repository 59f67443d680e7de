using TayNinhExemplars.Search;
using static TayNinhExemplars.Tests.Search.Sample;

namespace TayNinhExemplars.Tests.Search;

/// <summary>Prefixes that narrow a search: <c>tác giả:</c>, <c>xã:</c>, <c>năm:</c>, <c>cấp:</c> and their fellows.</summary>
public sealed class QueryFilterTests : IDisposable
{
    private readonly TemporaryIndex _site = new(
        Story("a", "Hiến máu ở Trảng Bàng", day: 3, facets: [Of("author", "Nguyễn Văn Tâm"), Of("locality", "Trảng Bàng"), Of("year", "2024"), Of("level", "Cấp tỉnh"), Of("field", "Y tế")]),
        Story("b", "Hiến máu ở Hòa Thành", day: 2, facets: [Of("author", "Trần Thị Mơ"), Of("locality", "Hòa Thành"), Of("year", "2025"), Of("level", "Nhà nước"), Of("field", "Giáo dục")]),
        Story("c", "Hiến đất làm đường", day: 1, facets: [Of("author", "Nguyễn Văn Tám"), Of("locality", "Trảng Bàng"), Of("year", "2025"), Of("level", "Cấp tỉnh"), Of("field", "Nông thôn mới")]));

    [Theory]
    [InlineData("năm:2025", "b c")]
    [InlineData("nam:2025 hiến máu", "b")]
    [InlineData("hiến máu năm:2024", "a")]
    [InlineData("NĂM:2024", "a")]
    [InlineData("xã:\"Trảng Bàng\"", "a c")]
    [InlineData("xã:trang_bang", "a c")]
    [InlineData("phường:\"hoà thành\"", "b")]
    [InlineData("tác giả:\"Nguyễn Văn Tâm\"", "a")]
    [InlineData("tac gia:\"tran thi mo\" hiến", "b")]
    [InlineData("cấp:\"cấp tỉnh\" máu", "a")]
    [InlineData("lĩnh vực:\"y tế\"", "a")]
    [InlineData("xã:\"Trảng Bàng\" năm:2025", "c")]
    [InlineData("năm:2025 -đường", "b")]
    [InlineData("xã:\"Không Có\"", "")]
    public void A_prefix_narrows(string query, string expected) => Assert.Equal(expected, string.Join(' ', _site.Find(query).Split(' ').Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("năm: hiến máu")]
    [InlineData("hiến máu năm:")]
    [InlineData("khác:gì hiến máu")]
    [InlineData("xã:\"")]
    public void A_broken_prefix_is_read_as_words(string query) => Assert.NotNull(_site.Find(query));

    [Fact]
    public void A_prefix_alone_does_not_hide_what_the_words_find() => Assert.Contains("a", _site.Find("hiến máu năm:"), StringComparison.Ordinal);

    private static FacetValue Of(string facet, string label) => new(facet, TayNinhExemplars.Search.Vietnamese.Slug.Of(label), label);

    public void Dispose() => _site.Dispose();
}
