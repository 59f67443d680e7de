using Microsoft.Playwright;
using static TayNinhExemplars.BrowserTests.DeskHands;

namespace TayNinhExemplars.BrowserTests;

/// <summary>A story through the newspaper's workflow and one through the portal's, from the first word to the reader, each step pressed by whom it belongs to.</summary>
public sealed class DeskTests(ColumnFixture column)
{
    [Fact]
    public async Task The_newspaper_takes_a_pitch_over_every_desk_to_the_reader()
    {
        const string title = "Người vá đường không lương ở ấp Bàu Vừng";
        await using var reporter = await column.SignInAsync("phongvien");
        await using var editor = await column.SignInAsync("bientap");
        await using var head = await column.SignInAsync("truongban");
        await using var managing = await column.SignInAsync("thuky");
        await using var deputy = await column.SignInAsync("photongbientap");

        var copy = await PitchAsync(reporter, "newspaper", title, "Mười năm một mình vá ổ gà.", "ban-van-xa");
        await ExpectStateAsync(reporter, "Đề tài chờ duyệt");
        Assert.Equal(0, await Button(reporter, "approve-pitch").CountAsync());

        await StepAsync(managing, copy, "approve-pitch", "Đã phân công");
        await StepAsync(reporter, copy, "claim", "Đang thực hiện");

        // Nothing is written yet: refused, and the copy stays where it is.
        await StepAsync(reporter, copy, "submit", "Đang thực hiện");
        await Assertions.Expect(reporter.Page.Locator("[role=alert]").First).ToContainTextAsync("còn trống");
        await WriteAsync(reporter, copy, "Ông Tư dậy từ bốn giờ sáng, một mình với chiếc xe ba gác chở đá dăm đi vá những ổ gà trên đường liên ấp.", "Mười năm nay, ông Tư đi vá đường. Người trong ấp gọi ông là ông Tư đá.");
        await StepAsync(reporter, copy, "submit", "Chờ biên tập");

        await StepAsync(editor, copy, "claim-edit", "Đang biên tập");
        await CommentOnPassageAsync(editor, "Người trong ấp gọi ông là ông Tư đá");
        await LetGoAsync(editor, copy);
        await StepAsync(editor, copy, "return-to-author", "Đang biên tập");
        await Assertions.Expect(editor.Page.Locator("#t-return-to-author-note-error")).ToBeVisibleAsync();
        await StepAsync(editor, copy, "return-to-author", "Trả lại tác giả", "Thêm lời người trong ấp.");

        await reporter.OpenAsync("/toa-soan/cho-toi");
        await Assertions.Expect(reporter.Page.Locator("main")).ToContainTextAsync(title);
        await reporter.OpenAsync(copy);
        await Assertions.Expect(reporter.Page.Locator("main")).ToContainTextAsync("Thêm lời người trong ấp.");
        await WriteAsync(reporter, copy, null, "Bà Sáu cùng ấp kể: có hôm ông vá đường dưới mưa.");
        await StepAsync(reporter, copy, "resubmit", "Chờ biên tập");

        await StepAsync(editor, copy, "claim-edit", "Đang biên tập");
        await StepAsync(editor, copy, "to-desk-head", "Đang biên tập");
        await Assertions.Expect(editor.Page.Locator("[role=alert]").First).ToBeVisibleAsync();
        await TickAsync(editor, copy);
        await editor.PhotographAsync("desk-copy");
        Assert.Empty(await editor.FaultsAsync());
        await StepAsync(editor, copy, "to-desk-head", "Chờ Trưởng ban duyệt");

        await StepAsync(head, copy, "desk-head-approve", "Chờ Thư ký tòa soạn");
        await FillAsync(managing, copy, "place", "placement", "Trang nhất, cột phải");
        await StepAsync(managing, null, "place", "Chờ duyệt xuất bản");
        await StepAsync(deputy, copy, "approve", "Đã duyệt");
        await StepAsync(managing, copy, "publish", "Đã xuất bản");
        await managing.PhotographAsync("desk-published");
        Assert.Empty(await managing.FaultsAsync());

        await using (var reader = await column.VisitAsync(Screen.Phone))
        {
            await reader.FindAsync("nguoi va duong khong luong", title);
            await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync(title);
            await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync("có hôm ông vá đường dưới mưa");
        }
        foreach (var person in (Visitor[])[reporter, editor, head, managing, deputy]) Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task The_portal_takes_copy_from_its_source_over_the_board_to_the_reader()
    {
        const string title = "Biểu dương tổ hòa giải không để việc nhỏ thành to";
        await using var source = await column.SignInAsync("hoidong");
        await using var editor = await column.SignInAsync("bientapcong");
        await using var head = await column.SignInAsync("truongphongcong");
        await using var chief = await column.SignInAsync("truongbancong");

        var copy = await PitchAsync(source, "portal", title, "Gửi Cổng để đăng.", "ban-cong", "receive");
        await ExpectStateAsync(source, "Tiếp nhận");
        await WriteAsync(source, copy, "Tổ hòa giải của một ấp biên giới đã hòa giải thành hơn bốn mươi vụ việc trong hai năm qua.", "Tổ có bảy người, họp vào tối thứ ba.");

        await StepAsync(editor, copy, "start-check", "Kiểm tra thể thức, nguồn, bí mật, dữ liệu cá nhân");
        await StepAsync(editor, copy, "check-failed", "Trả lại", "Thiếu đơn vị chịu trách nhiệm về số liệu.");
        await WriteAsync(source, copy, null, "Số liệu do Phòng Tư pháp cung cấp.", "Phòng Tư pháp");
        await StepAsync(source, copy, "resend", "Tiếp nhận");

        await StepAsync(editor, copy, "start-check", "Kiểm tra thể thức, nguồn, bí mật, dữ liệu cá nhân");
        await StepAsync(editor, copy, "check-passed", "Đang biên tập");
        await FillAsync(editor, copy, "propose", "placement", "Tin nổi bật");
        await StepAsync(editor, null, "propose", "Chờ Trưởng phòng");
        await TickAsync(head, copy);
        await StepAsync(head, copy, "to-board", "Chờ Ban Biên tập");
        await StepAsync(chief, copy, "board-return", "Đang biên tập", "Bớt một chữ trong tít.");
        await FillAsync(editor, copy, "propose", "placement", "Tin nổi bật");
        await StepAsync(editor, null, "propose", "Chờ Trưởng phòng");
        await TickAsync(head, copy);
        await StepAsync(head, copy, "to-board", "Chờ Ban Biên tập");
        await StepAsync(chief, copy, "approve", "Duyệt đăng");
        await chief.PhotographAsync("desk-portal");
        Assert.Empty(await chief.FaultsAsync());
        await StepAsync(editor, copy, "publish", "Đã đăng");

        await using (var reader = await column.VisitAsync(Screen.Phone))
        {
            await reader.FindAsync("bieu duong to hoa giai", title);
            await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync(title);
            await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync("Số liệu do Phòng Tư pháp cung cấp.");
        }
        foreach (var person in (Visitor[])[source, editor, head, chief]) Assert.Empty(person.Complaints);
    }
}
