using System.Globalization;
using System.Text;

namespace TayNinhExemplars.Documents.Word;

/// <summary>Plain text as Markdown that shows the same characters.</summary>
internal static class Markdowning
{
    private const string Special = "\\`*_[]<>|~";

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in Clean(text))
        {
            if (Special.Contains(c, StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>What would begin a heading, a list or a rule if it stood first in a line.</summary>
    public static string EscapeStart(string line)
    {
        if (line.Length == 0) return line;
        if (line[0] is '#' or '+' or '-' or '=' or '>') return "\\" + line;
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 10 && digits < line.Length && line[digits] is '.' or ')' && (digits + 1 == line.Length || line[digits + 1] == ' ')
            ? line.Insert(digits, "\\") : line;
    }

    /// <summary>Composed, one kind of space, nothing invisible but the soft line break.</summary>
    public static string Clean(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control) whole.Append(rune.Value is '\n' ? '\n' : rune.Value is '\t' ? ' ' : "");
            else if (category is UnicodeCategory.SpaceSeparator) whole.Append(' ');
            else if (category is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse)) whole.Append(rune.ToString());
        }
        return whole.ToString().Normalize(NormalizationForm.FormC);
    }
}
