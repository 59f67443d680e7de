namespace TayNinhExemplars.Tests.Architecture;

public sealed class SourceRuleTests
{
    private static readonly IReadOnlyList<(string File, string Text)> Sources = [..
        new[] { "src", "tests", "themes", "recipes" }
            .SelectMany(folder => SourceTree.Files(folder, ".cs", ".cshtml", ".ts", ".mjs", ".css", ".liquid", ".md", ".targets"))
            .Where(f => !f.EndsWith("/SourceRules.cs", StringComparison.Ordinal))
            .Select(f => (f, SourceTree.Read(f)))];

    [Fact]
    public void The_sources_are_found() => Assert.Contains(Sources, s => s.File == "src/TayNinhExemplars.Web/Program.cs");

    [Fact]
    public void No_file_is_longer_than_four_hundred_lines() => Findings.None(Sources.SelectMany(s => SourceRules.TooLong(s.File, s.Text)));

    [Fact]
    public void Nothing_is_left_for_later() => Findings.None(Sources.SelectMany(s => SourceRules.Unfinished(s.File, s.Text)));
}
