using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using TayNinhExemplars.Search.Vietnamese;
using static TayNinhExemplars.Tests.Search.Sample;

namespace TayNinhExemplars.Tests.Search;

/// <summary>However words stand in the text and however they are typed, the marks fall on them, and without the marks the text is as it was.</summary>
public sealed partial class GeneratedHighlightTests
{
    private static readonly string[] Words =
    [
        "Trảng Bàng", "hòa giải", "Nguyễn Thị Được", "đường biên", "quý mến", "thủy lợi", "khỏe mạnh", "Gò Dầu", "mãng cầu", "kỹ thuật", "ủy ban", "nghĩa tình", "xóa nghèo",
        "giếng khoan", "Dương Minh Châu", "học bổng", "tuổi trẻ", "lá lành", "chiến sĩ", "huyền thoại",
    ];

    private static readonly (string Name, Func<string, string> Written, Func<string, string> Typed)[] Ways =
    [
        ("as written", w => w, w => w),
        ("text decomposed", w => w.Normalize(NormalizationForm.FormD), w => w),
        ("query decomposed", w => w, w => w.Normalize(NormalizationForm.FormD)),
        ("text in capitals", w => w.ToUpper(VietnameseText.Culture), w => w),
        ("query in capitals", w => w, w => w.ToUpper(VietnameseText.Culture)),
        ("without marks", w => w, VietnameseText.Key),
        ("decomposed capitals, typed without marks", w => w.ToUpper(VietnameseText.Culture).Normalize(NormalizationForm.FormD), VietnameseText.Key),
        ("the other place of the tone", OtherTonePlace, w => w),
        ("over the end of a line", w => w.Replace(" ", "\n", StringComparison.Ordinal), w => w),
        ("over the end of a line, typed without marks", w => w.Normalize(NormalizationForm.FormD).Replace(" ", "\n", StringComparison.Ordinal), VietnameseText.Key),
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var way in Ways)
                foreach (var words in Words) cases.Add(way.Name, words);
            return cases;
        }
    }

    [Fact]
    public void There_are_two_hundred_cases() => Assert.Equal(200, Cases.Count);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Marks_fall_on_the_words(string way, string words)
    {
        var (_, written, typed) = Ways.Single(w => w.Name == way);
        var inText = written(words);
        using var site = new TemporaryIndex(Story("a", "Một gương tốt", $"Xem ra vừa phải. Nhờ {inText} mà bà con <vui> & yên tâm. Hết rồi."));
        var hit = Assert.Single(site.Index.Search(new() { Query = typed(words) }).Items);
        var html = Assert.IsType<string>(hit.BodyHighlight);

        var marked = string.Join(' ', Marked().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups["words"].Value)));
        Assert.Equal(Spelling(inText), Spelling(marked));
        Assert.Contains("&lt;vui&gt; &amp; yên", html, StringComparison.Ordinal);
        var plain = WebUtility.HtmlDecode(html.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal));
        Assert.Contains(VietnameseText.Compose(inText), plain, StringComparison.Ordinal);
    }

    private static string Spelling(string text) => string.Join(' ', VietnameseText.NormalizeSpelling(text).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string OtherTonePlace(string words) => words
        .Replace("hòa", "hoà", StringComparison.Ordinal).Replace("thủy", "thuỷ", StringComparison.Ordinal)
        .Replace("khỏe", "khoẻ", StringComparison.Ordinal).Replace("ủy", "uỷ", StringComparison.Ordinal).Replace("xóa", "xoá", StringComparison.Ordinal);

    [GeneratedRegex("<mark>(?<words>.*?)</mark>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Marked();
}
