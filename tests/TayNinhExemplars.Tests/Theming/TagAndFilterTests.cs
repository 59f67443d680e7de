using TayNinhExemplars.Theming;
using TayNinhExemplars.Theming.Views;

namespace TayNinhExemplars.Tests.Theming;

public sealed class TagAndFilterTests
{
    [Theory]
    [InlineData("{{ Model.ContentItem | display_url }}", "/tin-bai/ba-dinh")]
    [InlineData("{{ '4st0ry00000000000000000002' | display_url }}", "/tin-bai/ong-ba")]
    [InlineData("{{ '4st0ry00000000000000000002' | content_item_id }}", "Ông Ba")]
    [InlineData("{% assign x = Model.ContentItem.Content.Story.Exemplars.ContentItemIds | content_item_id %}{{ x.size }}{{ x[0] | display_text }}", "1Ông Ba")]
    [InlineData("{{ Model.ContentItem | container | display_text }}", "Người tốt")]
    [InlineData("{% assign list = Model.ContentItem | container %}{{ list | list_count }}: {{ list | list_items | map: 'DisplayText' | last }}", "3: Cô Tư")]
    [InlineData("{{ Content['alias:ba-dinh'].Author }}{{ Content.Alias['ba-dinh'].Owner }}{{ Content.Slug['tin-bai/ong-ba'] }}", "phongvien4ownerÔng Ba")]
    [InlineData("{{ Content['contentitemid:4st0ry00000000000000000002'] }}{{ Content.ContentItemId['4st0ry00000000000000000003'] }}{{ Content.ContentItemVersionId['4version000000000000000002'].Published }}", "Ông BaCô Tưtrue")]
    [InlineData("{{ Content.Latest['alias:ba-dinh'].ContentType }}{{ Content.Latest.Alias['ba-dinh'].Latest }}{{ Content['alias:nope'] }}", "Storytrue")]
    [InlineData("{% assign t = Model.ContentItem.Content.Story.Field | taxonomy_terms | first %}{{ t }}:{{ t | inherited_terms: '4taxonomy00000000000000001' | join: '>' }}", "Đông y:Y tế&gt;Đông y")]
    [InlineData("{{ '4taxonomy00000000000000001' | taxonomy_terms: '4term000000000000000000001' | first }}", "Y tế")]
    [InlineData("{{ Model.ContentItem | full_text | slice: -11, 11 }}", "vườn thuốc.")]
    [InlineData("{{ Model.ContentItem.PublishedUtc | date: '%d/%m/%Y %H:%M' }}", "20/05/2026 03:30")]
    [InlineData("{{ Model.ContentItem.Content.Story.Year.Value }}", "2026,5")]
    [InlineData("{{ Model.ContentItem | json | raw | slice: 0, 17 }}", "{\"ContentItemId\":")]
    [InlineData("{% assign r = Queries.Recent | query: size: 2 %}{{ r[0] }}/{{ r[1].Title }}", "Bà Định &amp; &quot;vườn thuốc&quot; &lt;nam&gt;/Hàng 2")]
    [InlineData("{% assign d = '4st0ry00000000000000000002' | content_item_id | shape_build_display: 'Summary' %}{{ d.Metadata.Type }}{{ d.Metadata.DisplayType }}{{ d.ContentItem }}", "ContentSummaryÔng Ba")]
    [InlineData("{{ 'x {{ 1 | plus: 1 }}' | liquid }}", "x 2")]
    public async Task Content_is_found_and_asked(string liquid, string expected)
    {
        using var theme = new ThemeCheck();
        Assert.Equal(expected, await theme.TemplateAsync(liquid));
    }

    [Theory]
    [InlineData("{{ Site.SiteName }} {{ Site.PageSize }} {{ Site.Properties.X }}", "Gương sáng Tây Ninh 10 ")]
    [InlineData("{{ Request.Path }} {{ Request.Host }} {{ Request.Query.q }}", "/guong guong.example ")]
    [InlineData("{{ Culture.Name }} {{ Culture.Dir }} {{ Culture.TwoLetterISOLanguageName }} {{ Environment.IsProduction }}", "vi-VN ltr vi true")]
    [InlineData("{% unless User.Identity.IsAuthenticated %}khách{% endunless %}{{ User | is_in_role: 'Editor' }}{{ User | has_permission: 'EditContent', Model.ContentItem }}", "kháchfalsefalse")]
    [InlineData("{% httpcontext_add_items a: 1, b: 'x' %}{{ HttpContext.Items['a'] }}{{ HttpContext.Items.b }}{% httpcontext_remove_items 'a' %}{{ HttpContext.Items['a'] }}", "1x")]
    [InlineData("{{ Environment.GetType }}{{ Site.GetHashCode }}{{ Model.GetType }}{{ Model.ContentItem.Clone }}", "")]
    public async Task The_surroundings_are_known_and_nothing_more(string liquid, string expected)
    {
        using var theme = new ThemeCheck();
        Assert.Equal(expected, await theme.TemplateAsync(liquid));
    }

    [Fact]
    public async Task The_reader_is_known_when_the_host_says_so()
    {
        using var theme = new ThemeCheck();
        var context = theme.Context with { User = new UserView("4u", new IdentityView("bientap", true, [new ClaimView("k", "v")]), ["Editor"]), May = (p, item) => p == "EditContent" && item is not null };
        Assert.Equal("bientap 4u true true false true", await theme.TemplateAsync(
            "{{ User.Identity.Name }} {{ User | user_id }} {{ User | is_in_role: 'editor' }} {{ User | has_claim: 'k', 'v' }} {{ User | has_claim: 'k', 'w' }} {{ User | has_permission: 'EditContent', Model.ContentItem }}", context));
    }

    [Theory]
    [InlineData("{{ 'bìa ảnh.jpg' | asset_url }}", "/media/b%C3%ACa%20%E1%BA%A3nh.jpg")]
    [InlineData("{{ 'a/b.jpg' | asset_url | resize_url: width: 480, height: 320, mode: 'crop' | raw }}", "/media/a/b.jpg?width=480&height=320&rmode=crop")]
    [InlineData("{{ 'b.jpg' | resize_url: 100, 50, 'stretch' | raw }}", "/media/b.jpg?width=100&height=50&rmode=stretch")]
    [InlineData("{{ 'b.jpg' | resize_url: width: 480, format: 'webp', quality: 70, anchor: Model.ContentItem.Content.Story.Cover.Anchors[0] | raw }}", "/media/b.jpg?width=480&quality=70&format=webp&rxy=0.25,0.75")]
    [InlineData("{{ 'b.jpg' | asset_url | img_tag: alt: 'Đ \"x\"', class: 'c' }}", "<img alt=\"&#x110; &quot;x&quot;\" class=\"c\" src=\"/media/b.jpg\">")]
    [InlineData("{{ '' | asset_url }}{{ 'https://x.vn/a.jpg' | asset_url }}", "https://x.vn/a.jpg")]
    [InlineData("{{ '~/a' | href }} {{ '/b' | href }} {{ '~/a' | absolute_url }} {{ 'https://x.vn' | absolute_url }}", "/a /b https://guong.example/a https://x.vn")]
    [InlineData("{{ '/a.css' | append_version }} {{ '~/a.css' | resource_url }}", "/a.css /a.css")]
    [InlineData("{{ nil | supported_cultures | join: ',' }}", "vi")]
    public async Task Addresses_are_made(string liquid, string expected)
    {
        using var theme = new ThemeCheck();
        Assert.Equal(expected.Replace("&#x110;", "Đ", StringComparison.Ordinal), await theme.TemplateAsync(liquid));
    }

    [Theory]
    [InlineData("{% a display_for: Model.ContentItem, class: 'c' %}đọc{% enda %}", "<a class=\"c\" href=\"/tin-bai/ba-dinh\">đọc</a>")]
    [InlineData("{% assign i = '4st0ry00000000000000000002' | content_item_id %}{% a display_for: i %}{% a edit_for: i, data_x: 1 %}sửa{% enda %}", "<a href=\"/tin-bai/ong-ba\">Ông Ba</a><a data-x=\"1\" href=\"/toa-soan/edit/4st0ry00000000000000000002\">sửa</a>")]
    [InlineData("{% a href: '~/x' %}x{% enda %}", "<a href=\"/x\">x</a>")]
    [InlineData("{% form action: '~/gui', class: 'f' %}{% helper 'input', for: 'Comment.Text', required: true, autocomplete: 'off' %}{% block 'label', for: 'Comment.Text' %}Ý kiến{% endblock %}{% endform %}", "<form class=\"f\" method=\"post\" action=\"/gui\"><input required autocomplete=\"off\" name=\"Comment.Text\" id=\"Comment_Text\"><label for=\"Comment_Text\">Ý kiến</label><token></form>")]
    [InlineData("{% form action: '/tim-kiem', method: 'get' %}{% endform %}{% antiforgerytoken %}", "<form method=\"get\" action=\"/tim-kiem\"></form><token>")]
    public async Task Links_and_forms_are_written(string liquid, string expected)
    {
        using var theme = new ThemeCheck();
        Assert.Equal(expected, await theme.TemplateAsync(liquid, theme.Context with { AntiforgeryField = () => "<token>" }));
    }

    [Theory]
    [InlineData("{% shape \"menu\", alias: \"alias:main-menu\", id: \"m\", class: \"c\" %}", "<nav id=\"m\" aria-label=\"Trình đơn\"><ul class=\"menu c\"><li><a href=\"/\">Trang chủ</a><ul><li><a href=\"/con\">Con</a></li></ul></li><li><a href=\"/tin-bai/ba-dinh\">Bà Định</a></li></ul></nav>")]
    [InlineData("{% shape \"term\", alias: \"alias:fields\" %}", "<ul class=\"term-list\"><li>Y tế<ul><li><a href=\"/linh-vuc/dong-y\">Đông y</a></li></ul></li></ul>")]
    [InlineData("{{ \"DateTime\" | shape_new: utc: Model.ContentItem.PublishedUtc, format: \"dd MMMM yyyy\" | shape_stringify }}", "20 tháng 5 2026")]
    [InlineData("{% assign s = 'Card' | shape_new: big_title: 'T', n: 2 %}{% shape_add_properties s other_thing: 'O' %}{% shape_add_classes s 'a b' %}{{ s | shape_render }}{% shape_clear_classes s %}{% shape_remove_property s 'OtherThing' %}{{ s | shape_properties: big_title: 'U' | shape_render }}", "T2O(a b)U2()")]
    [InlineData("{% assign s = 'Card' | shape_new: big_title: 'T' %}{% shape_add_wrappers s 'Box' %}{{ s | shape_render }}{% shape_clear_wrappers s %}{% shape_add_alternates s 'Card__Big' %}{{ s | shape_render }}{% shape_clear_alternates s %}{% shape_type s 'Box' %}{{ s | shape_render }}", "<T()>BIG<>")]
    [InlineData("{% assign s = 'Card' | shape_new %}{% shape_display_type s 'Summary' %}{% shape_position s '5' %}{% shape_tab s 'X' %}{% shape_cache s cache_id: 'x' %}{% shape_add_attributes s data_y: '1' %}{{ s.Metadata.DisplayType }}{{ s.Metadata.Position }}{{ s.Metadata.Tab }}{{ s.Attributes['data-y'] }}{% shape_clear_attributes s %}{{ s.Attributes['data-y'] }}", "Summary5X1")]
    [InlineData("{% contentitem alias: \"fields\", display_type: \"Summary\" %}{% contentitem alias: 'nope' %}", "<article class=\"content content-summary content-taxonomy\"></article>\n")]
    [InlineData("{% assign p = 'Pager' | shape_new: next_url: '/2' %}{% shape_pager p next_text: 'Tiếp', next_class: 'n' %}{{ p | shape_render | strip }}", "<nav class=\"pager\" aria-label=\"Phân trang\"><ul><li><a rel=\"next\" href=\"/2\" class=\"n\">Tiếp</a></li></ul></nav>")]
    public async Task Shapes_are_made_and_changed(string liquid, string expected)
    {
        using var theme = new ThemeCheck();
        theme.Add("Views/Card.liquid", "{{ Model.BigTitle }}{{ Model.N }}{{ Model.OtherThing }}({{ Model.Classes | join: ' ' }})").Add("Views/Box.liquid", "<{{ Model.Metadata.ChildContent }}>").Add("Views/Card-Big.liquid", "BIG");
        Assert.Equal(expected.Replace("\n", "", StringComparison.Ordinal), (await theme.TemplateAsync(liquid)).Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_theme_shapes_the_items_of_a_menu_by_kind_and_level()
    {
        using var theme = new ThemeCheck();
        theme.Add("Views/MenuItemLink-LinkMenuItem.liquid", "L").Add("Views/MenuItem-level-1.liquid", "one").Add("Views/Menu-main-menu.liquid", "{% for i in Model.Items %}{{ i | shape_render }}{% endfor %}").Add("Views/MenuItemLink-main-menu-ContentMenuItem.liquid", "C");
        Assert.Equal("<li>L<ul>one</ul></li><li>C</li>", (await theme.TemplateAsync("{% shape 'menu', alias: 'main-menu' %}")).Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_view_record_is_read_only_when_it_is_registered()
    {
        using var theme = new ThemeCheck(configure: o => o.TemplateViews.Add(typeof(Known)));
        theme.Add("Views/Card.liquid", "{{ Model.Known.Name }}|{{ Model.Unknown.Name }}");
        var shape = new Shape("Card").With("Known", new Known("Đ")).With("Unknown", new Unknown("bí mật"));
        Assert.Equal("Đ|", (await theme.Renderer.RenderFragmentAsync(PageContent.Of(shape), theme.Context, TestContext.Current.CancellationToken)).Html);
    }

    private sealed record Known(string Name);

    private sealed record Unknown(string Name);
}
