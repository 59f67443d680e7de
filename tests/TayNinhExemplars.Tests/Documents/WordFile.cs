using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace TayNinhExemplars.Tests.Documents;

/// <summary>Builds real Word files for the tests.</summary>
public sealed class WordFile : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly WordprocessingDocument _word;

    public WordFile()
    {
        _word = WordprocessingDocument.Create(_bytes, WordprocessingDocumentType.Document);
        Main = _word.AddMainDocumentPart();
        Main.Document = new Document(Body = new Body());
        // A Vietnamese Word writes such ids; the names stay English.
        Main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
            Style("Tiu", "Title"), Style("u1", "heading 1"), Style("u2", "heading 2"), Style("u3", "heading 3", "u2"),
            Style("Trichdan", "Quote"), Style("Chuthich", "caption"),
            new Style(new StyleName { Val = "Strong" }, new StyleRunProperties(new Bold())) { StyleId = "Manh", Type = StyleValues.Character });
        Main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
            new AbstractNum(Level(0, NumberFormatValues.Bullet), Level(1, NumberFormatValues.Bullet)) { AbstractNumberId = 1 },
            new AbstractNum(Level(0, NumberFormatValues.Decimal), Level(1, NumberFormatValues.LowerLetter)) { AbstractNumberId = 2 },
            new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 },
            new NumberingInstance(new AbstractNumId { Val = 2 }) { NumberID = 2 });
    }

    public MainDocumentPart Main { get; }
    public Body Body { get; }

    public WordFile Add(params OpenXmlElement[] blocks)
    {
        Body.Append(blocks);
        return this;
    }

    public static Paragraph P(params object[] pieces) => Styled(null, pieces);

    public static Paragraph Styled(string? style, params object[] pieces)
    {
        var paragraph = new Paragraph();
        if (style is not null) paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        foreach (var piece in pieces) paragraph.Append(piece as OpenXmlElement ?? Run((string)piece));
        return paragraph;
    }

    public static Paragraph Item(int list, int level, string text)
    {
        var paragraph = P(text);
        paragraph.PrependChild(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = list })));
        return paragraph;
    }

    public static Run Run(string text, params OpenXmlElement[] look) => look.Length == 0
        ? new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve })
        : new Run(new RunProperties(look), new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    public Hyperlink Link(string address, string text) =>
        new(Run(text)) { Id = Main.AddHyperlinkRelationship(new Uri(address, UriKind.RelativeOrAbsolute), true).Id };

    public Run Footnote(int id, params object[] pieces)
    {
        var part = Main.FootnotesPart ?? Main.AddNewPart<FootnotesPart>();
        part.Footnotes ??= new Footnotes();
        part.Footnotes.Append(new Footnote(P(pieces)) { Id = id });
        return new Run(new FootnoteReference { Id = id });
    }

    public Run Picture(byte[] png, string alt)
    {
        var part = Main.AddImagePart(ImagePartType.Png);
        part.FeedData(new MemoryStream(png));
        return new Run(new DocumentFormat.OpenXml.Wordprocessing.Drawing(new Wp.Inline(
            new Wp.DocProperties { Id = 1, Name = "x", Description = alt },
            new A.Graphic(new A.GraphicData(new Pic.Picture(new Pic.BlipFill(new A.Blip { Embed = Main.GetIdOfPart(part) }))) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))));
    }

    public byte[] ToBytes()
    {
        _word.Dispose();
        return _bytes.ToArray();
    }

    public void Dispose()
    {
        _word.Dispose();
        _bytes.Dispose();
    }

    private static Style Style(string id, string name, string? parent = null)
    {
        var style = new Style(new StyleName { Val = name }) { StyleId = id, Type = StyleValues.Paragraph };
        if (parent is not null) style.Append(new BasedOn { Val = parent });
        return style;
    }

    private static Level Level(int index, NumberFormatValues format) => new(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }) { LevelIndex = index };
}
