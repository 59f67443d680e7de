namespace TayNinhExemplars.Search.Vietnamese;

/// <summary>What an input method would have shown for keys typed while it was off: "dduwowngf" or "d9u7o7ng2" is "đường".</summary>
internal static class TypedKeys
{
    private enum Key { Letter, Tone, Circumflex, Horn, Breve, HornOrBreve, Stroke }

    public static string? Telex(string word) => Decode(word, telex: true);
    public static string? Vni(string word) => Decode(word, telex: false);

    /// <summary>Null unless the keys change the word and the outcome is a well-spelled syllable. Lower-case ASCII in, lower-case NFC out.</summary>
    private static string? Decode(string word, bool telex)
    {
        if (word.Length is < 2 or > 14) return null;
        var letters = new List<char>(word.Length);
        var tone = Letters.Level;
        var changed = false;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c) && (telex || !char.IsAsciiDigit(c))) return null;
            var (key, keyTone) = telex ? TelexKey(c) : VniKey(c);
            var applied = key switch
            {
                Key.Tone => letters.Exists(Letters.IsVowel),
                Key.Circumflex => telex ? Double(letters, c) : Mark(letters, "aeo", "âêô"),
                Key.Horn => Horn(letters),
                Key.Breve => Mark(letters, "a", "ă"),
                Key.HornOrBreve => HornOrBreve(letters),
                Key.Stroke => Stroke(letters),
                _ => false,
            };
            if (applied && key == Key.Tone) tone = keyTone;
            if (applied) changed = true;
            else letters.Add(c);
        }
        if (!changed) return null;
        return Spell(letters, tone);
    }

    private static string? Spell(List<char> letters, int tone)
    {
        var plain = new string([.. letters]);
        // "thuowr" is "thuở": ươ stands only before another letter.
        if (plain.EndsWith("ươ", StringComparison.Ordinal)) plain = plain[..^2] + "uơ";
        if (!Syllable.TryParse(plain, out var syllable)) return null;
        syllable = syllable with { Tone = tone };
        return syllable.IsWellSpelled ? syllable.Spell() : null;
    }

    private static (Key Key, int Tone) TelexKey(char c) => c switch
    {
        's' => (Key.Tone, Letters.Rising),
        'f' => (Key.Tone, Letters.Falling),
        'r' => (Key.Tone, Letters.Dipping),
        'x' => (Key.Tone, Letters.Creaking),
        'j' => (Key.Tone, Letters.Heavy),
        'z' => (Key.Tone, Letters.Level),
        'a' or 'e' or 'o' => (Key.Circumflex, 0),
        'w' => (Key.HornOrBreve, 0),
        'd' => (Key.Stroke, 0),
        _ => (Key.Letter, 0),
    };

    private static (Key Key, int Tone) VniKey(char c) => c switch
    {
        '0' => (Key.Tone, Letters.Level),
        '1' => (Key.Tone, Letters.Rising),
        '2' => (Key.Tone, Letters.Falling),
        '3' => (Key.Tone, Letters.Dipping),
        '4' => (Key.Tone, Letters.Creaking),
        '5' => (Key.Tone, Letters.Heavy),
        '6' => (Key.Circumflex, 0),
        '7' => (Key.Horn, 0),
        '8' => (Key.Breve, 0),
        '9' => (Key.Stroke, 0),
        _ => (Key.Letter, 0),
    };

    // "aa" at once, or the second letter after the coda ("tiene"), as Unikey allows.
    private static bool Double(List<char> letters, char c)
    {
        if (letters.Count == 0) return false;
        if (letters[^1] != c && Letters.IsVowel(letters[^1])) return false;
        var place = letters.LastIndexOf(c);
        if (place < 0 || (place < letters.Count - 1 && letters.Skip(place + 1).Any(Letters.IsVowel))) return false;
        letters[place] = c switch { 'a' => 'â', 'e' => 'ê', _ => 'ô' };
        return true;
    }

    private static bool Mark(List<char> letters, string plain, string marked)
    {
        var place = letters.FindLastIndex(l => plain.Contains(l));
        if (place < 0) return false;
        letters[place] = marked[plain.IndexOf(letters[place])];
        return true;
    }

    private static bool Horn(List<char> letters)
    {
        for (var i = letters.Count - 2; i >= 0; i--)
        {
            if (letters[i] != 'u' || letters[i + 1] != 'o' || (i > 0 && letters[i - 1] == 'q')) continue;
            (letters[i], letters[i + 1]) = ('ư', 'ơ');
            return true;
        }
        // In "ưu" the first letter carries the horn, in "ua" the u does.
        for (var i = 0; i < letters.Count - 1; i++)
        {
            if (letters[i] != 'u' || letters[i + 1] is not ('u' or 'a') || (i > 0 && letters[i - 1] == 'q')) continue;
            letters[i] = 'ư';
            return true;
        }
        return Mark(letters, "ou", "ơư");
    }

    private static bool HornOrBreve(List<char> letters)
    {
        var last = letters.FindLastIndex(l => l is 'a' or 'o' or 'u');
        if (last < 0)
        {
            // Telex also writes a lone w for ư: "tw" is "tư".
            if (letters.Exists(Letters.IsVowel)) return false;
            letters.Add('ư');
            return true;
        }
        var uBefore = last > 0 && letters[last - 1] == 'u' && !(last > 1 && letters[last - 2] == 'q');
        if (letters[last] != 'a' || uBefore) return Horn(letters);
        letters[last] = 'ă';
        return true;
    }

    private static bool Stroke(List<char> letters)
    {
        if (letters.Count == 0 || letters[0] != 'd') return false;
        letters[0] = 'đ';
        return true;
    }
}
