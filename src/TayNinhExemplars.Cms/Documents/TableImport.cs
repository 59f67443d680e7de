using System.Globalization;
using System.Text;
using System.Xml;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml.Packaging;
using TayNinhExemplars.Documents.Tables;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Documents;

/// <param name="Number">The line in the file, as the person who made it counts: from 1.</param>
/// <param name="Cells">Composed letters (NFC), trimmed; days as <c>yyyy-MM-dd</c> where the file says that they are days.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells);

public sealed record SheetTable(IReadOnlyList<SheetRow> Rows);

/// <summary>Reads the first sheet of an Excel file or a CSV file, row by row: twenty thousand rows need no more memory than twenty.</summary>
public static class TableImport
{
    public const int MaxRows = 50_000, MaxColumns = 100;
    public const long MaxBytes = 30L << 20;

    /// <summary>All rows with anything in them. Values of formulas are those the file was saved with; a merged cell's value stands in each of its cells.</summary>
    public static Outcome<SheetTable> Read(string fileName, byte[] content)
    {
        if (content.Length == 0) return Refusals.Because("documents.empty", "file");
        if (content.Length > MaxBytes) return Refusals.Because("documents.tooLarge", "file", MaxBytes >> 20);
        try
        {
            var rows = content.AsSpan().StartsWith("PK"u8) ? Sheet(content) : content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])
                ? Refusals.Because("documents.oldExcel", "file") : Csv(content);
            if (rows.Value is not { } found) return rows;
            if (found.Rows.Count == 0) return Refusals.Because("documents.empty", "file");
            return found.Rows.Count > MaxRows ? Refusals.Because("documents.tooManyRows", "file", MaxRows) : rows;
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or XmlException or IOException or FormatException or CsvHelperException
            or InvalidOperationException or ArgumentException or OverflowException or KeyNotFoundException)
        {
            return Refusals.Because("documents.broken", "file");
        }
    }

    private static Outcome<SheetTable> Sheet(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        switch (OfficePackage.Inspect(stream))
        {
            case OfficeKind.Excel: break;
            case OfficeKind.Bomb: return Refusals.Because("documents.bomb", "file");
            case OfficeKind.Macros: return Refusals.Because("documents.macros", "file");
            default: return Refusals.Because("documents.notTable", "file");
        }
        stream.Position = 0;
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        return new SheetTable(SheetReader.Read(book));
    }

    private static Outcome<SheetTable> Csv(byte[] content)
    {
        if (Decode(content) is not { } text) return Refusals.Because("documents.encoding", "file");
        var delimiter = new[] { ';', '\t', ',' }.MaxBy(d => text.AsSpan(0, Math.Min(4000, text.Length)).Count(d)).ToString();
        using var reader = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter, HasHeaderRecord = false, BadDataFound = null, MissingFieldFound = null });
        var rows = new List<SheetRow>();
        while (reader.Read() && rows.Count <= MaxRows)
        {
            var cells = Enumerable.Range(0, Math.Min(reader.Parser.Count, MaxColumns)).Select(i => Clean(reader.Parser[i])).ToList();
            if (cells.Any(c => c.Length > 0)) rows.Add(new SheetRow(reader.Parser.RawRow, cells));
        }
        return new SheetTable(rows);
    }

    /// <summary>UTF-8, or UTF-16 with its mark; anything else would turn Vietnamese into other letters without a word.</summary>
    private static string? Decode(byte[] content)
    {
        try
        {
            if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return new StreamReader(new MemoryStream(content), Encoding.Unicode, detectEncodingFromByteOrderMarks: true).ReadToEnd();
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text.TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    internal static string Clean(string? text) => (text ?? "").Replace('\u00A0', ' ').Trim().Normalize(NormalizationForm.FormC);
}
