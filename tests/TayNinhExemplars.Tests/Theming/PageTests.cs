using TayNinhExemplars.Theming;
using TayNinhExemplars.Theming.Liquid;

namespace TayNinhExemplars.Tests.Theming;

public sealed class PageTests
{
    private static Page Story(ThemeCheck theme) => new() { Content = PageContent.Item(theme.Content.Story) };

    [Fact]
    public async Task A_page_without_a_theme_is_a_whole_document()
    {
        using var theme = new ThemeCheck();
        var html = (await theme.PageAsync(Story(theme))).Html;
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"vi-VN\" dir=\"ltr\">", html, StringComparison.Ordinal);
        Assert.Contains("<title>Bà Định &amp; &quot;vườn thuốc&quot; &lt;nam&gt; - Gương sáng Tây Ninh</title>", html, StringComparison.Ordinal);
        Assert.Contains("<main>\n<article class=\"content content-story\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zones_and_widgets_stand_in_their_place_and_order()
    {
        using var theme = new ThemeCheck();
        theme.Add("Views/layout.liquid", "{% render_section \"Header\" %}|{% render_body %}|{% render_section \"Footer\", required: false %}")
            .Add("Views/Content-Story.liquid", "S{% zone \"Header\", position: \"2\" %}z{% endzone %}")
            .Add("Views/Zone-Footer.liquid", "[{% for item in Model.Items %}{{ item | shape_render }}{% endfor %}]")
            .Add("Views/Widget.Wrapper-Zone-Header.liquid", "<w>{{ Model.Content | shape_render }}</w>").Add("Views/Widget-Paragraph.liquid", "{{ Model.ContentItem.Content.HtmlBodyPart.Html | raw }}");
        var page = Story(theme) with
        {
            Zones = [("Footer", Shape.Html("b"), "2"), ("Footer", Shape.Html("a"), "1")],
            Widgets = [("Header", theme.Content.Item("4widget0000000000000000001"), "1")],
        };
        Assert.Equal("<w><p>Tiện ích</p></w>z|S|[ab]", (await theme.PageAsync(page)).Html);
    }

    [Fact]
    public async Task A_template_may_choose_another_layout()
    {
        using var theme = new ThemeCheck();
        theme.Add("Views/Layout.liquid", "no").Add("Views/Layout-Wide.liquid", "wide {% render_body %}").Add("Views/Content-Story.liquid", "{% layout \"Wide\" %}s");
        Assert.Equal("wide s", (await theme.PageAsync(Story(theme))).Html);
    }

    [Fact]
    public async Task Resources_come_once_each_in_the_order_of_what_they_need()
    {
        using var theme = new ThemeCheck(configure: o =>
        {
            o.Resources.Add(new ResourceDefinition("base", ResourceKind.Style, "~/T/base.css"));
            o.Resources.Add(new ResourceDefinition("site", ResourceKind.Style, "~/T/site.css") { DependsOn = ["base"], Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["media"] = "screen" } });
            o.Resources.Add(new ResourceDefinition("lib", ResourceKind.Script, "/lib.js"));
        });
        theme.Add("Views/Layout.liquid", "<head>{% resources type: \"Meta\" %}|{% resources type: \"HeadLink\" %}|{% resources type: \"Stylesheet\" %}|{% resources type: \"HeadScript\" %}</head>{% style name: \"site\" %}{% style name: \"SITE\" %}{% render_body %}{% resources type: \"FootScript\" %}")
            .Add("Views/Content-Story.liquid", """
                {%- script src: "~/T/app.js", at: "Foot", depends_on: "lib", version: "2", type: "module" -%}
                {%- script name: "lib", at: "Head" -%}
                {%- scriptblock name: "once", at: "Foot" -%}go({{ "</script>Đ" | json }});{%- endscriptblock -%}
                {%- scriptblock name: "once", at: "Foot" -%}again(){%- endscriptblock -%}
                {%- styleblock -%}a > b {}{%- endstyleblock -%}
                {%- link rel: "alternate", type: "application/rss+xml", href: "~/rss.xml" -%}{%- link rel: "alternate", type: "application/rss+xml", href: "~/rss.xml" -%}
                {%- meta name: "description", content: "một" -%}{%- meta name: "description", content: "hai", separator: ", " -%}{%- meta property: "og:type", content: "article" -%}
                {%- style src: "/inline.css", at: "Inline" -%}
                """);
        var result = await theme.PageAsync(Story(theme), theme.Context with { PathBase = "/b" });
        Assert.Equal("""
            <head><meta name="description" content="một, hai">
            <meta property="og:type" content="article">|<link rel="alternate" type="application/rss&#x2B;xml" href="/b/rss.xml">|<style>a > b {}</style>
            <link rel="stylesheet" href="/b/T/base.css">
            <link media="screen" rel="stylesheet" href="/b/T/site.css">|<script src="/lib.js"></script></head><link rel="stylesheet" href="/inline.css"><script type="module" src="/b/T/app.js?v=2"></script>
            <script>go("\u003C/script\u003EĐ");</script>
            """, result.Html);
        Assert.Single(result.ScriptHashes);
        Assert.Single(result.StyleHashes);
    }

    [Fact]
    public async Task An_unknown_resource_writes_nothing_and_is_told()
    {
        using var theme = new ThemeCheck();
        theme.Add("Views/Layout.liquid", "[{% style name: \"bootstrap\" %}{% resources type: \"Stylesheet\" %}]");
        var result = await theme.PageAsync(Story(theme));
        Assert.Equal("[]", result.Html);
        Assert.Equal("Không có tài nguyên \"bootstrap\".", Assert.Single(result.Diagnostics).Message);
    }

    [Fact]
    public async Task Content_cannot_pretend_to_be_a_place_for_resources()
    {
        using var theme = new ThemeCheck();
        theme.Add("Views/Layout.liquid", "{% render_body %}");
        var html = (await theme.PageAsync(new Page { Content = PageContent.Of(Shape.Html("\u00020123:Header\u0003")) })).Html;
        Assert.Equal("\u00020123:Header\u0003", html);
    }

    [Fact]
    public async Task What_templates_say_about_caching_reaches_the_host()
    {
        using var theme = new ThemeCheck();
        theme.Add("Views/Layout.liquid", "{% render_body %}").Add("Views/Content-Story.liquid",
            "{% cache \"x\", dependencies: \"list:Story\", expires_after: \"01:00:00\" %}c{% endcache %}{% cache_dependency \"site\" %}{% cache_expires_after \"00:10:00\" %}{% cache_expires_sliding \"00:20:00\" %}{% cache_expires_on \"2026-05-19T20:35:00Z\" %}");
        var result = await theme.PageAsync(Story(theme));
        Assert.Equal(("c", TimeSpan.FromMinutes(5)), (result.Html, result.Cache.ExpiresAfter));
        Assert.Equal(["contentitemid:" + SampleContent.StoryId, "list:Story", "site"], result.Cache.Dependencies.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_template_that_shows_itself_is_stopped()
    {
        using var theme = new ThemeCheck();
        theme.Add("Views/Content-Story.liquid", "{{ Model | shape_render }}");
        Assert.Equal("liquid.limit-recursion", (await Assert.ThrowsAsync<LiquidException>(() => theme.PageAsync(Story(theme)))).Diagnostic.Code);
    }

    [Fact]
    public async Task A_mistake_in_a_template_names_its_file()
    {
        using var theme = new ThemeCheck();
        theme.Add("Views/Content-Story.liquid", "a\n{% if %}");
        Assert.Equal("T/Content-Story.liquid(2,7): Cần một giá trị, nhưng gặp \"…\".", (await Assert.ThrowsAsync<LiquidException>(() => theme.PageAsync(Story(theme)))).Message);
    }

    [Fact]
    public async Task Without_strictness_a_page_is_shown_and_its_gaps_are_listed()
    {
        using var theme = new ThemeCheck(strict: false);
        theme.Add("Views/Layout.liquid", "{% render_body %}").Add("Views/Content-Story.liquid", "a{% include 'nope' %}{% recaptcha %}{{ 'b' | nobody }}{{ Queries.Nope | query }}{% helper \"script\" %}");
        var result = await theme.PageAsync(Story(theme));
        Assert.Equal("ab", result.Html);
        Assert.Equal(["Không có thẻ \"recaptcha\".", "Không có bộ lọc \"nobody\".", "Không tìm thấy mẫu \"nope\".", "\"Queries.Nope\" chưa được hỗ trợ.", "\"helper script\" chưa được hỗ trợ."], result.Diagnostics.Select(d => d.Message));
    }
}
