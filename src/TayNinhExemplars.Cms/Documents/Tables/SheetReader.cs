using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace TayNinhExemplars.Documents.Tables;

/// <summary>The cells of a sheet as text, read from its XML in passing.</summary>
internal static class SheetReader
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static List<SheetRow> Read(SpreadsheetDocument book)
    {
        var workbook = book.WorkbookPart ?? throw new InvalidDataException("No workbook.");
        var sheets = workbook.Workbook?.Sheets?.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ToList() ?? [];
        // The first sheet that is not hidden is the one the person who made the file meant.
        var sheet = sheets.FirstOrDefault(s => s.State is null || s.State.Value == DocumentFormat.OpenXml.Spreadsheet.SheetStateValues.Visible) ?? throw new InvalidDataException("No sheet.");
        var part = (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!);
        var days = new DayFormats(workbook);
        var strings = Strings(workbook);
        var merges = Merges(part);
        return Rows(part, strings, days, merges);
    }

    private static List<SheetRow> Rows(WorksheetPart part, List<string> strings, DayFormats days, MergedCells merges)
    {
        var rows = new List<SheetRow>();
        using var xml = Open(part.GetStream());
        var number = 0;
        while (xml.Read())
        {
            if (!Is(xml, "row")) continue;
            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
            if (xml.IsEmptyElement) continue;
            var cells = merges.Complete(number, Cells(xml, strings, days));
            if (cells.Any(c => c.Length > 0)) rows.Add(new SheetRow(number, cells));
            if (rows.Count > TableImport.MaxRows) return rows;
        }
        return rows;
    }

    private static List<string> Cells(XmlReader xml, List<string> strings, DayFormats days)
    {
        var cells = new List<string>();
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (!Is(xml, "c")) continue;
            var at = Column(xml.GetAttribute("r")) ?? cells.Count;
            var (type, style) = (xml.GetAttribute("t") ?? "n", xml.GetAttribute("s"));
            var value = xml.IsEmptyElement ? "" : Value(xml);
            if (at >= TableImport.MaxColumns) continue;
            while (cells.Count <= at) cells.Add("");
            cells[at] = TableImport.Clean(type switch
            {
                "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < strings.Count ? strings[i] : "",
                "n" when value.Length > 0 => days.Say(value, style),
                "d" => value.Split('T')[0],
                "b" => value == "1" ? "TRUE" : "FALSE",
                _ => value,
            });
        }
        return cells;
    }

    /// <summary>What the file was saved with: <c>v</c>, or the runs of an inline string; the formula itself is passed over.</summary>
    private static string Value(XmlReader xml)
    {
        var text = "";
        var depth = xml.Depth;
        var inPhonetic = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (Is(xml, "f")) { if (!xml.IsEmptyElement) Skip(xml); continue; }
            if (Is(xml, "rPh")) inPhonetic = !xml.IsEmptyElement;
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "rPh") inPhonetic = false;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA && !inPhonetic) text += xml.Value;
        }
        return text;
    }

    private static void Skip(XmlReader xml)
    {
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth) { }
    }

    private static List<string> Strings(WorkbookPart workbook)
    {
        var strings = new List<string>();
        if (workbook.SharedStringTablePart is not { } part) return strings;
        using var xml = Open(part.GetStream());
        while (xml.Read())
            if (Is(xml, "si")) strings.Add(xml.IsEmptyElement ? "" : Value(xml));
        return strings;
    }

    private static MergedCells Merges(WorksheetPart part)
    {
        var merges = new MergedCells();
        using var xml = Open(part.GetStream());
        while (xml.Read())
        {
            if (!Is(xml, "mergeCell") || xml.GetAttribute("ref")?.Split(':') is not [var from, var to]) continue;
            if (Column(from) is { } left && Column(to) is { } right && Line(from) is { } top && Line(to) is { } bottom) merges.Add(left, top, right, bottom);
        }
        return merges;
    }

    /// <summary>"C12" is the third column, counted from 0.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper)) column = column * 26 + (c - 'A' + 1);
        return column is > 0 and <= 16384 ? column - 1 : null;
    }

    private static int? Line(string reference) =>
        int.TryParse(reference.AsSpan(reference.TakeWhile(char.IsAsciiLetterUpper).Count()), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null;

    private static bool Is(XmlReader xml, string name) => xml.NodeType == XmlNodeType.Element && xml.LocalName == name && xml.NamespaceURI == Main;

    private static XmlReader Open(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true, IgnoreComments = true });
}
