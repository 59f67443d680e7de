using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TayNinhExemplars.Documents;

/// <param name="Rows">Texts, numbers and days (<see cref="DateOnly"/>); null is an empty cell.</param>
public sealed record ExportTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>Writes tables for Excel and as CSV. A text that a program would take for a formula is written as text.</summary>
public static class TableExport
{
    public const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", CsvType = "text/csv; charset=utf-8";

    public static byte[] Csv(ExportTable table)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape }))
        {
            foreach (var row in table.Rows.Prepend(table.Columns))
            {
                foreach (var cell in row) csv.WriteField(Say(cell));
                csv.NextRecord();
            }
        }
        // The mark lets Excel read Vietnamese letters.
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    public static byte[] Excel(IReadOnlyList<ExportTable> tables)
    {
        using var stream = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = book.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            uint id = 1;
            foreach (var table in tables)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                Write(part, table);
                workbook.Workbook.Sheets!.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = id, Name = SheetName(table.Name, id) });
                id++;
            }
        }
        return stream.ToArray();
    }

    private static void Write(WorksheetPart part, ExportTable table)
    {
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new Worksheet());
        xml.WriteStartElement(new SheetData());
        Row(xml, table.Columns, style: 1);
        foreach (var row in table.Rows) Row(xml, row, style: 0);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Row(OpenXmlWriter xml, IEnumerable<object?> cells, uint style)
    {
        xml.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            switch (cell)
            {
                case int or long or double or decimal:
                    xml.WriteElement(new Cell { CellValue = new CellValue(Convert.ToString(cell, CultureInfo.InvariantCulture)!), StyleIndex = style });
                    break;
                case DateOnly day:
                    xml.WriteElement(new Cell { CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)), StyleIndex = 2 });
                    break;
                default:
                    xml.WriteElement(new Cell { DataType = CellValues.InlineString, StyleIndex = style, InlineString = new InlineString(new Text(Plain(Say(cell))) { Space = SpaceProcessingModeValues.Preserve }) });
                    break;
            }
        }
        xml.WriteEndElement();
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 170, FormatCode = "dd/mm/yyyy" }) { Count = 1 },
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, new CellFormat { NumberFormatId = 170, ApplyNumberFormat = true }) { Count = 3 });

    /// <summary>XML cannot hold control characters.</summary>
    private static string Plain(string text) => new([.. text.Where(c => c is '\n' or '\t' || !char.IsControl(c))]);

    private static string SheetName(string name, uint id)
    {
        var allowed = new string([.. name.Where(c => !"[]:*?/\\".Contains(c, StringComparison.Ordinal))]);
        return allowed.Length is > 0 and <= 31 ? allowed : allowed.Length == 0 ? $"{id}" : allowed[..31];
    }

    private static string Say(object? cell) => cell switch
    {
        null => "",
        DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
