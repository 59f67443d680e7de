using System.Text;
using TayNinhExemplars.Search;
using static TayNinhExemplars.Tests.Search.Sample;

namespace TayNinhExemplars.Tests.Search;

public sealed class FindingTests : IDisposable
{
    private readonly TemporaryIndex _site = new(
        Story("ba", "Bà Nguyễn Thị Được giúp đỡ hộ nghèo", "Ở xã Hoà Hội, huyện Châu Thành, bà vận động xây nhà đại đoàn kết."),
        Story("pho", "Quán phở nhân ái", "Mỗi sáng quán nấu phở cho người bán vé số."),
        Story("phohue", "Đường phố văn minh", "Phố Huế xanh, sạch, đẹp; phố nào cũng có cây."),
        Story("hoa", "Hợp tác xã hoa lan Gò Dầu", "Trồng hoa lan xuất khẩu."),
        Story("hcm", "Học tập và làm theo gương Bác", "Đoàn đại biểu TP.HCM thăm tỉnh, tặng 2.500 phần quà."));

    [Theory]
    [InlineData("Nguyễn Thị Được")]
    [InlineData("nguyen thi duoc")]
    [InlineData("NGUYỄN THỊ ĐƯỢC")]
    [InlineData("Nguyen Thị duoc")]
    [InlineData("hòa hội")]
    [InlineData("hoà hội")]
    [InlineData("dai doan ket")]
    public void A_text_is_found_however_its_words_are_typed(string query)
    {
        Assert.StartsWith("ba", _site.Find(query), StringComparison.Ordinal);
        Assert.StartsWith("ba", _site.Find(query.Normalize(NormalizationForm.FormD)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("phở", "pho phohue")]
    [InlineData("phố", "phohue pho")]
    public void The_spelling_typed_comes_first(string query, string expected) => Assert.Equal(expected, _site.Find(query));

    [Fact]
    public void Without_marks_all_spellings_are_found() => Assert.Equal(["pho", "phohue"], _site.Find("pho").Split(' ').Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("hcm")]
    [InlineData("TP HCM")]
    [InlineData("tp.hcm")]
    [InlineData("2.500")]
    [InlineData("2500")]
    public void Abbreviations_and_numbers_are_found_in_their_parts(string query) => Assert.Equal("hcm", _site.Find(query));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void An_empty_query_lists_everything_newest_first(string query)
    {
        using var site = new TemporaryIndex(Story("old", "Cũ", day: 1), Story("new", "Mới", day: 3), Story("middle", "Giữa", day: 2));
        Assert.Equal("new middle old", site.Find(query));
    }

    [Fact]
    public void Pages_follow_each_other_without_gap_or_repeat()
    {
        using var site = new TemporaryIndex([.. Enumerable.Range(0, 45).Select(i => Story($"s{i}", "Gương sáng Tây Ninh", day: i))]);
        foreach (var sort in new[] { SearchSort.Relevance, SearchSort.Newest })
        {
            var pages = Enumerable.Range(0, 5).SelectMany(p => site.Index.Search(new() { Query = "gương sáng", From = p * 10, Size = 10, Sort = sort }).Items).Select(i => i.Id).ToList();
            Assert.Equal(45, pages.Count);
            Assert.Equal(45, pages.Distinct().Count());
        }
    }

    [Fact]
    public void Drafts_are_seen_only_when_asked_for_and_stand_for_their_item()
    {
        using var site = new TemporaryIndex(Story("a", "Bản đã đăng"), Story("a", "Bản nháp mới", published: false), Story("b", "Chỉ có nháp", published: false), Story("c", "Chỉ đã đăng"));
        Assert.Equal(["a-p", "c-p"], Versions(includeDrafts: false));
        Assert.Equal(["a-d", "b-d", "c-p"], Versions(includeDrafts: true));
        Assert.Equal("", site.Find("nháp"));

        IEnumerable<string> Versions(bool includeDrafts) =>
            site.Index.Search(new() { IncludeDrafts = includeDrafts }).Items.Select(i => i.VersionId).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void A_change_is_seen_at_once_and_replaces_what_was()
    {
        _site.Index.Apply([Story("ba", "Tiêu đề khác hẳn")], ["hoa"], 2);
        Assert.Equal("", _site.Find("\"Nguyễn Thị Được\""));
        Assert.Equal("", _site.Find("hoa lan"));
        Assert.Equal("ba", _site.Find("tiêu đề khác"));
        Assert.Equal(4, _site.Index.Count);
    }

    [Fact]
    public void Texts_that_share_their_words_are_near_each_other()
    {
        using var site = new TemporaryIndex(
            Story("rice", "Lão nông trồng lúa chất lượng cao", "Cánh đồng lúa chất lượng cao ở Trảng Bàng, lão nông tiết kiệm nước tưới."),
            Story("rice2", "Trảng Bàng mở rộng lúa chất lượng cao", "Lúa chất lượng cao giúp lão nông tăng thu nhập."),
            Story("school", "Cô giáo vùng biên", "Lớp học tình thương ở Tân Biên."),
            Story("rice3", "Bản nháp lúa chất lượng cao", "Lão nông Trảng Bàng.", published: false));
        Assert.Equal(["rice2"], site.Index.MoreLikeThis("rice", 5));
        Assert.Empty(site.Index.MoreLikeThis("missing", 5));
    }

    public void Dispose() => _site.Dispose();
}
