using System.Collections.Frozen;

namespace TayNinhExemplars.Search.Vietnamese;

/// <summary>A syllable as onset, rime without tone, and tone: "nghiêng" is ngh + iêng + level. From lower-case NFC letters.</summary>
internal readonly record struct Syllable(string Onset, string Rime, int Tone)
{
    private static readonly string[] Onsets =
        ["ngh", "ng", "nh", "gh", "gi", "kh", "ph", "qu", "th", "tr", "ch", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x"];

    private static readonly FrozenSet<string> Rimes = (
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
        "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu " +
        "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot " +
        "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh " +
        "uôc uôi uôm uôn uông uôt uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt " +
        "ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu").Split(' ').ToFrozenSet();

    private static readonly string[] Codas = ["ng", "nh", "ch", "c", "m", "n", "p", "t"];

    /// <summary>True when the letters have the shape of a syllable; the tone need not fit the coda, so that folded syllables pass too.</summary>
    public static bool TryParse(ReadOnlySpan<char> word, out Syllable syllable)
    {
        syllable = default;
        if (word.IsEmpty || word.Length > 9) return false;

        Span<char> plain = stackalloc char[word.Length];
        var tone = Letters.Level;
        for (var i = 0; i < word.Length; i++)
        {
            Letters.TrySplit(word[i], out plain[i], out var own);
            if (own == Letters.Level) continue;
            if (tone != Letters.Level) return false;
            tone = own;
        }

        var onset = OnsetOf(plain);
        var rime = new string(plain[onset.Length..]);
        if (rime.Length == 0 || !Letters.IsVowel(rime[0]) || !IsRime(onset, rime)) return false;
        syllable = new(onset, rime, tone);
        return true;
    }

    /// <summary>Stopped syllables (-c, -ch, -p, -t) only take sắc or nặng, and c, g, ng do not stand before e, ê, i.</summary>
    public bool IsWellSpelled
    {
        get
        {
            var stopped = Rime[^1] is 'c' or 'p' or 't' || Rime.EndsWith("ch", StringComparison.Ordinal);
            if (stopped && Tone is not (Letters.Rising or Letters.Heavy)) return false;
            var front = Rime[0] is 'e' or 'ê' or 'i' or 'y';
            return Onset switch
            {
                "c" or "ng" => !front,
                "g" => Rime[0] is not ('e' or 'ê'),
                "gh" or "ngh" => front,
                _ => true,
            };
        }
    }

    /// <summary>The letters with the tone in its one place: hòa, ủy, quý, khuỷu.</summary>
    public string Spell()
    {
        if (Tone == Letters.Level) return Onset + Rime;
        var rime = Rime.ToCharArray();
        var place = TonePlace();
        rime[place] = Letters.WithTone(rime[place], Tone);
        return string.Concat(Onset, rime);
    }

    private int TonePlace()
    {
        for (var i = Rime.Length - 1; i >= 0; i--)
            if (Rime[i] is 'ă' or 'â' or 'ê' or 'ô' or 'ơ' or 'ư') return i;

        var coda = CodaOf(Rime);
        var vowels = Rime.Length - coda.Length;
        if (vowels == 1) return 0;
        return vowels == 2 && coda.Length == 0 ? 0 : 1;
    }

    private static string CodaOf(string rime)
    {
        foreach (var coda in Codas)
            if (rime.EndsWith(coda, StringComparison.Ordinal)) return coda;
        return "";
    }

    private static string OnsetOf(ReadOnlySpan<char> letters)
    {
        foreach (var onset in Onsets)
        {
            if (!letters.StartsWith(onset)) continue;
            // In "gì", "gìn" the i is the vowel; in "gia", "giếng" it belongs to the onset.
            if (onset == "gi" && (letters.Length == 2 || !Letters.IsVowel(letters[2]))) continue;
            return onset;
        }
        return "";
    }

    private static bool IsRime(string onset, string rime) => onset switch
    {
        "qu" => Rimes.Contains(rime) || Rimes.Contains("u" + rime),
        "gi" => Rimes.Contains(rime) || Rimes.Contains("i" + rime),
        _ => Rimes.Contains(rime),
    };
}
