using System.Text;

namespace TayNinhExemplars.Tests.Search.Vietnamese;

/// <summary>All letters of Vietnamese that ASCII lacks or that carry a tone, with the ASCII letter each folds to.</summary>
internal static class Alphabet
{
    private static readonly (char Vowel, char Plain)[] Vowels =
        [('a', 'a'), ('ă', 'a'), ('â', 'a'), ('e', 'e'), ('ê', 'e'), ('i', 'i'), ('o', 'o'), ('ô', 'o'), ('ơ', 'o'), ('u', 'u'), ('ư', 'u'), ('y', 'y')];

    // Level, grave, hook, tilde, acute, dot below.
    private static readonly string[] Tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

    /// <summary>146 letters: twelve vowels in six tones and đ, in both cases.</summary>
    public static IReadOnlyList<(string Letter, char Plain)> Letters { get; } =
    [
        .. Vowels.SelectMany(v => Tones.Select(t => (Letter: (v.Vowel + t).Normalize(NormalizationForm.FormC), v.Plain)))
            .Append(("đ", 'd'))
            .SelectMany(l => new[] { l, (l.Item1.ToUpperInvariant(), char.ToUpperInvariant(l.Item2)) }),
    ];

    /// <summary>Every way the letter may arrive: composed, decomposed, a composed vowel with a loose tone, and the tone before the vowel's mark.</summary>
    public static IEnumerable<string> WaysToWrite(string letter)
    {
        yield return letter;
        var parts = letter.Normalize(NormalizationForm.FormD);
        yield return parts;
        if (parts.Length != 3) yield break;
        yield return parts[..2].Normalize(NormalizationForm.FormC) + parts[2];
        yield return string.Concat(parts[0], parts[2]).Normalize(NormalizationForm.FormC) + parts[1];
        yield return string.Concat(parts[0], parts[2], parts[1]);
    }
}
