using System.Globalization;
using System.Text;

namespace TayNinhExemplars.Comments.Screening;

/// <summary>What text brings along besides words.</summary>
public static class TextHygiene
{
    private const int MostMarksOnALetter = 3;

    /// <summary>NFC, no control and no invisible characters but those that join emoji, no turned reading order, at most two empty lines.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var clean = new StringBuilder(text.Length);
        var before = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Keeps(rune, before)) clean.Append(rune.Value == '\r' ? "" : rune.ToString());
            before = rune;
        }
        var lines = clean.ToString().Normalize(NormalizationForm.FormC).Split('\n').Select(l => l.TrimEnd()).ToList();
        for (var i = lines.Count - 1; i > 1; i--)
            if (lines[i].Length == 0 && lines[i - 1].Length == 0) lines.RemoveAt(i);
        return string.Join('\n', lines).Trim();
    }

    /// <summary>A name on one line.</summary>
    public static string CleanName(string? name) => string.Join(' ', Clean(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Marks heaped on letters until the lines around cannot be read ("zalgo").</summary>
    public static bool HasHeapedMarks(string text)
    {
        var marks = 0;
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            marks = CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks > MostMarksOnALetter) return true;
        }
        return false;
    }

    public static bool TurnsReadingOrder(string? text)
    {
        foreach (var rune in (text ?? "").EnumerateRunes())
            if (Lookalikes.IsBidiControl(rune)) return true;
        return false;
    }

    public static bool IsShouted(string text)
    {
        var letters = text.Where(char.IsLetter).ToList();
        return letters.Count >= 20 && letters.Count(char.IsUpper) * 10 > letters.Count * 7;
    }

    public static int Letters(string text) => text.EnumerateRunes().Count(Rune.IsLetter);

    private static bool Keeps(Rune rune, Rune before)
    {
        if (rune.Value is '\n' or '\t') return true;
        // The joiner and the variation selector make one emoji of several.
        if (rune.Value is 0x200D or 0xFE0F) return Rune.GetUnicodeCategory(before) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.NonSpacingMark;
        return !Rune.IsControl(rune) && rune.Value != 0xFFFD && !Lookalikes.IsInvisible(rune);
    }
}
