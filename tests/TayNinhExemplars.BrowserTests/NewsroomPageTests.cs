using Microsoft.Playwright;

namespace TayNinhExemplars.BrowserTests;

/// <summary>Every screen of the newsroom, on a phone and on a desk, light and dark.</summary>
public sealed class NewsroomPageTests(ColumnFixture column)
{
    /// <summary>What somebody of each role has before them all day.</summary>
    private static readonly (string Name, string Path, string User)[] Screens =
    [
        ("dashboard", "/toa-soan", "quantri"),
        ("items", "/toa-soan/noi-dung", "quantri"),
        ("create-story", "/toa-soan/noi-dung/tao/Story", "quantri"),
        ("create-exemplar", "/toa-soan/noi-dung/tao/Exemplar", "quantri"),
        ("create-award", "/toa-soan/noi-dung/tao/Award", "quantri"),
        ("bin", "/toa-soan/thung-rac", "quantri"),
        ("library", "/toa-soan/thu-vien", "quantri"),
        ("import", "/toa-soan/nhap-docx", "quantri"),
        ("account", "/toa-soan/tai-khoan", "quantri"),
        ("second-factor", "/toa-soan/tai-khoan/xac-thuc-hai-buoc", "quantri"),
        ("users", "/toa-soan/nguoi-dung", "quantri"),
        ("add-user", "/toa-soan/nguoi-dung/them", "quantri"),
        ("roles", "/toa-soan/vai-tro", "quantri"),
        ("role", "/toa-soan/vai-tro/Journalist", "quantri"),
        ("api-keys", "/toa-soan/khoa-api", "quantri"),
        ("tasks", "/toa-soan/viec-can-lam", "thuky"),
        ("notices", "/toa-soan/thong-bao", "phatthanh"),
        ("waiting", "/toa-soan/cho-toi", "bientap"),
        ("pitch", "/toa-soan/de-xuat", "phongvien"),
        ("board", "/toa-soan/bang-viec", "thuky"),
        ("relay-board", "/toa-soan/bang-viec?quy-trinh=commune-relay", "phatthanh"),
        ("calendar", "/toa-soan/lich", "phatthanh"),
        ("on-air", "/toa-soan/phat-thanh", "phatthanh"),
        ("bulletins", "/toa-soan/truyen-thanh/ban-tin", "phatthanh"),
        ("loudspeakers", "/toa-soan/truyen-thanh", "truyenthanh"),
        ("files", "/toa-soan/ho-so", "hoidong"),
        ("awards", "/toa-soan/khen-thuong", "hoidong"),
        ("reviews", "/toa-soan/binh-xet", "hoidong"),
        ("consultations", "/toa-soan/lay-y-kien", "hoidong"),
        ("consents", "/toa-soan/dong-y", "hoidong"),
        ("nominations", "/toa-soan/gioi-thieu", "hoidong"),
        ("follow-up", "/toa-soan/theo-doi", "hoidong"),
        ("events", "/toa-soan/giao-luu", "hoidong"),
        ("events-late", "/toa-soan/giao-luu?xem=AwaitingReport", "hoidong"),
        ("event", "/toa-soan/giao-luu/4s7d3vwz7842k8dtrwtvh0h7mm", "hoidong"),
        ("movements", "/toa-soan/phong-trao", "hoidong"),
        ("packs", "/toa-soan/tai-lieu", "hoidong"),
        ("report", "/toa-soan/bao-cao?tu=2026-01-01&den=2026-12-31", "hoidong"),
        ("report-list", "/toa-soan/bao-cao/danh-sach?so=awardsWithoutStory&tu=2026-01-01&den=2026-12-31", "hoidong"),
        ("report-dues", "/toa-soan/bao-cao/han", "hoidong"),
        ("report-plan", "/toa-soan/bao-cao/ke-hoach", "hoidong"),
        ("evidence", "/toa-soan/minh-chung", "bientap"),
        ("comments", "/toa-soan/binh-luan", "kiemduyet"),
        ("comments-reported", "/toa-soan/binh-luan?hang=bao-cao", "kiemduyet"),
        ("comments-suspect", "/toa-soan/binh-luan?hang=nghi-ngo", "kiemduyet"),
        ("comments-appeals", "/toa-soan/binh-luan?hang=khieu-nai", "kiemduyet"),
        ("comments-private", "/toa-soan/binh-luan?hang=rieng", "kiemduyet"),
        ("comments-removed", "/toa-soan/binh-luan?hang=da-go", "kiemduyet"),
        ("answer-links", "/toa-soan/binh-luan/nhan-vat", "kiemduyet"),
        ("word-lists", "/toa-soan/binh-luan/tu-cam", "kiemduyet"),
        ("reader-desk", "/toa-soan/gop-y", "thuky"),
        ("reader-settings", "/toa-soan/ban-doc", "thuky"),
        ("search", "/toa-soan/tim-kiem?q=guong", "phongvien"),
        ("desks", "/toa-soan/cac-ban", "quantri"),
        ("workflow", "/toa-soan/quy-trinh/newspaper", "quantri"),
        ("workflows", "/toa-soan/quy-trinh", "quantri"),
        ("workflow-form", "/toa-soan/quy-trinh/newspaper/sua", "quantri"),
        ("programmes", "/toa-soan/phat-thanh/chuong-trinh", "phatthanh"),
        ("new-script", "/toa-soan/phat-thanh/kich-ban", "phatthanh"),
        ("calendar-week", "/toa-soan/lich?kieu=tuan", "phatthanh"),
        ("calendar-list", "/toa-soan/lich?kieu=danh-sach", "phatthanh"),
        ("stations", "/toa-soan/truyen-thanh/dai", "quantri"),
        ("portal-board", "/toa-soan/bang-viec?quy-trinh=portal", "bientapcong"),
        ("audit", "/toa-soan/nhat-ky", "quantri"),
        ("administration", "/toa-soan/quan-tri", "quantri"),
        ("features", "/toa-soan/quan-tri/tinh-nang", "quantri"),
        ("type", "/toa-soan/quan-tri/loai-noi-dung/Story", "quantri"),
        ("field", "/toa-soan/quan-tri/loai-noi-dung/Story/Story/Lead", "quantri"),
        ("layers", "/toa-soan/quan-tri/lop", "quantri"),
        ("automatic-workflows", "/toa-soan/quan-tri/quy-trinh-tu-dong", "quantri"),
        ("redirects", "/toa-soan/quan-tri/chuyen-huong", "quantri"),
        ("sitemaps", "/toa-soan/quan-tri/so-do-trang", "quantri"),
        ("custom-settings", "/toa-soan/quan-tri/cai-dat-rieng", "quantri"),
        ("taxonomies", "/toa-soan/quan-tri/danh-muc", "quantri"),
        ("export", "/toa-soan/quan-tri/xuat", "quantri"),
    ];

    public static TheoryData<string, int> EveryScreen
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var screen in Screens)
                foreach (var width in new[] { 390, 1280 }) rows.Add(screen.Name, width);
            return rows;
        }
    }

    /// <summary>A bulletin at a station stands on the board among the stories, and has a page of another kind; who oversees all stations and is at none sees the bulletin itself.</summary>
    [Theory]
    [InlineData("truyenthanh", "tiep")]
    [InlineData("quantri", "ban-tin")]
    public async Task A_card_of_the_board_leads_to_its_page(string user, string page)
    {
        await using var person = await column.SignInAsync(user);
        await person.OpenAsync("/toa-soan/bang-viec?quy-trinh=commune-relay");
        await person.Page.Locator(".copy-card a").First.ClickAsync();
        await person.Page.WaitForURLAsync($"**/toa-soan/truyen-thanh/{page}/*");
        Assert.NotEmpty(await person.Page.Locator("h1").InnerTextAsync());
    }

    /// <summary>Its cards are titles of what is not public yet, and lead to pages that would refuse such a person.</summary>
    [Fact]
    public async Task Who_has_no_part_in_a_workflow_sees_none_of_its_cards()
    {
        await using var moderator = await column.SignInAsync("kiemduyet");
        foreach (var workflow in new[] { "", "?quy-trinh=newspaper", "?quy-trinh=commune-relay" })
        {
            Assert.Equal(200, await moderator.OpenAsync("/toa-soan/bang-viec" + workflow));
            Assert.Equal(0, await moderator.Page.Locator(".copy-card").CountAsync());
            Assert.Equal(1, await moderator.Page.Locator("p.empty").CountAsync());
        }
    }

    [Fact]
    public async Task What_is_not_there_is_said()
    {
        await using var editor = await column.SignInAsync("quantri");
        Assert.Equal(404, await editor.OpenAsync("/toa-soan/noi-dung/00000000000000000000000000"));
        Assert.NotEmpty(await editor.Page.Locator("h1").InnerTextAsync());
    }

    [Theory, MemberData(nameof(EveryScreen))]
    public async Task A_screen_is_accessible_and_fits(string name, int width)
    {
        var (_, path, user) = Screens.Single(s => s.Name == name);
        await using var editor = await column.SignInAsync(user, new Screen(width));
        Assert.Equal(200, await editor.OpenAsync(path));
        foreach (var dark in new[] { false, true })
        {
            await editor.PreferAsync(dark);
            await editor.PhotographAsync("newsroom-" + name);
            Assert.Empty(await editor.FaultsAsync(coloursOnly: dark));
            Assert.InRange(await editor.OverflowAsync(), 0, 0);
        }
        Assert.Empty(editor.Complaints);
    }

    /// <summary>Pages of one thing, reached from the list that leads there: a copy, a script, an episode, a bulletin, a station's case.</summary>
    [Theory]
    [InlineData("copy", "thuky", "/toa-soan/bang-viec?quy-trinh=newspaper", ".copy-card a", 390)]
    [InlineData("copy", "thuky", "/toa-soan/bang-viec?quy-trinh=newspaper", ".copy-card a", 1280)]
    [InlineData("script", "phatthanh", "/toa-soan/phat-thanh", "a[href*='/kich-ban/']", 390)]
    [InlineData("script", "phatthanh", "/toa-soan/phat-thanh", "a[href*='/kich-ban/']", 1280)]
    [InlineData("episode", "phatthanh", "/toa-soan/phat-thanh", "td a[href*='/so/']", 390)]
    [InlineData("episode", "phatthanh", "/toa-soan/phat-thanh", "td a[href*='/so/']", 1280)]
    [InlineData("bulletin", "phatthanh", "/toa-soan/truyen-thanh/ban-tin", "main ul a[href*='/truyen-thanh/ban-tin/']:not([href*='/moi'])", 390)]
    [InlineData("station-case", "truyenthanh", "/toa-soan/truyen-thanh", "main a[href*='/tiep/']", 390)]
    public async Task A_page_of_one_thing_is_accessible_and_fits(string name, string user, string list, string link, int width)
    {
        await using var editor = await column.SignInAsync(user, new Screen(width));
        await editor.OpenAsync(list);
        var path = await editor.Page.Locator(link).First.GetAttributeAsync("href");
        Assert.Equal(200, await editor.OpenAsync(path!));
        foreach (var dark in new[] { false, true })
        {
            await editor.PreferAsync(dark);
            await editor.PhotographAsync("newsroom-one-" + name);
            Assert.Empty(await editor.FaultsAsync(coloursOnly: dark));
            Assert.InRange(await editor.OverflowAsync(), 0, 0);
        }
        Assert.Empty(editor.Complaints);
    }

    /// <summary>A workflow's form without a mouse: a piece is opened, changed and looked at by the keyboard alone.</summary>
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_workflow_is_changed_by_keyboard(int width)
    {
        await using var admin = await column.SignInAsync("quantri", new Screen(width));
        var page = admin.Page;
        await admin.OpenAsync("/toa-soan/quy-trinh/portal/sua");
        await page.Locator("button[value='open:State:1']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#Vi")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("Đang kiểm tra");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".pieces .is-open .piece-name")).ToContainTextAsync("Đang kiểm tra");
        await admin.PhotographAsync("newsroom-workflow-piece");
        Assert.Empty(await admin.FaultsAsync());
        Assert.InRange(await admin.OverflowAsync(), 0, 0);
        Assert.Empty(admin.Complaints);
    }
}
