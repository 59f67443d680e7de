using Microsoft.Playwright;
using static TayNinhExemplars.BrowserTests.DeskHands;

namespace TayNinhExemplars.BrowserTests;

/// <summary>Radio from the script to the log, and a bulletin from the province through a commune's loudspeakers and back, each step by whom it belongs to.</summary>
public sealed class BroadcastTests(ColumnFixture column)
{
    private const string Save = "main button.button-primary";

    [Fact]
    public async Task Radio_goes_from_the_script_over_the_listening_to_the_broadcast_log()
    {
        await using var editor = await column.SignInAsync("phatthanh");
        var page = editor.Page;
        await editor.OpenAsync("/toa-soan/phat-thanh/kich-ban");
        await page.Locator("#Title").FillAsync("Chuyện người bớt ba giây");
        await page.Locator("#Lead").FillAsync("Một tổ trưởng chuyền may ở Vàm Đông.");
        await page.Locator("#ReadBy").FillAsync("Trịnh Ngọc Hà");
        await page.Locator("#Lines_0__Text").FillAsync("Nhạc hiệu");
        await page.Locator("#Lines_0__Seconds").FillAsync("0:12");
        await page.Locator("#Lines_1__Text").FillAsync("Thưa quý vị và các bạn, hôm nay chúng tôi kể chuyện một người thợ may.");
        await page.Locator("#script " + "button.button-primary").ClickAsync();
        await page.WaitForURLAsync("**/kich-ban/*");
        var script = new Uri(page.Url).AbsolutePath;
        await page.Locator("#audio").SetInputFilesAsync(new FilePayload { Name = "Bản dựng.wav", MimeType = "audio/wav", Buffer = Wav(592) });
        await page.Locator("form[data-resumable] button").ClickAsync();
        await Assertions.Expect(page.Locator("audio")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("9:52");
        await editor.PhotographAsync("radio-script");
        Assert.Empty(await editor.FaultsAsync());

        await using (var leader = await column.SignInAsync("lanhdaodai"))
        {
            await leader.OpenAsync(script);
            foreach (var check in await leader.Page.Locator("input[name=Checks]").AllAsync()) await check.CheckAsync();
            await leader.Page.Locator("form[action*='handler=Pass'] button.button-primary").ClickAsync();
            await Assertions.Expect(leader.Page.Locator(".badge.good").First).ToContainTextAsync("Có phiếu duyệt phát sóng");
            Assert.Empty(leader.Complaints);
        }

        await editor.OpenAsync("/toa-soan/phat-thanh");
        await page.Locator("td a", new PageLocatorOptions { HasText = "Câu chuyện phát thanh" }).First.ClickAsync();
        await page.Locator("#AddStory").SelectOptionAsync(new SelectOptionValue { Label = "Chuyện người bớt ba giây" });
        await page.Locator("form[action*='handler=Arrange'] button.button-primary").ClickAsync();
        await Assertions.Expect(page.Locator("table")).ToContainTextAsync("Chuyện người bớt ba giây");
        await Assertions.Expect(page.Locator(".facts .badge")).ToContainTextAsync("đạt");
        await editor.PhotographAsync("radio-episode");
        Assert.Empty(await editor.FaultsAsync());

        // The slot is at 06:15; before that hour of the day the log is refused, and says why.
        await page.Locator("#Started").FillAsync("06:15");
        await page.Locator("#AiredLength").FillAsync("9:50");
        await page.Locator("form[action*='handler=Log'] button.button-primary").ClickAsync();
        var early = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(TimeProvider.System.GetUtcNow(), "Asia/Ho_Chi_Minh").TimeOfDay < TimeSpan.FromHours(6.2);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(early ? "tương lai" : "9:50");
        await editor.OpenAsync("/toa-soan/phat-thanh");
        await editor.PhotographAsync("radio-rundown");
        Assert.Empty(await editor.FaultsAsync());
        Assert.Empty(editor.Complaints);
    }

    /// <summary>The whole way of a topic, each step by whom it belongs to; what the books do not say yet, the workflow's buttons do not say either.</summary>
    [Fact]
    public async Task Radio_takes_a_topic_over_script_studio_and_sheet_to_the_air_and_the_web()
    {
        const string title = "Chị bán vé số giữ lời hứa với lớp học";
        await using var editor = await column.SignInAsync("phatthanh");
        await using var head = await column.SignInAsync("truongphongpt");
        await using var leader = await column.SignInAsync("lanhdaodai");
        await using var announcer = await column.SignInAsync("phatthanhvien");
        await using var technician = await column.SignInAsync("kythuatdai");

        var copy = await PitchAsync(editor, "radio-tv", title, "Chuyên mục Câu chuyện phát thanh.", "phong-phat-thanh");
        var script = "/toa-soan/phat-thanh/kich-ban/" + copy.Split('/')[^1];
        await StepAsync(head, copy, "approve-topic", "Đề tài được duyệt");
        await StepAsync(editor, copy, "start-script", "Đang viết kịch bản");
        await WriteScriptAsync(editor, script);
        await editor.PhotographAsync("radio-desk-script");
        Assert.Empty(await editor.FaultsAsync());
        await StepAsync(editor, copy, "submit-script", "Kịch bản chờ Trưởng phòng duyệt");
        await TickAsync(head, copy);
        await StepAsync(head, copy, "head-approve-script", "Kịch bản chờ lãnh đạo duyệt");
        await StepAsync(leader, copy, "leader-approve-script", "Kịch bản đã duyệt");
        await StepAsync(editor, copy, "collect-material", "Đủ vật liệu");
        await StepAsync(announcer, copy, "voice", "Đã thu");

        await technician.OpenAsync(script);
        await technician.Page.Locator("#audio").SetInputFilesAsync(new FilePayload { Name = "Bản dựng chị vé số.wav", MimeType = "audio/wav", Buffer = Wav(593) });
        await technician.Page.Locator("form[data-resumable] button").ClickAsync();
        await Assertions.Expect(technician.Page.Locator("audio")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await StepAsync(technician, copy, "produce", "Bản dựng");

        // Nobody has listened yet.
        await StepAsync(leader, copy, "pass", "Bản dựng");
        await Assertions.Expect(leader.Page.Locator("[role=alert]").First).ToContainTextAsync("phiếu duyệt phát sóng");
        await leader.OpenAsync(script);
        foreach (var check in await leader.Page.Locator("input[name=Checks]").AllAsync()) await check.CheckAsync();
        await leader.Page.Locator("form[action*='handler=Pass'] button.button-primary").ClickAsync();
        await Assertions.Expect(leader.Page.Locator(".page-header")).ToContainTextAsync("Đạt – Phiếu duyệt phát sóng");

        var episode = await PlanYesterdayAsync(head, title);
        await head.PhotographAsync("radio-desk-episode");
        Assert.Empty(await head.FaultsAsync());
        await head.OpenAsync(copy);
        await ExpectStateAsync(head, "Đã xếp khung");

        await technician.OpenAsync(episode);
        await technician.Page.Locator("#Started").FillAsync("20:01");
        await technician.Page.Locator("#AiredLength").FillAsync("9:55");
        await technician.Page.Locator("form[action*='handler=Log'] button.button-primary").ClickAsync();
        await Assertions.Expect(technician.Page.Locator("main")).ToContainTextAsync("9:55");
        await technician.Page.Locator("#RepeatDay").FillAsync(Day(2));
        await technician.Page.Locator("#RepeatTime").FillAsync("21:15");
        await technician.Page.Locator("form[action*='handler=Repeat'] button").ClickAsync();
        await Assertions.Expect(technician.Page.Locator("main table")).ToContainTextAsync(title);

        await technician.OpenAsync(copy);
        await ExpectStateAsync(technician, "Đã phát");
        await StepAsync(leader, copy, "share", "Đã chia sẻ");
        await leader.PhotographAsync("radio-desk-shared");
        Assert.Empty(await leader.FaultsAsync());
        await using (var reader = await column.VisitAsync(Screen.Phone))
        {
            await reader.FindAsync("chi ban ve so giu loi hua", title);
            await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync("mỗi tháng một lần");
        }
        foreach (var person in (Visitor[])[editor, head, leader, announcer, technician]) Assert.Empty(person.Complaints);
    }

    private static async Task WriteScriptAsync(Visitor editor, string script)
    {
        var page = editor.Page;
        await editor.OpenAsync(script);
        await page.Locator("#Lead").FillAsync("Mười năm bán vé số, chị nuôi lớp học tình thương của ấp.");
        await page.Locator("#ByLine").FillAsync("Võ Hoàng Nam");
        await page.Locator("#ReadBy").FillAsync("Trịnh Ngọc Hà");
        await page.Locator("#Lines_0__Text").FillAsync("Nhạc hiệu");
        await page.Locator("#Lines_0__Seconds").FillAsync("0:12");
        await page.Locator("#Lines_1__Text").FillAsync("Thưa quý vị và các bạn, mỗi tháng một lần chị ghé lớp học với một bao tập mới.");
        await page.Locator("#script button.button-primary").ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(page.Locator("[role=alert]")).ToHaveCountAsync(0);
    }

    /// <summary>A slot that is over already, so that the log may be written at whatever hour the test runs.</summary>
    private static async Task<string> PlanYesterdayAsync(Visitor head, string title)
    {
        var page = head.Page;
        await head.OpenAsync("/toa-soan/phat-thanh?ngay=" + Day(-1));
        await page.Locator("#ProgrammeId").SelectOptionAsync(new SelectOptionValue { Label = "Câu chuyện phát thanh" });
        await page.Locator("#Time").FillAsync("20:00");
        await page.Locator("form[action*='handler=Plan'] button").ClickAsync();
        await page.Locator("td a", new PageLocatorOptions { HasText = "Câu chuyện phát thanh" }).First.ClickAsync();
        await page.Locator("#AddStory").SelectOptionAsync(new SelectOptionValue { Label = title });
        await page.Locator("form[action*='handler=Arrange'] button.button-primary").ClickAsync();
        await Assertions.Expect(page.Locator("table")).ToContainTextAsync(title);
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>So many days from today in Vietnam.</summary>
    private static string Day(int ahead) => TimeZoneInfo.ConvertTimeBySystemTimeZoneId(TimeProvider.System.GetUtcNow(), "Asia/Ho_Chi_Minh").AddDays(ahead).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_commune_takes_a_bulletin_has_it_approved_schedules_it_and_stops_when_it_is_recalled()
    {
        string board;
        await using (var source = await column.SignInAsync("phatthanh"))
        {
            await source.OpenAsync("/toa-soan/truyen-thanh/ban-tin");
            await source.Page.Locator("section.card a[href*='moi?tu=']").First.ClickAsync();
            await source.Page.Locator("#Title").FillAsync("Bản tin thử loa");
            await source.Page.Locator("#Script").FillAsync("quá ngắn");
            await source.Page.Locator(Save).ClickAsync();
            await Assertions.Expect(source.Page.Locator("#Script-error")).ToContainTextAsync("150");
            await Assertions.Expect(source.Page.Locator("#Script")).ToHaveValueAsync("quá ngắn");
            await source.Page.Locator("#Script").FillAsync(string.Join(' ', Enumerable.Repeat("Thưa bà con trong ấp,", 60)));
            await source.Page.Locator(Save).ClickAsync();
            await source.Page.WaitForURLAsync(url => !url.Contains("/moi", StringComparison.Ordinal));
            board = new Uri(source.Page.Url).AbsolutePath;
        }

        await using var officer = await column.SignInAsync("truyenthanh", Screen.Phone);
        var page = officer.Page;
        await officer.OpenAsync("/toa-soan/truyen-thanh");
        await officer.PhotographAsync("station-inbox");
        Assert.Empty(await officer.FaultsAsync());
        Assert.True(await officer.OverflowAsync() <= 0);
        await page.Locator("main a", new PageLocatorOptions { HasText = "Bản tin thử loa" }).First.ClickAsync();
        var relay = new Uri(page.Url).AbsolutePath;
        await page.Locator("form[action*='handler=Accept'] button.button-primary").ClickAsync();
        await page.Locator("#LeadIn").FillAsync("Kính thưa bà con trong xã.");
        await page.Locator("button[formaction='?handler=Submit']").ClickAsync();
        await Assertions.Expect(page.Locator(".page-header .badge")).ToContainTextAsync("Chờ duyệt");

        await using (var leader = await column.SignInAsync("lanhdaoxa", Screen.Phone))
        {
            await leader.OpenAsync(relay);
            await leader.Page.Locator("form[action*='handler=Approve'] button.button-primary").ClickAsync();
            await Assertions.Expect(leader.Page.Locator(".page-header .badge")).ToContainTextAsync("Đã duyệt");
        }

        await officer.OpenAsync(relay);
        var tomorrow = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(TimeProvider.System.GetUtcNow(), "Asia/Ho_Chi_Minh").AddDays(1);
        await page.Locator("#Airings_0__Day").FillAsync(tomorrow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.Locator("#Airings_0__Time").FillAsync("05:30");
        await page.Locator("input[name='Airings[0].Clusters']").First.CheckAsync();
        await page.Locator("form[action*='handler=Schedule'] button.button-primary").ClickAsync();
        await Assertions.Expect(page.Locator(".page-header .badge")).ToContainTextAsync("Đã lên lịch");
        await officer.PhotographAsync("station-case");
        Assert.Empty(await officer.FaultsAsync());
        await officer.OpenAsync(relay + "/in");
        await officer.PhotographAsync("station-print");

        await using (var source = await column.SignInAsync("phatthanh"))
        {
            await source.OpenAsync(board);
            await source.Page.Locator("#Reason").FillAsync("Sai tên ấp");
            await source.Page.Locator("form[action*='handler=Recall'] button").ClickAsync();
            await source.Page.Locator("dialog[open] button.danger").ClickAsync();
            await Assertions.Expect(source.Page.Locator("main")).ToContainTextAsync("0/1");
        }
        await officer.OpenAsync(relay);
        await Assertions.Expect(page.Locator("[role=alert]").First).ToContainTextAsync("Sai tên ấp");
        await page.Locator("form[action*='handler=Stop'] button").ClickAsync();
        await Assertions.Expect(page.Locator(".page-header .badge")).ToContainTextAsync("Đã xác nhận ngừng phát");
        await using (var source = await column.SignInAsync("phatthanh"))
        {
            await source.OpenAsync(board);
            await Assertions.Expect(source.Page.Locator("main")).ToContainTextAsync("1/1");
            await source.PhotographAsync("recall-board");
            await source.OpenAsync("/toa-soan/lich");
            await source.PhotographAsync("calendar");
            Assert.Empty(await source.FaultsAsync());
        }
        Assert.Empty(officer.Complaints);
    }

    /// <summary>So many seconds of silence at 8 kHz.</summary>
    private static byte[] Wav(int seconds)
    {
        var samples = seconds * 8000;
        var wav = new byte[44 + samples];
        "RIFF"u8.CopyTo(wav);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(4), wav.Length - 8);
        "WAVEfmt "u8.CopyTo(wav.AsSpan(8));
        wav[16] = 16;
        wav[20] = 1;
        wav[22] = 1;
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(24), 8000);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(28), 8000);
        wav[32] = 1;
        wav[34] = 8;
        "data"u8.CopyTo(wav.AsSpan(36));
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(40), samples);
        wav.AsSpan(44).Fill(128);
        return wav;
    }
}
