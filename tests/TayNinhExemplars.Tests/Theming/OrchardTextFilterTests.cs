using TayNinhExemplars.Theming;
using static TayNinhExemplars.Tests.Theming.LiquidCheck;

namespace TayNinhExemplars.Tests.Theming;

public sealed class OrchardTextFilterTests
{
    [Theory]
    [InlineData("a - b", "a-b")]
    [InlineData("a  -  -      -  -   -   -b", "a-b")]
    [InlineData("Æneid Æneid", "æneid-æneid")]
    [InlineData("джинсы_клеш", "джинсы_клеш")]
    [InlineData("不正なコンテナ", "不正なコンテナ")]
    [InlineData("Đại học Tôn Đức Thắng", "đai-hoc-ton-đuc-thang")]
    [InlineData("Smith, John B...", "smith-john-b")]
    [InlineData("«a»\"'-%-.d", "a-d")]
    [InlineData("", "")]
    public Task Slugify_follows_Orchard(string text, string slug) => CheckAsync("{{ x | slugify }}", slug, c => c.SetValue("x", Value(text)));

    [Theory]
    [InlineData("Đại học Tôn Đức Thắng", "dai-hoc-ton-duc-thang")]
    [InlineData("Æneid Æneid", "aeneid-aeneid")]
    [InlineData("To\u0302n \u0110u\u031B\u0301c", "ton-duc")]
    public Task Transliterate_first_gives_a_plain_slug(string text, string slug) => CheckAsync("{{ x | transliterate | slugify }}", slug, c => c.SetValue("x", Value(text)));

    [Theory]
    [InlineData("Ελληνικά", "Ellinika")]
    [InlineData("æneid", "aeneid")]
    [InlineData("Nguyễn Thị Định ₫", "Nguyen Thi Dinh d")]
    public Task Transliterate_gives_plain_letters(string text, string expected) => CheckAsync("{{ x | transliterate }}", expected, c => c.SetValue("x", Value(text)));

    [Theory]
    [InlineData("LandingPage", "landing-page")]
    [InlineData("TextField", "text-field")]
    [InlineData("a b", "a-b")]
    public Task Html_class_gives_a_class_name(string text, string expected) => CheckAsync("{{ x | html_class }}", expected, c => c.SetValue("x", Value(text)));

    [Theory]
    [InlineData("{{ '2026-05-19T20:30:00Z' | date: '%d/%m/%Y %H:%M' }}", "20/05/2026 03:30")]
    [InlineData("{{ '2026-05-19T20:30:00Z' | utc | date: '%d/%m/%Y %H:%M' }}", "19/05/2026 20:30")]
    [InlineData("{{ '2026-05-19T20:30:00Z' | local | date: '%H:%M' }}", "03:30")]
    [InlineData("{{ '2026-05-19' | date: '%d/%m/%Y' }}", "19/05/2026")]
    [InlineData("{{ 'now' | date: '%d/%m/%Y' }}", "20/05/2026")]
    [InlineData("{{ 'không phải ngày' | date: '%d' }}", "")]
    public Task Dates_are_shown_in_the_time_zone_of_the_site(string source, string expected) => CheckAsync(source, expected);

    [Theory]
    [InlineData("{{ 'Có {0} tin' | t: 5 }}", "Có 5 tin")]
    [InlineData("{{ 'Có {9} tin' | t: 5 }}", "Có {9} tin")]
    [InlineData("{{ 'x' | t }}{{ 'y' | d: 'Nội dung' }}", "xy")]
    [InlineData("{{ 'a' | json | raw }}{{ 1.50 | json }}{{ nil | json }}", "\"a\"1.50null")]
    [InlineData("{{ '</script>Đ' | json | raw }}", "\"\\u003C/script\\u003EĐ\"")]
    [InlineData("{% assign x = '{\"a\":[1,{\"b\":\"Đ\"}]}' | jsonparse %}{{ x.a[1].b }}{{ x | json | raw }}", "Đ{\"a\":[1,{\"b\":\"Đ\"}]}")]
    [InlineData("{{ '{broken' | jsonparse }}", "")]
    public Task Text_and_JSON_filters_work(string source, string expected) => CheckAsync(source, expected);

    [Fact]
    public async Task A_filter_of_another_module_gives_HTML()
    {
        var options = new ThemingOptions { Strict = true, Hooks = new ThemingHooks { Markdown = text => $"<p>{text}</p>", SanitizeHtml = _ => "<i>s</i>", Shortcode = code => code.Name == "x" ? "<hr>" : null } };
        Assert.Equal("<p>a</p><i>s</i>b<hr>", await RenderAsync("{{ 'a' | markdownify }}{{ 'z' | sanitize_html }}{{ 'b[x]' | shortcode | raw }}", options: options));
    }

    private static global::Fluid.Values.StringValue Value(string text) => global::Fluid.Values.StringValue.Create(text);
}
