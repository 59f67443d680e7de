using Microsoft.Playwright;

namespace TayNinhExemplars.BrowserTests;

/// <summary>An event from its announcement to its report, a teaching pack from the first choice to paper, and a report that is signed.</summary>
public sealed class SpreadingTests(ColumnFixture column)
{
    private const string Primary = "main button.button-primary";

    [Fact]
    public async Task An_event_is_announced_takes_place_and_is_reported()
    {
        await using var council = await column.SignInAsync("hoidong");
        var page = council.Page;
        await council.OpenAsync("/toa-soan/giao-luu");
        await page.Locator("a[href='/toa-soan/noi-dung/tao/Event']").ClickAsync();
        await page.WaitForURLAsync("**/tao/Event");
        await page.Locator("#TitlePart").FillAsync("Giao lưu bên bến đò");
        await page.Locator("#Event_Starts").FillAsync("2026-11-20T08:00");
        await page.Locator("#Event_Ends").FillAsync("2026-11-20T07:00");
        await page.Locator("#Event_Place").FillAsync("Nhà văn hóa ấp Bến Đò");
        await page.Locator("button[formaction='?handler=Publish']").First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("kết thúc sau khi bắt đầu");
        await page.Locator("#Event_Ends").FillAsync("2026-11-20T10:00");
        await page.Locator("button[formaction='?handler=Publish']").First.ClickAsync();
        await page.WaitForURLAsync("**/toa-soan/noi-dung/**");

        await council.OpenAsync("/toa-soan/giao-luu?xem=AwaitingReport");
        await page.Locator("td a", new PageLocatorOptions { HasText = "Giao lưu bên bến đò" }).ClickAsync();
        await page.Locator("#Attendance").FillAsync("84");
        await page.Locator("form[action*='handler=Report'] button.button-primary").ClickAsync();
        await Assertions.Expect(page.Locator("#Report-error")).ToContainTextAsync("đã làm gì");
        await Assertions.Expect(page.Locator("#Attendance")).ToHaveValueAsync("84");
        await page.Locator("#Report").FillAsync("Bà Lụa kể chuyện chở học sinh mùa nước lên.");
        await page.Locator("#Results").FillAsync("Hai em nhỏ được đón tận nhà.");
        await page.Locator("form[action*='handler=Report'] button.button-primary").ClickAsync();
        await Assertions.Expect(page.Locator("main .badge").First).ToContainTextAsync("Đã báo cáo");
        await council.PhotographAsync("event-reported");
        Assert.Empty(await council.FaultsAsync());

        await page.Locator(".toolbar a[href^='/su-kien/']").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("84 người dự");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Hai em nhỏ được đón tận nhà.");
        await council.PhotographAsync("event-page-reported");
        Assert.Empty(await council.FaultsAsync());
        Assert.Empty(council.Complaints);
    }

    [Theory, InlineData(390), InlineData(1280)]
    public async Task A_teaching_pack_is_chosen_built_and_printed(int width)
    {
        await using var council = await column.SignInAsync("hoidong", new Screen(width));
        var page = council.Page;
        await council.OpenAsync("/toa-soan/tai-lieu");
        await page.Locator("#Title").FillAsync($"Học từ người thật {width}");
        await page.Locator(Primary).ClickAsync();
        await page.WaitForURLAsync(new System.Text.RegularExpressions.Regex("/toa-soan/tai-lieu/[0-9a-z]{26}$"));
        var pack = new Uri(page.Url).AbsolutePath;
        foreach (var name in new[] { "Đổi rác lấy cây", "Ngày thứ Bảy không hẹn" })
        {
            await council.OpenAsync(pack + "?q=" + Uri.EscapeDataString(name));
            await page.Locator("button[value='add']").First.ClickAsync();
            await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("Đã lưu");
        }
        var second = await page.Locator("section[aria-labelledby=entries] li a").Nth(1).InnerTextAsync();
        await page.Locator("button[value='up']").Nth(1).ClickAsync();
        await Assertions.Expect(page.Locator("section[aria-labelledby=entries] li a").First).ToHaveTextAsync(second);
        await page.Locator("#Questions").FillAsync("Làm được gì ở đơn vị mình?");
        await page.Locator("form[action*='handler=Save'] button").ClickAsync();
        await page.Locator("form[action*='handler=Build'] button").ClickAsync();
        await Assertions.Expect(page.Locator(".badges")).ToContainTextAsync("Dựng ngày");
        await council.PhotographAsync("pack");
        Assert.Empty(await council.FaultsAsync());
        Assert.InRange(await council.OverflowAsync(), 0, 0);

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='.docx']").First.ClickAsync());
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
        await council.OpenAsync(pack + "/in");
        await Assertions.Expect(page.Locator(".print-document nav")).ToContainTextAsync(second);
        await council.PhotographAsync("pack-print");
        Assert.Empty(await council.FaultsAsync());
        Assert.InRange(await council.OverflowAsync(), 0, 0);
        Assert.Empty(council.Complaints);
    }

    [Theory, InlineData(390), InlineData(1280)]
    public async Task A_report_is_read_and_signed(int width)
    {
        await using var council = await column.SignInAsync("hoidong", new Screen(width));
        var page = council.Page;
        await council.OpenAsync("/toa-soan/bao-cao/han");
        await page.Locator("a[href^='/toa-soan/bao-cao/ky/']").First.ClickAsync();
        await page.Locator("#Remark").FillAsync("Đã đối chiếu với sổ.");
        await council.PhotographAsync("report-sign");
        Assert.Empty(await council.FaultsAsync());
        Assert.InRange(await council.OverflowAsync(), 0, 0);
        await page.Locator("main form button.button-primary").ClickAsync();
        await page.WaitForURLAsync("**/toa-soan/bao-cao/da-ky/*");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Đã đối chiếu với sổ.");
        await council.PhotographAsync("report-signed");
        Assert.Empty(await council.FaultsAsync());
        Assert.InRange(await council.OverflowAsync(), 0, 0);
        Assert.Empty(council.Complaints);
    }
}
