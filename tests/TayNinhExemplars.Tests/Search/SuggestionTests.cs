using TayNinhExemplars.Search;
using static TayNinhExemplars.Tests.Search.Sample;

namespace TayNinhExemplars.Tests.Search;

public sealed class SuggestionTests : IDisposable
{
    private readonly TemporaryIndex _site = new(
        Story("a", "Người thầy của bản làng") with { Names = ["Nguyễn Văn Thành"], Places = ["Tân Biên"] },
        Story("b", "Cựu chiến binh làm kinh tế giỏi") with { Names = ["Nguyễn Văn Thành"] },
        Story("c", "Thành phố Tây Ninh xanh"),
        Story("d", "Bản nháp về Nguyễn Văn Bí Mật", published: false) with { Names = ["Nguyễn Văn Bí Mật"] });

    [Theory]
    [InlineData("nguyen v", "Nguyễn Văn Thành")]
    [InlineData("Nguyễn Văn Th", "Nguyễn Văn Thành")]
    [InlineData("cuu ch", "Cựu chiến binh làm kinh tế giỏi")]
    [InlineData("tây n", "Thành phố Tây Ninh xanh")]
    [InlineData("tân", "Tân Biên")]
    [InlineData("zzz", "")]
    [InlineData("", "")]
    [InlineData("bí mật", "")]
    public void What_is_typed_is_continued(string typed, string first) =>
        Assert.Equal(first, _site.Index.Suggest(typed, 5).FirstOrDefault()?.Text ?? "");

    [Fact]
    public void What_begins_with_the_words_comes_first()
    {
        var texts = _site.Index.Suggest("thanh", 5).Select(s => s.Text).ToList();
        Assert.Equal(["Thành phố Tây Ninh xanh", "Nguyễn Văn Thành"], texts);
    }

    [Fact]
    public void A_title_leads_to_its_page_and_a_name_to_a_search()
    {
        Assert.Equal(new Suggestion("Thành phố Tây Ninh xanh", "/tin-bai/c", "Story"), Assert.Single(_site.Index.Suggest("thành phố", 5)));
        Assert.Equal(new Suggestion("Tân Biên", null, "place"), Assert.Single(_site.Index.Suggest("tân biên", 5)));
    }

    public void Dispose() => _site.Dispose();
}
