using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TayNinhExemplars.Documents;

/// <summary>A table as people take it away: a header and rows of texts, numbers, dates and nothing.</summary>
/// <param name="Name">The sheet's name, at most 31 characters.</param>
/// <param name="Rows">Cells are <see cref="string"/>, <see cref="long"/>, <see cref="int"/>, <see cref="double"/>, <see cref="decimal"/>, <see cref="DateTime"/>, <see cref="DateOnly"/> or null.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> Header, IAsyncEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>Writes tables of any length with flat memory.</summary>
public static class SheetExport
{
    public const string CsvType = "text/csv; charset=utf-8";
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int LongestCell = 32_767;

    /// <summary>UTF-8 with its mark, because Excel reads Vietnamese only then. A cell that a spreadsheet would take for a formula is defused.</summary>
    public static async Task CsvAsync(Stream to, Sheet sheet, CancellationToken ct)
    {
        await using var text = new StreamWriter(to, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape });
        foreach (var title in sheet.Header) csv.WriteField(title);
        await csv.NextRecordAsync();
        await foreach (var row in sheet.Rows.WithCancellation(ct))
        {
            foreach (var cell in row) csv.WriteField(Say(cell));
            await csv.NextRecordAsync();
        }
    }

    /// <summary>An Excel workbook with one sheet. It is made in a file aside, because the format cannot be written to a line that cannot go back.</summary>
    public static async Task XlsxAsync(Stream to, Sheet sheet, CancellationToken ct)
    {
        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        using (var book = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = book.AddWorkbookPart();
            AddStyles(workbook);
            var part = workbook.AddNewPart<WorksheetPart>();
            using (var writer = OpenXmlWriter.Create(part)) await WriteSheetAsync(writer, sheet, ct);
            workbook.Workbook = new Workbook(new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = workbook.GetIdOfPart(part), SheetId = 1, Name = Name(sheet.Name) }));
        }
        file.Position = 0;
        await file.CopyToAsync(to, ct);
    }

    private static async Task WriteSheetAsync(OpenXmlWriter writer, Sheet sheet, CancellationToken ct)
    {
        writer.WriteStartElement(new Worksheet());
        // The header stays in sight.
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(new Column { Min = 1, Max = (uint)Math.Max(1, sheet.Header.Count), Width = 22, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, sheet.Header.Select(h => (object?)h), style: 1);
        await foreach (var row in sheet.Rows.WithCancellation(ct)) WriteRow(writer, row, style: 0);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<object?> cells, uint style)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells) writer.WriteElement(CellOf(cell, style));
        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value, uint style) => value switch
    {
        null => new Cell { StyleIndex = style },
        long or int or double or decimal => new Cell(new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!)) { DataType = CellValues.Number, StyleIndex = style },
        DateTime at => new Cell(new CellValue(at.ToOADate().ToString(CultureInfo.InvariantCulture))) { DataType = CellValues.Number, StyleIndex = 3 },
        DateOnly day => new Cell(new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture))) { DataType = CellValues.Number, StyleIndex = 2 },
        _ => new Cell(new InlineString(new Text(Clean($"{value}")) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style },
    };

    /// <summary>0 plain, 1 bold, 2 a day, 3 a moment.</summary>
    private static void AddStyles(WorkbookPart workbook)
    {
        var styles = workbook.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "dd/mm/yyyy" }, new NumberingFormat { NumberFormatId = 165, FormatCode = "dd/mm/yyyy hh:mm" }),
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true },
                new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true }));
    }

    private static string Say(object? value) => value switch
    {
        null => "",
        DateTime at => at.ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{value}",
    };

    /// <summary>XML has no place for control characters, and Excel none for more than its limit.</summary>
    private static string Clean(string text)
    {
        if (text.Length > LongestCell) text = text[..LongestCell];
        return string.Concat(text.Where((c, i) => System.Xml.XmlConvert.IsXmlChar(c)
            || char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) || char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1])));
    }

    private static string Name(string name)
    {
        var clean = string.Concat(name.Where(c => !"[]:*?/\\".Contains(c, StringComparison.Ordinal)));
        return clean.Length is 0 ? "1" : clean.Length > 31 ? clean[..31] : clean;
    }
}
