using System.Xml.Linq;
using TayNinhExemplars.Tests.Documentation;

namespace TayNinhExemplars.Tests.Architecture;

public sealed class ProjectRuleTests
{
    public static TheoryData<string> Production => [.. SourceTree.Files("src", ".csproj")];

    [Theory, MemberData(nameof(Production))]
    public void A_project_references_what_the_map_lists_and_nothing_else(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var row = MarkdownTable.Find(SourceTree.Read("src", "README.md"), "project", "references", "packages").SingleOrDefault(r => r[0].Trim('`') == name);
        Assert.True(row is not null, $"src/README.md has no row for {name}");
        var listed = MarkdownTable.Code(row[1]).Concat(MarkdownTable.Code(row[2]));
        Assert.Equal(listed.Order(StringComparer.Ordinal), ProjectRules.References(XDocument.Parse(SourceTree.Read(file))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void There_are_four_production_projects() => Assert.Equal(4, Production.Count);

    [Fact]
    public void Package_versions_live_in_one_file() => Findings.None(
        SourceTree.Files("src", ".csproj", ".props", ".targets").Concat(SourceTree.Files("tests", ".csproj", ".props", ".targets")).Append("Directory.Build.props")
            .SelectMany(f => ProjectRules.Versions(f, XDocument.Parse(SourceTree.Read(f)))));
}
