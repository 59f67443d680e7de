using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace TayNinhExemplars.Comments.Screening;

/// <summary>Letters of other alphabets and signs that are drawn like Latin letters.</summary>
public static class Lookalikes
{
    private static readonly FrozenDictionary<char, char> Letters = new Dictionary<char, char>
    {
        // Cyrillic
        ['а'] = 'a', ['в'] = 'b', ['с'] = 'c', ['ԁ'] = 'd', ['е'] = 'e', ['ё'] = 'e', ['ғ'] = 'f', ['һ'] = 'h', ['і'] = 'i', ['ї'] = 'i', ['ј'] = 'j', ['к'] = 'k', ['ӏ'] = 'l', ['м'] = 'm',
        ['п'] = 'n', ['о'] = 'o', ['р'] = 'p', ['ԛ'] = 'q', ['г'] = 'r', ['ѕ'] = 's', ['т'] = 't', ['у'] = 'y', ['ц'] = 'u', ['ѵ'] = 'v', ['ԝ'] = 'w', ['х'] = 'x', ['ү'] = 'y', ['н'] = 'h', ['и'] = 'n',
        // Greek
        ['α'] = 'a', ['β'] = 'b', ['ϲ'] = 'c', ['ε'] = 'e', ['γ'] = 'y', ['η'] = 'n', ['ι'] = 'i', ['κ'] = 'k', ['ν'] = 'v', ['ο'] = 'o', ['ρ'] = 'p', ['τ'] = 't', ['υ'] = 'u', ['χ'] = 'x', ['ω'] = 'w', ['μ'] = 'u',
        // Latin of elsewhere and small capitals
        ['ı'] = 'i', ['ɩ'] = 'i', ['ɡ'] = 'g', ['ɑ'] = 'a', ['ʀ'] = 'r', ['ɴ'] = 'n', ['ʜ'] = 'h', ['ᴀ'] = 'a', ['ᴄ'] = 'c', ['ᴅ'] = 'd', ['ᴇ'] = 'e', ['ᴍ'] = 'm', ['ᴏ'] = 'o', ['ᴛ'] = 't', ['ᴜ'] = 'u', ['ɢ'] = 'g', ['ʟ'] = 'l',
        ['ø'] = 'o', ['ł'] = 'l', ['ŋ'] = 'n', ['ð'] = 'đ', ['ƌ'] = 'đ', ['ɖ'] = 'đ', ['ç'] = 'c', ['ñ'] = 'n', ['ö'] = 'o', ['ü'] = 'u', ['ä'] = 'a', ['ë'] = 'e', ['ï'] = 'i', ['ÿ'] = 'y', ['å'] = 'a', ['ū'] = 'u', ['ō'] = 'o', ['ā'] = 'a', ['ē'] = 'e', ['ī'] = 'i',
        // Signs drawn as letters, wherever they stand
        ['€'] = 'e', ['£'] = 'l', ['¢'] = 'c', ['©'] = 'c',
    }.ToFrozenDictionary();

    /// <summary>What stands for a letter only among letters: digits and signs.</summary>
    private static readonly FrozenDictionary<char, string> Leet = new Dictionary<char, string>
    {
        ['0'] = "o", ['1'] = "il", ['3'] = "e", ['4'] = "a", ['5'] = "s", ['7'] = "t", ['8'] = "b", ['9'] = "g", ['6'] = "g",
        ['@'] = "a", ['$'] = "s", ['!'] = "i", ['|'] = "il", ['+'] = "t", ['('] = "c", ['§'] = "s",
    }.ToFrozenDictionary();

    public static bool TryLetter(char sign, out char letter) => Letters.TryGetValue(sign, out letter);

    /// <summary>The letters a digit or sign may stand for, the likelier first; null for none.</summary>
    public static string? Leetspeak(char sign) => Leet.GetValueOrDefault(sign);

    /// <summary>Characters that are not seen: they only keep a word from being found.</summary>
    public static bool IsInvisible(Rune rune) =>
        rune.Value is 0x00AD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x180E or 0x2800 or 0x3164 or 0xFFA0
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate
        || rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF;

    /// <summary>Turns the reading order, so that what is read is not what is written.</summary>
    public static bool IsBidiControl(Rune rune) => rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0x200E or 0x200F or 0x061C;
}
