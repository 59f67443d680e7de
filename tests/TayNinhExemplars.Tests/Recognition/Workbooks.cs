using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TayNinhExemplars.Tests.Recognition;

/// <summary>Workbooks as offices keep them: cells merged downwards, a form by formula, days as text.</summary>
internal static class Workbooks
{
    public static byte[] Merged(string name)
    {
        using var stream = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = book.AddWorkbookPart();
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(
                new SheetData(
                    Row(1, Cell("A1", "Họ và tên"), Cell("B1", "Hình thức khen thưởng"), Cell("C1", "Số quyết định"), Cell("D1", "Ngày ký")),
                    Row(2, Cell("A2", name), Cell("B2", "Lao động tiên tiến"), Cell("C2", "12/QĐ-UBND"), Cell("D2", "05/09/2026")),
                    Row(3, Cell("A3", "Trần Văn Mới Toanh"), new Cell { CellReference = "B3", DataType = CellValues.String, CellFormula = new CellFormula("B2"), CellValue = new CellValue("Lao động tiên tiến") }, Cell("D3", "ngày 5 tháng 9 năm 2026"))),
                new MergeCells(new MergeCell { Reference = "C2:C3" }));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = 1, Name = "Danh sách" }));
        }
        return stream.ToArray();

        static Row Row(uint number, params Cell[] cells) => new(cells) { RowIndex = number };
        static Cell Cell(string at, string text) => new() { CellReference = at, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
    }
}
