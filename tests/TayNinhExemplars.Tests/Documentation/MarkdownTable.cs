using System.Text.RegularExpressions;

namespace TayNinhExemplars.Tests.Documentation;

/// <summary>Reads the tables of a README.</summary>
internal static partial class MarkdownTable
{
    /// <summary>The rows under the header with these words; empty when there is no such table.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Find(string markdown, params string[] header)
    {
        var lines = markdown.Split('\n');
        var start = Array.FindIndex(lines, l => l.StartsWith('|') && Cells(l).SequenceEqual(header));
        return start < 0 ? [] : [.. lines.Skip(start + 2).TakeWhile(l => l.StartsWith('|')).Select(Cells)];
    }

    /// <summary>What stands between backticks.</summary>
    public static IReadOnlyList<string> Code(string text) => [.. Backticks().Matches(text).Select(m => m.Groups[1].Value)];

    private static IReadOnlyList<string> Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(c => c.Trim())];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticks();
}
