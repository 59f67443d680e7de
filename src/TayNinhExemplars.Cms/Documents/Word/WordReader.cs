using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Documents.Word;

/// <summary>Walks the blocks of a document: paragraphs, lists, tables.</summary>
internal sealed class WordReader
{
    private const int MaxDepth = 40;
    private readonly List<Refusal> _warnings = [];
    private readonly WordStyles _styles;
    private readonly WordLists _lists;
    private readonly WordImages _images;
    private readonly WordInlines _inlines;
    private readonly MainDocumentPart _main;
    private readonly List<(string Text, bool Tight)> _blocks = [];
    private string? _title;

    public WordReader(MainDocumentPart main)
    {
        (_main, _styles, _lists, _images) = (main, new WordStyles(main), new WordLists(main), new WordImages(_warnings));
        _inlines = new WordInlines(main, _styles, _images, _warnings);
    }

    public ImportedDocument Read(Body body)
    {
        Blocks(body, 0);
        AddNotes();
        if (_main.WordprocessingCommentsPart?.Comments?.Elements<Comment>().Any() == true) _warnings.Add(new Refusal("documents.warning.comments"));
        return new ImportedDocument(_title, Join(_blocks), _images.All, _warnings);
    }

    /// <summary>An empty line between blocks, none between the entries of one list.</summary>
    private static string Join(List<(string Text, bool Tight)> blocks)
    {
        var markdown = new StringBuilder();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i > 0) markdown.Append(blocks[i].Tight && blocks[i - 1].Tight ? "\n" : "\n\n");
            markdown.Append(blocks[i].Text);
        }
        return markdown.Length > 0 ? markdown.Append('\n').ToString().Normalize(NormalizationForm.FormC) : "";
    }

    private void Blocks(OpenXmlElement parent, int depth)
    {
        if (depth > MaxDepth) return;
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph: AddParagraph(paragraph, depth); break;
                case Table table: AddTable(table, depth); break;
                case SdtBlock { SdtContentBlock: { } content }: Blocks(content, depth + 1); break;
                case CustomXmlBlock or InsertedRun or MoveToRun: Blocks(element, depth + 1); break;
                case AlternateContent alternate when (OpenXmlElement?)alternate.GetFirstChild<AlternateContentChoice>() is { } choice: Blocks(choice, depth + 1); break;
            }
        }
    }

    private void AddParagraph(Paragraph paragraph, int depth)
    {
        var text = _inlines.Write(paragraph).Trim();
        var boxes = _inlines.TakeTextBoxes();
        if (text.Length > 0) AddText(paragraph, text);
        foreach (var box in boxes) Blocks(box, depth + 1);
    }

    private void AddText(Paragraph paragraph, string text)
    {
        var (kind, level) = _styles.KindOf(paragraph);
        var isFirst = _title is null && _blocks.Count == 0;
        if (kind is BlockKind.Title || (kind is BlockKind.Heading && level == 1 && isFirst))
        {
            if (_title is null)
            {
                _title = Plain(paragraph);
                return;
            }
            (kind, level) = (BlockKind.Heading, 1);
        }
        if (kind is BlockKind.Heading)
        {
            Add($"{new string('#', Math.Min(6, level + 1))} {OneLine(text)}");
            return;
        }
        if (_lists.Next(_styles.NumberingOf(paragraph)) is var (indent, mark))
        {
            var hanging = "\n" + indent + new string(' ', mark.Length);
            _blocks.Add((indent + mark + Markdowning.EscapeStart(text).Replace("\n", hanging, StringComparison.Ordinal), true));
            return;
        }
        var lines = string.Join('\n', text.Split('\n').Select(Markdowning.EscapeStart));
        Add(kind switch
        {
            BlockKind.Quote => "> " + lines.Replace("\n", "\n> ", StringComparison.Ordinal),
            BlockKind.Caption when !text.StartsWith('!') => $"*{OneLine(text).Replace("*", "", StringComparison.Ordinal)}*",
            _ => lines,
        });
    }

    private void Add(string block)
    {
        _lists.Leave();
        _blocks.Add((block, false));
    }

    private void AddTable(Table table, int depth)
    {
        var rows = table.Elements<TableRow>().Where(r => r.TableRowProperties?.GetFirstChild<Deleted>() is null).ToList();
        // One cell is a frame around text, not a table.
        if (rows is [var only] && only.Elements<TableCell>().ToList() is [var cell])
        {
            Blocks(cell, depth + 1);
            return;
        }
        var (markdown, simplified) = new WordTable(_inlines).Write(rows);
        if (simplified && !_warnings.Exists(w => w.Code == "documents.warning.table")) _warnings.Add(new Refusal("documents.warning.table"));
        if (markdown.Length > 0) Add(markdown);
    }

    private void AddNotes()
    {
        // A note may refer to a note; the list grows while it is read.
        for (var i = 0; i < _inlines.Notes.Count; i++)
        {
            var paragraphs = _inlines.Notes[i]?.Elements<Paragraph>().Select(p => OneLine(_inlines.Write(p))).Where(t => t.Length > 0) ?? [];
            Add($"[^{i + 1}]: {string.Join(' ', paragraphs)}");
        }
    }

    private static string OneLine(string text) => text.Replace("\\\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Trim();

    private string Plain(Paragraph paragraph) => OneLine(_inlines.Plain(paragraph));
}
