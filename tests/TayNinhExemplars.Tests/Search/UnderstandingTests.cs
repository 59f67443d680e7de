using TayNinhExemplars.Search;
using static TayNinhExemplars.Tests.Search.Sample;

namespace TayNinhExemplars.Tests.Search;

/// <summary>Queries that do not say what they mean: typed with the input method off, misspelt, abbreviated.</summary>
public sealed class UnderstandingTests : IDisposable
{
    private readonly TemporaryIndex _site = new(
        Story("well", "Nữ thanh niên đào giếng cho đồng bào vùng biên", "Chị Huỳnh Thị Ngọc Sương vận động đào giếng nước sạch ở Tân Biên."),
        Story("well2", "Giếng nước sạch ở Tân Biên", "Đồng bào vùng biên có nước sạch nhờ chị Ngọc Sương."),
        Story("teacher", "Thầy giáo Trần Hữu Đức dạy chữ miễn phí", "Lớp học tình thương của thầy Trần Hữu Đức ở Trảng Bàng."),
        Story("teacher2", "Lớp học tình thương ở Trảng Bàng", "Thầy Trần Hữu Đức đứng lớp mười năm."),
        Story("office", "Ủy ban nhân dân xã Phước Chỉ khen thưởng", "Ủy ban nhân dân xã tặng giấy khen."),
        Story("coop", "HTX rau sạch Lộc Hưng", "HTX cung cấp rau cho trường học."));

    [Theory]
    [InlineData("nuwowcs sachj", "nước sạch")]
    [InlineData("traanf huwux dduwcs", "trần hữu đức")]
    [InlineData("nu7o71c sa5ch", "nước sạch")]
    [InlineData("tra62n hu74u d9u71c", "trần hữu đức")]
    public void Keys_of_an_input_method_that_was_off_are_read(string keys, string meant)
    {
        var found = _site.Index.Search(new() { Query = keys });
        Assert.Equal(meant, found.Suggestion);
        Assert.Equal(_site.Index.Search(new() { Query = meant }).Items.Select(i => i.Id), found.Items.Select(i => i.Id));
    }

    [Theory]
    [InlineData("Trần Hữu Đứt", "trần hữu đức", "teacher")]
    [InlineData("Chần Hữu Đức", "trần hữu đức", "teacher")]
    [InlineData("Ngọc Xương", "ngọc sương", "well")]
    [InlineData("giếng nước xạch", "giếng nước sạch", "well")]
    [InlineData("tran hu duc", "tran huu duc", "teacher")]
    public void A_slip_is_put_right_and_said(string typed, string meant, string first)
    {
        var found = _site.Index.Search(new() { Query = typed });
        Assert.Equal(meant, found.Suggestion);
        Assert.StartsWith(first, found.Items[0].Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Trần Hữu Đức")]
    [InlineData("tran huu duc")]
    [InlineData("đào giếng")]
    public void What_the_index_knows_is_not_doubted(string typed) => Assert.Null(_site.Index.Search(new() { Query = typed }).Suggestion);

    [Theory]
    [InlineData("UBND xã Phước Chỉ", "office")]
    [InlineData("ubnd phuoc chi", "office")]
    [InlineData("hợp tác xã rau sạch", "coop")]
    public void Words_that_mean_the_same_find_each_other(string query, string first)
    {
        var synonyms = new SynonymTable([["UBND", "Ủy ban nhân dân"], ["HTX", "hợp tác xã"]]);
        var found = _site.Index.Search(new() { Query = query, Synonyms = synonyms });
        Assert.Equal(first, found.Items[0].Id);
        Assert.Contains("<mark>", found.Items[0].TitleHighlight, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_equal_matches_the_newer_comes_first_but_a_better_match_before_a_newer()
    {
        using var site = new TemporaryIndex(
            Story("old", "Vườn mãng cầu Tân Hưng", day: 0), Story("new", "Vườn mãng cầu Tân Hưng", day: 500),
            Story("newest", "Vườn cây ăn trái", "Có mãng cầu.", day: 600));
        Assert.Equal("new old newest", site.Find("vườn mãng cầu"));
    }

    public void Dispose() => _site.Dispose();
}
