using TayNinhExemplars.Theming;
using TayNinhExemplars.Theming.Liquid;
using static TayNinhExemplars.Tests.Theming.LiquidCheck;

namespace TayNinhExemplars.Tests.Theming;

public sealed class LiquidLimitTests
{
    [Theory]
    [InlineData("{% for a in (1..9000) %}{% for b in (1..9000) %}{% endfor %}{% endfor %}", "liquid.limit-steps")]
    [InlineData("{% for a in (1..999999999) %}{% endfor %}", "liquid.limit-range")]
    [InlineData("{% assign a = 'xxxxxxxxxx' %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}", "liquid.limit-value")]
    [InlineData("{% assign a = (1..100) %}{% for i in (1..60) %}{% assign a = a | concat: a %}{% endfor %}", "liquid.limit-list")]
    [InlineData("{% capture a %}{% for i in (1..9000) %}0123456789{% endfor %}{% endcapture %}{{ a | replace: '0', a }}", "liquid.limit-value")]
    [InlineData("{% capture a %}{% for i in (1..9000) %}0123456789{% endfor %}{% endcapture %}{% for i in (1..99) %}{{ a }}{% endfor %}", "liquid.limit-output")]
    [InlineData("{% include 'self' %}", "liquid.limit-recursion")]
    [InlineData("{% for i in (1..600) %}{% include 'empty' %}{% endfor %}", "liquid.limit-templates")]
    public async Task A_runaway_template_is_stopped(string source, string code)
    {
        var partials = new Dictionary<string, string>(StringComparer.Ordinal) { ["self"] = "{% include 'self' %}", ["empty"] = "" };
        var error = await Assert.ThrowsAsync<LiquidException>(() => RenderAsync(source, options: new ThemingOptions { Strict = true, Limits = new LiquidLimits { MaxSteps = 20_000, MaxTemplates = 500 } }, partials: partials));
        Assert.Equal(code, error.Diagnostic.Code);
        Assert.DoesNotContain("liquid.", error.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deep_nesting_is_refused_instead_of_exhausting_the_stack()
    {
        var ifs = string.Concat(Enumerable.Repeat("{% if true %}", 5_000)) + string.Concat(Enumerable.Repeat("{% endif %}", 5_000));
        Assert.Equal("liquid.too-deep", (await Assert.ThrowsAsync<LiquidException>(() => RenderAsync(ifs))).Diagnostic.Code);

        var indexers = "{{ a" + string.Concat(Enumerable.Repeat("[a", 5_000)) + string.Concat(Enumerable.Repeat("]", 5_000)) + " }}";
        Assert.Equal("liquid.too-deep", (await Assert.ThrowsAsync<LiquidException>(() => RenderAsync(indexers))).Diagnostic.Code);
    }

    [Fact]
    public async Task A_template_that_is_too_long_is_refused() =>
        Assert.Equal("liquid.too-long", (await Assert.ThrowsAsync<LiquidException>(() => RenderAsync(new string('x', 1_000_001)))).Diagnostic.Code);

    [Theory]
    [InlineData("\0{{ 'a\0b' }}")]
    [InlineData("{{ 'Tây' | slugify }}")]
    [InlineData("\uD800 {{ x }}")]
    public async Task Odd_text_does_not_break_a_template(string source) => Assert.NotNull(await RenderAsync(source));
}
