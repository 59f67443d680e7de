using Microsoft.Playwright;

namespace TayNinhExemplars.BrowserTests;

/// <summary>From an empty form to a page that a reader reads.</summary>
public sealed class JournalistTests(ColumnFixture column)
{
    private const string NewStory = "/toa-soan/noi-dung/tao/Story";
    private const string PublishButton = "button[formaction='?handler=Publish']";

    [Fact]
    public async Task A_journalist_writes_with_a_photo_and_an_exemplar_and_a_reader_finds_and_reads_it()
    {
        await using var journalist = await column.SignInAsync("phongvien");
        var page = journalist.Page;
        await journalist.OpenAsync(NewStory);
        await FillInAsync(page, "Chuyến đò chở chữ qua Vàm Cỏ");

        await page.Locator(".editor [role=textbox]").ClickAsync();
        await page.Keyboard.TypeAsync("Mỗi sáng, chuyến đò đầu tiên chở mười hai đứa nhỏ qua sông.");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Người lái đò không lấy tiền của em nào.");

        await page.Locator("#Story_Cover").ClickAsync();
        var dialog = page.Locator("dialog[open]");
        await dialog.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "Chuyến đò.png", MimeType = "image/png", Buffer = await page.ScreenshotAsync() });
        await dialog.Locator(".dialog-actions button:enabled").ClickAsync();
        await page.Locator("[data-media]:has(#Story_Cover) .media-item input").FillAsync("Chuyến đò chở học sinh qua sông lúc sáng sớm");

        await page.Locator("#Story_Exemplars").FillAsync("huynh thi lua");
        await page.Locator("[data-picker]:has(#Story_Exemplars) [role=option]").First.ClickAsync();
        await Assertions.Expect(page.Locator("[data-picker]:has(#Story_Exemplars)")).ToContainTextAsync("Huỳnh Thị Lụa");
        await journalist.PhotographAsync("newsroom-writing");

        await page.Locator(PublishButton).ClickAsync();
        await page.WaitForURLAsync("**/toa-soan/noi-dung/**");
        await Assertions.Expect(page.Locator("main a[href^='/tin-bai/']").First).ToBeVisibleAsync();
        Assert.Empty(journalist.Complaints);

        await using var reader = await column.VisitAsync(Screen.Phone);
        await reader.FindAsync("chuyen do cho chu", "Chuyến đò chở chữ qua Vàm Cỏ");
        await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync("Chuyến đò chở chữ qua Vàm Cỏ");
        await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync("Người lái đò không lấy tiền của em nào.");
        await Assertions.Expect(reader.Page.Locator("main img[alt='Chuyến đò chở học sinh qua sông lúc sáng sớm']").First).ToBeVisibleAsync();
        Assert.True(await reader.Page.Locator("main img").First.EvaluateAsync<bool>("async image => { await image.decode(); return image.naturalWidth > 0; }"));
        await reader.Page.Locator("main a[href='/guong/ba-huynh-thi-lua']").First.ClickAsync();
        await Assertions.Expect(reader.Page.Locator("h1")).ToContainTextAsync("Huỳnh Thị Lụa");
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Without_script_a_story_is_written_saved_and_published_through_plain_forms()
    {
        await using var journalist = await column.SignInAsync("phongvien", Screen.Phone with { Script = false });
        var page = journalist.Page;
        await journalist.OpenAsync(NewStory);
        await FillInAsync(page, "Bài viết không cần kịch bản");
        await page.Locator("#MarkdownBodyPart").FillAsync("Đoạn **đầu**.\n\nĐoạn sau.");
        await page.Locator("button.button[formaction='?handler=Save']").ClickAsync();
        await page.WaitForURLAsync("**/toa-soan/noi-dung/**");
        await Assertions.Expect(page.Locator("#MarkdownBodyPart")).ToHaveValueAsync("Đoạn **đầu**.\n\nĐoạn sau.");

        await page.Locator(PublishButton).ClickAsync();
        await page.Locator("main a[href^='/tin-bai/']").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Bài viết không cần kịch bản");
        await Assertions.Expect(page.Locator("main strong").First).ToHaveTextAsync("đầu");
    }

    [Fact]
    public async Task Two_who_write_at_the_same_time_lose_nothing()
    {
        await using var first = await column.SignInAsync("phongvien", Screen.Desk with { Script = false });
        await first.OpenAsync(NewStory);
        await FillInAsync(first.Page, "Bài của hai người");
        await first.Page.Locator("button.button[formaction='?handler=Save']").ClickAsync();
        await first.Page.WaitForURLAsync("**/toa-soan/noi-dung/**");

        await using var second = await column.SignInAsync("bientap", Screen.Desk with { Script = false });
        await second.OpenAsync(new Uri(first.Page.Url).AbsolutePath);
        await second.Page.Locator("#Story_Lead").FillAsync("Sapo của biên tập viên.");
        await second.Page.Locator("button.button[formaction='?handler=Save']").ClickAsync();

        await first.Page.Locator("#Story_Lead").FillAsync("Sapo của phóng viên.");
        await first.Page.Locator("button.button[formaction='?handler=Save']").ClickAsync();
        await Assertions.Expect(first.Page.Locator("#Story_Lead")).ToHaveValueAsync("Sapo của phóng viên.");
        await Assertions.Expect(first.Page.Locator("main")).ToContainTextAsync("bientap đã lưu một bản mới");
        await Assertions.Expect(first.Page.Locator("main del")).ToContainTextAsync("biên tập");
    }

    private static async Task FillInAsync(IPage page, string title)
    {
        await page.Locator("#TitlePart").FillAsync(title);
        await page.Locator("#Story_Lead").FillAsync("Một câu dẫn để thử.");
        await page.Locator("#Story_Format").SelectOptionAsync("feature");
        await page.Locator("#Story_ByLine").FillAsync("Trần Minh Tâm");
    }
}
