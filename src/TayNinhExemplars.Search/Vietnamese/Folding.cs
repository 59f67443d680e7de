using System.Text;

namespace TayNinhExemplars.Search.Vietnamese;

/// <summary>Letters without their marks: "Đường" becomes "Duong". Case is kept.</summary>
internal static class Folding
{
    private const char Dropped = '\0';
    private static readonly char[] Plain = BuildTable();

    public static string Of(string text)
    {
        var i = 0;
        while (i < text.Length && text[i] < 0x80) i++;
        if (i == text.Length) return text;

        var folded = new StringBuilder(text.Length).Append(text, 0, i);
        for (; i < text.Length; i++) Append(folded, text[i]);
        return folded.ToString();
    }

    /// <summary>The letter a word that begins with this character begins with when folded and in lower case; what lies beyond ASCII where that takes more to tell.</summary>
    public static char FirstOf(char c) => c < 0x80 ? char.ToLowerInvariant(c) : c < Plain.Length && Plain[c] != Dropped ? char.ToLowerInvariant(Plain[c]) : c;

    private static void Append(StringBuilder folded, char c)
    {
        switch (c)
        {
            case 'Æ': folded.Append("AE"); return;
            case 'æ': folded.Append("ae"); return;
            case 'Œ': folded.Append("OE"); return;
            case 'œ': folded.Append("oe"); return;
            case 'ß': folded.Append("ss"); return;
            case '\0': folded.Append(c); return;
        }
        if (c >= Plain.Length) folded.Append(c);
        else if (Plain[c] != Dropped) folded.Append(Plain[c]);
    }

    private static char[] BuildTable()
    {
        var table = new char['\u1F00'];
        for (var c = '\0'; c < table.Length; c++)
        {
            // Only Latin letters lose their marks; in other scripts a mark is another letter (й, ё).
            var isLatin = c < '\u0300' || c >= '\u1E00';
            var decomposed = isLatin && char.IsLetter(c) ? c.ToString().Normalize(NormalizationForm.FormD) : c.ToString();
            table[c] = decomposed.Skip(1).All(Nfc.IsCombining) ? decomposed[0] : c;
        }
        for (var c = '\u0300'; c <= '\u036F'; c++) table[c] = Dropped;

        // Letters with a stroke have no decomposition; Eth and African D are what old fonts and bad converters leave for Đ.
        foreach (var (letters, plain) in new[] { ("đðɖ", 'd'), ("ĐÐƉ", 'D'), ("ł", 'l'), ("Ł", 'L'), ("ø", 'o'), ("Ø", 'O'), ("ı", 'i') })
            foreach (var letter in letters) table[letter] = plain;
        return table;
    }
}
