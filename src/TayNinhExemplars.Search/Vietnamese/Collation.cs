using System.Text;

namespace TayNinhExemplars.Search.Vietnamese;

/// <summary>Dictionary order: letters first (a ă â b c d đ e ê ...), then tones (ngang huyền hỏi ngã sắc nặng), then case.</summary>
internal static class Collation
{
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    /// <summary>A text whose ordinal order is the Vietnamese one, so that a database can sort by it.</summary>
    public static string KeyOf(string text)
    {
        var letters = new StringBuilder(text.Length);
        var tones = new StringBuilder(text.Length);
        var cases = new StringBuilder(text.Length);
        foreach (var c in Nfc.Of(text))
        {
            if (!char.IsLetterOrDigit(c))
            {
                // Punctuation and runs of space only part words.
                if (letters.Length > 0 && letters[^1] != ' ') Add(' ', 0, false);
                continue;
            }
            var lower = char.ToLowerInvariant(c);
            if (!Letters.TrySplit(lower, out var letter, out var tone) && Alphabet.IndexOf(letter) < 0 && letter >= 0x80)
            {
                var folded = Folding.Of(letter.ToString());
                if (folded.Length == 1 && folded[0] != letter) (letter, tone) = (folded[0], Letters.Heavy + 1);
            }
            var place = Alphabet.IndexOf(letter);
            Add(place >= 0 ? (char)('A' + place) : letter, tone, lower != c);
        }
        return string.Concat(letters.ToString().TrimEnd(' '), "\u0001", tones.ToString(), "\u0001") + cases;

        void Add(char primary, int tone, bool upper)
        {
            letters.Append(primary);
            tones.Append((char)('0' + tone));
            cases.Append(upper ? '1' : '0');
        }
    }
}

internal sealed class VietnameseComparer : IComparer<string>
{
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return x is null ? (y is null ? 0 : -1) : 1;
        var order = string.CompareOrdinal(Collation.KeyOf(x), Collation.KeyOf(y));
        return order != 0 ? order : string.CompareOrdinal(x, y);
    }
}
