using System.Text;

namespace TayNinhExemplars.Search.Vietnamese;

/// <summary>Composed letters, also from text no normaliser repairs alone: lone surrogates, and a tone typed before the vowel's own mark.</summary>
internal static class Nfc
{
    private const char Circumflex = '\u0302', Breve = '\u0306', Horn = '\u031B';

    public static string Of(string text)
    {
        if (IsPlain(text)) return text;
        if (!IsWellFormed(text)) text = Repaired(text);
        if (!text.IsNormalized(NormalizationForm.FormC)) text = text.Normalize(NormalizationForm.FormC);
        return HasMarkAfterTone(text) ? Reordered(text) : text;
    }

    public static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';

    // Everything below the combining marks is composed already; this is most of any text but Vietnamese.
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
            if (c >= '\u0300') return false;
        return true;
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return false;
            i++;
        }
        return true;
    }

    private static string Repaired(string text)
    {
        var repaired = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) repaired.Append(rune);
        return repaired.ToString();
    }

    private static bool HasMarkAfterTone(string text)
    {
        for (var i = 1; i < text.Length; i++)
            if (text[i] is Circumflex or Breve or Horn && Compose(text[i - 1], text[i]) is not null) return true;
        return false;
    }

    // "à" + circumflex stays two characters in NFC, because the grave accent came first; a Vietnamese reader sees "ầ".
    private static string Reordered(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (result.Length > 0 && Compose(result[^1], c) is { } composed) result[^1] = composed;
            else result.Append(c);
        }
        return result.ToString();
    }

    private static char? Compose(char letter, char mark)
    {
        var lower = char.ToLowerInvariant(letter);
        if (!Letters.TrySplit(lower, out var vowel, out var tone)) return null;
        var marked = (vowel, mark) switch
        {
            ('a', Circumflex) => 'â',
            ('e', Circumflex) => 'ê',
            ('o', Circumflex) => 'ô',
            ('a', Breve) => 'ă',
            ('o', Horn) => 'ơ',
            ('u', Horn) => 'ư',
            _ => '\0',
        };
        if (marked == '\0') return null;
        var composed = Letters.WithTone(marked, tone);
        return lower == letter ? composed : char.ToUpperInvariant(composed);
    }
}
