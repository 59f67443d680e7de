using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace TayNinhExemplars.BrowserTests;

/// <summary>One exemplar's whole way: from a reader's word to recognition, an award and a story, and back out when the award falls and the consent is taken back.</summary>
public sealed class RegistryTests(ColumnFixture column)
{
    private const string Name = "Bà Phùng Thị Xuân Diệp", Story = "Bà Diệp và bếp cơm trước cổng bệnh viện", Number = "4187/QĐ-UBND";
    private static readonly string Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(TimeProvider.System.GetUtcNow().UtcDateTime, TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"))).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task From_a_readers_word_to_the_registry_the_story_and_out_of_sight_again()
    {
        await using var reader = await column.VisitAsync(Screen.Phone);
        await using var council = await column.SignInAsync("hoidong");
        await using var journalist = await column.SignInAsync("phongvien");

        var receipt = await NominateAsync(reader);
        var nomination = await FindNominationAsync(council);
        await ConfirmAsync(council, reader, nomination);
        var dossier = await TakeUpAsync(council, nomination);
        await reader.OpenAsync(receipt);
        await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync("Cảm ơn bạn đã giới thiệu");

        await NurtureAsync(council, dossier);
        var round = await OpenRoundAsync(council);
        await ScoreAsync(council, round);
        await council.OpenAsync(dossier);
        await Assertions.Expect(council.Page.Locator(".page-header .badges")).ToContainTextAsync("Được công nhận");

        var award = await ImportAwardAsync(council);
        var exemplar = dossier["/toa-soan/ho-so/".Length..];
        var consent = await AgreeAsync(council, exemplar);
        var page = await PublishExemplarAsync(council, exemplar);
        var story = await WriteStoryAsync(journalist);

        await reader.OpenAsync(story);
        await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync("Nguồn kiểm chứng");
        await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync("Sổ ghi của bếp cơm");
        await Assertions.Expect(reader.Page.Locator(".note")).ToHaveCountAsync(0);
        await reader.OpenAsync(page);
        foreach (var days in new[] { "Phát hiện", "Bồi dưỡng", "Được công nhận", Story, Number }) await Assertions.Expect(reader.Page.Locator(".timeline")).ToContainTextAsync(days);
        await reader.PhotographAsync("registry-exemplar");
        Assert.Empty(await reader.FaultsAsync());
        await LookAsync(council, dossier, award, round, nomination, consent, "/toa-soan/khen-thuong", "/toa-soan/ho-so", "/toa-soan/gioi-thieu?loc=da-xong", "/toa-soan/dong-y", "/toa-soan/don-vi");

        await RevokeAsync(council, award);
        await UntilAsync(reader, story, async () => await reader.Page.Locator(".note").Filter(new() { HasText = "đã bị hủy bỏ" }).CountAsync() > 0);
        await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync("Sổ ghi của bếp cơm");
        await reader.PhotographAsync("registry-labelled");

        await TakeBackAsync(council, consent);
        foreach (var gone in new[] { story, page }) Assert.Equal(410, await StatusAsync(reader, gone, 410));
        await reader.PhotographAsync("registry-gone");
        foreach (var person in (Visitor[])[reader, council, journalist]) Assert.Empty(person.Complaints);
    }

    /// <returns>The address at which the sender follows the case.</returns>
    private static async Task<string> NominateAsync(Visitor reader)
    {
        var page = reader.Page;
        await reader.OpenAsync("/gioi-thieu-guong");
        await page.Locator("#Nominee").FillAsync(Name);
        await page.Locator("#Place").FillAsync("Phường Tân Ninh");
        await page.Locator("#Deeds").FillAsync("Sáu năm nay bà nấu cơm trưa phát cho người nuôi bệnh trước cổng bệnh viện, không nhận tiền của ai.");
        await page.Locator("#SenderName").FillAsync("Nguyễn Thị Bạn Đọc");
        await page.Locator("#SenderContact").FillAsync("0912 000 111");
        await page.Locator("input[name=Agreed]").CheckAsync();
        Assert.Empty(await reader.FaultsAsync());
        await reader.PhotographAsync("registry-nominate");
        // Sent within two seconds only a program sends it: asked again until it is believed.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(2100));
        do await page.Locator("form.reader-form button[type=submit]").ClickAsync();
        while (!page.Url.Contains("/gioi-thieu-guong/", StringComparison.Ordinal) && await tick.WaitForNextTickAsync(patience.Token));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Đã nhận");
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task<string> FindNominationAsync(Visitor council)
    {
        await council.OpenAsync("/toa-soan/gioi-thieu");
        await council.Page.Locator("a.row-title").Filter(new() { HasText = Name }).First.ClickAsync();
        await Assertions.Expect(council.Page.Locator("h1")).ToHaveTextAsync(Name);
        return new Uri(council.Page.Url).AbsolutePath;
    }

    private static async Task ConfirmAsync(Visitor council, Visitor unit, string nomination)
    {
        await council.Page.Locator("#Ask_Unit").FillAsync("UBND phường Tân Ninh");
        await council.Page.Locator("#Ask_Questions").FillAsync("Bà Diệp có nấu cơm phát ở cổng bệnh viện không?");
        await council.Page.Locator("form[action*='handler=Ask'] button").ClickAsync();
        var link = new Uri(await council.Page.Locator("input[id^=link-]").First.InputValueAsync());
        await unit.OpenAsync(link.AbsolutePath);
        Assert.Empty(await unit.FaultsAsync());
        await unit.PhotographAsync("registry-confirm");
        await unit.Page.Locator("input[type=radio][value=Yes]").First.CheckAsync();
        await unit.Page.Locator("#Name").FillAsync("Lê Văn Phường");
        await unit.Page.Locator("#Position").FillAsync("Phó Chủ tịch UBND phường");
        await unit.Page.Locator("main form button.button-primary").ClickAsync();
        await Assertions.Expect(unit.Page.Locator("main form.card")).ToHaveCountAsync(0);
        await council.OpenAsync(nomination);
        await Assertions.Expect(council.Page.Locator("main")).ToContainTextAsync("Lê Văn Phường");
    }

    /// <returns>The address of the dossier.</returns>
    private static async Task<string> TakeUpAsync(Visitor council, string nomination)
    {
        await council.OpenAsync(nomination);
        await council.Page.Locator("#Decision").SelectOptionAsync("Accepted");
        await council.Page.Locator("#Work").FillAsync("Đã gặp bà Diệp và UBND phường; đúng như bạn đọc kể.");
        await council.Page.Locator("#Message").FillAsync("Cảm ơn bạn đã giới thiệu.");
        await council.Page.Locator("form[action*='handler=Decide'] button").ClickAsync();
        await council.Page.Locator("a[href^='/toa-soan/ho-so/']").First.ClickAsync();
        await Assertions.Expect(council.Page.Locator(".page-header .badges")).ToContainTextAsync("Phát hiện");
        await Assertions.Expect(council.Page.Locator("main")).ToContainTextAsync("Bạn đọc giới thiệu ngày");
        return new Uri(council.Page.Url).AbsolutePath;
    }

    private static async Task NurtureAsync(Visitor council, string dossier)
    {
        var page = council.Page;
        await page.Locator("#Stage").SelectOptionAsync("Nurtured");
        await page.Locator("#On").FillAsync(Today);
        await page.Locator("#Responsible").FillAsync("Hội Liên hiệp Phụ nữ phường");
        await page.Locator("#Work").FillAsync("Vận động thêm bếp, khám sức khỏe định kỳ cho bà.");
        await page.Locator("#Result").FillAsync("Bếp có thêm sáu người cùng nấu.");
        await page.Locator("form[action*='handler=Stage'] button").ClickAsync();
        await council.OpenAsync(dossier);
        await Assertions.Expect(page.Locator(".page-header .badges")).ToContainTextAsync("Bồi dưỡng");
    }

    /// <returns>The address of the round, in which scoring has begun.</returns>
    private static async Task<string> OpenRoundAsync(Visitor council)
    {
        var page = council.Page;
        await council.OpenAsync("/toa-soan/binh-xet/tieu-chi");
        await page.Locator("#Name").FillAsync("Tiêu chí điển hình của phường");
        await page.Locator("#UnitName").FillAsync("Phường Tân Ninh");
        await page.Locator("#DecisionNumber").FillAsync("12/QĐ-UBND");
        await page.Locator("#DecidedOn").FillAsync("2026-01-15");
        await page.Locator("main form button.button-primary").ClickAsync();
        await page.WaitForURLAsync("**/toa-soan/binh-xet");
        await page.Locator("#Name").FillAsync("Bình xét phường Tân Ninh");
        await page.Locator("#Criteria").SelectOptionAsync(new SelectOptionValue { Label = "Phường Tân Ninh: Tiêu chí điển hình của phường (bản 1)" });
        await page.Locator("main form button.button-primary").ClickAsync();
        await page.WaitForURLAsync("**/toa-soan/binh-xet/*");
        var round = new Uri(page.Url).AbsolutePath;

        await PickAsync(council, "#Exemplar", Name);
        await page.Locator("#Statement").FillAsync("Sáu năm nấu cơm cho người nuôi bệnh.");
        await page.Locator("form[action*='handler=Nominate'] button.button").ClickAsync();
        await Assertions.Expect(page.Locator("main ol.plain-list")).ToContainTextAsync(Name);
        foreach (var member in new[] { "Trương Quốc Việt", "Trần Thị Sương", "Nguyễn Văn Lợi" }) await page.Locator("label.choice").Filter(new() { HasText = member }).Locator("input").CheckAsync();
        await page.Locator("#ChairId").SelectOptionAsync(new SelectOptionValue { Label = "Thư ký Hội đồng Trương Quốc Việt" });
        await page.Locator("form[action*='handler=Members'] button").ClickAsync();
        await page.Locator("form[action*='handler=Start'] button").ClickAsync();
        await Assertions.Expect(page.Locator(".page-header .badge").First).ToHaveTextAsync("Chấm điểm");
        return round;
    }

    private async Task ScoreAsync(Visitor council, string round)
    {
        // While a sheet is out the round is not closed, and what was typed stays.
        await council.Page.Locator("#MetOn").FillAsync(Today);
        await council.Page.Locator("#Minutes").FillAsync("Hội đồng họp, nhất trí công nhận.");
        await council.Page.Locator("form[action*='handler=Close'] button").ClickAsync();
        await Assertions.Expect(council.Page.Locator("[role=alert]").First).ToContainTextAsync("phiếu");
        await Assertions.Expect(council.Page.Locator("#Minutes")).ToHaveValueAsync("Hội đồng họp, nhất trí công nhận.");
        await SubmitSheetAsync(council, round);
        await using (var member = await column.SignInAsync("uyvienmattran")) await SubmitSheetAsync(member, round);
        await using (var kin = await column.SignInAsync("uyvienhoidong"))
        {
            await kin.OpenAsync(round);
            await kin.Page.Locator("details:has(form[action*='handler=Recuse']) summary").ClickAsync();
            await kin.Page.Locator("textarea[id^=recuse-]").FillAsync("Là người nhà của bà Diệp.");
            await kin.Page.Locator("form[action*='handler=Recuse'] button").ClickAsync();
            await Assertions.Expect(kin.Page.Locator("main")).ToContainTextAsync("Là người nhà của bà Diệp.");
            Assert.Empty(await kin.FaultsAsync());
        }
        await council.OpenAsync(round);
        await council.Page.Locator("#MetOn").FillAsync(Today);
        await council.Page.Locator("#Minutes").FillAsync("Hội đồng họp, nhất trí công nhận.");
        await council.Page.Locator("form[action*='handler=Close'] button").ClickAsync();
        await council.Page.Locator("#DecisionNumber").FillAsync("88/QĐ-HĐTĐKT");
        await council.Page.Locator("#DecidedOn").FillAsync(Today);
        await council.Page.Locator("form[action*='handler=Decide'] button").ClickAsync();
        await Assertions.Expect(council.Page.Locator(".page-header .badge").First).ToHaveTextAsync("Đã công nhận");
    }

    private static async Task SubmitSheetAsync(Visitor member, string round)
    {
        await member.OpenAsync(round);
        var form = member.Page.Locator("form[action*='handler=Score']");
        foreach (var mark in await form.Locator("input[type=number]").AllAsync()) await mark.FillAsync("9");
        await form.Locator("button.button-primary").ClickAsync();
        await Assertions.Expect(member.Page.Locator("h2 .badge").First).ToHaveTextAsync("Đã nộp");
    }

    /// <returns>The address of the award in the registry.</returns>
    private static async Task<string> ImportAwardAsync(Visitor council)
    {
        var page = council.Page;
        await council.OpenAsync("/toa-soan/khen-thuong/nhap");
        var list = $"Họ và tên;Đơn vị;Hình thức khen thưởng;Số quyết định;Ngày quyết định;Cơ quan quyết định\n{Name};;Bằng khen của Chủ tịch UBND tỉnh;{Number};{Today};Chủ tịch UBND tỉnh Tây Ninh\n";
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "khen-thuong-thang-11.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(list) });
        await page.Locator("main form button.button-primary").ClickAsync();
        var preview = new Uri(page.Url).AbsolutePath;
        await UntilAsync(council, preview, async () => await page.Locator("tbody tr").CountAsync() == 1);
        await Assertions.Expect(page.Locator("tbody tr")).ToContainTextAsync("Khớp");
        Assert.Empty(await council.FaultsAsync());
        await page.Locator("form[action*='handler=Apply'] button").ClickAsync();
        await UntilAsync(council, preview, async () => await page.Locator("tbody a[href^='/toa-soan/khen-thuong/']").CountAsync() == 1);
        await page.Locator("tbody a[href^='/toa-soan/khen-thuong/']").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/nhap/", StringComparison.Ordinal));
        return new Uri(page.Url).AbsolutePath;
    }

    /// <returns>The address of the recorded consent.</returns>
    private static async Task<string> AgreeAsync(Visitor council, string exemplar)
    {
        var page = council.Page;
        await council.OpenAsync("/toa-soan/noi-dung/" + exemplar);
        await page.Locator("button[formaction='?handler=Publish']").ClickAsync();
        await Assertions.Expect(page.Locator("[role=alert]").First).ToContainTextAsync("đồng ý");
        await council.OpenAsync("/toa-soan/dong-y/them?exemplar=" + exemplar);
        await page.Locator("input[name=SignedBySubject]").CheckAsync();
        foreach (var value in new[] { "profile", "photo", "relay" }) await page.Locator($"input[name=Purposes][value={value}]").CheckAsync();
        foreach (var value in new[] { "web", "radio-tv", "loudspeaker" }) await page.Locator($"input[name=Channels][value={value}]").CheckAsync();
        await page.Locator("#GivenOn").FillAsync(Today);
        Assert.Empty(await council.FaultsAsync());
        await page.Locator("main form button.button-primary").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Còn hiệu lực");
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task<string> PublishExemplarAsync(Visitor council, string exemplar)
    {
        await council.OpenAsync("/toa-soan/noi-dung/" + exemplar);
        await council.Page.Locator("button[formaction='?handler=Publish']").ClickAsync();
        return (await council.Page.Locator("main a[href^='/guong/']").First.GetAttributeAsync("href"))!;
    }

    /// <returns>The address at which readers find it.</returns>
    private static async Task<string> WriteStoryAsync(Visitor journalist)
    {
        var page = journalist.Page;
        await journalist.OpenAsync("/toa-soan/noi-dung/tao/Story");
        await page.Locator("#TitlePart").FillAsync(Story);
        await page.Locator("#Story_Lead").FillAsync("Trưa nào cũng vậy, bếp của bà Diệp đỏ lửa từ tám giờ.");
        await page.Locator("#Story_Format").SelectOptionAsync("feature");
        await page.Locator("#Story_ByLine").FillAsync("Trần Minh Tâm");
        await page.Locator(".editor [role=textbox]").ClickAsync();
        await page.Keyboard.TypeAsync("Mỗi ngày bếp phát 120 suất cơm.");
        await PickAsync(journalist, "#Story_Exemplars", Name);
        await PickAsync(journalist, "#Story_Awards", Name);
        await page.Locator("button[formaction='?handler=Publish']").ClickAsync();
        // A number without a source is answered first.
        await Assertions.Expect(page.Locator("[role=alert]").First).ToContainTextAsync("120 suất");
        await page.Locator("button.button[formaction='?handler=Save']").ClickAsync();
        await page.WaitForURLAsync("**/toa-soan/noi-dung/**");
        await page.Locator("a[href^='/toa-soan/minh-chung/']").First.ClickAsync();
        await page.Locator("#SourceTitle").FillAsync("Sổ ghi của bếp cơm");
        await page.Locator("#SourceKind").SelectOptionAsync("Document");
        await page.Locator("form[action*='handler=Source'] > button").ClickAsync();
        await page.Locator("#SourceForAll").SelectOptionAsync(new SelectOptionValue { Label = "Sổ ghi của bếp cơm" });
        await page.Locator("form[action*='handler=Answers'] button.button-primary").ClickAsync();
        Assert.Empty(await journalist.FaultsAsync());
        await journalist.PhotographAsync("registry-evidence");
        await page.Locator(".page-header a[href^='/toa-soan/noi-dung/']").ClickAsync();
        await page.WaitForURLAsync("**/toa-soan/noi-dung/**");
        await page.Locator("button[formaction='?handler=Publish']").ClickAsync();
        return (await page.Locator("main a[href^='/tin-bai/']").First.GetAttributeAsync("href"))!;
    }

    private static async Task RevokeAsync(Visitor council, string award)
    {
        var page = council.Page;
        await council.OpenAsync(award);
        // Once: the publication that was refused left no second story behind.
        await Assertions.Expect(page.Locator("main a").Filter(new() { HasText = Story })).ToHaveCountAsync(1);
        await page.Locator("#revoke-document").FillAsync("5012/QĐ-UBND");
        await page.Locator("#revoke-on").FillAsync(Today);
        await page.Locator("#revoke-reason").FillAsync("Hồ sơ kê khai không đúng.");
        await page.Locator("form[action*='handler=Revoke'] button").ClickAsync();
        await page.Locator("dialog[open] button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".page-header .badge")).ToContainTextAsync("hủy");
    }

    private static async Task TakeBackAsync(Visitor council, string consent)
    {
        await council.OpenAsync(consent);
        await council.Page.Locator("#Reason").FillAsync("Bà không muốn nhắc tới nữa.");
        await council.Page.Locator("main form button.button-danger").ClickAsync();
        await council.Page.Locator("dialog[open] button[type=submit]").ClickAsync();
        await Assertions.Expect(council.Page.Locator("main")).ToContainTextAsync("Đã rút");
    }

    /// <summary>Every screen of the registry with content in it, wide and narrow.</summary>
    private async Task LookAsync(Visitor council, params string[] paths)
    {
        await using var narrow = await column.SignInAsync("hoidong", Screen.Phone);
        foreach (var path in paths)
            foreach (var visitor in (Visitor[])[council, narrow])
            {
                Assert.Equal(200, await visitor.OpenAsync(path));
                Assert.Empty(await visitor.FaultsAsync());
                Assert.Equal(0, await visitor.OverflowAsync());
                await visitor.PhotographAsync("registry-" + string.Join('-', path.Split('/', '?').Skip(2).Select(p => p.Length == 26 ? "x" : p)));
            }
    }

    /// <summary>Chooses by the picker; what was saved a moment ago is in the index a moment later.</summary>
    private static async Task PickAsync(Visitor who, string field, string name)
    {
        var picker = who.Page.Locator($"[data-picker]:has({field})");
        var option = picker.Locator("[role=option]").Filter(new() { HasText = name });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(700));
        do
        {
            await who.Page.Locator(field).FillAsync("");
            await who.Page.Locator(field).FillAsync(name);
            await tick.WaitForNextTickAsync(patience.Token);
        }
        while (await option.CountAsync() == 0);
        await option.First.ClickAsync();
        await Assertions.Expect(picker).ToContainTextAsync(name);
    }

    private static async Task UntilAsync(Visitor who, string path, Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        do await who.OpenAsync(path);
        while (!await isSo() && await tick.WaitForNextTickAsync(patience.Token));
    }

    private static async Task<int> StatusAsync(Visitor who, string path, int expected)
    {
        var status = 0;
        await UntilAsync(who, path, async () => (status = await who.OpenAsync(path)) == expected);
        return status;
    }
}
