using TayNinhExemplars.Theming;
using TayNinhExemplars.Theming.Liquid;

namespace TayNinhExemplars.Tests.Theming;

public sealed class LiquidFuzzTests
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{%", "%}", "{%-", "-%}", "{{-", "-}}", " ", "\n", "'", "\"", "|", ":", ",", ".", "..", "(", ")", "[", "]", "==", "<>", ">=", "=", "-", "1", "2.5", "-3", "99999999999", "Đường", "e\u0302\u0301", "\0", "\uD800", "😀",
        "if", "endif", "else", "elsif", "unless", "endunless", "for", "in", "endfor", "limit", "reversed", "case", "when", "endcase", "assign", "capture", "endcapture", "cycle", "increment", "raw", "endraw", "comment", "endcomment", "#", "include", "render",
        "tablerow", "endtablerow", "break", "continue", "echo", "x", "Model", "Site.SiteName", "Content['alias:ba-dinh']", "true", "nil", "empty", "blank", "and", "or", "contains", "forloop.index",
        "a", "enda", "zone", "endzone", "shape", "shape_type", "style", "resources", "page_title", "helper", "block", "endblock", "contentitem", "cache", "endcache",
        "{% if x %}", "{% endif %}", "{% for i in (1..3) %}", "{% endfor %}", "{{ x", "{% assign x =", "{% zone 'x' %}", "{% endzone %}", "{{ Model.ContentItem",
    ];

    [Fact]
    public async Task Whatever_is_written_either_shows_something_or_says_what_is_wrong_and_where()
    {
        using var theme = new ThemeCheck(strict: false, configure: o => o.Limits = new LiquidLimits { MaxSteps = 2_000, MaxOutputSize = 100_000 });
        var filters = theme.Engine.Syntax.Filters.Order(StringComparer.Ordinal).ToList();
        var random = new Random(20260519);
        var shown = 0;
        for (var round = 0; round < 6_000; round++)
        {
            var source = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => random.Next(6) == 0 ? $" | {filters[random.Next(filters.Count)]} " : Pieces[random.Next(Pieces.Length)] + (random.Next(2) == 0 ? " " : "")));
            shown += await TryAsync(theme, source);
        }

        Assert.InRange(shown, 300, 6_000);
    }

    [Fact]
    public async Task Every_filter_bears_every_kind_of_input_and_argument()
    {
        using var theme = new ThemeCheck(strict: false);
        string[] values = ["nil", "''", "'Đường 1'", "5", "-2.5", "true", "(1..3)", "Model", "Model.ContentItem", "Model.ContentItem.Content", "Model.ContentItem.PublishedUtc", "Content", "Site", "Queries.Recent", "empty", "'2026-99-99'", "99999999999999"];
        var shown = 0;
        foreach (var filter in theme.Engine.Syntax.Filters)
        {
            foreach (var value in values)
                shown += await TryAsync(theme, $"{{% assign v = {value} %}}{{{{ v | {filter} }}}}") + await TryAsync(theme, $"{{{{ 'a' | {filter}: {value} }}}}") + await TryAsync(theme, $"{{{{ {value} | {filter}: {value}, {value}, width: {value} }}}}");
        }

        Assert.True(shown > 3_000, $"{shown} were shown");
    }

    private static async Task<int> TryAsync(ThemeCheck theme, string source)
    {
        try
        {
            await theme.TemplateAsync(source);
            return 1;
        }
        catch (LiquidException e)
        {
            Assert.True(e.Diagnostic.Line >= 1 && e.Diagnostic.Column >= 1 && e.Diagnostic.Message.Length > 5, source);
            return 0;
        }
        catch (Exception e) when (e is not Xunit.Sdk.IAssertionException)
        {
            throw new InvalidOperationException($"{e.GetType().Name} for: {source}", e);
        }
    }
}
