using System.Diagnostics;
using Microsoft.Playwright;

namespace TayNinhExemplars.BrowserTests;

/// <summary>A comment's way: sent, refused with a reason, appealed, restored by somebody else, public.</summary>
public sealed class CommentTests(ColumnFixture column)
{
    private const string Story = "/tin-bai/mot-buoi-sang-o-truong-kenh-ba";
    private const string Desk = "/toa-soan/binh-luan";

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_refused_comment_is_appealed_and_restored_by_a_second_moderator(bool script)
    {
        var text = $"Đọc bài này tôi nhớ bà ngoại quá chừng {(script ? "một" : "hai")}.";
        await using var reader = await column.VisitAsync(Screen.Phone with { Script = script });
        await SendAsync(reader, script ? "Lê Bạn Đọc" : "Trần Bạn Đọc", text);
        var page = reader.Page;
        await Assertions.Expect(page.Locator(".ownstate h2")).ToHaveTextAsync("Chờ duyệt");
        var status = new Uri(page.Url).AbsolutePath;
        await reader.OpenAsync(Story);
        await Assertions.Expect(page.Locator(".comment__text").Filter(new() { HasText = text })).ToHaveCountAsync(0);

        await using var moderator = await column.SignInAsync("kiemduyet", Screen.Desk with { Script = false });
        await moderator.OpenAsync(Desk);
        var card = moderator.Page.Locator("[data-card]").Filter(new() { HasText = text });
        // All readers of these tests come from one address, and many at once from one address are looked at more closely.
        if (await card.CountAsync() == 0) await moderator.OpenAsync(Desk + "?hang=nghi-ngo");
        await card.Locator("select[name=reason]").SelectOptionAsync("offTopic");
        await card.Locator("input[name=note]").FillAsync("Bài nói về phân trạm y tế.");
        await card.Locator("button[value=Refuse]").ClickAsync();

        await reader.OpenAsync(status);
        await Assertions.Expect(page.Locator(".ownstate")).ToContainTextAsync("Lạc đề");
        await Assertions.Expect(page.Locator(".ownstate")).ToContainTextAsync("Bài nói về phân trạm y tế.");
        if (script) Assert.Empty(await reader.FaultsAsync());
        await reader.PhotographAsync("comment-refused");
        await page.Locator("#ly-do").FillAsync("Bà ngoại tôi từng được phân trạm cứu sống.");
        await page.Locator("form[action$='/khieu-nai'] button").ClickAsync();
        await Assertions.Expect(page.Locator(".ownstate")).ToContainTextAsync("đang chờ người khác xem lại");

        // The one who refused may not decide the appeal.
        await moderator.OpenAsync(Desk + "?hang=khieu-nai");
        await AppealAsync(moderator.Page, text, "Vẫn lạc đề.");
        await Assertions.Expect(moderator.Page.Locator("main")).ToContainTextAsync("khiếu nại phải do người khác xem");

        await using var second = await column.SignInAsync("thuky", Screen.Desk with { Script = false });
        await second.OpenAsync(Desk + "?hang=khieu-nai");
        await AppealAsync(second.Page, text, "Đúng chủ đề, xin lỗi bạn.");

        var clock = Stopwatch.StartNew();
        do await reader.OpenAsync(Story);
        while (await page.Locator(".comment__text").Filter(new() { HasText = text }).CountAsync() == 0 && clock.Elapsed < TimeSpan.FromSeconds(5));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        await reader.PhotographAsync("comment-public");
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_moderator_works_by_keyboard_without_a_page_load()
    {
        for (var i = 0; i < 6; i++)
        {
            await using var reader = await column.VisitAsync();
            await SendAsync(reader, $"Bạn Phím {i}", $"Bình luận bàn phím số {i}, rất hay.");
        }
        await using var moderator = await column.SignInAsync("kiemduyet");
        await moderator.OpenAsync(Desk);
        var page = moderator.Page;
        var loads = 0;
        page.Load += (_, _) => loads++;
        await moderator.PhotographAsync("desk");
        Assert.Empty(await moderator.FaultsAsync());
        await page.Locator("[data-card]:not([hidden])").First.FocusAsync();
        var before = await page.Locator("[data-card]:not([hidden])").CountAsync();
        await page.Keyboard.PressAsync("1");
        await page.Keyboard.PressAsync("d");
        await Assertions.Expect(page.Locator("[data-card]:not([hidden])")).ToHaveCountAsync(before - 2);
        await Assertions.Expect(page.Locator("[data-desk-said]")).Not.ToBeEmptyAsync();
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator("[data-card]:not([hidden])")).ToHaveCountAsync(before - 1);
        await Assertions.Expect(page.Locator("[data-desk-said]")).ToHaveTextAsync("Chờ duyệt");
        // One key for all that is left in view: under a key a comment.
        await page.Keyboard.PressAsync("Shift+D");
        await Assertions.Expect(page.Locator("[data-card]:not([hidden])")).ToHaveCountAsync(0);
        Assert.Equal(0, loads);
        Assert.Empty(moderator.Complaints);
    }

    private static async Task SendAsync(Visitor reader, string name, string text)
    {
        await reader.OpenAsync(Story);
        var page = reader.Page;
        await page.Locator("#loi-y-kien").FillAsync(text);
        await page.Locator("#ten").FillAsync(name);
        // Nobody writes and sends within two seconds; the site does not believe it.
        if (reader.Screen.Script) await page.WaitForTimeoutAsync(2_300);
        await page.Locator(".commentform button.button").ClickAsync();
        if (!reader.Screen.Script)
        {
            await Assertions.Expect(page.Locator("#loi-y-kien")).ToHaveValueAsync(text);
            await page.WaitForTimeoutAsync(2_300);
            await page.Locator(".commentform button.button").ClickAsync();
        }
        await page.WaitForURLAsync("**/y-kien/theo-doi/**");
    }

    private static async Task AppealAsync(IPage page, string text, string note)
    {
        var card = page.Locator("[data-card]").Filter(new() { HasText = text });
        await card.Locator("input[name=note]").FillAsync(note);
        await card.Locator("button[name=restore][value=true]").ClickAsync();
    }
}
