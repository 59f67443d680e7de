using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TayNinhExemplars.Documents.Word;

namespace TayNinhExemplars.Documents;

/// <summary>
/// Writes a Word document that can be worked with: real headings and lists, a table of contents, pictures with alternative texts,
/// A4, Vietnamese, in the typeface and size of administrative papers (Times New Roman 13; Decree 30/2020/NĐ-CP, annex I).
/// </summary>
public static class DocxExport
{
    public const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const int PageWidth = 11906, PageHeight = 16838;

    public static void Write(Stream to, DocxInfo info, IReadOnlyList<DocxBlock> blocks)
    {
        // The package goes back and forth in its stream, which an answer to a browser cannot.
        using var bytes = new MemoryStream();
        using (var package = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = info.Title;
            package.PackageProperties.Creator = info.Author;
            package.PackageProperties.Created = info.AtUtc;
            package.PackageProperties.Language = "vi-VN";
            var main = package.AddMainDocumentPart();
            main.Document = new Document(new Body());
            WordLooks.AddTo(main);
            var body = new WordBody(main, main.Document.Body!, HeadingsOf(blocks));
            foreach (var block in blocks) body.Add(block);
            main.Document.Body!.Append(Section(main, info.Footer));
        }
        bytes.Position = 0;
        bytes.CopyTo(to);
    }

    /// <summary>Bookmarks count the headings in their order, so that the contents can point to those that follow.</summary>
    private static List<DocxHeading> HeadingsOf(IReadOnlyList<DocxBlock> blocks) => [.. blocks.OfType<DocxHeading>().Where(h => h.Level <= WordBody.DeepestInContents)];

    private static SectionProperties Section(MainDocumentPart main, string text)
    {
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = WordLooks.Small }, new Tabs(new TabStop { Val = TabStopValues.Right, Position = PageWidth - 2 * 1134 })),
            new Run(new Text(WordBody.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }), new Run(new TabChar()),
            new SimpleField(new Run(new Text("1"))) { Instruction = " PAGE " }));
        return new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
            new PageSize { Width = PageWidth, Height = PageHeight },
            new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 });
    }
}
