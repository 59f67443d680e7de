using System.Text.Json.Nodes;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Theming.Liquid;

namespace TayNinhExemplars.Tests.Theming;

public sealed class ShortcodeTests
{
    [Theory]
    [InlineData("foo [asset_url]bar baz", "foo [asset_url]bar baz")]
    [InlineData("foo [asset_url \"bar\"] baz", "foo /media/bar baz")]
    [InlineData("foo [asset_url src=\"bar\"] baz", "foo /media/bar baz")]
    [InlineData("foo [asset_url]~/bar[/asset_url] baz", "foo /tenant/bar baz")]
    [InlineData("foo [asset_url]http://bar[/asset_url] baz", "foo http://bar baz")]
    [InlineData("foo [asset_url width=\"100\" height=\"50\" mode=\"stretch\"]bar[/asset_url] baz", "foo /media/bar?width=100&height=50&rmode=stretch baz")]
    [InlineData("foo [image]bar[/image] baz", "foo <img src=\"/media/bar\"> baz")]
    [InlineData("foo [media]bar[/media] baz", "foo <img src=\"/media/bar\"> baz")]
    [InlineData("foo [image width=\"100\"]bar[/image] baz", "foo <img src=\"/media/bar?width=100\"> baz")]
    [InlineData("foo [image alt=\"text\"]bar[/image] baz", "foo <img alt=\"text\" src=\"/media/bar\"> baz")]
    [InlineData("foo [image]bàr.jpeg?width=100[/image] baz", "foo <img src=\"/media/b%C3%A0r.jpeg?width=100\"> baz")]
    [InlineData("[locale vi]xin chào[/locale][locale en]hello[/locale]", "xin chào")]
    [InlineData("[unknown a=1]x[/unknown] [1] [a](b) [x", "[unknown a=1]x[/unknown] [1] [a](b) [x")]
    [InlineData("[mine size=2/]", "<mine 2>")]
    [InlineData("[asset_url]http://x\" onload='y'[/asset_url]", "http://x%22%20onload=%27y%27")]
    public async Task Shortcodes_are_replaced(string text, string expected)
    {
        using var theme = new ThemeCheck(configure: o => o.Hooks = new ThemingHooks { Shortcode = code => code.Name == "mine" ? $"<mine {code["size"]}>" : null });
        theme.Content.Story.Content["Raw"] = new JsonObject { ["Text"] = text };
        Assert.Equal(expected, await theme.TemplateAsync("{{ Model.ContentItem.Content.Raw.Text | shortcode | raw }}", theme.Context with { PathBase = text.Contains("~/", StringComparison.Ordinal) ? "/tenant" : "" }));
    }

    [Fact]
    public async Task A_shortcode_over_the_borders_of_elements_smuggles_nothing_in()
    {
        using var theme = new ThemeCheck();
        var item = theme.Content.Item("4widget0000000000000000001");
        item.Content["HtmlBodyPart"] = new JsonObject { ["Html"] = "<a title=\"[locale en]\">x[/locale] \" onmouseover=\"alert(1)\">y</a>" };
        Assert.DoesNotContain("onmouseover", await theme.ItemAsync(item), StringComparison.Ordinal);
        item.Content["HtmlBodyPart"] = new JsonObject { ["Html"] = "<p>[image]b[/image]</p>" };
        Assert.Contains("<img src=\"/media/b\">", await theme.ItemAsync(item), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patterns_know_the_item_and_say_what_is_wrong()
    {
        using var theme = new ThemeCheck();
        var patterns = new PatternRenderer(theme.Engine);
        var ct = TestContext.Current.CancellationToken;
        Assert.Equal("tin-bai/ba-dinh-vuon-thuoc-nam", await patterns.RenderAsync("tin-bai/{{ Model.ContentItem | display_text | transliterate | slugify }}", theme.Content.Story, ct));
        Assert.Equal("Bà Định & \"vườn thuốc\" <nam> 2026", await patterns.RenderAsync("{{ ContentItem.DisplayText }} {{ ContentItem.PublishedUtc | date: '%Y' }}", theme.Content.Story, ct));
        Assert.Contains("(1,", (await Assert.ThrowsAsync<FormatException>(() => patterns.RenderAsync("{{ a | nope }}", theme.Content.Story, ct))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Templates_of_queries_write_JSON()
    {
        using var theme = new ThemeCheck();
        var queries = new QueryTemplateRenderer(theme.Engine);
        var json = await queries.RenderAsync("""{ "query": { "match": { "x": {{ term | json }} } }, "boost": {{ boost }}, "size": {{ size | default: 10 }} }""",
            new JsonObject { ["term"] = "Bà \"Định\"", ["boost"] = 1.5 }, TestContext.Current.CancellationToken);
        Assert.Equal("""{ "query": { "match": { "x": "Bà \u0022Định\u0022" } }, "boost": 1.5, "size": 10 }""", json);
        await Assert.ThrowsAsync<FormatException>(() => queries.RenderAsync("{% if %}", [], TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Built_in_templates_and_all_themes_are_valid_and_name_only_what_there_is()
    {
        var engine = new LiquidEngine(new ThemingOptions { Strict = true }, LiquidCheck.Clock);
        string[] folders = ["themes", "tests/TayNinhExemplars.Tests/Theming/Sample/themes", "src/TayNinhExemplars.Cms/Theming/Defaults"];
        var files = folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(TestFiles.Root, f), "*.liquid", SearchOption.AllDirectories)).ToList();
        Assert.True(files.Count > 40);
        var errors = files.Select(file => Record.Exception(() => engine.Parse(File.ReadAllText(file), file))).OfType<LiquidException>().Select(e => e.Message);
        Assert.Empty(errors);
    }
}
