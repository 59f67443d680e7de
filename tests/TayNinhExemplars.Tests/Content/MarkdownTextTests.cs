using TayNinhExemplars.Content;

namespace TayNinhExemplars.Tests.Content;

public sealed class MarkdownTextTests
{
    /// <summary>Texts that go the short way must come out as the sanitiser would leave them, but for the way of writing it.</summary>
    [Theory]
    [InlineData("")]
    // Also where somebody's own HTML sends the text through the sanitiser.
    [InlineData("<b>Đậm</b>\n\n")]
    public void Columns_take_their_side_by_class_and_never_by_a_style(string before)
    {
        var html = MarkdownText.ToHtml(before + "| Năm | Tấn | Ghi |\n|---|---:|:-:|\n| 2015 | 7,8 | a |");
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        Assert.Contains("<th class=\"align-right\">Tấn</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"align-right\">7,8</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"align-center\">a</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td>2015</td>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Đường về\n\nMột *đoạn* **văn** có [liên kết](https://vnexpress.net/a?b=1&c=2 \"tên <gì>\") và [trong trang](/guong#a).")]
    [InlineData("![Ảnh \"bà\" <Ba>](/media/anh.jpg)\n\n| a | b |\n|---|---|\n| 1 | <2 |")]
    [InlineData(":::hop-thong-tin\nMột & hai\n:::\n\nCâu[^1].\n\n[^1]: Chú <thích>.")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt; `<b>` a < b")]
    public void Plain_markdown_is_the_same_with_and_without_the_sanitiser(string markdown) =>
        Assert.Equal(Canonical(HtmlText.Sanitize(MarkdownText.ToHtml(markdown, sanitize: false))), Canonical(MarkdownText.ToHtml(markdown)));

    [Theory]
    [InlineData("<script>alert(1)</script>", "script")]
    [InlineData("Chữ <img src=x onerror=alert(1)>", "onerror")]
    [InlineData("[a](javascript:alert(1))", "javascript:")]
    [InlineData("[a](JaVaScRiPt:alert(1))", "script:")]
    [InlineData("[a](java&#x0A;script:alert(1))", "script:")]
    [InlineData("[a]\n\n[a]: data:text/html,x", "data:")]
    [InlineData("<javascript:alert(1)>", "href=\"javascript:")]
    [InlineData("![a](https://www.youtube.com/watch?v=1)", "iframe")]
    [InlineData("![a](//evil.example/a.jpg)", "onload")]
    [InlineData(":::x\" onclick=\"alert(1)\nA\n:::", " onclick=\"")]
    [InlineData("[a](/x \"b\" onclick=alert(1))", "<a href=\"/x\" onclick")]
    public void What_is_dangerous_never_comes_out(string markdown, string danger) => Assert.DoesNotContain(danger, MarkdownText.ToHtml(markdown), StringComparison.OrdinalIgnoreCase);

    private static string Canonical(string html) => HtmlText.Sanitize(html).ReplaceLineEndings("\n").Trim();
}
