using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Evidence.Reading;

/// <summary>A word of a text: where it stands, and its one spelling in small letters (hoà and hòa, kỹ and kĩ are the same).</summary>
internal readonly record struct Word(int Start, int Length, string Spelling)
{
    private static readonly System.Buffers.SearchValues<char> Joins = System.Buffers.SearchValues.Create(" \u00a0\n\t-–");

    public int End => Start + Length;

    public static List<Word> Of(string nfc)
    {
        var words = new List<Word>();
        for (var i = 0; i < nfc.Length;)
        {
            var start = i;
            while (i < nfc.Length && char.IsLetterOrDigit(nfc[i])) i++;
            if (i > start) words.Add(new Word(start, i - start, VietnameseText.NormalizeSpelling(nfc[start..i])));
            else i++;
        }
        return words;
    }

    /// <summary>Only spaces, a line break or a hyphen lie between the two: they can belong to one expression.</summary>
    public static bool AreNeighbours(string nfc, Word first, Word second)
    {
        var between = nfc.AsSpan(first.End, second.Start - first.End);
        return between.Length is > 0 and <= 3 && between.IndexOfAnyExcept(Joins) < 0;
    }
}
