using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using TayNinhExemplars.Documents;
using Drawing = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace TayNinhExemplars.Tests.Documents;

/// <summary>What goes out as Word is a document to work with, and comes back in as it went out.</summary>
public sealed class DocxExportTests
{
    private const string Text = """
        Bà con gọi bà là **"bà đò"**, *quen miệng*; xem [trang này](https://example.vn/guong) và [trang nội bộ](/guong/x).

        ## Việc đã làm

        - Chở 12 em đi học
          - mỗi ngày hai lượt
        - Không lấy tiền

        1. Một
        2. Hai

        > Nước lên thì chở sớm hơn.

        | Năm | Lượt |
        |-----|------|
        | 2025 | 480 |

        :::hop-thong-tin
        Trong hộp.
        :::

        ![Bà Lụa trên đò](/media/do.jpg)

        <script>alert(1)</script>
        """;

    private static readonly byte[] Jpeg = Convert.FromBase64String("/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=");

    [Fact]
    public void A_document_is_valid_with_headings_contents_lists_and_pictures_that_say_what_they_show()
    {
        using var file = Write(new DocxText("Tài liệu", DocxLook.Title), new DocxContents("Mục lục"), new DocxHeading(1, "Bà Huỳnh Thị Lụa", NewPage: true), new DocxText("Dòng một\nDòng hai\u0001", DocxLook.Lead),
            new DocxPicture(Jpeg, 800, 600, "Bà Lụa <trên> đò", "Ảnh: tòa soạn"), new DocxMarkdown(Text, Below: 2), new DocxHeading(2, "Khen thưởng"), new DocxTable(["Số", "Ngày"], [["70/QĐ-UBND", "01/01/2026"]]), new DocxList(["Câu một?", "Câu hai?"], Numbered: true));
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));

        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.Equal(["1 Bà Huỳnh Thị Lụa", "3 Việc đã làm", "2 Khen thưởng"], body.Descendants<Paragraph>().Where(p => Style(p).StartsWith("Heading", StringComparison.Ordinal)).Select(p => $"{Style(p)[^1]} {p.InnerText}"));
        // The contents lead to the headings.
        var marks = body.Descendants<BookmarkStart>().ToDictionary(b => b.Name!.Value!, b => b.Parent!.InnerText);
        Assert.Equal(["Bà Huỳnh Thị Lụa", "Khen thưởng"], body.Descendants<Hyperlink>().Where(h => h.Anchor is not null).Select(h => marks[h.Anchor!.Value!]));
        Assert.Contains(body.Descendants<FieldCode>(), f => f.Text.Contains("TOC", StringComparison.Ordinal));
        Assert.Equal("Bà Lụa <trên> đò", Assert.Single(body.Descendants<Drawing.DocProperties>()).Description!.Value);
        Assert.Equal(2, body.Descendants<Table>().Count());
        Assert.Contains(body.Descendants<Run>(), r => r.RunProperties?.Bold is not null && r.InnerText.Contains("bà đò", StringComparison.Ordinal));
        Assert.Equal("https://example.vn/guong", Assert.Single(document.MainDocumentPart.HyperlinkRelationships).Uri.OriginalString);
        Assert.DoesNotContain("alert", body.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0001', body.InnerText);
        Assert.Equal("vi-VN", document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value);
        // Two numbered lists, each from 1.
        Assert.Equal(2, body.Descendants<NumberingId>().Select(n => n.Val!.Value).Where(n => n > 2).Distinct().Count());
    }

    [Fact]
    public async Task What_was_written_is_read_again()
    {
        using var file = Write(new DocxHeading(1, "Tên bài"), new DocxMarkdown(Text, Below: 1));
        var read = (await DocxImport.ReadAsync(file, TestContext.Current.CancellationToken)).OrThrow();
        Assert.Contains("bà đò", read.Title + read.Markdown, StringComparison.Ordinal);
        Assert.Contains("Chở 12 em đi học", read.Markdown, StringComparison.Ordinal);
        Assert.Contains("| 2025 | 480 |", read.Markdown, StringComparison.Ordinal);
    }

    private static MemoryStream Write(params DocxBlock[] blocks)
    {
        var file = new MemoryStream();
        DocxExport.Write(file, new DocxInfo("Tài liệu", "hoidong", new DateTime(2026, 11, 27, 3, 0, 0, DateTimeKind.Utc), "Tài liệu"), blocks);
        file.Position = 0;
        return file;
    }

    private static string Style(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
}
