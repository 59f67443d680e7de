using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Recognition;

public sealed class AwardImportsOnSqlite() : AwardImportContract(TestDatabase.Sqlite);

public sealed class AwardImportsOnPostgreSql(PostgresFixture postgres) : AwardImportContract(postgres);

/// <summary>The Council's lists: what each row is judged to be, and that all of a list is written or nothing.</summary>
public abstract class AwardImportContract(TestDatabase database) : IAsyncLifetime
{
    private const string Heading = "Họ và tên;Đơn vị;Danh hiệu, hình thức;Số quyết định;Ngày quyết định;Đối tượng;Mã điển hình\n";
    private Council _council = null!;

    public async ValueTask InitializeAsync()
    {
        _council = await Council.OpenAsync(database);
        await _council.RunRecipeAsync("khen-thuong.recipe.json");
    }

    public async ValueTask DisposeAsync()
    {
        if (_council is not null) await _council.Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>One row each, and what it must be judged to be.</summary>
    [Theory]
    [InlineData("Nguyễn Văn Mới;Xã Bến Cầu;Lao động tiên tiến;5/QĐ-UBND;05/9/2026;;", RowVerdict.New, "")]
    [InlineData("HUỲNH THỊ LỤA;;Bằng khen của Chủ tịch UBND tỉnh;5/QĐ-UBND;05.09.2026;;", RowVerdict.Matched, "")]
    [InlineData("Huynh Thi Lua;;Bằng khen của Chủ tịch UBND tỉnh;5/QĐ-UBND;ngày 5 tháng 9 năm 2026;;", RowVerdict.Doubtful, "nearName")]
    [InlineData("Huỳnh Thị Lụa;Sở Y tế;Bằng khen của Chủ tịch UBND tỉnh;5/QĐ-UBND;2026-09-05;;", RowVerdict.Doubtful, "otherUnit")]
    [InlineData("Huỳnh Thị Lụa;;Bằng khen của Chủ tịch UBND tỉnh;77/QĐ-UBND;10/03/2026;;", RowVerdict.Known, "known")]
    [InlineData("Huỳnh Thị Lúa;;Bằng khen của Chủ tịch UBND tỉnh;77/QĐ-UBND;10/03/2026;;", RowVerdict.Doubtful, "registeredOtherwise")]
    [InlineData("Trần Văn Khác;;Bằng khen của Chủ tịch UBND tỉnh;77/QĐ-UBND;11/03/2026;;", RowVerdict.Wrong, "numberKnown")]
    [InlineData("Nguyễn Văn Mới;;Lao động tiên tiến;5/QĐ-UBND;32/13/2026;;", RowVerdict.Wrong, "dateUnreadable")]
    [InlineData("Nguyễn Văn Mới;;Lao động tiên tiến;5/QĐ-UBND;05/09/2030;;", RowVerdict.Wrong, "future")]
    [InlineData("Nguyễn Văn Mới;;Lao động tiên tiến;;05/09/2026;;", RowVerdict.Wrong, "number")]
    [InlineData("Nguyễn Văn Mới;;Huy hiệu;5/QĐ-UBND;05/09/2026;;", RowVerdict.Wrong, "notInForce")]
    [InlineData("Nguyễn Văn Mới;;Huy hiệu;5/QĐ-UBND;05/09/2020;;", RowVerdict.New, "")]
    [InlineData("Tổ 5;;Lao động tiên tiến;5/QĐ-UBND;05/09/2026;Tập thể;", RowVerdict.Wrong, "notForKind")]
    [InlineData("Nguyễn Văn Mới;;Danh hiệu lạ;5/QĐ-UBND;05/09/2026;;", RowVerdict.Doubtful, "titleUnknown")]
    [InlineData("Nguyễn Văn Mới;;Bằng khen của Bộ trưởng Bộ Y tế;5/QĐ-BYT;05/09/2026;;", RowVerdict.New, "")]
    [InlineData("Trần Văn Khác;;Lao động tiên tiến;5/QĐ-UBND;05/09/2026;;guong/ba-huynh-thi-lua", RowVerdict.Wrong, "otherName")]
    [InlineData("Huỳnh Thị Lụa;;Lao động tiên tiến;5/QĐ-UBND;05/09/2026;;guong/ba-huynh-thi-lua", RowVerdict.Matched, "")]
    [InlineData("#REF!;;Lao động tiên tiến;5/QĐ-UBND;05/09/2026;;", RowVerdict.Wrong, "formula")]
    public async Task Every_row_gets_its_verdict(string row, RowVerdict verdict, string reason)
    {
        var unit = await _council.UnitAsync("UBND xã Vàm Cỏ");
        var lua = await _council.ExemplarAsync("Bà Huỳnh Thị Lụa", unit.ContentItemId);
        await _council.AwardAsync("Bằng khen bà Lụa", "77/QĐ-UBND", [lua.ContentItemId]);
        var view = await ReadAsync(Encoding.UTF8.GetBytes(Heading + row));
        var judged = Assert.Single(await RowsAsync(view.Import.Id));
        Assert.Equal((verdict, reason), (judged.Row.Verdict, judged.Reasons.FirstOrDefault()?.Code ?? ""));
    }

    [Fact]
    public async Task A_number_used_twice_and_a_line_that_stands_twice_are_found_within_the_file()
    {
        var view = await ReadAsync(Encoding.UTF8.GetBytes(Heading + "A Văn Một;;Lao động tiên tiến;9/QĐ-UBND;01/09/2026;;\nA Văn Hai;;Lao động tiên tiến;9/QĐ-UBND;02/09/2026;;\nA Văn Một;;Lao động tiên tiến;9/QĐ-UBND;01/09/2026;;"));
        var rows = await RowsAsync(view.Import.Id);
        Assert.Equal(["", "numberTwice", "lineTwice"], rows.Select(r => r.Reasons.FirstOrDefault()?.Code ?? ""));
        Assert.Equal(["recognition.import.wrongRows"], (await ApplyAsync(view.Import.Id)).Codes());
        Assert.Equal(0, await _council.Site.AskAsync((ContentStore s) => s.CountAsync("Award")));
    }

    [Fact]
    public async Task A_workbook_with_merged_cells_formulas_days_and_decomposed_names_is_read_as_it_is_meant()
    {
        await _council.ExemplarAsync("Bà Huỳnh Thị Lụa");
        var view = await ReadAsync(Workbook(), "danh-sach.xlsx");
        var rows = await RowsAsync(view.Import.Id);
        Assert.Equal([RowVerdict.Matched, RowVerdict.New], rows.Select(r => r.Row.Verdict));
        Assert.Equal(["12/QĐ-UBND", "12/QĐ-UBND"], rows.Select(r => r.Line.Number)); // merged downwards
        Assert.Equal([new DateOnly(2026, 9, 5), new DateOnly(2026, 9, 5)], rows.Select(r => r.Line.Date!.Value)); // a serial number, and a text
        Assert.Equal("Huỳnh Thị Lụa", rows[0].Line.Recipient); // NFD in the file
        Assert.Equal("Lao động tiên tiến", rows[1].Line.Form); // what the formula was saved with
        (await ApplyAsync(view.Import.Id)).OrThrow();
        await RunAsync();
        var applied = (await _council.Site.AskAsync((AwardImports s) => s.FindAsync(view.Import.Id)))!;
        Assert.Equal(ImportState.Applied, applied.Import.State);
        var award = (await _council.PublishedAsync((await RowsAsync(view.Import.Id))[0].Row.AwardId))!;
        Assert.Equal("Huỳnh Thị Lụa", AwardFacts.Of(award).RecipientName);
        Assert.Single(AwardFacts.Of(award).Recipients);
    }

    [Fact]
    public async Task Doubtful_rows_wait_for_a_choice_and_a_second_run_finds_everything_known()
    {
        var list = Encoding.UTF8.GetBytes(Heading + "Người Thứ Nhất;;Danh hiệu lạ;8/QĐ-UBND;01/09/2026;;\nNgười Thứ Hai;;Lao động tiên tiến;8/QĐ-UBND;01/09/2026;;\nNgười Thứ Ba;;Danh hiệu lạ;8/QĐ-UBND;01/09/2026;;");
        var view = await ReadAsync(list);
        Assert.Equal(["recognition.import.openRows"], (await ApplyAsync(view.Import.Id)).Codes());
        var rows = await RowsAsync(view.Import.Id);
        (await _council.Site.AskAsync((ChooseForRowHandler h) => h.HandleAsync(new ChooseForRow(view.Import.Id, rows[0].Row.Id, RowChoice.Separate), Council.Secretary))).OrThrow();
        (await _council.Site.AskAsync((ChooseForRowHandler h) => h.HandleAsync(new ChooseForRow(view.Import.Id, null, RowChoice.LeaveOut), Council.Secretary))).OrThrow();
        (await ApplyAsync(view.Import.Id)).OrThrow();
        await RunAsync();
        Assert.Equal(2, await _council.Site.AskAsync((ContentStore s) => s.CountAsync("Award")));
        var again = await ReadAsync(list);
        Assert.Equal(2, again.Counts[RowVerdict.Known]);
        Assert.Empty(await _council.Site.AskAsync((TayNinhExemplars.Storage.SiteDbContext db) => StoreCheck.RunAsync(db)));
    }

    [Theory]
    [InlineData("a;b;c\n1;2;3", "recognition.import.heading")]
    [InlineData("Họ và tên;Đơn vị;Số quyết định\nA;B;C", "recognition.import.columns")]
    [InlineData("PK\u0003\u0004 not a zip", "documents.notTable")]
    public async Task A_file_that_is_no_list_says_why(string text, string problem)
    {
        var view = await ReadAsync(Encoding.UTF8.GetBytes(text));
        Assert.Equal((ImportState.Failed, problem), (view.Import.State, view.Import.Problem));
    }

    private async Task<ImportView> ReadAsync(byte[] file, string name = "danh-sach.csv")
    {
        var import = (await _council.Site.AskAsync((UploadAwardListHandler h) => h.HandleAsync(new UploadAwardList(name, file), Council.Secretary))).OrThrow();
        await RunAsync();
        return (await _council.Site.AskAsync((AwardImports s) => s.FindAsync(import.Id)))!;
    }

    private Task RunAsync() => _council.Site.TellAsync((RunAwardImports w) => w.RunAsync(default));

    private Task<IReadOnlyList<ImportRowView>> RowsAsync(string id) => _council.Site.AskAsync((AwardImports s) => s.RowsAsync(id, null, 1));

    private Task<Outcome<AwardImport>> ApplyAsync(string id) => _council.Site.AskAsync((ApplyAwardImportHandler h) => h.HandleAsync(new ApplyAwardImport(id), Council.Secretary));

    private static byte[] Workbook()
    {
        using var stream = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = book.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(
                new SheetData(
                    Row(1, Cell("A1", "DANH SÁCH KHEN THƯỞNG")),
                    Row(3, Cell("A3", "Họ và tên"), Cell("B3", "Hình thức khen thưởng"), Cell("C3", "Số quyết định"), Cell("D3", "Ngày ký")),
                    Row(4, Cell("A4", "Huỳnh Thị Lụa".Normalize(NormalizationForm.FormD)), Cell("B4", "Lao động tiên tiến"), Cell("C4", "12/QĐ-UBND"), new Cell { CellReference = "D4", StyleIndex = 1, CellValue = new CellValue("46270") }),
                    Row(5, Cell("A5", "Trần Văn Mới"), new Cell { CellReference = "B5", DataType = CellValues.String, CellFormula = new CellFormula("B4"), CellValue = new CellValue("Lao động tiên tiến") }, Cell("D5", "05/09/2026"))),
                new MergeCells(new MergeCell { Reference = "A1:D1" }, new MergeCell { Reference = "C4:C5" }));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = 1, Name = "Danh sách" }));
        }
        return stream.ToArray();

        static Row Row(uint number, params Cell[] cells) => new(cells) { RowIndex = number };
        static Cell Cell(string at, string text) => new() { CellReference = at, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
    }
}
