using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Search.Understanding;

/// <summary>Spellings that Vietnamese writers take for one another because their speech does: sáng and xáng, lan and lang, sửa and sữa.</summary>
internal static class Confusions
{
    private static readonly string[][] Onsets = [["s", "x"], ["ch", "tr"], ["d", "gi", "r", "v"], ["l", "n"], ["ng", "ngh"], ["g", "gh"], ["c", "k", "qu"], ["", "h"]];
    private static readonly string[][] Codas = [["n", "ng"], ["t", "c"], ["n", "nh"], ["t", "ch"]];
    private static readonly string[][] Vowels = [["iê", "i"], ["uô", "u"], ["ươ", "ư"], ["ă", "a"], ["â", "ă"], ["o", "ô"], ["ai", "ay"], ["ao", "au"], ["i", "y"], ["iu", "ươu"], ["ưu", "ươu"]];

    /// <summary>Each differs in one thing only. Takes and gives lower-case words in their one spelling.</summary>
    public static IEnumerable<string> Of(string word)
    {
        if (!Syllable.TryParse(word, out var syllable)) yield break;
        foreach (var onset in Others(Onsets, syllable.Onset)) yield return Spell(syllable with { Onset = onset });
        foreach (var (ending, other) in Codas.SelectMany(Ordered))
            if (syllable.Rime.EndsWith(ending, StringComparison.Ordinal)) yield return Spell(syllable with { Rime = syllable.Rime[..^ending.Length] + other });
        foreach (var (vowels, other) in Vowels.SelectMany(Ordered))
            if (syllable.Rime.StartsWith(vowels, StringComparison.Ordinal)) yield return Spell(syllable with { Rime = other + syllable.Rime[vowels.Length..] });
        if (syllable.Tone is Letters.Dipping or Letters.Creaking)
            yield return Spell(syllable with { Tone = syllable.Tone == Letters.Dipping ? Letters.Creaking : Letters.Dipping });
    }

    // The parts may no longer fit together; the vocabulary decides whether it is a word.
    private static string Spell(Syllable syllable) => Spelling.Normalize(syllable.Spell());

    private static IEnumerable<string> Others(string[][] groups, string one) => groups.Where(g => g.Contains(one)).SelectMany(g => g).Where(o => o != one);

    private static (string From, string To)[] Ordered(string[] pair) => [(pair[0], pair[1]), (pair[1], pair[0])];
}
