using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Tests.Search.Vietnamese;

/// <summary>Laws that hold for any text, tried on random strings of letters however written, other scripts and broken characters.</summary>
public sealed class VietnameseTextProperties
{
    private static readonly string[] Pieces =
    [
        .. Alphabet.Letters.SelectMany(l => Alphabet.WaysToWrite(l.Letter)),
        .. "bcdghklmnpqrstvxBTNH 0123456789 .,-\"'\n\0ßæйЁ日本€".Select(c => c.ToString()),
        "ng", "nh", "th", "tr", "qu", "gi", "\u0301", "\u0302", "\u031B", "\ud83d\ude00", "\ud800",
    ];

    public static class Texts
    {
        public static Arbitrary<string> Any() => Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();
    }

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 500)]
    public void Composing_twice_is_composing_once(string text)
    {
        var once = VietnameseText.Compose(text);
        Assert.Equal(once, VietnameseText.Compose(once));
    }

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 500)]
    public void Folding_twice_is_folding_once(string text)
    {
        var once = VietnameseText.Fold(text);
        Assert.Equal(once, VietnameseText.Fold(once));
    }

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 500)]
    public void Normalising_spelling_twice_is_normalising_it_once(string text)
    {
        var once = VietnameseText.NormalizeSpelling(text);
        Assert.Equal(once, VietnameseText.NormalizeSpelling(once));
    }

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 500)]
    public void Decomposed_and_composed_text_fold_and_sort_alike(string text)
    {
        var composed = VietnameseText.Compose(text);
        var decomposed = composed.Normalize(NormalizationForm.FormD);
        Assert.Equal(VietnameseText.Fold(composed), VietnameseText.Fold(decomposed));
        Assert.Equal(VietnameseText.SortKey(composed), VietnameseText.SortKey(decomposed));
    }

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 500)]
    public void Folding_and_lower_case_may_come_in_either_order(string text) =>
        Assert.Equal(VietnameseText.Fold(VietnameseText.Lower(text)), VietnameseText.Key(text));

    public static class Keys
    {
        private static readonly string[] Pieces = [.. "abcdeghijklmnopqrstuvwxyz0123456789".Select(c => c.ToString()), "qu", "gi", "ngh", "uo", "ie", " "];

        public static Arbitrary<string> Any() => Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();
    }

    [Property(Arbitrary = [typeof(Keys)], MaxTest = 2_000)]
    public void Decoded_keys_are_words_in_their_one_spelling(string keys)
    {
        foreach (var decoded in new[] { VietnameseText.FromTelex(keys), VietnameseText.FromVni(keys) })
        {
            if (decoded is null) continue;
            Assert.Equal(decoded, VietnameseText.Compose(decoded));
            Assert.Contains(decoded.Split(' '), VietnameseText.IsSyllable);
        }
    }

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 500)]
    public void A_slug_of_a_slug_is_itself(string text)
    {
        var slug = Slug.Of(text);
        Assert.Equal(slug, Slug.Of(slug));
        Assert.DoesNotContain(slug, c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '/' or '?' or '#' or '%');
    }
}
