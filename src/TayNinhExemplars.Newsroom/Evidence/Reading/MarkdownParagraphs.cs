using System.Text.RegularExpressions;

namespace TayNinhExemplars.Evidence.Reading;

/// <param name="Start">Where it begins in the whole text.</param>
/// <param name="Text">As long as what stands there: addresses of links and pictures are blanks.</param>
internal sealed record Paragraph(int Start, string Text, bool IsQuotation, bool IsTable);

/// <summary>Cuts Markdown into paragraphs without moving a letter.</summary>
internal static partial class MarkdownParagraphs
{
    public static IEnumerable<Paragraph> Of(string markdown)
    {
        var (start, kind) = (-1, ' ');
        for (var at = 0; at <= markdown.Length;)
        {
            var end = markdown.IndexOf('\n', Math.Min(at, markdown.Length));
            if (end < 0) end = markdown.Length;
            var line = markdown.AsSpan(at, Math.Max(0, end - at));
            var here = KindOf(line);
            if (start >= 0 && (here != kind || here is '#' or ' ' or '-'))
            {
                yield return Made(markdown, start, at, kind);
                start = -1;
            }
            if (here != ' ' && start < 0) (start, kind) = (at, here == '-' ? 'p' : here);
            at = end + 1;
        }
        if (start >= 0) yield return Made(markdown, start, markdown.Length, kind);
    }

    private static char KindOf(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IsEmpty) return ' ';
        return line[0] switch { '>' => '>', '|' => '|', '#' => '#', _ => Item().IsMatch(line) ? '-' : 'p' };
    }

    private static Paragraph Made(string markdown, int start, int end, char kind) =>
        new(start, Hidden().Replace(markdown[start..Math.Min(end, markdown.Length)], m => Blank(m)), kind == '>', kind == '|');

    private static string Blank(Match match) => match.Groups["shown"] is { Success: true } shown
        ? new string(' ', shown.Index - match.Index) + shown.Value + new string(' ', match.Index + match.Length - shown.Index - shown.Length)
        : new string(' ', match.Length);

    [GeneratedRegex(@"!\[[^\]]*\]\([^)]*\)|\[\^[^\]]+\]:?|\[(?<shown>[^\]]*)\]\([^)]*\)|https?://\S+|`[^`]*`")]
    private static partial Regex Hidden();

    [GeneratedRegex(@"^(?:[-*+•]|\d{1,3}[.)])\s")]
    private static partial Regex Item();
}
