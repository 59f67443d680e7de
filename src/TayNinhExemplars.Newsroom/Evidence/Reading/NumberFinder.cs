using System.Globalization;
using System.Text.RegularExpressions;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Evidence.Reading;

/// <summary>
/// Numbers that claim something ("1.054 lượt", "3,5 tỉ đồng", "hơn 200 hộ", "45%"). Not those that only name: dates, years, hours,
/// numbers of documents, houses, classes and roads, telephone numbers. Numbers written in words are not found.
/// </summary>
internal static partial class NumberFinder
{
    private static readonly HashSet<string> Naming = new(
    [
        "ngày", "tháng", "năm", "quí", "thứ", "mùng", "hạng", "khóa", "số", "điều", "khoản", "điểm", "mục", "lớp", "khối", "ấp", "tổ", "phố", "thôn", "xóm", "đường", "lộ", "kênh",
        "phòng", "trang", "bảng", "hình", "bước", "tập", "kì", "đợt", "nhóm", "đội", "mốc", "trạm", "đoàn", "báo", "chương", "phần", "bài", "định", "quyết", "thị", "tư", "hoạch", "văn", "án", "trình", "luật",
        "lục", "mẫu", "cổng", "tầng", "khu", "rằm", "hẻm", "cấp", "tuyến", "xe", "chuyền", "cụm", "ô", "quận", "phường",
    ], StringComparer.Ordinal);

    /// <summary>Before a number they name it only together with the word before ("nghị định 98", "đề án 06", "sư đoàn 5").</summary>
    private static readonly Dictionary<string, string[]> NamingPairs = new(StringComparer.Ordinal)
    {
        ["định"] = ["nghị", "quyết", "qui"], ["quyết"] = ["nghị"], ["thị"] = ["chỉ"], ["tư"] = ["thông"], ["hoạch"] = ["kế"], ["văn"] = ["công"], ["án"] = ["đề", "dự"], ["trình"] = ["chương"],
        ["lục"] = ["phụ"], ["lộ"] = ["quốc", "tỉnh", "hương"], ["đoàn"] = ["sư", "tiểu", "trung", "lữ", "quân"], ["phố"] = ["khu"], ["đội"] = ["đại", "trung", "phân"], ["báo"] = ["số"], ["khu"] = ["quân"], ["năm"] = [], ["xe"] = ["biển"],
        ["nhóm"] = [], ["cấp"] = [],
    };

    private static readonly HashSet<string> Units = new(
        ["m", "m2", "m²", "m³", "m3", "km", "km²", "cm", "mm", "ha", "kg", "g", "gr", "mg", "tấn", "tạ", "l", "lít", "ml", "kw", "kwh", "mw", "kwp", "gb", "mb", "tr", "k", "đ", "đồng", "x"], StringComparer.Ordinal);

    private static readonly string[] Magnitudes = ["trăm", "nghìn", "ngàn", "vạn", "triệu", "tỉ"];
    /// <summary>Words that are no unit of what is counted: "từ 18 đến 60 tuổi", "7 trên 20 em".</summary>
    private static readonly HashSet<string> Joining = new(["đến", "tới", "trên", "dưới", "và", "trong", "xuống", "lên", "của", "thì", "là", "có", "ở", "từ", "với", "hoặc", "cho", "để", "nằm", "ngồi", "gửi"], StringComparer.Ordinal);

    private static readonly string[] DateBefore = ["ngày", "tháng", "sáng", "chiều", "tối", "trưa", "đêm", "hôm", "mùng", "đầu", "cuối", "giữa", "đến", "từ", "tới", "hết", "trước", "sau"];
    private static readonly string[] WholeAfter = ["diện", "số", "tổng", "dân", "hộ", "sản", "thành", "ấp", "xã", "quân", "lớp", "trường", "người", "vốn"];

    public static IEnumerable<(int Start, int Length)> Find(string text, IReadOnlyList<Word> words)
    {
        var (skipTo, lastName) = (0, -1);
        foreach (Match match in Digits().Matches(text))
        {
            if (match.Index < skipTo) continue;
            if (Named().Match(text, match.Index) is { Success: true } named && named.Index == match.Index)
            {
                skipTo = named.Index + named.Length;
                continue;
            }
            // "khối 8 và 9": what joins a name is a name.
            if (Names(text, match, words) || lastName >= 0 && Joined().IsMatch(text[lastName..match.Index]) && !IsCounted(text, match.Index + match.Length, words))
            {
                lastName = match.Index + match.Length;
                continue;
            }
            lastName = -1;
            var end = WithUnit(text, match.Index + match.Length, words);
            yield return (match.Index, end - match.Index);
            skipTo = end;
        }
    }

    private static bool Names(string text, Match match, IReadOnlyList<Word> words)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        if (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '^' or '#' or '/' || text[start - 1] is '-' or '–' && start > 1 && char.IsLetter(text[start - 2]))) return true;
        if (end < text.Length && char.IsLetter(text[end]) && !Units.Contains(Letters(text, end))) return true;
        if (IsEnumerator(text, start, end)) return true;
        if (IsFractionOrDate(text, match, words) is { } names) return names;
        if (Year().IsMatch(match.Value) && !IsCounted(text, end, words)) return true;
        var before = LastBefore(words, start);
        if (before < 0 || IsCounted(text, end, words)) return false;
        var gap = text.AsSpan(words[before].End, start - words[before].End);
        if (gap.IndexOfAnyExcept(" \u00a0*_(") >= 0) return false;
        var word = words[before].Spelling;
        if (!Naming.Contains(word)) return false;
        if (!NamingPairs.TryGetValue(word, out var first)) return true;
        // "khoảng 5 năm 6 tháng": a unit of what stands before, not a name of what follows.
        return first.Length == 0
            ? word is not "năm" || Year().IsMatch(match.Value)
            : before > 0 && first.Contains(words[before - 1].Spelling);
    }

    /// <summary>Null when it is neither; true for a date.</summary>
    private static bool? IsFractionOrDate(string text, Match match, IReadOnlyList<Word> words)
    {
        if (!match.Value.Contains('/', StringComparison.Ordinal)) return null;
        if (IsWithoutPause(match.Value, FirstAfter(words, match.Index + match.Length) is >= 0 and var unit ? words[unit].Spelling : "")) return false;
        var before = LastBefore(words, match.Index);
        if (before >= 0 && DateBefore.Contains(words[before].Spelling)) return true;
        var after = FirstAfter(words, match.Index + match.Length);
        return !(after >= 0 && words[after].Start - match.Index - match.Length <= 1 && WholeAfter.Contains(words[after].Spelling));
    }

    /// <summary>"24/24 giờ", "7/7 ngày": that somebody never stops is a claim and no date.</summary>
    private static bool IsWithoutPause(string fraction, string unit) => unit is "giờ" or "ngày" && fraction.Split('/') is [var of, var all] && of == all;

    /// <summary>A line that begins "1." or "2)" counts its own items.</summary>
    private static bool IsEnumerator(string text, int start, int end) =>
        end < text.Length && text[end] is '.' or ')' && (end + 1 >= text.Length || char.IsWhiteSpace(text[end + 1]))
        && (start == 0 || text.AsSpan(0, start).TrimEnd(" \t").EndsWith("\n", StringComparison.Ordinal) || text.AsSpan(0, start).IsWhiteSpace());

    private static bool IsCounted(string text, int end, IReadOnlyList<Word> words) =>
        end < text.Length && (text[end] == '%' || FirstAfter(words, end) is >= 0 and var i && words[i].Start - end == 1 && (Units.Contains(words[i].Spelling) || Magnitudes.Contains(words[i].Spelling)
            || words[i].Spelling is "hộ" or "người" or "lượt" or "suất" or "cây" or "con" or "em" or "căn" or "lao"));

    /// <summary>The claim reads with what it counts: "63 hộ", "3,5 tỉ đồng", "45%".</summary>
    private static int WithUnit(string text, int end, IReadOnlyList<Word> words)
    {
        if (end < text.Length && text[end] == '%') return end + 1;
        if (end < text.Length && char.IsLetter(text[end])) return end + Letters(text, end).Length;
        for (var i = FirstAfter(words, end); i >= 0 && i < words.Count && words[i].Start - end == 1 && text[end] is ' ' or '\u00a0' && char.IsLetter(text[words[i].Start]) && !Joining.Contains(words[i].Spelling); i++)
        {
            end = words[i].End;
            if (end < text.Length && text[end] is '²' or '³') return end + 1;
            if (!Magnitudes.Contains(words[i].Spelling)) break;
        }
        return end;
    }

    private static int LastBefore(IReadOnlyList<Word> words, int position)
    {
        var found = -1;
        for (var i = 0; i < words.Count && words[i].End <= position; i++) found = i;
        return found;
    }

    private static int FirstAfter(IReadOnlyList<Word> words, int position)
    {
        for (var i = 0; i < words.Count; i++)
            if (words[i].Start >= position) return i;
        return -1;
    }

    private static string Letters(string text, int from)
    {
        var end = from;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '²' or '³')) end++;
        return VietnameseText.NormalizeSpelling(text[from..end]);
    }

    [GeneratedRegex(@"\d+(?:[.,/]\d+)*")]
    private static partial Regex Digits();

    /// <summary>What reads as one name or one moment from its first digit on: dates, hours, years, documents, telephone numbers.</summary>
    [GeneratedRegex(@"\G(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)|\d{1,2}[/.](?:19|20)\d\d(?!\d)|(?:19|20)\d\d\s?[-–]\s?(?:19|20)?\d\d(?![\d.,])|\d{1,2}:\d{2}|\d{1,2} tháng (?:Giêng|Chạp|giêng|chạp|\d{1,2}(?!\d))|\d{1,2}\s?(?:giờ|h|g)(?:\s?\d{1,2}(?:\s?phút)?)?(?![\p{L}\d])|\d+(?:/\d{4})?/[A-ZĐ]{2}[\p{L}-]*|0\d{2,3}(?:[ .]?\d{1,4}){2,3}(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?: và |, | hoặc |, và )$")]
    private static partial Regex Joined();

    [GeneratedRegex(@"^(?:19|20)\d\d$")]
    private static partial Regex Year();
}
