using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;

namespace TayNinhExemplars.Web.Newsroom.Import;

/// <param name="Lead">A paragraph in the style "Sapo" or "Subtitle" that follows the title.</param>
public sealed record DocxText(string Title, string Lead, string Markdown);

/// <summary>Reads a Word document as Markdown: headings, bold and italic, lists, tables, links, pictures and footnotes. Looks are left behind.</summary>
public sealed class DocxReader(WordprocessingDocument document, IReadOnlyDictionary<string, string> pictures)
{
    private readonly Dictionary<string, Style> _styles = document.MainDocumentPart?.StyleDefinitionsPart?.Styles?.Elements<Style>()
        .Where(s => s.StyleId?.Value is not null).GroupBy(s => s.StyleId!.Value!).ToDictionary(g => g.Key, g => g.First()) ?? [];
    private readonly HashSet<long> _notes = [];

    public DocxText Read()
    {
        var (title, lead) = ("", "");
        var blocks = new List<(string Text, bool IsListItem)>();
        foreach (var element in document.MainDocumentPart?.Document?.Body?.ChildElements.SelectMany(Flatten) ?? [])
        {
            if (element is Table table)
            {
                blocks.Add((TableText(table), false));
                continue;
            }
            if (element is not Paragraph paragraph) continue;
            var style = StyleName(paragraph);
            var plain = paragraph.InnerText.Trim();
            if (title.Length == 0 && plain.Length > 0 && (style is "title" || (blocks.Count == 0 && style is "heading 1"))) title = plain;
            else if (lead.Length == 0 && plain.Length > 0 && style is "subtitle" or "sapo") lead = plain;
            else if (BlockText(paragraph, style) is { Text.Length: > 0 } block) blocks.Add(block);
        }
        return new DocxText(title, lead, Join(blocks) + Notes());
    }

    // Content controls wrap paragraphs without being any.
    private static IEnumerable<OpenXmlElement> Flatten(OpenXmlElement element) =>
        element is SdtBlock block ? block.SdtContentBlock?.ChildElements.SelectMany(Flatten) ?? [] : [element];

    private (string Text, bool IsListItem) BlockText(Paragraph paragraph, string style)
    {
        var text = Inline(paragraph).Trim();
        if (text.Length == 0) return ("", false);
        if (style.StartsWith("heading ", StringComparison.Ordinal) && int.TryParse(style.AsSpan(8), CultureInfo.InvariantCulture, out var level))
            // The story's own title is the first heading of the page.
            return ($"{new string('#', Math.Clamp(level + 1, 2, 6))} {text.Replace("**", "", StringComparison.Ordinal)}", false);
        if (style is "quote" or "intense quote") return ("> " + text.Replace("\n", "\n> ", StringComparison.Ordinal), false);
        if (ListOf(paragraph) is { } list)
        {
            var indent = new string(' ', list.Level * 4);
            return (indent + (list.IsNumbered ? "1. " : "- ") + text.Replace("\n", "\n" + indent + "    ", StringComparison.Ordinal), true);
        }
        return (MarkdownEscape.LineStart(text), false);
    }

    private string Inline(OpenXmlElement parent)
    {
        var text = new StringBuilder();
        foreach (var child in parent.ChildElements) AppendInline(child, text);
        // Word splits a bold phrase into several runs.
        return text.ToString().Replace("****", "", StringComparison.Ordinal);
    }

    private void AppendInline(OpenXmlElement element, StringBuilder text)
    {
        switch (element)
        {
            case Run run:
                text.Append(RunText(run));
                break;
            case Hyperlink link:
                var url = document.MainDocumentPart!.HyperlinkRelationships.FirstOrDefault(r => r.Id == link.Id?.Value)?.Uri.OriginalString;
                var words = Inline(link);
                text.Append(url is not null && words.Length > 0 ? $"[{words}]({url.Replace(" ", "%20", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})" : words);
                break;
            case InsertedRun or SdtRun or SdtContentRun or SimpleField:
                text.Append(Inline(element));
                break;
        }
    }

    private string RunText(Run run)
    {
        var text = new StringBuilder();
        foreach (var child in run.ChildElements)
            text.Append(child switch
            {
                Text t => MarkdownEscape.Text(t.Text),
                TabChar => " ",
                Break { Type: null } or CarriageReturn => "\\\n",
                NoBreakHyphen => "-",
                Drawing drawing => Picture(drawing),
                FootnoteReference { Id.Value: > 0 } note => Reference(note.Id!.Value),
                _ => "",
            });
        var said = text.ToString();
        var marks = (IsOn(run.RunProperties?.Bold) ? "**" : "") + (IsOn(run.RunProperties?.Italic) ? "*" : "");
        if (marks.Length == 0 || string.IsNullOrWhiteSpace(said) || said.StartsWith("![", StringComparison.Ordinal)) return said;
        // Marks must stand against the words, not against spaces.
        var (start, end) = (said.Length - said.TrimStart().Length, said.TrimEnd().Length);
        return said[..start] + marks + said[start..end] + new string([.. marks.Reverse()]) + said[end..];
    }

    private string Reference(long id)
    {
        _notes.Add(id);
        return $"[^{id}]";
    }

    private string Picture(Drawing drawing)
    {
        var id = drawing.Descendants<A.Blip>().FirstOrDefault()?.Embed?.Value;
        if (id is null || !pictures.TryGetValue(id, out var url)) return "";
        var alt = drawing.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().FirstOrDefault()?.Description?.Value ?? "";
        return $"![{MarkdownEscape.Text(alt.ReplaceLineEndings(" "))}]({url})";
    }

    private string TableText(Table table)
    {
        var rows = table.Elements<TableRow>().Select(r => r.Elements<TableCell>().Select(CellText).ToList()).Where(r => r.Count > 0).ToList();
        if (rows.Count == 0) return "";
        if (rows.Count == 1 && rows[0].Count == 1) return rows[0][0].Replace("<br>", "\n\n", StringComparison.Ordinal);
        var columns = rows.Max(r => r.Count);
        string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Concat(Enumerable.Repeat("", columns)).Take(columns))} |";
        return string.Join('\n', rows.Skip(1).Select(r => Row(r)).Prepend(Row(Enumerable.Repeat("---", columns))).Prepend(Row(rows[0])));
    }

    private string CellText(TableCell cell) => string.Join("<br>", cell.Elements<Paragraph>().Select(p => Inline(p).Trim()).Where(t => t.Length > 0))
        .Replace("\\\n", "<br>", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    private string Notes()
    {
        var notes = document.MainDocumentPart?.FootnotesPart?.Footnotes?.Elements<Footnote>().Where(n => n.Id?.Value is { } id && _notes.Contains(id)) ?? [];
        return string.Concat(notes.Select(n => $"\n\n[^{n.Id!.Value}]: " + string.Join("\n\n    ", n.Elements<Paragraph>().Select(p => Inline(p).Trim()).Where(t => t.Length > 0))));
    }

    private (bool IsNumbered, int Level)? ListOf(Paragraph paragraph)
    {
        var numbering = paragraph.ParagraphProperties?.NumberingProperties
            ?? (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } style && _styles.TryGetValue(style, out var found) ? found.StyleParagraphProperties?.NumberingProperties : null);
        if (numbering?.NumberingId?.Val?.Value is not (> 0 and { } id)) return null;
        var level = numbering.NumberingLevelReference?.Val?.Value ?? 0;
        var numbers = document.MainDocumentPart?.NumberingDefinitionsPart?.Numbering;
        var kind = numbers?.Elements<NumberingInstance>().FirstOrDefault(n => n.NumberID?.Value == id)?.AbstractNumId?.Val?.Value;
        var format = numbers?.Elements<AbstractNum>().FirstOrDefault(a => a.AbstractNumberId?.Value == kind)?.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level)?.NumberingFormat?.Val?.Value;
        return (format is not null && format != NumberFormatValues.Bullet && format != NumberFormatValues.None, Math.Clamp(level, 0, 5));
    }

    private string StyleName(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } id
        ? (_styles.TryGetValue(id, out var style) ? style.StyleName?.Val?.Value ?? id : id).ToLowerInvariant() : "";

    private static bool IsOn(OnOffType? property) => property is not null && property.Val?.Value != false;

    private static string Join(List<(string Text, bool IsListItem)> blocks)
    {
        var text = new StringBuilder();
        for (var i = 0; i < blocks.Count; i++)
            text.Append(i == 0 ? "" : blocks[i].IsListItem && blocks[i - 1].IsListItem ? "\n" : "\n\n").Append(blocks[i].Text);
        return text.ToString();
    }
}
