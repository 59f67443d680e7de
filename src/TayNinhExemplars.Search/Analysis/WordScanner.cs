using System.Globalization;

namespace TayNinhExemplars.Search.Analysis;

/// <param name="AfterBreak">A sentence, a bracket or a line ended between the last word and this one.</param>
internal readonly record struct Word(int Start, int Length, bool AfterBreak)
{
    public int End => Start + Length;
}

/// <summary>Words of a text: runs of letters and digits. "TP.HCM" is two, "2.500" one, each ideograph its own.</summary>
internal static class WordScanner
{
    // Longer runs are no words but pasted data; they are cut so that no term grows beyond what an index holds.
    public const int LongestWord = 64;

    // Latin letters and their neighbours, which are nearly all there is; what lies beyond is asked one by one.
    private static readonly bool[] Letters = [.. Enumerable.Range(0, 0x2000).Select(c => IsLetter(char.GetUnicodeCategory((char)c)))];

    public static bool TryNext(ReadOnlySpan<char> text, int from, out Word word)
    {
        var afterBreak = false;
        var start = from;
        while (start < text.Length && !IsWordAt(text, start))
        {
            afterBreak |= IsBreak(text[start]);
            start++;
        }
        var end = start;
        while (end < text.Length && end - start < LongestWord && text[end] < Letters.Length && Letters[text[end]]) end++;
        while (end < text.Length && end - start < LongestWord)
        {
            if (IsIdeograph(text[end]))
            {
                if (end == start) end++;
                break;
            }
            if (IsWordAt(text, end)) end += char.IsHighSurrogate(text[end]) ? 2 : 1;
            else if (end > start && IsInside(text[end]) && end + 1 < text.Length && IsWordAt(text, end + 1)) end++;
            else if (end > start && IsThousands(text, start, end)) end += 4;
            else break;
        }
        word = new(start, Math.Min(end, text.Length) - start, afterBreak);
        return word.Length > 0;
    }

    private static bool IsWordAt(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < Letters.Length && Letters[c]) return true;
        if (c < 0x80) return false;
        if (char.IsHighSurrogate(c)) return at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) && IsLetter(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[at + 1])));
        return IsLetter(char.GetUnicodeCategory(c)) || (at > 0 && Vietnamese.Nfc.IsCombining(c) && char.IsLetter(text[at - 1]));
    }

    private static bool IsLetter(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber;

    // Han and kana are written without spaces; a word a character finds them all.
    private static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';

    // Soft hyphen, zero-width space and joiners: pasted from a word processor, seen by nobody.
    private static bool IsInside(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF';

    private static bool IsThousands(ReadOnlySpan<char> text, int start, int at)
    {
        if (text[at] is not ('.' or ',') || at + 4 > text.Length) return false;
        foreach (var c in text[start..at])
            if (!char.IsAsciiDigit(c) && c != text[at]) return false;
        if (at - start > 3 && text[at - 4] != text[at]) return false;
        foreach (var c in text.Slice(at + 1, 3))
            if (!char.IsAsciiDigit(c)) return false;
        return at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]);
    }

    private static bool IsBreak(char c) => c is '.' or '!' or '?' or ';' or ':' or '(' or ')' or '\n' or '…' or '•';
}
