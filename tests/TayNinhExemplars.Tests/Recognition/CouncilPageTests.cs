using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Consultations;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Tests.Consent;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Security;

namespace TayNinhExemplars.Tests.Recognition;

/// <summary>The Council's screens with what people really send: what is wrong is said in words, and what was typed stays.</summary>
public sealed class CouncilPageTests(WholeSite site) : IClassFixture<WholeSite>
{
    private const string Heading = "Họ và tên;Đơn vị;Danh hiệu, hình thức;Số quyết định;Ngày quyết định;Đối tượng;Mã điển hình\n";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A list with one fault each, and the word by which the preview names it.</summary>
    [Theory]
    [InlineData("A Văn Một;;Lao động tiên tiến;901/QĐ-UBND;01/09/2026;;\nA Văn Hai;;Lao động tiên tiến;901/QĐ-UBND;02/09/2026;;", "901/QĐ-UBND")]
    [InlineData("Trần Văn Khác;;Lao động tiên tiến;902/QĐ-UBND;05/09/2026;;{id}", "Trần Văn Khác")]
    [InlineData("Nguyễn Văn Mới;;Lao động tiên tiến;903/QĐ-UBND;hôm qua;;", "hôm qua")]
    [InlineData("#REF!;;Lao động tiên tiến;904/QĐ-UBND;05/09/2026;;", "công thức")]
    public async Task A_list_with_a_fault_says_which_and_is_not_applied(string rows, string said)
    {
        var browser = await site.AsAsync("Council");
        var person = await ExemplarAsync("Bà Đoàn Thị Bảng Kê");
        var preview = await UploadAsync(browser, "danh-sach.csv", Encoding.UTF8.GetBytes(Heading + rows.Replace("{id}", person.ContentItemId, StringComparison.Ordinal)));
        var page = await browser.GetAsync(preview);
        Assert.Contains(said, page.Page, StringComparison.Ordinal);
        Assert.Contains("Sai", page.Page, StringComparison.Ordinal);
        var applied = await browser.SendFormAsync(preview, "Apply", page);
        Assert.Equal(400, applied.Status);
    }

    [Fact]
    public async Task A_workbook_with_merged_cells_a_formula_days_as_text_and_decomposed_names_is_previewed_as_it_is_meant()
    {
        var browser = await site.AsAsync("Council");
        await ExemplarAsync("Bà Hồ Thị Trộn Ô");
        var page = await browser.GetAsync(await UploadAsync(browser, "danh-sach.xlsx", Workbooks.Merged("Hồ Thị Trộn Ô".Normalize(NormalizationForm.FormD))));
        Assert.Contains("Hồ Thị Trộn Ô", page.Page, StringComparison.Ordinal);
        Assert.Contains("Khớp điển hình", page.Page, StringComparison.Ordinal);
        Assert.Equal(2, page.Page.Split("12/QĐ-UBND").Length - 1);
        Assert.Equal(2, page.Page.Split("05/09/2026").Length - 1);
    }

    [Fact]
    public async Task A_file_that_is_no_list_says_so_on_its_page()
    {
        var browser = await site.AsAsync("Council");
        Assert.Equal(400, (await PostFileAsync(browser, null, [])).Status);
        var page = await browser.GetAsync(await UploadAsync(browser, "anh.xlsx", Encoding.UTF8.GetBytes("PK\u0003\u0004 không phải bảng tính")));
        Assert.Contains("role=\"alert\"", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Criteria_that_do_not_make_a_hundred_are_refused_with_everything_still_there()
    {
        var answer = await (await site.AsAsync("Council")).SubmitAsync("/toa-soan/binh-xet/tieu-chi", "", ("Name", "Tiêu chí của tôi"), ("UnitName", "Sở Thử"), ("Criteria", "Nổi trội; 60; 10\nLan tỏa; 30; 10"),
            ("Threshold", "70"), ("Quorum", "67"), ("DecisionNumber", "7/QĐ-S"), ("DecidedOn", "2026-01-15"));
        Assert.Equal(400, answer.Status);
        foreach (var typed in new[] { "Tiêu chí của tôi", "Sở Thử", "Lan tỏa; 30; 10", "7/QĐ-S" }) Assert.Contains(typed, answer.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_that_lacks_the_year_is_named_and_no_consultation_opens()
    {
        var browser = await site.AsAsync("Council");
        var made = await browser.SubmitAsync("/toa-soan/lay-y-kien/soan", "", ("Title", "Lấy ý kiến về hai người"), ("LegalBasis", "Nghị định 98/2023/NĐ-CP"), ("Receiver", "Thường trực Hội đồng"),
            ("Contact", "0276 3822 000"), ("WorkingDays", "10"), ("Candidates", "Nguyễn Văn A; Xã Thử; Huân chương Lao động hạng Ba; Chở đò"));
        Assert.Equal(302, made.Status);
        var kept = await CalendarAsync(_ => new HolidayDocument { Years = [new HolidayYear(2020, [new Holiday(new DateOnly(2020, 1, 1), "Tết Dương lịch", "")], [], [])] });
        try
        {
            var refused = await browser.SubmitAsync(made.Location!, "Open");
            Assert.Equal(400, refused.Status);
            Assert.Contains(DateTimeNow().Year.ToString(CultureInfo.InvariantCulture), refused.Page, StringComparison.Ordinal);
            Assert.Contains("lịch nghỉ", refused.Page, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("lịch nghỉ", (await browser.GetAsync("/toa-soan/gioi-thieu")).Page, StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            await CalendarAsync(_ => kept);
        }
    }

    [Fact]
    public async Task A_merger_that_cannot_be_is_refused_and_one_that_can_is_said_on_the_exemplars_page()
    {
        var browser = await site.AsAsync("Council");
        var (from, into) = (await UnitAsync("Xã Cũ Để Thử"), await UnitAsync("Xã Mới Để Thử"));
        var item = RegisterDesk.Exemplar("Tổ tự quản Đơn vị cũ", "collective");
        item.PartOrNew("Exemplar")["Organization"] = new JsonObject { ["ContentItemIds"] = new JsonArray(from.ContentItemId) };
        var exemplar = await SaveAsync(item);
        var refused = await browser.SubmitAsync("/toa-soan/don-vi", "", ("From", from.ContentItemId), ("Into", from.ContentItemId), ("On", "2026-07-01"), ("Document", "Nghị quyết 12"));
        Assert.Equal(400, refused.Status);
        Assert.Contains("Nghị quyết 12", refused.Page, StringComparison.Ordinal);
        Assert.Equal(302, (await browser.SubmitAsync("/toa-soan/don-vi", "", ("From", from.ContentItemId), ("Into", into.ContentItemId), ("On", "2026-07-01"), ("Document", "Nghị quyết 12"))).Status);

        await UntilAsync("/" + exemplar.Path(), "từ 01/07/2026 là Xã Mới Để Thử");
        Assert.Contains("Tổ tự quản Đơn vị cũ", (await (await site.AsAsync(WholeSite.Anonymous)).GetAsync("/" + into.Path())).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_see_that_an_exemplar_is_verified_has_died_or_is_no_longer_recognised_but_not_why_it_is_verified()
    {
        var browser = await site.AsAsync("Council");
        var exemplar = await ExemplarAsync("Tổ hợp tác Nhãn Dán", "collective");
        var file = "/toa-soan/ho-so/" + exemplar.ContentItemId;
        Assert.Equal(400, (await browser.SubmitAsync(file, "Hold", ("Reason", ""))).Status);
        Assert.Equal(302, (await browser.SubmitAsync(file, "Recognize", ("Decision", "15/QĐ-HĐ"), ("On", "2026-10-01"))).Status);
        Assert.Equal(302, (await browser.SubmitAsync(file, "Hold", ("Reason", "Có đơn tố cáo kín"))).Status);
        await UntilAsync("/" + exemplar.Path(), "đang được xác minh");
        Assert.DoesNotContain("tố cáo", (await (await site.AsAsync(WholeSite.Anonymous)).GetAsync("/" + exemplar.Path())).Page, StringComparison.Ordinal);
        Assert.Equal(302, (await browser.SubmitAsync(file, "Release", ("Outcome", "Khai không đúng"))).Status);
        Assert.Equal(302, (await browser.SubmitAsync(file, "Withdraw", ("Reason", "Kê khai không đúng thành tích."))).Status);
        await UntilAsync("/" + exemplar.Path(), "Đã thôi công nhận điển hình. Kê khai không đúng thành tích.");
        Assert.Equal(302, (await browser.SubmitAsync(file, "Death", ("On", "2026-11-02"))).Status);
        await UntilAsync("/" + exemplar.Path(), "Đã qua đời ngày 02/11/2026");
    }

    [Fact]
    public async Task A_step_of_an_award_that_may_not_follow_is_refused_beside_what_was_typed()
    {
        var browser = await site.AsAsync("Council");
        var award = await SaveAsync(new ContentItem
        {
            ContentType = "Award",
            Content = new JsonObject
            {
                ["TitlePart"] = new JsonObject { ["Title"] = "Huân chương Lao động hạng Ba – bà Thử" },
                ["Award"] = new JsonObject { ["Form"] = new JsonObject { ["Text"] = "Huân chương Lao động hạng Ba" }, ["Status"] = new JsonObject { ["Text"] = "proposed" } },
            },
        }, publish: false);
        var page = "/toa-soan/khen-thuong/" + award.ContentItemId;
        var refused = await browser.SubmitAsync(page, "Step", ("Step", "Reviewed"), ("StepOn", "2026-09-01"), ("StepNote", "Họp phiên tháng 9"));
        Assert.Equal(400, refused.Status);
        Assert.Contains("lấy ý kiến Nhân dân trước", refused.Page, StringComparison.Ordinal);
        Assert.Contains("Họp phiên tháng 9", refused.Page, StringComparison.Ordinal);
        Assert.Equal(302, (await browser.SubmitAsync(page, "Step", ("Step", "Consulted"), ("StepOn", "2026-08-20"), ("StepNote", ""))).Status);
        Assert.Contains("Đã lấy ý kiến Nhân dân", (await browser.GetAsync(page)).Page, StringComparison.Ordinal);
    }

    private DateTime DateTimeNow() => site.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    private async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private async Task<HolidayDocument> CalendarAsync(Func<HolidayDocument, HolidayDocument> change)
    {
        var before = await AskAsync((DocumentStore d) => d.GetAsync<HolidayDocument>("Holidays", Ct));
        await AskAsync(async (DocumentStore d) =>
        {
            await d.SaveAsync("Holidays", change(before), Ct);
            return 0;
        });
        return before;
    }

    /// <summary>Pages are kept and let go a moment after the change.</summary>
    private async Task UntilAsync(string path, string text)
    {
        var reader = await site.AsAsync(WholeSite.Anonymous);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var page = await reader.GetAsync(path);
        while (!page.Page.Contains(text, StringComparison.Ordinal))
        {
            Assert.True(await tick.WaitForNextTickAsync(patience.Token));
            page = await reader.GetAsync(path);
        }
    }

    private Task<ContentItem> ExemplarAsync(string name, string kind = "model") => SaveAsync(RegisterDesk.Exemplar(name, kind));

    private Task<ContentItem> UnitAsync(string name) => SaveAsync(new ContentItem
    {
        ContentType = "Organization",
        Content = new JsonObject { ["TitlePart"] = new JsonObject { ["Title"] = name }, ["AutoroutePart"] = new JsonObject(), ["Organization"] = new JsonObject { ["Kind"] = new JsonObject { ["Text"] = "agency" } } },
    });

    private async Task<ContentItem> SaveAsync(ContentItem item, bool publish = true) => publish
        ? (await AskAsync((SaveAndPublishHandler h) => h.HandleAsync(new SaveAndPublish(item, null), Actor.System, Ct))).OrThrow()
        : (await AskAsync((SaveDraftHandler h) => h.HandleAsync(new SaveDraft(item, null), Actor.System, Ct))).OrThrow();

    private static async Task<Answer> PostFileAsync(Browser browser, string? name, byte[] bytes)
    {
        const string page = "/toa-soan/khen-thuong/nhap";
        var form = new MultipartFormDataContent { { new StringContent((await browser.GetAsync(page)).HiddenField("__RequestVerificationToken")), "__RequestVerificationToken" } };
        if (name is not null) form.Add(new ByteArrayContent(bytes), "file", name);
        return await browser.PostAsync(page, form);
    }

    /// <returns>The address of the preview, once the list is read.</returns>
    private async Task<string> UploadAsync(Browser browser, string name, byte[] bytes)
    {
        var answer = await PostFileAsync(browser, name, bytes);
        Assert.Equal(302, answer.Status);
        await AskAsync(async (RunAwardImports work) =>
        {
            await work.RunAsync(Ct);
            return 0;
        });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        // The site's own timer may have been faster and be at it still.
        while ((await browser.GetAsync(answer.Location!)).Raw.Headers.Contains("Refresh")) Assert.True(await tick.WaitForNextTickAsync(patience.Token));
        return answer.Location!;
    }
}
