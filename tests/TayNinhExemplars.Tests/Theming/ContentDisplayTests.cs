using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Tests.Theming;

public sealed class ContentDisplayTests
{
    [Theory]
    [InlineData("<h1>Bà Định &amp; &quot;vườn thuốc&quot; &lt;nam&gt;</h1>")]
    [InlineData("<article class=\"content content-story\">")]
    [InlineData("<div class=\"field field-type-textfield field-name-story-lead\">Sa-pô &lt;b&gt;</div>")]
    [InlineData("<div class=\"field field-type-textfield field-name-story-format\">Phóng sự</div>")]
    [InlineData("<h2>Gương sáng</h2>")]
    [InlineData("<img src=\"/media/b%C3%ACa%20%E1%BA%A3nh.jpg\" alt=\"Vườn &quot;xanh&quot;\">")]
    [InlineData("<li><a href=\"/tin-bai/ong-ba\">Ông Ba</a></li></ul>")]
    [InlineData("<a href=\"/linh-vuc/dong-y\">Đông y</a>")]
    [InlineData("field-name-story-year\">2026,5</div>")]
    [InlineData("field-name-story-confirmed\">Có</div>")]
    [InlineData("<time datetime=\"2026-05-01\">01/05/2026</time>")]
    [InlineData(">02/05/2026 03:00</time>")]
    [InlineData("<time datetime=\"07:30:00\">07:30:00</time>")]
    [InlineData("<a href=\"/gioi-thieu\" target=\"_blank\" rel=\"noopener\">Nguồn</a>")]
    [InlineData("<i>Hộp</i>")]
    [InlineData("<em>Ghi chú</em>")]
    [InlineData("báo, đài")]
    [InlineData("field-name-story-editors\">bientap</div>")]
    [InlineData("11.3, 106.1")]
    [InlineData("<a href=\"https://youtu.be/abcdefghijk\">")]
    [InlineData("<p>Một <strong>vườn</strong> thuốc.</p>")]
    public async Task The_built_in_templates_show_every_kind_of_field(string expected)
    {
        using var theme = new ThemeCheck();
        Assert.Contains(expected, await theme.ItemAsync(theme.Content.Story), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_empty_is_not_shown_and_Markdown_carries_no_script()
    {
        using var theme = new ThemeCheck();
        var html = await theme.ItemAsync(theme.Content.Story);
        Assert.DoesNotContain("field-name-story-empty", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_of_the_theme_reaches_parts_and_fields_by_name()
    {
        using var theme = new ThemeCheck();
        theme.Add("Views/Content-Story.liquid", "{{ Model.ContentItem }}|{{ Model.Content.Story-Lead | shape_render }}|{{ Model.Content[\"MarkdownBodyPart\"] | shape_render }}{% shape_remove_item Model.Content \"MarkdownBodyPart\" %}|{{ Model.Content.MarkdownBodyPart }}|{{ Model.Header.TitlePart.Title }}")
            .Add("Views/Story-Lead.liquid", "[{{ Model.Text }} {{ Model.PartFieldDefinition.Name }} {{ Model.Field.Text }}]")
            .Add("Views/Story-MarkdownBodyPart.liquid", "({{ Model.Html | strip_html | strip }})");
        Assert.Equal("Bà Định &amp; &quot;vườn thuốc&quot; &lt;nam&gt;|[Sa-pô &lt;b&gt; Lead Sa-pô &lt;b&gt;]|(Một vườn thuốc.)||Bà Định &amp; &quot;vườn thuốc&quot; &lt;nam&gt;", await theme.ItemAsync(theme.Content.Story));
    }

    [Theory]
    [InlineData("Content", "Content.Summary", "Summary", "2")]
    [InlineData("Content.Summary", "Content-Story", "Summary", "2")]
    [InlineData("Content-Story", "Content-Story.Summary", "Summary", "2")]
    [InlineData("Content-Story", "Content-Story.Summary", "Detail", "1")]
    [InlineData("Content-Story.Summary", "Content-4st0ry00000000000000000001", "Summary", "2")]
    [InlineData("Content-4st0ry00000000000000000001", "Content-Alias-ba-dinh", "Detail", "2")]
    [InlineData("Content-Alias-ba-dinh", "Content-Slug-tin-bai-ba-dinh", "Detail", "2")]
    [InlineData("content-STORY", "content", "Detail", "1")]
    public async Task The_most_specific_template_wins(string first, string second, string displayType, string winner)
    {
        using var theme = new ThemeCheck();
        theme.Add($"Views/{first}.liquid", "1").Add($"Views/{second}.liquid", "2");
        Assert.Equal(winner, await theme.ItemAsync(theme.Content.Story, displayType));
    }

    [Theory]
    [InlineData("TextField", "Story-TextField", "2")]
    [InlineData("TextField", "TextField.Summary", "1")]
    [InlineData("Story-TextField", "Story-Lead", "1")]
    [InlineData("TextField", "Story-Lead", "2")]
    public async Task The_most_specific_template_of_a_field_wins(string first, string second, string winner)
    {
        using var theme = new ThemeCheck();
        theme.Add("Views/Content.liquid", "{{ Model.Content.Story-Lead | shape_render }}").Add($"Views/{first}.liquid", "1").Add($"Views/{second}.liquid", "2");
        Assert.Equal(winner, await theme.ItemAsync(theme.Content.Story));
    }

    [Fact]
    public async Task A_display_mode_has_templates_of_its_own()
    {
        using var theme = new ThemeCheck();
        theme.Add("Views/Content.liquid", "{{ Model.Content.Story-Kicker | shape_render }}").Add("Views/Story-Kicker-TextField-Header.Display.liquid", "!{{ Model.Text }}");
        Assert.Equal("!Gương sáng", await theme.ItemAsync(theme.Content.Story));
    }

    [Fact]
    public async Task A_list_shows_one_page_of_summaries_and_where_to_go_on()
    {
        using var theme = new ThemeCheck();
        var list = theme.Content.Item("4column0000000000000000001");
        var first = await theme.ItemAsync(list);
        Assert.Equal(2, first.Split("list-group-item").Length - 1);
        Assert.Contains("<a rel=\"next\" href=\"/guong?pagenum=2\">Trang sau</a>", first, StringComparison.Ordinal);

        var request = theme.Context.Request with { Query = new(StringComparer.Ordinal) { ["trang"] = "2", ["x"] = "a b" } };
        var second = await theme.ItemAsync(list, context: theme.Context with { Request = request });
        Assert.Contains("Cô Tư", second, StringComparison.Ordinal);
        Assert.Contains("<a rel=\"prev\" href=\"/guong?x=a%20b\">Trang trước</a>", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_shows_what_carries_it()
    {
        using var theme = new ThemeCheck();
        var term = new TayNinhExemplars.Content.ContentItem { ContentItemId = "4term000000000000000000002", ContentType = "Category", DisplayText = "Đông y" };
        term.Content["TermPart"] = new System.Text.Json.Nodes.JsonObject { ["TaxonomyContentItemId"] = SampleContent.TaxonomyId };
        Assert.Contains("<a href=\"/tin-bai/ba-dinh\">", await theme.ItemAsync(term), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bags_flows_and_Liquid_bodies_are_shown_in_their_order()
    {
        using var theme = new ThemeCheck();
        var html = await theme.ItemAsync(theme.Content.Item("4landing000000000000000001"));
        string[] order = ["Trong túi", "widget-align-center widget-size-50", "<p>Dòng</p>", "GIỚI THIỆU", "<p>2</p>"];
        var places = order.Select(o => html.IndexOf(o, StringComparison.Ordinal)).ToList();
        Assert.All(places, p => Assert.True(p >= 0, html));
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task Placement_moves_hides_and_dresses()
    {
        using var theme = new ThemeCheck();
        theme.Add("Views/Content.liquid", "{{ Model.Content | shape_render }}/{{ Model.Footer | shape_render }}")
            .Add("Views/TextField.liquid", "{{ Model.Text }};").Add("Views/Bold.liquid", "<b>{{ Model.Metadata.ChildContent }}</b>")
            .Add("Views/MarkdownBodyPart.liquid", "body;").Add("placement.json", """
                {
                  "TextField": [
                    { "place": "Footer:1", "differentiator": "Story-Lead", "wrappers": ["Bold"] },
                    { "place": "-", "contentType": ["Sto*"], "differentiator": "Story-Format" },
                    { "place": "Content:before", "displayType": "Detail", "differentiator": "Story-Kicker" },
                    { "place": "-" }
                  ],
                  "MediaField": [{ "place": "-" }], "ContentPickerField": [{ "place": "-" }], "TaxonomyField": [{ "place": "-" }], "NumericField": [{ "place": "-" }], "BooleanField": [{ "place": "-" }],
                  "DateField": [{ "place": "-" }], "DateTimeField": [{ "place": "-" }], "TimeField": [{ "place": "-" }], "LinkField": [{ "place": "-" }], "HtmlField": [{ "place": "-" }], "MarkdownField": [{ "place": "-" }],
                  "MultiTextField": [{ "place": "-" }], "UserPickerField": [{ "place": "-" }], "GeoPointField": [{ "place": "-" }], "YoutubeField": [{ "place": "-" }]
                }
                """);
        Assert.Equal("<h2>Gương sáng</h2>\nbody;/<b>Sa-pô &lt;b&gt;;</b>", await theme.ItemAsync(theme.Content.Story));
    }

    [Fact]
    public async Task A_type_that_nobody_defined_is_shown_without_failing()
    {
        using var theme = new ThemeCheck();
        Assert.Contains("<article class=\"content content-ghost\">", await theme.ItemAsync(new TayNinhExemplars.Content.ContentItem { ContentType = "Ghost" }), StringComparison.Ordinal);
    }
}
