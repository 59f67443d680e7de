using TayNinhExemplars.Tests.Architecture;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Theming.Liquid;

namespace TayNinhExemplars.Tests.Documentation;

/// <summary>themes/README.md lists every tag and filter a template may use, and none that does not exist.</summary>
public sealed class LiquidNameTests
{
    private static readonly string Readme = SourceTree.Read("themes", "README.md");
    private static readonly LiquidSyntax Syntax = new LiquidEngine(new ThemingOptions(), TimeProvider.System).Syntax;

    [Fact]
    public void Every_tag_is_listed() => Assert.Equal(
        LiquidSyntax.StandardTags.Concat(Syntax.Tags.Keys).Concat(Syntax.Blocks.Keys).Distinct().Order(StringComparer.Ordinal), Listed("tag"));

    [Fact]
    public void Every_filter_is_listed() => Assert.Equal(Syntax.Filters.Order(StringComparer.Ordinal), Listed("filter"));

    private static IEnumerable<string> Listed(string kind) =>
        MarkdownTable.Find(Readme, kind, "what it does").SelectMany(r => MarkdownTable.Code(r[0])).Order(StringComparer.Ordinal);
}
