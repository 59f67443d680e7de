using System.Text.RegularExpressions;

namespace TayNinhExemplars.Web.Newsroom.Import;

/// <summary>Plain text as Markdown that reads as the same text.</summary>
internal static partial class MarkdownEscape
{
    public static string Text(string text) => Special().Replace(text, @"\$0");

    public static string LineStart(string text) => Start().Replace(text, @"${number}\${sign}");

    [GeneratedRegex(@"[\\`*_~\[\]<]|&(?=#?\w+;)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Special();

    [GeneratedRegex(@"^(?<number>\d{0,9})(?<sign>[#>+.)-])(?=\s|>|$|#)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Start();
}
