namespace TayNinhExemplars.Search.Vietnamese;

/// <summary>One spelling for words written in two right ways: hoà and hòa, kĩ and kỹ, quí and quý.</summary>
internal static class Spelling
{
    /// <summary>Takes a lower-case NFC word; what is no Vietnamese syllable comes back as it was.</summary>
    public static string Normalize(string word)
    {
        if (!Syllable.TryParse(word, out var syllable)) return word;
        return (syllable with { Rime = OneI(syllable) }).Spell();
    }

    // Only after the consonants where both are in use; "Vy" and "Vi", "Thy" and "Thi" are different names.
    private static string OneI(Syllable syllable) => syllable switch
    {
        { Rime: "y", Onset: "h" or "k" or "l" or "m" or "s" or "t" } => "i",
        { Rime: "i", Onset: "qu" } => "y",
        { Rime: "it", Onset: "qu" } => "yt",
        _ => syllable.Rime,
    };
}
