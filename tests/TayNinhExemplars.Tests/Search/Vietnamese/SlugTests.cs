using System.Text;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Tests.Search.Vietnamese;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Đường về Gò Dầu", "duong-ve-go-dau")]
    [InlineData("Nguyễn Thị Định", "nguyen-thi-dinh")]
    [InlineData("  TP.HCM – 2.500 tỷ đồng!  ", "tp-hcm-2-500-ty-dong")]
    [InlineData("“Người tốt, việc tốt”", "nguoi-tot-viec-tot")]
    [InlineData("a - - b", "a-b")]
    [InlineData("!!!", "")]
    [InlineData("", "")]
    public void A_slug_keeps_the_letters_and_drops_the_marks(string title, string slug)
    {
        Assert.Equal(slug, Slug.Of(title));
        Assert.Equal(slug, Slug.Of(title.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("duong ve go dau", 15, "duong-ve-go-dau")]
    [InlineData("duong ve go dau", 14, "duong-ve-go")]
    [InlineData("duong ve go dau", 11, "duong-ve-go")]
    [InlineData("duong ve go dau", 10, "duong-ve")]
    [InlineData("duong ve go dau", 3, "duo")]
    public void A_long_slug_ends_with_a_whole_word(string title, int most, string slug) => Assert.Equal(slug, Slug.Of(title, most));
}
