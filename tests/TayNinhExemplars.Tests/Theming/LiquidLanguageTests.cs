using System.Text.Json.Nodes;
using Fluid;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Theming.Liquid;
using static TayNinhExemplars.Tests.Theming.LiquidCheck;

namespace TayNinhExemplars.Tests.Theming;

public sealed class LiquidLanguageTests
{
    [Theory]
    [InlineData("Xin chào", "Xin chào")]
    [InlineData("", "")]
    [InlineData("{{ 'Tây Ninh' }}", "Tây Ninh")]
    [InlineData("{{ \"Đường\" }}", "Đường")]
    [InlineData("{{ 5 }}", "5")]
    [InlineData("{{ -1.5 | times: 2 }}", "-3,0")]
    [InlineData("{{ true }}{{ nil }}{{ false }}", "truefalse")]
    [InlineData("{{ (1..3) | join: '-' }}", "1-2-3")]
    [InlineData("{ {{ '}}' }} }", "{ }} }")]
    [InlineData("{% assign a = 'x' %}{{ a }}{{ a | append: 'y' | upcase }}", "xXY")]
    [InlineData("{{ 'a' | default: 'b' }}{{ nil | default: 'b' }}", "ab")]
    [InlineData("{{ 'a,b' | split: ',' | last }}", "b")]
    [InlineData("{{ 'tp. hồ' | replace: 'hồ', 'Hồ' }}", "tp. Hồ")]
    [InlineData("{{ 'Nguyễn' | size }}", "6")]
    public Task An_output_prints_a_value(string source, string expected) => CheckAsync(source, expected);

    [Theory]
    [InlineData("a {{- 'b' -}} c", "abc")]
    [InlineData("a {%- assign x = 1 -%} c", "ac")]
    [InlineData("a \n {%- if true %} b {% endif -%} \n c", "a b c")]
    [InlineData("a {% comment %} {{ no }} {% if %} {% endcomment %} b", "a  b")]
    [InlineData("a {%- comment -%} x {%- endcomment -%} b", "ab")]
    [InlineData("{% # ghi chú 'x %}a", "a")]
    [InlineData("{% raw %}{{ a }}{% b %}{% endraw %}", "{{ a }}{% b %}")]
    [InlineData("{% raw %}{% endraw %}x", "x")]
    [InlineData("{%- raw -%} {{ a }} {%- endraw -%} z", "{{ a }}z")]
    [InlineData("\uFEFFa", "a")]
    public Task Whitespace_and_verbatim_text_are_kept_or_cut_as_asked(string source, string expected) => CheckAsync(source, expected);

    [Theory]
    [InlineData("{% if 1 == 1 %}a{% else %}b{% endif %}", "a")]
    [InlineData("{% if 1 != 1 %}a{% elsif 2 > 1 %}b{% else %}c{% endif %}", "b")]
    [InlineData("{% if 1 <> 2 and 2 >= 2 %}a{% endif %}", "a")]
    [InlineData("{% if 1 < 1 or 1 <= 1 %}a{% endif %}", "a")]
    [InlineData("{% if true and false and false or true %}a{% else %}b{% endif %}", "b")]
    [InlineData("{% if 'Tây Ninh' contains 'Ninh' %}a{% endif %}", "a")]
    [InlineData("{% if 'Tây Ninh' startswith 'Tây' %}a{% endif %}{% if 'ab' endswith 'b' %}b{% endif %}", "ab")]
    [InlineData("{% if '' == empty %}a{% endif %}{% if ' ' == blank %}b{% endif %}{% if nope == nil %}c{% endif %}", "abc")]
    [InlineData("{% unless false %}a{% endunless %}{% unless true %}b{% else %}c{% endunless %}", "ac")]
    [InlineData("{% case 2 %}{% when 1 %}a{% when 2, 3 %}b{% else %}c{% endcase %}", "b")]
    [InlineData("{% case 'x' %} {% when 'y' or 'x' %}a{% endcase %}", "a")]
    [InlineData("{% case 9 %}{% when 1 %}a{% else %}c{% endcase %}", "c")]
    public Task Conditions_choose(string source, string expected) => CheckAsync(source, expected);

    [Theory]
    [InlineData("{% for i in (1..3) %}{{ i }}{% endfor %}", "123")]
    [InlineData("{% for i in (1..6) limit:2 offset:1 %}{{ i }}{% endfor %}", "23")]
    [InlineData("{% for i in (1..3) reversed %}{{ i }}{% endfor %}", "321")]
    [InlineData("{% for i in nope %}{{ i }}{% else %}trống{% endfor %}", "trống")]
    [InlineData("{% for i in (1..5) %}{% if i == 2 %}{% continue %}{% endif %}{% if i == 4 %}{% break %}{% endif %}{{ i }}{% endfor %}", "13")]
    [InlineData("{% for i in (1..2) %}{{ forloop.index }}/{{ forloop.length }}{% unless forloop.last %}, {% endunless %}{% endfor %}", "1/2, 2/2")]
    [InlineData("{% for i in (1..3) %}{% cycle 'a', 'b' %}{% endfor %}", "aba")]
    [InlineData("{% cycle 'g': 1, 2 %}{% cycle 'g': 1, 2 %}", "12")]
    [InlineData("{% increment n %}{% increment n %}{% decrement m %}", "010")]
    [InlineData("{% capture x %}a{{ 1 }}{% endcapture %}{{ x }}{{ x | size }}", "a12")]
    [InlineData("{% capture 'x' %}<b>{% endcapture %}{{ x }}", "<b>")]
    [InlineData("{% echo 'a' | upcase %}", "A")]
    [InlineData("{% tablerow i in (1..2) cols:2 %}{{ i }}{% endtablerow %}", "<tr class=\"row1\">\n<td class=\"col1\">1</td><td class=\"col2\">2</td></tr>\n")]
    [InlineData("{% for i in (1..4) %}{% ifchanged %}{{ i | divided_by: 2 }}{% endifchanged %}{% endfor %}", "012")]
    public Task Loops_and_variables_work(string source, string expected) => CheckAsync(source, expected);

    [Theory]
    [InlineData("{{ Model.Content.BlogPost-Category.Text }}", "Tin")]
    [InlineData("{{ Model.Content['BlogPost-Category'].Text }}", "Tin")]
    [InlineData("{{ Model.List[1] }}{{ Model.List.first }}{{ Model.List.size }}", "ba2")]
    [InlineData("{{ Model.Nope.Nope.Nope }}", "")]
    [InlineData("{{ Model.Number | plus: 1 }}{{ Model.Flag }}", "43true")]
    [InlineData("{% assign k = 'List' %}{{ Model[k][0] }}", "a")]
    [InlineData("{{ Model.Địa_chỉ }}", "Gò Dầu")]
    [InlineData("{% for pair in Model.Map %}{{ pair[0] }}={{ pair[1] }};{% endfor %}", "x=1;y=2;")]
    public Task Members_of_a_document_are_read(string source, string expected) => CheckAsync(source, expected, context => context.SetValue("Model", JsonNode.Parse(
        """{ "Content": { "BlogPost-Category": { "Text": "Tin" } }, "List": ["a","b"], "Number": 42, "Flag": true, "Địa_chỉ": "Gò Dầu", "Map": { "x": 1, "y": 2 } }""")!));

    [Theory]
    [InlineData("<script>alert('x')</script>", "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;")]
    [InlineData("Nguyễn Thị Định & ₫", "Nguyễn Thị Định &amp; ₫")]
    public Task What_is_printed_is_encoded_and_keeps_Vietnamese_letters(string text, string expected) =>
        CheckAsync("{{ x }}", expected, context => context.SetValue("x", text));

    [Fact]
    public async Task Raw_and_captured_HTML_is_not_encoded_twice()
    {
        await CheckAsync("{{ x | raw }}", "<b>Đ</b>", context => context.SetValue("x", "<b>Đ</b>"));
        await CheckAsync("{% capture y %}{{ x }}{% endcapture %}{{ y }}", "&lt;b&gt;", context => context.SetValue("x", "<b>"));
        await CheckAsync("{{ x | escape }}|{{ x | escape_once }}", "&lt;b&gt; Đ &amp;amp;|&lt;b&gt; Đ &amp;", context => context.SetValue("x", "<b> Đ &amp;"));
    }

    [Theory]
    [InlineData("{{ 'a' ", 1, 1, "liquid.output-not-closed")]
    [InlineData("a\n b {% if x %}c", 2, 7, "liquid.block-not-closed")]
    [InlineData("a\n{% endif %}", 2, 4, "liquid.unexpected-tag")]
    [InlineData("{{ a | nope }}", 1, 8, "liquid.unknown-filter")]
    [InlineData("x\n\n  {% nope a %}", 3, 6, "liquid.unknown-tag")]
    [InlineData("{{ a ; b }}", 1, 6, "liquid.unexpected-character")]
    [InlineData("{% assign = 1 %}", 1, 11, "liquid.name-expected")]
    [InlineData("{% assign a 1 %}", 1, 13, "liquid.expected")]
    [InlineData("{% for a on b %}{% endfor %}", 1, 10, "liquid.expected")]
    [InlineData("{{ a b }}", 1, 6, "liquid.unexpected")]
    [InlineData("{% if a | size %}{% endif %}", 1, 9, "liquid.filter-in-tag")]
    [InlineData("{% raw %}x", 1, 1, "liquid.block-not-closed")]
    [InlineData("{% %}", 1, 1, "liquid.tag-empty")]
    [InlineData("{{ 99999999999999999999999999999999 }}", 1, 4, "liquid.number-too-large")]
    [InlineData("{% render x %}", 1, 11, "liquid.render-needs-text")]
    [InlineData("{% liquid echo 1 %}", 1, 4, "liquid.unknown-tag")]
    public async Task A_mistake_is_told_with_its_place(string source, int line, int column, string code)
    {
        var error = (await Assert.ThrowsAsync<LiquidException>(() => RenderAsync(source))).Diagnostic;
        Assert.Equal((line, column, code, "test.liquid"), (error.Line, error.Column, error.Code, error.Template));
        Assert.DoesNotContain("liquid.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_strictness_what_is_unknown_is_listed_and_the_rest_is_shown()
    {
        var engine = new LiquidEngine(new ThemingOptions(), Clock);
        var template = engine.Parse("{% widget x %}a{% endwidget %}{{ 'b' | glow }}", "t");
        Assert.Equal(["Không có thẻ \"widget\".", "Không có bộ lọc \"glow\"."], template.Diagnostics.Select(d => d.Message));
    }

    [Fact]
    public async Task The_liquid_tag_can_be_allowed()
    {
        var options = new ThemingOptions { Strict = true, AllowLiquidTag = true };
        Assert.Equal("a12", await RenderAsync("{% liquid\n assign x = 'a'\n echo x\n for i in (1..2)\n echo i\n endfor %}", options: options));
    }

    [Fact]
    public async Task Include_sees_the_variables_around_it_and_render_does_not()
    {
        var partials = new Dictionary<string, string>(StringComparer.Ordinal) { ["card"] = "[{{ x }}{{ card }}{{ wide }}]", ["row"] = "{{ forloop.index }}{{ item }} " };
        Assert.Equal("[1][]", await RenderAsync("{% assign x = 1 %}{% include 'card' %}{% render 'card' %}", partials: partials));
        Assert.Equal("[ab][1b2]", await RenderAsync("{% include 'card' with 'b', x: 'a' %}{% render 'card' with 'b', x: 1, wide: 2 %}", partials: partials));
        Assert.Equal("1a 2b ", await RenderAsync("{% assign l = 'a,b' | split: ',' %}{% render 'row' for l as item %}", partials: partials));
        var error = await Assert.ThrowsAsync<LiquidException>(() => RenderAsync("{% include 'nope' %}", partials: partials));
        Assert.Equal("liquid.partial-not-found", error.Diagnostic.Code);
    }
}
