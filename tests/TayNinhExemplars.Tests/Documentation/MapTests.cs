using System.Text.RegularExpressions;
using TayNinhExemplars.Tests.Architecture;

namespace TayNinhExemplars.Tests.Documentation;

/// <summary>src/README.md says what the architecture tests hold.</summary>
public sealed partial class MapTests
{
    private static readonly string Map = SourceTree.Read("src", "README.md");

    [Fact]
    public void The_table_of_directions_is_the_one_that_is_enforced() => Assert.Equal(
        House.MayUse.Select(r => $"{r.Key}: {string.Join(", ", r.Value)}"),
        MarkdownTable.Find(Map, "module", "may use").Select(r => $"{MarkdownTable.Code(r[0])[0]}: {string.Join(", ", MarkdownTable.Code(r[1]))}"));

    [Fact]
    public void The_second_doors_are_the_ones_that_are_allowed() => Assert.Equal(
        House.SecondDoors, MarkdownTable.Find(Map, "door", "why").Select(r => MarkdownTable.Code(r[0])[0]));

    [Fact]
    public void Every_module_has_its_paragraph_and_every_paragraph_its_module() => Assert.Equal(
        House.MayUse.Keys.Append(House.Host).Order(StringComparer.Ordinal), Paragraph().Matches(Map).Select(m => m.Groups["name"].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_interface_others_may_implement_is_listed() => Assert.Equal(
        House.Types.Where(t => t is { IsInterface: true, IsPublic: true } && House.Map.ModuleOf(t) != House.Host).Select(t => $"{t.Name} in {House.Map.ModuleOf(t)}").Order(StringComparer.Ordinal),
        MarkdownTable.Find(Map, "interface", "in", "for").SelectMany(r => MarkdownTable.Code(r[0]).Select(name => $"{name} in {r[1]}")).Order(StringComparer.Ordinal));

    [Fact]
    public void The_map_can_be_read_in_one_go() => Assert.InRange(Map.Split('\n').Length, 1, 200);

    [GeneratedRegex(@"^\*\*(?<name>\w+)\*\* ", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Paragraph();
}
