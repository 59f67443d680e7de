namespace TayNinhExemplars.Search.Vietnamese;

/// <summary>
/// A Vietnamese person's name in its three parts: "Nguyễn Thị Minh Khai" is family Nguyễn, middle Thị Minh, given Khai. A single word is the given name:
/// that is what people are called by. Lists are ordered by given name, then family, then middle name, as class lists and voters' rolls are.
/// </summary>
/// <param name="Title">What stands before the name and is none of it: Ông, Bác sĩ, Anh hùng Lực lượng vũ trang nhân dân; empty when nothing does.</param>
public sealed record PersonName(string Family, string Middle, string Given, string Title = "")
{
    // Families of two words; all others are one. A name of two words in all has a family of one.
    private static readonly HashSet<string> DoubleFamilies = new(StringComparer.Ordinal) { "tôn thất", "tôn nữ", "công tôn", "công nữ", "công huyền", "âu dương", "hoàng phủ", "đông phương" };

    // Longest first: "phó giáo sư" before "giáo sư". A given name may be one of the short ones ("Anh", "Cô"), so a title never takes the last word.
    private static readonly string[][] Titles = [.. new[]
    {
        "anh hùng lực lượng vũ trang nhân dân", "anh hùng lao động", "bà mẹ việt nam anh hùng", "mẹ việt nam anh hùng", "nhà giáo nhân dân", "nhà giáo ưu tú", "thầy thuốc nhân dân",
        "thầy thuốc ưu tú", "nghệ sĩ nhân dân", "nghệ sĩ ưu tú", "nghệ nhân ưu tú", "phó giáo sư", "giáo sư", "tiến sĩ", "thạc sĩ", "bác sĩ", "dược sĩ", "kỹ sư", "luật sư", "cô giáo", "thầy giáo",
        "đại tướng", "thượng tướng", "trung tướng", "thiếu tướng", "đại tá", "thượng tá", "trung tá", "thiếu tá", "đại úy", "thượng úy", "trung úy", "thiếu úy", "thượng sĩ", "trung sĩ", "hạ sĩ",
        "đồng chí", "nông dân", "cựu chiến binh", "liệt sĩ", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ", "em", "thầy", "gs", "pgs", "ts", "ths", "bs", "gs.ts", "pgs.ts", "bscki", "bsckii", "đ/c",
    }.Select(t => t.Split(' ')).OrderByDescending(t => t.Length)];

    /// <summary>The parts of a name however it is typed; all empty for an empty text. A nickname in brackets is left out: "Nguyễn Văn Tư (Tư Sang)".</summary>
    public static PersonName Parse(string text)
    {
        var composed = VietnameseText.Compose(text);
        var bracket = composed.IndexOf('(', StringComparison.Ordinal);
        if (bracket > 0) composed = composed[..bracket];
        var words = composed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return new("", "", "");

        var title = TitleOf(words);
        var name = words.AsSpan(title);
        var given = name[^1];
        var family = name.Length == 1 ? 0 : name.Length > 2 && DoubleFamilies.Contains(VietnameseText.Lower($"{name[0]} {name[1]}")) ? 2 : 1;
        return new(Join(name[..family]), Join(name[family..^1]), given, Join(words.AsSpan(0, title)));
    }

    /// <summary>A key whose ordinal order is that of a list of people, so that a database can sort by it.</summary>
    public string SortKey => string.Join('\u0000', Collation.KeyOf(Given), Collation.KeyOf(Family), Collation.KeyOf(Middle));

    /// <summary>Orders texts as names; texts with the same parts fall back to ordinal order.</summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create((x, y) =>
    {
        var order = string.CompareOrdinal(Parse(x).SortKey, Parse(y).SortKey);
        return order != 0 ? order : string.CompareOrdinal(x, y);
    });

    /// <summary>The name without title, a space between its words.</summary>
    public override string ToString() => string.Join(' ', new[] { Family, Middle, Given }.Where(p => p.Length > 0));

    private static int TitleOf(string[] words)
    {
        var taken = 0;
        // A person may bear several: "Đồng chí Thiếu tướng".
        while (Titles.FirstOrDefault(t => Begins(words, taken, t)) is { } title) taken += title.Length;
        return taken;
    }

    private static bool Begins(string[] words, int from, string[] title)
    {
        if (from + title.Length >= words.Length) return false;
        for (var i = 0; i < title.Length; i++)
            if (VietnameseText.NormalizeSpelling(words[from + i]).TrimEnd('.', ',') != VietnameseText.NormalizeSpelling(title[i])) return false;
        // "Anh Đào" may be a person called so: a short title needs a whole name behind it.
        return title.Length > 1 || words.Length - from - title.Length >= 2;
    }

    private static string Join(ReadOnlySpan<string> words) => string.Join(' ', words!);
}
