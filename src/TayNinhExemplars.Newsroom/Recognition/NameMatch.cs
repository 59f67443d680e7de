using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Recognition;

public enum NameLikeness { Different, Near, Same }

/// <summary>
/// Whether two names mean the same person or unit. Titles of address and ranks do not count, nor the place of the tone
/// (Hòa, Hoà) nor i for y; a difference in marks alone (Lụa, Lua) or one letter is near, for a person to judge.
/// </summary>
public static class NameMatch
{
    private static readonly HashSet<string> Titles = new(new[]
    {
        "ông", "bà", "anh", "chị", "cô", "chú", "bác", "em", "cháu", "thầy", "hộ", "gia đình", "vợ chồng", "bác sĩ", "kĩ sư", "nhà giáo", "thạc sĩ", "tiến sĩ",
        "nghệ nhân", "già làng", "dược sĩ", "luật sư", "đại tá", "thượng tá", "trung tá", "thiếu tá", "đại úy", "thượng úy", "trung úy", "thiếu úy", "linh mục", "hòa thượng",
        "thượng tọa", "đại đức", "ni sư", "sư cô", "chánh trị sự", "đồng chí", "bs", "ts", "ths", "ks",
    }.Select(VietnameseText.NormalizeSpelling), StringComparer.Ordinal);

    /// <summary>The name in one spelling, without titles and punctuation; marks kept.</summary>
    public static string Spelling(string name)
    {
        var words = Words(VietnameseText.NormalizeSpelling(name));
        while (words.Count > 1)
        {
            // "bác sĩ" before "bác".
            var two = words.Count > 2 ? words[0] + " " + words[1] : "";
            if (two.Length > 0 && Titles.Contains(two)) words.RemoveRange(0, 2);
            else if (words.Count > 2 && Titles.Contains(words[0])) words.RemoveAt(0);
            else break;
        }
        return string.Join(' ', words);
    }

    /// <summary>What is left when the marks go too: names with the same key may be one name typed in two ways.</summary>
    public static string Key(string name) => VietnameseText.Key(Spelling(name));

    public static NameLikeness Compare(string one, string other)
    {
        var (a, b) = (Spelling(one), Spelling(other));
        if (a.Length == 0 || b.Length == 0) return NameLikeness.Different;
        if (a == b) return NameLikeness.Same;
        var (x, y) = (VietnameseText.Key(a), VietnameseText.Key(b));
        return x == y || (Math.Min(x.Length, y.Length) >= 8 && AtMostOneApart(x, y)) ? NameLikeness.Near : NameLikeness.Different;
    }

    /// <summary>One letter more, less or other.</summary>
    internal static bool AtMostOneApart(string a, string b)
    {
        if (a.Length > b.Length) (a, b) = (b, a);
        if (b.Length - a.Length > 1) return false;
        var start = 0;
        while (start < a.Length && a[start] == b[start]) start++;
        var end = 0;
        while (end < a.Length - start && a[a.Length - 1 - end] == b[b.Length - 1 - end]) end++;
        return b.Length - start - end <= 1;
    }

    /// <summary>Any wording in one spelling: lower case, one space between words, no punctuation, marks kept.</summary>
    public static string Plain(string text) => string.Join(' ', Words(VietnameseText.NormalizeSpelling(text)));

    private static List<string> Words(string text) =>
        [.. new string([.. text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
