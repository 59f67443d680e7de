using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TayNinhExemplars.Documents.Tables;

/// <summary>Which number formats mean a day; Excel keeps days as the number of days since 1900 or 1904.</summary>
internal sealed class DayFormats
{
    private readonly HashSet<uint> _dayStyles = [];
    private readonly bool _from1904;

    public DayFormats(WorkbookPart workbook)
    {
        _from1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.Value == true;
        var custom = workbook.WorkbookStylesPart?.Stylesheet?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(f => f.NumberFormatId is not null && IsDay(f.FormatCode?.Value ?? "")).Select(f => f.NumberFormatId!.Value).ToHashSet() ?? [];
        uint index = 0;
        foreach (var format in workbook.WorkbookStylesPart?.Stylesheet?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            if (format.NumberFormatId?.Value is { } id && (id is >= 14 and <= 17 or 22 or >= 27 and <= 36 or >= 50 and <= 58 || custom.Contains(id))) _dayStyles.Add(index);
            index++;
        }
    }

    public string Say(string value, string? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return value;
        if (uint.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var s) && _dayStyles.Contains(s) && number is >= 1 and < 2_958_466)
            return DateTime.FromOADate(number + (_from1904 ? 1462 : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        // 123 and not 123.0; the text of other numbers stays as it was stored.
        return number == Math.Floor(number) && Math.Abs(number) < 1e15 ? number.ToString("0", CultureInfo.InvariantCulture) : value;
    }

    private static bool IsDay(string format)
    {
        var bare = System.Text.RegularExpressions.Regex.Replace(format, "\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).ToLowerInvariant();
        return bare.Contains('d', StringComparison.Ordinal) || bare.Contains("yy", StringComparison.Ordinal);
    }
}
