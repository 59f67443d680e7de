using System.Text.RegularExpressions;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Theming.Liquid;

namespace TayNinhExemplars.Tests.Theming;

/// <summary>themes/README.md lists what there is, and nothing else; and the sample theme uses all of it.</summary>
public sealed partial class ThemeDocumentationTests
{
    private static readonly LiquidEngine Engine = new(new ThemingOptions { Strict = true }, LiquidCheck.Clock);

    private static IEnumerable<string> Tags => Engine.Syntax.Tags.Keys.Concat(Engine.Syntax.Blocks.Keys).Concat(LiquidSyntax.StandardTags);

    [Fact]
    public void Every_tag_is_in_the_table() => Assert.Equal(Tags.Order(StringComparer.Ordinal), Listed("Tags"));

    [Fact]
    public void Every_filter_is_in_the_table() => Assert.Equal(Engine.Syntax.Filters.Order(StringComparer.Ordinal), Listed("Filters"));

    [Fact]
    public void The_sample_theme_uses_every_tag_and_every_filter()
    {
        var text = string.Join('\n', Directory.EnumerateFiles(TestFiles.Find("Theming/Sample/themes"), "*.liquid", SearchOption.AllDirectories).Select(File.ReadAllText));
        // The tag liquid is off unless the host allows it, and is tried in a test of its own.
        Assert.DoesNotContain(Tags, t => t != "liquid" && !Regex.IsMatch(text, @"\{%-?\s*" + Regex.Escape(t) + @"(?![\w])", RegexOptions.None, TimeSpan.FromSeconds(5)));
        Assert.DoesNotContain(Engine.Syntax.Filters, f => !Regex.IsMatch(text, @"\|\s*" + Regex.Escape(f) + @"(?![\w])", RegexOptions.None, TimeSpan.FromSeconds(5)));
    }

    private static IEnumerable<string> Listed(string section)
    {
        var readme = File.ReadAllText(Path.Combine(TestFiles.Root, "themes", "README.md"));
        var start = readme.IndexOf($"\n## {section}\n", StringComparison.Ordinal);
        var part = readme[start..readme.IndexOf("\n## ", start + 5, StringComparison.Ordinal)];
        return part.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(l => Name().Matches(l.Split('|')[1]).Select(m => m.Groups["name"].Value)).Order(StringComparer.Ordinal);
    }

    [GeneratedRegex("`(?<name>[a-z0-9_#]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
