using System.Text.RegularExpressions;

namespace TayNinhExemplars.Tests.Architecture;

/// <summary>The rules for files, over their text.</summary>
internal static partial class SourceRules
{
    public const int MostLines = 400;

    public static IEnumerable<string> TooLong(string file, string text) =>
        text.Count(c => c == '\n') is var lines and > MostLines ? [$"{file} has {lines} lines"] : [];

    public static IEnumerable<string> Unfinished(string file, string text) => text.Split('\n')
        .Select((line, i) => (line, number: i + 1))
        .Where(x => Later().IsMatch(x.line))
        .Select(x => $"{file}:{x.number}: {x.line.Trim()}");

    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|XX" + @"X|NotImplementedException)\b")]
    private static partial Regex Later();
}
