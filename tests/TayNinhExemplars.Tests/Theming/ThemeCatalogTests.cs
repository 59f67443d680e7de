using System.Text.Json.Nodes;
using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Tests.Theming;

public sealed class ThemeCatalogTests
{
    [Fact]
    public async Task A_theme_inherits_what_it_lacks_from_its_base()
    {
        using var theme = new ThemeCheck();
        theme.Add("theme.json", """{ "Name": "T", "BaseTheme": "B", "Resources": [{ "Name": "x", "Type": "style", "Url": "/t.css" }] }""").Add("Views/Layout.liquid", "{% include 'Card' %}{% include 'Views/Shared/Foot.liquid' %}{% style name: 'x' %}{% resources type: 'Stylesheet' %}{% render_body %}")
            .Add("../B/theme.json", """{ "Resources": [{ "Name": "x", "Url": "/b.css" }] }""").Add("../B/Views/Layout.liquid", "no").Add("../B/Views/_Card.liquid", "card ").Add("../B/Views/Shared/Foot.liquid", "foot ").Add("../B/Views/Content-Story.liquid", "base story");
        var html = (await theme.PageAsync(new Page { Content = PageContent.Item(theme.Content.Story) })).Html;
        Assert.Equal("card foot <link rel=\"stylesheet\" href=\"/t.css\">base story", html);
    }

    [Fact]
    public async Task Templates_and_placement_kept_as_data_stand_before_the_files()
    {
        using var theme = new ThemeCheck();
        theme.Add("Views/Content-Story.liquid", "file {{ Model.Header.TitlePart.Title }}{{ Model.Footer | shape_render }}").Add("Views/TitlePart.liquid", "title");
        Assert.StartsWith("file Bà", await theme.ItemAsync(theme.Content.Story), StringComparison.Ordinal);
        theme.Catalog.SetPlacements(new JsonObject { ["TitlePart"] = new JsonArray(new JsonObject { ["place"] = "Footer" }) });
        Assert.Equal("file title", await theme.ItemAsync(theme.Content.Story));
        theme.Catalog.SetTemplates(new Dictionary<string, string>(StringComparer.Ordinal) { ["Content__Story"] = "data" });
        Assert.Equal("data", await theme.ItemAsync(theme.Content.Story));
        theme.Catalog.SetTemplates(new Dictionary<string, string>(StringComparer.Ordinal));
        Assert.Equal("file title", await theme.ItemAsync(theme.Content.Story));
    }

    [Fact]
    public async Task In_development_a_changed_file_is_seen_at_once()
    {
        using var theme = new ThemeCheck(configure: o => o.ReloadOnChange = true);
        theme.Add("Views/Content-Story.liquid", "one");
        Assert.Equal("one", await theme.ItemAsync(theme.Content.Story));
        theme.Add("Views/Content-Story.Detail.liquid", "two");
        Assert.Equal("two", await theme.ItemAsync(theme.Content.Story));
    }

    [Theory]
    [InlineData("/T/css/site.css", true)]
    [InlineData("/t/css/site.css", true)]
    [InlineData("/T/css/nope.css", false)]
    [InlineData("/T/../T/wwwroot/css/site.css", false)]
    [InlineData("/T/css/../../theme.json", false)]
    [InlineData("/T/theme.json", false)]
    [InlineData("/T/css\\site.css", false)]
    [InlineData("/T//css/site.css", false)]
    [InlineData("/T/css/site.css\0", false)]
    [InlineData("/Nope/css/site.css", false)]
    [InlineData("/", false)]
    public void Only_files_under_wwwroot_are_served(string path, bool found)
    {
        using var theme = new ThemeCheck();
        theme.Add("wwwroot/css/site.css", "a{}").Add("theme.json", "{}");
        Assert.Equal(found, theme.Catalog.FindFile(path) is not null);
    }
}
