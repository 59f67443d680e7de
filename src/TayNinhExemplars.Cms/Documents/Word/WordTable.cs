using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TayNinhExemplars.Documents.Word;

/// <summary>A table with bars; merged cells come out as one filled and the rest empty.</summary>
internal sealed class WordTable(WordInlines inlines)
{
    private const int MaxColumns = 60;

    public (string Markdown, bool Simplified) Write(List<TableRow> rows)
    {
        var simplified = false;
        var lines = new List<List<string>>();
        foreach (var row in rows)
        {
            var cells = new List<string>();
            foreach (var cell in row.Elements<TableCell>())
            {
                var paragraphs = cell.Elements<Paragraph>().Select(p => inlines.Write(p).Replace("\\\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Trim()).Where(t => t.Length > 0).ToList();
                simplified |= paragraphs.Count > 1 || cell.Elements<Table>().Any();
                paragraphs.AddRange(cell.Descendants<Table>().SelectMany(t => t.Descendants<Paragraph>()).Select(p => inlines.Write(p).Replace('\n', ' ').Trim()).Where(t => t.Length > 0));
                cells.Add(string.Join(' ', paragraphs));
                var span = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, MaxColumns);
                simplified |= span > 1 || cell.TableCellProperties?.VerticalMerge is not null;
                for (var i = 1; i < span; i++) cells.Add("");
            }
            if (cells.Count > 0) lines.Add(cells);
        }
        if (lines.Count == 0 || lines.All(l => l.All(c => c.Length == 0))) return ("", false);
        var columns = Math.Min(MaxColumns, lines.Max(l => l.Count));
        var markdown = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            Line(markdown, lines[i], columns);
            if (i == 0) markdown.Append('|').Append(string.Concat(Enumerable.Repeat(" --- |", columns))).Append('\n');
        }
        return (markdown.ToString().TrimEnd('\n'), simplified);
    }

    private static void Line(StringBuilder markdown, List<string> cells, int columns)
    {
        markdown.Append('|');
        for (var i = 0; i < columns; i++) markdown.Append(' ').Append(i < cells.Count ? cells[i] : "").Append(" |");
        markdown.Append('\n');
    }
}
