using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TayNinhExemplars.Documents.Word;

/// <summary>Puts blocks into the body of a document, one after the other.</summary>
internal sealed class WordBody(MainDocumentPart main, Body body, IReadOnlyList<DocxHeading> headings)
{
    public const int DeepestInContents = 2;
    private int _headings;
    private uint _pictures;
    private int _numbering = 2;

    public void Add(DocxBlock block)
    {
        switch (block)
        {
            case DocxHeading heading: AddHeading(heading); break;
            case DocxText text: body.Append(Of(text.Text, text.Look switch { DocxLook.Title => WordLooks.Title, DocxLook.Lead => WordLooks.Lead, DocxLook.Small => WordLooks.Small, _ => null })); break;
            case DocxMarkdown text: new MarkdownWriter(this, text.Below).Write(text.Markdown); break;
            case DocxPicture picture: AddPicture(picture); break;
            case DocxTable table: AddTable([.. table.Rows.Prepend(table.Header).Select(r => r.Select(c => Of(c)).ToList())]); break;
            case DocxList list: AddList([.. list.Items.Select(i => (OpenXmlElement[])[Words(i)])], list.Numbered); break;
            case DocxContents contents: AddContents(contents); break;
            default: throw new ArgumentOutOfRangeException(nameof(block), block, "No such block.");
        }
    }

    /// <summary>A paragraph of ready runs.</summary>
    public void AddParagraph(IEnumerable<OpenXmlElement> runs, string? style = null)
    {
        var paragraph = new Paragraph();
        if (style is not null) paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(runs);
        body.Append(paragraph);
    }

    /// <summary>Every numbered list begins at 1 again.</summary>
    public void AddList(IReadOnlyList<OpenXmlElement[]> items, bool numbered)
    {
        var id = numbered ? NewNumbering() : int.Parse(WordLooks.Bullets, CultureInfo.InvariantCulture);
        foreach (var item in items)
        {
            var paragraph = new Paragraph(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = id })));
            paragraph.Append(item);
            body.Append(paragraph);
        }
    }

    /// <summary>The first row is the header, repeated on every page.</summary>
    public void AddTable(IReadOnlyList<List<Paragraph>> rows)
    {
        if (rows.Count == 0) return;
        var line = new EnumValue<BorderValues>(BorderValues.Single);
        var table = new Table(new TableProperties(new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" }, new TableBorders(
            new TopBorder { Val = line, Size = 4 }, new LeftBorder { Val = line, Size = 4 }, new BottomBorder { Val = line, Size = 4 }, new RightBorder { Val = line, Size = 4 },
            new InsideHorizontalBorder { Val = line, Size = 4 }, new InsideVerticalBorder { Val = line, Size = 4 })), new TableGrid(rows[0].Select(_ => new GridColumn())));
        for (var i = 0; i < rows.Count; i++)
        {
            var row = new TableRow();
            if (i == 0) row.Append(new TableRowProperties(new TableHeader()));
            foreach (var cell in rows[i])
            {
                if (i == 0) foreach (var run in cell.Elements<Run>()) (run.RunProperties ??= new RunProperties()).Bold = new Bold();
                row.Append(new TableCell(new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Auto }), cell));
            }
            table.Append(row);
        }
        body.Append(table, new Paragraph());
    }

    public string Link(Uri url) => main.AddHyperlinkRelationship(url, isExternal: true).Id;

    public static Run Words(string text, bool bold = false, bool italic = false)
    {
        var run = new Run();
        if (bold || italic)
        {
            var look = new RunProperties();
            if (bold) look.Append(new Bold());
            if (italic) look.Append(new Italic());
            run.Append(look);
        }
        run.Append(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    /// <summary>XML has no place for control characters or halves of a pair.</summary>
    public static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value is '\t' || r.Value >= 0x20 && r.Value is not (0xFFFE or 0xFFFF)));

    private static Paragraph Of(string text, string? style = null)
    {
        var paragraph = new Paragraph();
        if (style is not null) paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) paragraph.Append(new Run(new Break()));
            paragraph.Append(Words(lines[i]));
        }
        return paragraph;
    }

    private void AddHeading(DocxHeading heading)
    {
        var look = new ParagraphProperties(new ParagraphStyleId { Val = WordLooks.HeadingOf(heading.Level) });
        if (heading.NewPage) look.Append(new PageBreakBefore());
        var paragraph = new Paragraph(look);
        if (heading.Level <= DeepestInContents)
        {
            var id = (++_headings).ToString(CultureInfo.InvariantCulture);
            paragraph.Append(new BookmarkStart { Id = id, Name = Bookmark(_headings) }, Words(heading.Text), new BookmarkEnd { Id = id });
        }
        else paragraph.Append(Words(heading.Text));
        body.Append(paragraph);
    }

    private void AddContents(DocxContents contents)
    {
        // A title that is no heading: it would stand in its own list.
        AddParagraph([Words(contents.Title, bold: true)]);
        for (var i = 0; i < headings.Count; i++)
        {
            var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = headings[i].Level == 1 ? "TOC1" : "TOC2" }));
            if (i == 0) paragraph.Append(new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }), new Run(new FieldCode(" TOC \\o \"1-2\" \\h \\z \\u ") { Space = SpaceProcessingModeValues.Preserve }), new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }));
            paragraph.Append(new Hyperlink(Words(headings[i].Text)) { Anchor = Bookmark(i + 1), History = true });
            if (i == headings.Count - 1) paragraph.Append(new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
            body.Append(paragraph);
        }
    }

    private void AddPicture(DocxPicture picture)
    {
        var part = main.AddImagePart(ImagePartType.Jpeg);
        using (var bytes = new MemoryStream(picture.Jpeg)) part.FeedData(bytes);
        body.Append(new Paragraph(new ParagraphProperties(new KeepNext()), new Run(WordDrawing.Of(main.GetIdOfPart(part), picture, ++_pictures))));
        if (picture.Caption.Length > 0) body.Append(Of(picture.Caption, WordLooks.Caption));
    }

    private int NewNumbering()
    {
        var id = ++_numbering;
        main.NumberingDefinitionsPart!.Numbering!.Append(new NumberingInstance(
            new AbstractNumId { Val = int.Parse(WordLooks.Numbers, CultureInfo.InvariantCulture) }, new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 }) { NumberID = id });
        return id;
    }

    private static string Bookmark(int number) => "muc" + number.ToString(CultureInfo.InvariantCulture);
}
