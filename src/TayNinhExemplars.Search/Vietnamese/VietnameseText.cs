using System.Globalization;
using System.Text;

namespace TayNinhExemplars.Search.Vietnamese;

/// <summary>The rules of Vietnamese writing, as pure functions. Every function takes any text: decomposed, broken or empty.</summary>
public static class VietnameseText
{
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Order of the Vietnamese dictionary; texts that differ in nothing but punctuation fall back to ordinal order.</summary>
    public static IComparer<string> Comparer { get; } = new VietnameseComparer();

    /// <summary>Composed letters (NFC), with lone surrogates replaced and misplaced marks joined to their vowel.</summary>
    public static string Compose(string text) => Nfc.Of(text);

    public static string Lower(string text) => Nfc.Of(text).ToLowerInvariant();

    /// <summary>Marks off, đ to d, case kept.</summary>
    public static string Fold(string text) => Folding.Of(Nfc.Of(text));

    /// <summary>Lower case without marks: two texts with the same key look the same to a reader who types no marks.</summary>
    public static string Key(string text) => Fold(text).ToLowerInvariant();

    /// <summary>True when the text carries a tone or a letter that ASCII lacks.</summary>
    public static bool HasMarks(string text) => Fold(text) != Nfc.Of(text);

    /// <summary>True for one well-spelled syllable, in either place of the tone.</summary>
    public static bool IsSyllable(string word) => Syllable.TryParse(Lower(word), out var syllable) && syllable.IsWellSpelled;

    /// <summary>Each word lower-cased and in its one spelling (hoà to hòa, kỹ to kĩ); everything between words stays.</summary>
    public static string NormalizeSpelling(string text) => EachWord(Lower(text), Spelling.Normalize) ?? Lower(text);

    /// <summary>What the keys would have written with a Telex input method on; null when they read as no Vietnamese word.</summary>
    public static string? FromTelex(string text) => EachWord(Lower(text), TypedKeys.Telex);

    /// <summary>As <see cref="FromTelex"/>, for the VNI method (digits as marks).</summary>
    public static string? FromVni(string text) => EachWord(Lower(text), TypedKeys.Vni);

    /// <summary>A key whose ordinal order is the Vietnamese order of the texts.</summary>
    public static string SortKey(string text) => Collation.KeyOf(text);

    // Null when no word was changed by a decoder that answers null for "not mine".
    private static string? EachWord(string text, Func<string, string?> change)
    {
        var result = new StringBuilder(text.Length);
        var changed = false;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
            if (i > start)
            {
                var word = text[start..i];
                var other = change(word);
                changed |= other is not null;
                result.Append(other ?? word);
            }
            else result.Append(text[i++]);
        }
        return changed ? result.ToString() : null;
    }
}
