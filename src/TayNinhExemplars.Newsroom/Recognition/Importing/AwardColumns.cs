using System.Globalization;
using System.Text.RegularExpressions;
using TayNinhExemplars.Documents;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Recognition.Importing;

/// <summary>Finds the heading of a list by what its columns are called, and reads the lines below it. Pure.</summary>
internal static partial class AwardColumns
{
    private const int HeadingWithin = 30;

    private static readonly (string Field, string[] Names)[] Known =
    [
        ("Number", ["số quyết định", "số qđ", "quyết định số", "quyết định", "số, ký hiệu quyết định", "số ký hiệu"]),
        ("Date", ["ngày quyết định", "ngày ký", "ngày qđ", "ngày tháng quyết định", "ngày ban hành", "ngày"]),
        ("Form", ["danh hiệu, hình thức khen thưởng", "hình thức khen thưởng", "danh hiệu, hình thức", "danh hiệu thi đua", "danh hiệu", "hình thức", "hình thức khen"]),
        ("Recipient", ["họ và tên", "họ tên", "tên cá nhân, tập thể", "tên tập thể, cá nhân", "tên tập thể", "người được khen thưởng", "tên đối tượng", "tên", "họ và tên/tên tập thể"]),
        ("Kind", ["đối tượng", "loại đối tượng", "cá nhân/tập thể", "cá nhân, tập thể"]),
        ("Unit", ["đơn vị", "đơn vị công tác", "chức vụ, đơn vị", "chức vụ, đơn vị công tác", "cơ quan, đơn vị", "địa chỉ"]),
        ("Grantor", ["cơ quan quyết định", "thẩm quyền quyết định", "cơ quan ban hành", "cấp quyết định", "người quyết định"]),
        ("SignerTitle", ["chức vụ người ký"]),
        ("Signer", ["người ký", "họ tên người ký"]),
        ("Citation", ["thành tích", "nội dung khen thưởng", "lý do khen thưởng", "trích yếu thành tích", "trích yếu", "ghi chú"]),
        ("Exemplar", ["mã điển hình", "điển hình", "đường dẫn điển hình"]),
    ];

    private static readonly Dictionary<string, string> ByKey = Known.SelectMany(k => k.Names.Select(n => (Key: Key(n), k.Field)))
        .GroupBy(x => x.Key).ToDictionary(g => g.Key, g => g.First().Field, StringComparer.Ordinal);

    /// <summary>The lines below the heading; a refusal names the columns that are missing.</summary>
    public static Outcome<AwardLines> Read(SheetTable table)
    {
        var heading = table.Rows.Take(HeadingWithin).FirstOrDefault(r => Fields(r).Count >= 3);
        if (heading is null) return Refusals.Because("recognition.import.heading", "file");
        var fields = Fields(heading);
        var missing = new[] { "Number", "Date", "Form", "Recipient" }.Where(f => !fields.ContainsKey(f)).Select(f => Known.First(k => k.Field == f).Names[0]).ToList();
        if (missing.Count > 0) return Refusals.Because("recognition.import.columns", "file", string.Join(", ", missing));
        var lines = table.Rows.Where(r => r.Number > heading.Number).Select(r => Line(r, fields)).Where(l => !IsNote(l)).ToList();
        return lines.Count == 0 ? Refusals.Because("documents.empty", "file") : new AwardLines(lines);
    }

    /// <summary>As files write days: 2026-09-05, 5/9/2026, 05.09.2026, ngày 5 tháng 9 năm 2026.</summary>
    public static DateOnly? Day(string text)
    {
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy/MM/dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (Spoken().Match(VietnameseText.Key(text)) is not { Success: true } m) return null;
        return DateOnly.TryParseExact($"{m.Groups["day"].Value}/{m.Groups["month"].Value}/{m.Groups["year"].Value}", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? day : null;
    }

    private static Dictionary<string, int> Fields(SheetRow row)
    {
        var fields = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < row.Cells.Count; i++)
            if (ByKey.TryGetValue(Key(row.Cells[i]), out var field)) fields.TryAdd(field, i);
        return fields;
    }

    private static AwardLine Line(SheetRow row, Dictionary<string, int> fields)
    {
        string Cell(string field) => fields.TryGetValue(field, out var i) && i < row.Cells.Count ? row.Cells[i] : "";
        var (number, date) = (Cell("Number"), Cell("Date"));
        // "123/QĐ-UBND ngày 05/9/2026" in one cell.
        if (date.Length == 0 && Combined().Match(number) is { Success: true } both) (number, date) = (both.Groups["number"].Value.Trim(), both.Groups["day"].Value.Trim());
        return new AwardLine
        {
            Line = row.Number, Number = number, Date = Day(date), DateText = date, Form = Cell("Form"), Recipient = Cell("Recipient"), Kind = KindOf(Cell("Kind")), Unit = Cell("Unit"),
            Grantor = Cell("Grantor"), Signer = Cell("Signer"), SignerTitle = Cell("SignerTitle"), Citation = Cell("Citation"), Exemplar = Cell("Exemplar"),
        };
    }

    /// <summary>A heading in the middle ("II. Tập thể") or a signature below has neither number nor name beside each other.</summary>
    private static bool IsNote(AwardLine line) => line.Recipient.Length == 0 && (line.Form.Length == 0 || line.Number.Length == 0);

    private static string KindOf(string text) => Key(text) switch
    {
        var k when k.Contains("ca nhan", StringComparison.Ordinal) && !k.Contains("tap the", StringComparison.Ordinal) => "individual",
        var k when k.Contains("tap the", StringComparison.Ordinal) && !k.Contains("ca nhan", StringComparison.Ordinal) => "collective",
        var k when k.Contains("ho gia dinh", StringComparison.Ordinal) || k.Contains("gia dinh", StringComparison.Ordinal) => "household",
        var k when k.Contains("mo hinh", StringComparison.Ordinal) => "model",
        _ => "",
    };

    private static string Key(string text) => VietnameseText.Key(NameMatch.Plain(text));

    [GeneratedRegex(@"^ngay\s+(?<day>\d{1,2})\s+thang\s+(?<month>\d{1,2})\s+nam\s+(?<year>\d{4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"^(?<number>.+?),?\s+ngày\s+(?<day>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Combined();
}

internal sealed record AwardLines(IReadOnlyList<AwardLine> Lines);
