using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Consent;
using TayNinhExemplars.Tests.Security;

namespace TayNinhExemplars.Tests.Spreading;

/// <summary>Events, movements and packs over HTTP, with what people really send.</summary>
public sealed class SpreadingPageTests(WholeSite site) : IClassFixture<WholeSite>
{
    private const string Script = "<script>alert(1)</script>";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private DateTime Now => site.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
    private string Today => Now.AddHours(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Readers_see_what_comes_with_its_calendar_and_what_was_called_off()
    {
        var council = await site.AsAsync("Council");
        var reader = await site.AsAsync(WholeSite.Anonymous);
        var id = await EventAsync("Giao lưu <Bến Cầu>; buổi 1, buổi 2", Now.AddDays(3), Now.AddDays(3).AddHours(2));
        var list = await reader.GetAsync("/su-kien?x=1");
        Assert.Equal(200, list.Status);
        Assert.Contains("Giao lưu <Bến Cầu>; buổi 1, buổi 2", list.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<Bến Cầu>", list.Text, StringComparison.Ordinal);

        var one = await reader.GetAsync($"/su-kien/{id}.ics");
        Assert.StartsWith("text/calendar", one.Raw.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
        Assert.Contains("STATUS:CONFIRMED", one.Text, StringComparison.Ordinal);
        // Commas and semicolons are escaped: RFC 5545, section 3.3.11.
        Assert.Contains("buổi 1\\, buổi 2", one.Text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(id, (await reader.GetAsync("/su-kien.ics")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await reader.GetAsync("/su-kien/00000000000000000000000000.ics")).Status);

        Assert.Equal(302, (await council.SubmitAsync("/toa-soan/giao-luu/" + id, "Cancel", ("Reason", Script))).Status);
        Assert.Contains("STATUS:CANCELLED", (await reader.GetAsync($"/su-kien/{id}.ics")).Text, StringComparison.Ordinal);
        var page = await reader.GetAsync("/su-kien/giao-luu-ben-cau-buoi-1-buoi-2?x=2");
        Assert.Contains("Sự kiện đã hủy", page.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(Script, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Attendance", "nhiều người", "số người dự")]
    [InlineData("Attendance", "-4", "số người dự")]
    [InlineData("ReportedOn", "31/02/2026", "ngày/tháng/năm")]
    [InlineData("ReportedOn", "2099-01-01", "đến hôm nay")]
    [InlineData("Report", "", "đã làm gì")]
    public async Task A_wrong_report_says_so_and_loses_nothing(string field, string value, string said)
    {
        var council = await site.AsAsync("Council");
        var path = "/toa-soan/giao-luu/" + await EventAsync("Tọa đàm " + Ids.New(), Now.AddDays(-2), Now.AddDays(-2).AddHours(1));
        (string Name, string Value)[] fields = [("Attendance", "120"), ("ReportedOn", Today), ("Report", "Đã trao đổi."), ("Results", "Còn nguyên chữ này")];
        var answer = await council.SubmitAsync(path, "Report", [.. fields.Where(f => f.Name != field), (field, value)]);
        Assert.Equal(400, answer.Status);
        Assert.Contains(said, answer.Page, StringComparison.Ordinal);
        Assert.Contains("Còn nguyên chữ này", answer.Page, StringComparison.Ordinal);
        Assert.Equal(302, (await council.SubmitAsync(path, "Report", fields)).Status);
        Assert.Contains("Đã báo cáo", (await council.GetAsync(path)).Page, StringComparison.Ordinal);
        Assert.Contains(path, (await council.GetAsync("/toa-soan/giao-luu?xem=Past")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_movement_has_a_page_with_its_exemplars()
    {
        var exemplar = await PublishedAsync(RegisterDesk.Exemplar("Tổ tự quản Rừng Lim", "collective"));
        await PublishedAsync(new ContentItem
        {
            ContentType = "Movement",
            Content = new JsonObject
            {
                ["TitlePart"] = new JsonObject { ["Title"] = "Mỗi ấp một việc" },
                ["AutoroutePart"] = new JsonObject(),
                ["Movement"] = new JsonObject
                {
                    ["LaunchedBy"] = new JsonObject { ["Text"] = "UBND tỉnh" }, ["LaunchedOn"] = new JsonObject { ["Value"] = "2026-02-10" }, ["Goals"] = new JsonObject { ["Text"] = "Mỗi ấp chọn một việc chung." },
                    ["DecisionNumber"] = new JsonObject { ["Text"] = "05/KH-UBND" }, ["Exemplars"] = new JsonObject { ["ContentItemIds"] = new JsonArray(exemplar) },
                },
            },
        });
        var reader = await site.AsAsync(WholeSite.Anonymous);
        Assert.Contains("/phong-trao/moi-ap-mot-viec", (await reader.GetAsync("/phong-trao?x=1")).Text, StringComparison.Ordinal);
        var page = await reader.GetAsync("/phong-trao/moi-ap-mot-viec");
        Assert.Equal(200, page.Status);
        foreach (var part in new[] { "UBND tỉnh", "05/KH-UBND", "Mỗi ấp chọn một việc chung.", "Tổ tự quản Rừng Lim" }) Assert.Contains(part, page.Page, StringComparison.Ordinal);
        Assert.Contains("Mỗi ấp một việc", (await reader.GetAsync("/guong/to-tu-quan-rung-lim")).Page, StringComparison.Ordinal);
        Assert.Contains("Mỗi ấp một việc", (await (await site.AsAsync("Council")).GetAsync("/toa-soan/phong-trao")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_is_made_built_printed_and_taken_as_Word()
    {
        var council = await site.AsAsync("Council");
        var exemplar = await PublishedAsync(RegisterDesk.Exemplar("Câu lạc bộ hiến máu", "collective"));
        var created = await council.SubmitAsync("/toa-soan/tai-lieu", "", ("Title", "Học từ người thật".Normalize(NormalizationForm.FormD)), ("Audience", Script));
        Assert.Equal(302, created.Status);
        var path = created.Location!;
        Assert.Equal(404, (await council.GetAsync(path + "/in")).Status);
        Assert.Equal(404, (await council.GetAsync(path + ".docx")).Status);
        Assert.Contains(exemplar, (await council.GetAsync(path + "?q=" + Uri.EscapeDataString("hiến máu"))).Text, StringComparison.Ordinal);

        var before = await council.GetAsync(path);
        Assert.Contains("Học từ người thật", before.Page, StringComparison.Ordinal);
        Assert.Equal(302, (await council.SubmitAsync(path, "Entry", ("Revision", before.HiddenField("Revision")), ("entry", exemplar), ("act", "add"))).Status);
        // The page of somebody who has looked away meanwhile.
        var stale = await council.SubmitAsync(path, "Save", ("Revision", before.HiddenField("Revision")), ("Title", "Tên khác"), ("Questions", "Câu hỏi còn nguyên?"));
        Assert.Equal(409, stale.Status);
        Assert.Contains("Câu hỏi còn nguyên?", stale.Page, StringComparison.Ordinal);
        var now = await council.GetAsync(path);
        Assert.Equal(302, (await council.SubmitAsync(path, "Save", ("Revision", now.HiddenField("Revision")), ("Title", "Học từ người thật"), ("Introduction", "## Vì sao\n\nMở đầu"), ("Questions", "Câu một?\nCâu hai?"))).Status);
        now = await council.GetAsync(path);
        Assert.Equal(302, (await council.SubmitAsync(path, "Build", ("Revision", now.HiddenField("Revision")))).Status);

        var print = await council.GetAsync(path + "/in");
        Assert.Equal(200, print.Status);
        foreach (var part in new[] { "Mục lục", "Câu lạc bộ hiến máu", "Câu một?", "Dựng ngày" }) Assert.Contains(part, print.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(Script, print.Text, StringComparison.Ordinal);

        var word = await council.GetAsync(path + ".docx");
        Assert.Equal(200, word.Status);
        using var file = new MemoryStream(await word.Raw.Content.ReadAsByteArrayAsync(Ct));
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, Ct).Select(e => e.Description));
        Assert.Contains("Câu lạc bộ hiến máu", document.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);
    }

    private Task<string> EventAsync(string title, DateTime starts, DateTime ends) => PublishedAsync(new ContentItem
    {
        ContentType = "Event",
        Content = new JsonObject
        {
            ["TitlePart"] = new JsonObject { ["Title"] = title },
            ["AutoroutePart"] = new JsonObject(),
            ["Event"] = new JsonObject
            {
                ["Starts"] = new JsonObject { ["Value"] = ContentItemJson.Format(starts) }, ["Ends"] = new JsonObject { ["Value"] = ContentItemJson.Format(ends) },
                ["Place"] = new JsonObject { ["Text"] = "Hội trường" },
            },
        },
    });

    private async Task<string> PublishedAsync(ContentItem item)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<SaveAndPublishHandler>().HandleAsync(new SaveAndPublish(item, null), Actor.System, Ct)).OrThrow().ContentItemId;
    }
}
