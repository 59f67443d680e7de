using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using TayNinhExemplars.Documents;

namespace TayNinhExemplars.Tests.Documents;

public sealed class SheetExportTests
{
    private static readonly IReadOnlyList<object?>[] Rows =
    [
        ["Nguyễn Thị Định", 12L, new DateTime(2026, 9, 2, 7, 30, 0, DateTimeKind.Utc), null],
        ["=HYPERLINK(\"http://x\")", 3.5, new DateOnly(2026, 1, 1), "dòng 1\ndòng 2 \u0001 \ud83c\udf3e"],
    ];

    [Fact]
    public async Task A_workbook_is_valid_and_says_what_it_was_given()
    {
        using var file = new MemoryStream();
        await SheetExport.XlsxAsync(file, Of("Nhật ký: [2026]"), default);
        file.Position = 0;
        using var book = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken));
        Assert.Equal("Nhật ký 2026", Assert.Single(book.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>()).Name!.Value);
        var cells = book.WorkbookPart.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToList()).ToList();
        Assert.Equal(["Tên", "Số", "Ngày", "Ghi chú"], cells[0]);
        Assert.Equal(["Nguyễn Thị Định", "12", "46267.3125", ""], cells[1]);
        Assert.Equal(["=HYPERLINK(\"http://x\")", "3.5", "46023", "dòng 1\ndòng 2  \ud83c\udf3e"], cells[2]);
    }

    [Fact]
    public async Task A_csv_file_carries_its_mark_and_no_formula()
    {
        using var file = new MemoryStream();
        await SheetExport.CsvAsync(file, Of("x"), default);
        Assert.Equal([0xEF, 0xBB, 0xBF], file.ToArray()[..3]);
        var lines = Encoding.UTF8.GetString(file.ToArray()).Split("\r\n");
        Assert.Equal("Nguyễn Thị Định,12,02/09/2026 07:30:00,", lines[1]);
        Assert.DoesNotContain(lines, l => l.StartsWith('=') || l.StartsWith("\"=", StringComparison.Ordinal));
    }

    private static TayNinhExemplars.Documents.Sheet Of(string name) => new TayNinhExemplars.Documents.Sheet(name, ["Tên", "Số", "Ngày", "Ghi chú"], Rows.ToAsyncEnumerable());
}
