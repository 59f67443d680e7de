using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Tests.Search.Vietnamese;

public sealed class TypedKeysTests
{
    [Theory]
    [InlineData("dduwowngf veef gof daauf", "đường về gò dầu")]
    [InlineData("dduowngf", "đường")]
    [InlineData("duongwfd", "đường")]
    [InlineData("tieesng vieejt", "tiếng việt")]
    [InlineData("tieengs Vieetj", "tiếng việt")]
    [InlineData("taay ninh", "tây ninh")]
    [InlineData("nguyeenx thij ddinhj", "nguyễn thị định")]
    [InlineData("thuowr", "thuở")]
    [InlineData("quyeets", "quyết")]
    [InlineData("hoaf", "hòa")]
    [InlineData("muaw", "mưa")]
    [InlineData("xuaan", "xuân")]
    [InlineData("loong", "lông")]
    [InlineData("tw", "tư")]
    [InlineData("luwu", "lưu")]
    [InlineData("khuyur", "khuỷu")]
    public void Telex_keys_become_letters(string keys, string expected) => Assert.Equal(expected, VietnameseText.FromTelex(keys));

    [Theory]
    [InlineData("d9u7o7ng2 ve62 go2 da6u2", "đường về gò dầu")]
    [InlineData("Tie61ng Vie65t", "tiếng việt")]
    [InlineData("tieng61 viet65", "tiếng việt")]
    [InlineData("nguye64n", "nguyễn")]
    [InlineData("d9a8ng", "đăng")]
    [InlineData("thuo73", "thuở")]
    public void Vni_keys_become_letters(string keys, string expected) => Assert.Equal(expected, VietnameseText.FromVni(keys));

    [Theory]
    [InlineData("tay ninh")]
    [InlineData("guong dien hinh")]
    [InlineData("Tây Ninh")]
    [InlineData("2024")]
    [InlineData("")]
    [InlineData("windows")]
    public void What_reads_as_no_keys_is_left_alone(string text)
    {
        Assert.Null(VietnameseText.FromTelex(text));
        Assert.Null(VietnameseText.FromVni(text));
    }
}
