using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Consent;
using TayNinhExemplars.Tests.Security;

namespace TayNinhExemplars.Tests.Reports;

/// <summary>The report over HTTP: filters in the address, what is taken away, what is refused.</summary>
public sealed class ReportPageTests(WholeSite site) : IClassFixture<WholeSite>
{
    private const string Path = "/toa-soan/bao-cao";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("?tu=2026-12-31&den=2026-01-01", "Ngày đầu phải trước")]
    [InlineData("?tu=31/02/2026", "ngày/tháng/năm")]
    [InlineData("?tu=1990-01-01&den=2026-01-01", "dài nhất 10 năm")]
    [InlineData("?don-vi=00000000000000000000000000", "Không có đơn vị này")]
    [InlineData("?linh-vuc=%3Cscript%3E", "không có trong danh mục")]
    [InlineData("?kenh=khong-co", "không có trong danh mục")]
    public async Task A_filter_that_cannot_be_is_refused_with_a_word(string query, string said)
    {
        var council = await site.AsAsync("Council");
        foreach (var path in new[] { Path + query, Path + query + "&handler=Csv", Path + "/danh-sach" + query + "&so=stories" })
        {
            var answer = await council.GetAsync(path);
            Assert.Equal(400, answer.Status);
            Assert.Contains(said, answer.Page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", answer.Text.Replace("<script type", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_report_is_shown_listed_and_taken_away()
    {
        var council = await site.AsAsync("Council");
        await PublishedAsync(RegisterDesk.Story("Chuyện =SUM(1) & <b>chữ</b>", "Nội dung."));
        var page = await council.GetAsync(Path);
        Assert.Equal(200, page.Status);
        Assert.Contains("mẫu trình bày chưa được đối chiếu", page.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page.Text, StringComparison.Ordinal);
        var list = await council.GetAsync(page.Find("href=\"(?<it>/toa-soan/bao-cao/danh-sach\\?so=stories[^\"]+)\"").Replace("&amp;", "&", StringComparison.Ordinal));
        Assert.Contains("Chuyện =SUM(1) & <b>chữ</b>", list.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>chữ</b>", list.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await council.GetAsync(Path + "/danh-sach?so=views")).Status);

        var xlsx = await council.GetAsync(Path + "?handler=Xlsx");
        using var file = new MemoryStream(await xlsx.Raw.Content.ReadAsByteArrayAsync(Ct));
        using var book = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Contains("Tin bài", book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Select(c => c.InnerText));
        var csv = await council.GetAsync(Path + "?handler=Csv&tu=2026-01-01&den=2026-12-31");
        Assert.Contains("01/01/2026,31/12/2026,Tổng hợp,,Tin bài,", csv.Text, StringComparison.Ordinal);
        Assert.Contains("bao-cao-2026-01-01-2026-12-31.csv", csv.Raw.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_is_kept_and_a_report_signed_once()
    {
        var council = await site.AsAsync("Council");
        var year = site.Services.GetRequiredService<TimeProvider>().Today().Year;
        foreach (var (field, value, said) in new[] { ("DueDays", "nhiều", "Số ngày từ 0"), ("Since", "", "ngày bắt đầu"), ("UnitId", Ids.New(), "Không có đơn vị này"), ("Since", "31/02/2026", "ngày/tháng/năm") })
        {
            var wrong = await council.SubmitAsync(Path + "/ke-hoach", "Add", [.. Fields(year).Where(f => f.Name != field), (field, value)]);
            Assert.Equal(400, wrong.Status);
            Assert.Contains(said, wrong.Page, StringComparison.Ordinal);
        }
        Assert.Equal(302, (await council.SubmitAsync(Path + "/ke-hoach", "Add", Fields(year))).Status);
        Assert.Equal(400, (await council.SubmitAsync(Path + "/ke-hoach", "Add", Fields(year))).Status);

        var dues = await council.GetAsync(Path + "/han");
        var due = dues.Find("href=\"(?<it>/toa-soan/bao-cao/ky/[^\"]+)\"");
        Assert.NotEmpty(due);
        Assert.Equal(404, (await council.GetAsync(due[..^10] + "2026-02-03")).Status);
        Assert.Equal(403, (await (await site.AsAsync("ManagingEditor")).SubmitAsync(due, "", ("Remark", "Không phải việc của tôi"))).Status);
        var signed = await council.SubmitAsync(due, "", ("Remark", "Đã đối chiếu <với sổ>."));
        Assert.Equal(302, signed.Status);
        var paper = await council.GetAsync(signed.Location!);
        Assert.Contains("Đã đối chiếu <với sổ>.", paper.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<với sổ>", paper.Text, StringComparison.Ordinal);
        Assert.Contains("Số liệu hôm nay giống lúc ký", paper.Page, StringComparison.Ordinal);
        var again = await council.GetAsync(due);
        Assert.Contains("ký lúc", again.Page, StringComparison.Ordinal);
        Assert.Contains(signed.Location!, (await council.GetAsync(Path + "/han")).Text, StringComparison.Ordinal);
    }

    private static (string Name, string Value)[] Fields(int year) => [("UnitId", ""), ("Kind", "Year"), ("DueDays", "15"), ("Since", $"{year - 1}-01-01".ToString(CultureInfo.InvariantCulture))];

    private async Task PublishedAsync(ContentItem item)
    {
        await using var scope = site.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<SaveAndPublishHandler>().HandleAsync(new SaveAndPublish(item, null), Actor.System, Ct)).OrThrow();
    }
}
