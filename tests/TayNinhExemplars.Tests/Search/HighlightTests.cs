using System.Text;
using System.Text.RegularExpressions;
using TayNinhExemplars.Search;
using static TayNinhExemplars.Tests.Search.Sample;

namespace TayNinhExemplars.Tests.Search;

public sealed partial class HighlightTests
{
    [Theory]
    [InlineData("nguyen thi duoc", "Bà <mark>Nguyễn Thị Được</mark> ở Gò Dầu")]
    [InlineData("NGUYỄN", "Bà <mark>Nguyễn</mark> Thị Được ở Gò Dầu")]
    [InlineData("gò dầu", "Bà Nguyễn Thị Được ở <mark>Gò Dầu</mark>")]
    [InlineData("\"thị được\"", "Bà Nguyễn <mark>Thị Được</mark> ở Gò Dầu")]
    public void The_words_are_marked_as_they_are_written(string query, string expected)
    {
        Assert.Equal(expected, Title("Bà Nguyễn Thị Được ở Gò Dầu", query));
        Assert.Equal(expected, Title("Bà Nguyễn Thị Được ở Gò Dầu".Normalize(NormalizationForm.FormD), query.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("phở", "<mark>Phở</mark> ở phố")]
    [InlineData("pho", "<mark>Phở</mark> ở <mark>phố</mark>")]
    [InlineData("phô", "<mark>Phở</mark> ở <mark>phố</mark>")]
    public void Look_alikes_are_marked_only_where_the_word_itself_is_not(string query, string expected) => Assert.Equal(expected, Title("Phở ở phố", query));

    [Fact]
    public void Text_is_encoded_and_only_marks_are_added() =>
        Assert.Equal("&lt;b&gt;<mark>An toàn</mark>&lt;/b&gt; &amp; &quot;trật tự&quot; &lt;script&gt;", Title("<b>An toàn</b> & \"trật tự\" <script>", "an toàn"));

    [Fact]
    public void The_passage_with_most_of_the_words_is_shown()
    {
        var filler = string.Concat(Enumerable.Repeat("Một câu không liên quan gì cả nằm ở đây. ", 40));
        var body = $"Chuyện về thầy giáo. {filler}Thầy giáo Lê Văn Năm dạy học miễn phí cho trẻ em vùng biên giới Tân Biên suốt hai mươi năm. {filler}";
        var passage = Body(body, "thay giao le van nam day hoc bien gioi");
        Assert.Contains("<mark>Thầy giáo Lê Văn Năm dạy học</mark>", passage, StringComparison.Ordinal);
        Assert.StartsWith("… ", passage, StringComparison.Ordinal);
        Assert.EndsWith(" …", passage, StringComparison.Ordinal);
        Assert.InRange(Plain(passage!).Length, 150, 260);
    }

    [Fact]
    public void A_short_body_is_shown_whole() => Assert.Equal("Bác <mark>Sáu</mark> chở bệnh nhân.", Body("Bác Sáu chở bệnh nhân.", "sáu"));

    [Fact]
    public void What_did_not_match_is_not_marked()
    {
        using var site = new TemporaryIndex(Story("a", "Tiêu đề", "Nội dung"));
        var hit = Assert.Single(site.Index.Search(new() { Query = "nội dung" }).Items);
        Assert.Null(hit.TitleHighlight);
        Assert.Null(Assert.Single(site.Index.Search(new()).Items).BodyHighlight);
    }

    [Fact]
    public void A_passage_is_a_piece_of_the_text()
    {
        // Any place and any length: what is shown without the marks stands in the text as it is.
        var random = new Random(7);
        string[] words = ["ấp", "Bến", "Cừ", "xã", "Ninh", "Điền", "người", "dân.", "Và", "rồi,", "một", "<i>", "dài-dài", "\n"];
        for (var i = 0; i < 60; i++)
        {
            var body = string.Join(' ', Enumerable.Range(0, random.Next(1, 400)).Select(_ => words[random.Next(words.Length)])) + " đích";
            var passage = Body(body, "bến cừ đích");
            Assert.Contains(Plain(passage!), body, StringComparison.Ordinal);
            Assert.InRange(Plain(passage!).Length, 1, 245);
        }
    }

    private static string? Title(string title, string query)
    {
        using var site = new TemporaryIndex(Story("a", title));
        return Assert.Single(site.Index.Search(new() { Query = query }).Items).TitleHighlight;
    }

    private static string? Body(string body, string query)
    {
        using var site = new TemporaryIndex(Story("a", "x", body));
        return Assert.Single(site.Index.Search(new() { Query = query }).Items).BodyHighlight;
    }

    private static string Plain(string html) => System.Net.WebUtility.HtmlDecode(Ends().Replace(Marks().Replace(html, ""), ""));

    [GeneratedRegex("</?mark>")]
    private static partial Regex Marks();

    [GeneratedRegex("^… | …$")]
    private static partial Regex Ends();
}
