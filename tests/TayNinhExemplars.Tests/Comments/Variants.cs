using System.Text;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Tests.Comments;

/// <summary>Forty ways in which somebody hides one word, made from the word alone.</summary>
internal static class Variants
{
    private static readonly Dictionary<char, char> Cyrillic = new() { ['a'] = 'а', ['c'] = 'с', ['e'] = 'е', ['i'] = 'і', ['o'] = 'о', ['p'] = 'р', ['x'] = 'х', ['y'] = 'у', ['u'] = 'υ', ['n'] = 'п', ['t'] = 'т', ['h'] = 'һ', ['m'] = 'м', ['d'] = 'ԁ', ['b'] = 'в', ['l'] = 'ӏ', ['g'] = 'ɡ' };
    private static readonly Dictionary<char, char> Leet = new() { ['o'] = '0', ['i'] = '1', ['e'] = '3', ['a'] = '4', ['g'] = '9', ['t'] = '7', ['u'] = 'υ', ['l'] = '1' };

    public static IReadOnlyList<string> Of(string word)
    {
        var plain = VietnameseText.Fold(word);
        var variants = new List<string>
        {
            word, word.ToUpperInvariant(), Title(word), Alternating(word), word.Normalize(NormalizationForm.FormD), word.ToUpperInvariant().Normalize(NormalizationForm.FormD),
            Joined(word, " "), Joined(word, "."), Joined(word, "-"), Joined(word, "_"), Joined(word, "*"), Joined(word, " . "), Joined(word, "~"), Joined(word, "/"), Joined(word, "|·|"), Joined(word, ". "),
            Joined(word, "\u200b"), Joined(word, "\u2060"), Joined(word, "\u00ad"), Joined(word, "\u200d"), Joined(word, "\ufeff"),
            Joined(plain, "."), Joined(plain, " "), Joined(plain, "-"), Joined(plain, "\u200b"),
            OneDot(word), OneDot(plain), FullWidth(plain), Bold(plain), Circled(plain),
            Swap(word, Cyrillic), Swap(plain, Cyrillic), Swap(plain, Leet), FirstLeet(word),
            Tripled(word), LastTripled(word), LastTripled(plain), word.Replace(" ", "", StringComparison.Ordinal) + "!!!", "\"" + word + "\"", Zalgo(word),
        };
        variants.AddRange([Joined(word, "·"), Joined(word, "'"), Joined(word, "\u3000"), Joined(word, "…")]);
        return [.. variants.Distinct(StringComparer.Ordinal).Take(40)];
    }

    private static string Joined(string word, string by) => string.Join(' ', word.Split(' ').Select(s => string.Join(by, Letters(s))));

    private static IEnumerable<string> Letters(string word)
    {
        foreach (var letter in word.Normalize(NormalizationForm.FormC)) yield return letter.ToString();
    }

    private static string OneDot(string word)
    {
        var at = word.Length / 2;
        return word[at] == ' ' || word[at - 1] == ' ' ? word[..^1] + "." + word[^1] : word[..at] + "." + word[at..];
    }

    private static string Title(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Alternating(string word) => string.Concat(word.Select((c, i) => i % 2 == 0 ? char.ToUpperInvariant(c) : c));

    private static string Swap(string word, Dictionary<char, char> twins) => string.Concat(word.Select(c => twins.GetValueOrDefault(c, c)));

    private static string FirstLeet(string word)
    {
        var at = word.ToList().FindIndex(c => Leet.ContainsKey(VietnameseText.Fold(c.ToString())[0]) && VietnameseText.Fold(c.ToString())[0] is not ('u'));
        if (at < 0) return Joined(word, "\u034f");
        return word[..at] + Leet[VietnameseText.Fold(word[at].ToString())[0]] + word[(at + 1)..];
    }

    private static string FullWidth(string word) => string.Concat(word.Select(c => c is >= '!' and <= '~' ? (char)(c - '!' + '！') : c));

    private static string Bold(string word) => string.Concat(word.Select(c => c is >= 'a' and <= 'z' ? char.ConvertFromUtf32(0x1D41A + c - 'a') : c.ToString()));

    private static string Circled(string word) => string.Concat(word.Select(c => c is >= 'a' and <= 'z' ? ((char)(0x24D0 + c - 'a')).ToString() : c.ToString()));

    private static string Tripled(string word) => string.Concat(word.Select(c => c == ' ' ? " " : new string(c, 3)));

    private static string LastTripled(string word) => word + new string(word[^1], 4);

    private static string Zalgo(string word) => string.Concat(word.Select(c => c == ' ' ? " " : c + "\u0334"));
}
