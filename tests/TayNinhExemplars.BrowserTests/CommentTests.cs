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
    public async Task A_hundred_comments_take_under_a_hundred_keys_and_no_page_load()
    {
        const int Hundred = 100;
        var bad = new HashSet<int> { 7, 23, 24, 41, 58, 77, 93 };
        var before = await WaitingAsync();
        await column.FloodAsync(Story, [.. Enumerable.Range(0, Hundred).Select(i => bad.Contains(i) ? $"Ý kiến lạc đề số {i}: hôm nay trời đẹp." : $"Bình luận bàn phím số {i}, bài rất hay.")]);
        await using var moderator = await column.SignInAsync("kiemduyet");
        await moderator.OpenAsync(Desk);
        var page = moderator.Page;
        var (loads, keys) = (0, 0);
        page.Load += (_, _) => loads++;
        await moderator.PhotographAsync("desk");
        var cards = page.Locator("[data-card]:not([hidden])");
        await cards.First.FocusAsync();

        async Task Press(string key)
        {
            keys++;
            await page.Keyboard.PressAsync(key);
        }

        // A decision, and one key takes it back.
        var first = await cards.First.GetAttributeAsync("data-card");
        await Press("4");
        await Assertions.Expect(page.Locator($"[data-card='{first}']")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("[data-desk-said]")).ToHaveTextAsync("Từ chối");
        await Press("u");
        await Assertions.Expect(page.Locator($"[data-card='{first}']")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-desk-said]")).ToHaveTextAsync("Chờ duyệt");

        // Reads what is on the screen, refuses what does not belong, approves the rest of it with one key.
        while (await cards.CountAsync() > 0)
        {
            while (await OnScreenAsync(page, "lạc đề") is var steps and >= 0)
            {
                await cards.First.FocusAsync();
                for (var i = 0; i < steps; i++) await Press("j");
                var left = await cards.CountAsync();
                await Press("4");
                await Assertions.Expect(cards).Not.ToHaveCountAsync(left);
            }
            var seen = await cards.First.GetAttributeAsync("data-card");
            await Press("Shift+D");
            await Assertions.Expect(page.Locator($"[data-card='{seen}']")).ToBeHiddenAsync();
            await Assertions.Expect(page.Locator("[data-card]:not([hidden]), [data-empty]:not([hidden])").First).ToBeVisibleAsync();
        }
        Assert.Equal(0, loads);
        Assert.InRange(keys, 1, Hundred - 1);
        await moderator.OpenAsync(Desk + "?hang=da-go");
        await Assertions.Expect(page.Locator("[data-card]").Filter(new() { HasText = "Ý kiến lạc đề số" })).ToHaveCountAsync(bad.Count);
        Assert.Empty(moderator.Complaints);
        TestContext.Current.SendDiagnosticMessage($"{Hundred} comments and {before} that waited before: {keys} keys, {loads} page loads");
    }

    [Fact]
    public async Task Another_moderators_decision_shows_at_once_and_is_not_overwritten()
    {
        await column.FloodAsync(Story, ["Hai người cùng mở câu này."]);
        await using var one = await column.SignInAsync("kiemduyet");
        await using var other = await column.SignInAsync("thuky");
        foreach (var desk in new[] { one, other }) await desk.OpenAsync(Desk);
        var (mine, theirs) = (Card(one.Page), Card(other.Page));
        await theirs.Locator("button[value=Approve]").ClickAsync();
        await Assertions.Expect(mine.Locator("[data-state]")).ToContainTextAsync("Đã duyệt đăng");
        await mine.Locator("button[value=Refuse]").ClickAsync();
        await Assertions.Expect(one.Page.Locator("[data-desk-said]")).ToContainTextAsync("Hãy xem trạng thái mới");
        await Assertions.Expect(mine).ToBeVisibleAsync();

        static ILocator Card(IPage page) => page.Locator("[data-card]").Filter(new() { HasText = "Hai người cùng mở câu này." });
    }

    /// <summary>What a reader gets to see on the way, on a phone and on a desk, light and dark.</summary>
    [Theory, InlineData(390), InlineData(1280)]
    public async Task The_pages_around_a_comment_are_accessible(int width)
    {
        await using var reader = await column.VisitAsync(new Screen(width));
        await SendAsync(reader, $"Người xem {width}", $"Ý kiến để xem trang theo dõi {width}.");
        var status = new Uri(reader.Page.Url).AbsolutePath;
        await reader.OpenAsync(Story);
        var comment = await reader.Page.Locator(".comment[id]").First.GetAttributeAsync("id");
        var item = await reader.Page.Locator("[data-comments]").GetAttributeAsync("data-comments");
        string[] pages = [status, Story, "/y-kien/bai/" + item, "/y-kien/gui?bai=" + item, $"/y-kien/{comment![2..]}/bao-cao", $"/y-kien/{comment[2..]}/bao-cao?phap-luat=1", "/gop-y?bai=" + item];
        await JudgeAsync(reader, pages);

        await using var moderator = await column.SignInAsync("kiemduyet", new Screen(width));
        await JudgeAsync(moderator, [Desk + "/" + comment[2..]]);
        await moderator.OpenAsync(Desk + "/nhan-vat");
        await moderator.Page.Locator("[data-picker] input[role=combobox], #ContentItemId").First.FillAsync("Bà Huỳnh Thị Lụa");
        await moderator.Page.Locator("[role=option]").First.ClickAsync();
        await moderator.Page.Locator("#Name").FillAsync("Bà Lụa");
        await moderator.Page.Locator("form.card button.button-primary").ClickAsync();
        var link = new Uri(await moderator.Page.Locator("code.secret").InnerTextAsync()).AbsolutePath;
        await JudgeAsync(reader, [link]);
    }

    private static async Task JudgeAsync(Visitor visitor, IEnumerable<string> pages)
    {
        foreach (var path in pages)
        {
            Assert.Equal(200, await visitor.OpenAsync(path));
            foreach (var dark in new[] { false, true })
            {
                await visitor.PreferAsync(dark);
                Assert.Empty((await visitor.FaultsAsync(coloursOnly: dark)).Select(f => $"{path}: {f}"));
                Assert.InRange(await visitor.OverflowAsync(), 0, 0);
            }
        }
        Assert.Empty(visitor.Complaints);
    }

    private async Task<int> WaitingAsync()
    {
        await using var moderator = await column.SignInAsync("kiemduyet");
        await moderator.OpenAsync(Desk);
        return await moderator.Page.Locator("[data-card]").CountAsync();
    }

    /// <summary>How many comments down the first one stands that is wholly on the screen and says so; negative for none.</summary>
    private static Task<int> OnScreenAsync(IPage page, string words) => page.EvaluateAsync<int>(
        "words => [...document.querySelectorAll('[data-card]:not([hidden])')].filter(c => c.getBoundingClientRect().bottom <= innerHeight).findIndex(c => c.textContent.includes(words))", words);

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
