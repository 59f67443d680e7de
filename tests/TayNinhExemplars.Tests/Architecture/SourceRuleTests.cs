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

    /// <summary>A form that names its own address gets no antiforgery token by itself, and its post would be refused.</summary>
    [Fact]
    public void Every_form_that_posts_to_a_named_address_carries_its_token() => Findings.None(
        from source in Sources
        where source.File.EndsWith(".cshtml", StringComparison.Ordinal)
        from form in source.Text.Split("<form ").Skip(1)
        where form.Contains("method=\"post\"", StringComparison.Ordinal) && form.Contains(" action=\"", StringComparison.Ordinal)
        where !form.Split("</form>")[0].Contains("AntiForgeryToken", StringComparison.Ordinal)
        select $"{source.File}: <form {form.Split('\n')[0]}");
}
