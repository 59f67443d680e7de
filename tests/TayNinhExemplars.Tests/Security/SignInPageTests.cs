using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Tests.Security;

public sealed class SignInPageTests
{
    [Fact]
    public async Task A_reader_is_sent_to_sign_in_and_comes_back_where_they_wanted()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserWithAsync("lan", "AccessAdminPanel");
        var browser = site.Browser();
        var asked = await browser.GetAsync("/toa-soan?x=1");
        Assert.Equal(302, asked.Status);
        Assert.EndsWith("/dang-nhap?returnUrl=%2Ftoa-soan%3Fx%3D1", asked.Location, StringComparison.Ordinal);

        var signedIn = await browser.SignInAsync("lan", SecuritySite.Password, new Uri(asked.Location!).PathAndQuery);
        Assert.Equal("/toa-soan?x=1", signedIn.Location);
        Assert.Equal(200, (await browser.GetAsync("/toa-soan")).Status);
    }

    [Theory]
    [InlineData("https://evil.test/")]
    [InlineData("//evil.test")]
    [InlineData("/\\evil.test")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task The_way_back_never_leaves_the_site(string returnUrl)
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserWithAsync("lan", "AccessAdminPanel");
        var signedIn = await site.Browser().SignInAsync("lan", SecuritySite.Password, "/dang-nhap?returnUrl=" + Uri.EscapeDataString(returnUrl));
        Assert.Equal((302, "/toa-soan"), (signedIn.Status, signedIn.Location));
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserAsync("lan");
        var cookie = (await site.Browser().SignInAsync("lan", SecuritySite.Password)).Header("Set-Cookie");
        Assert.Contains("tne-session=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserAsync("lan");
        var wrong = await site.Browser().SignInAsync("lan", "sai mật khẩu");
        var unknown = await site.Browser().SignInAsync("mai", "sai mật khẩu");
        Assert.Equal(400, wrong.Status);
        Assert.Contains("Tên đăng nhập hoặc mật khẩu không đúng.", wrong.Page, StringComparison.Ordinal);
        Assert.Equal(Bare(wrong, "lan"), Bare(unknown, "mai"));
        Assert.DoesNotContain("sai mật khẩu", wrong.Page, StringComparison.Ordinal);

        static string Bare(Answer answer, string name) =>
            answer.Page.Replace(answer.HiddenField("__RequestVerificationToken"), "", StringComparison.Ordinal).Replace($"value=\"{name}\"", "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_failures_the_page_says_how_many_minutes_are_left()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserAsync("lan");
        var browser = site.Browser();
        for (var i = 0; i < 5; i++) await browser.SignInAsync("lan", "sai mật khẩu");
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Contains("Hãy thử lại sau 3 phút.", (await browser.SignInAsync("lan", SecuritySite.Password)).Page, StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(302, (await browser.SignInAsync("lan", SecuritySite.Password)).Status);
    }

    [Fact]
    public async Task With_a_second_factor_the_page_asks_for_the_code_before_anybody_is_signed_in()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserWithAsync("lan", "AccessAdminPanel");
        var owner = await site.SignedInAsync("lan");
        var page = "/toa-soan/tai-khoan/xac-thuc-hai-buoc";
        var started = await owner.SubmitAsync(page, "Start");
        Assert.Contains("<svg", started.Text, StringComparison.Ordinal);
        var secret = started.Find("class=\"secret\">(?<it>[A-Z2-7 ]+)<").Replace(" ", "", StringComparison.Ordinal);
        var wrong = await owner.SendFormAsync(page, "On", started, ("Code", "12"));
        Assert.Equal(400, wrong.Status);
        Assert.Contains(secret[..4], wrong.Text, StringComparison.Ordinal);
        var on = await owner.SendFormAsync(page, "On", wrong, ("Code", site.CodeOf(secret)));
        Assert.Contains("Mã dự phòng", on.Page, StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var browser = site.Browser();
        var step = await browser.SignInAsync("lan", SecuritySite.Password);
        Assert.Equal(200, step.Status);
        Assert.False(browser.HasSession);
        var no = await browser.SendFormAsync("/dang-nhap", "Code", step, ("Ticket", step.HiddenField("Ticket")), ("Code", "000000"));
        Assert.Equal(400, no.Status);
        var yes = await browser.SendFormAsync("/dang-nhap", "Code", no, ("Ticket", no.HiddenField("Ticket")), ("Code", site.CodeOf(secret)), ("ReturnUrl", "/toa-soan"));
        Assert.Equal((302, "/toa-soan"), (yes.Status, yes.Location));
        Assert.Equal(200, (await browser.GetAsync("/toa-soan")).Status);
    }

    [Fact]
    public async Task Signing_out_takes_a_post_and_ends_the_session()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserWithAsync("lan", "AccessAdminPanel");
        var browser = await site.SignedInAsync("lan");
        Assert.Equal(200, (await browser.GetAsync("/dang-xuat")).Status);
        Assert.Equal(200, (await browser.GetAsync("/toa-soan")).Status);
        Assert.Equal("/dang-nhap", (await browser.SubmitAsync("/dang-xuat", "")).Location);
        Assert.Equal(302, (await browser.GetAsync("/toa-soan")).Status);
        Assert.Contains("Bạn đã đăng xuất.", (await browser.GetAsync("/dang-nhap")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_got_a_password_from_somebody_else_first_changes_it()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddRoleAsync("Journalist", "AccessAdminPanel");
        var made = (await site.DoAsync((CreateUserHandler h) => h.HandleAsync(new CreateUser("lan", "Lan", null, ["Journalist"]), Actor.System, default))).OrThrow();
        var browser = site.Browser();
        Assert.Equal("/toa-soan/tai-khoan", (await browser.SignInAsync("lan", made.OneTimePassword!)).Location);
        Assert.Equal("/toa-soan/tai-khoan", (await browser.GetAsync("/toa-soan")).Location);
        Assert.Equal(403, (await browser.GetAsync("/api/guarded")).Status);
        var changed = await browser.SubmitAsync("/toa-soan/tai-khoan", "Password",
            ("CurrentPassword", made.OneTimePassword!), ("Password", SecuritySite.Password), ("Repeated", SecuritySite.Password));
        Assert.Equal((302, "/toa-soan"), (changed.Status, changed.Location));
        Assert.Equal(200, (await browser.GetAsync("/toa-soan")).Status);
    }

    [Fact]
    public async Task The_set_up_link_makes_the_administrator_once()
    {
        await using var site = await SecuritySite.StartAsync();
        var link = (await site.DoAsync((CreateSetupLinkHandler h) => h.HandleAsync(new CreateSetupLink(), Actor.System, default))).OrThrow();
        var browser = site.Browser();
        var path = "/thiet-lap/" + link.Token;
        Assert.Equal("no-referrer", (await browser.GetAsync(path)).Header("Referrer-Policy"));
        var short_ = await browser.SubmitAsync(path, "", ("UserName", "sep"), ("DisplayName", "Sếp"), ("Password", "ngắn"), ("Repeated", "ngắn"));
        Assert.Equal(400, short_.Status);
        Assert.Contains("value=\"Sếp\"", short_.Page, StringComparison.Ordinal);
        var done = await browser.SubmitAsync(path, "", ("UserName", "sep"), ("DisplayName", "Sếp"), ("Password", SecuritySite.Password), ("Repeated", SecuritySite.Password));
        Assert.Equal((302, "/toa-soan"), (done.Status, done.Location));
        Assert.Equal(200, (await browser.GetAsync("/toa-soan/vai-tro")).Status);
        Assert.Equal(404, (await site.Browser().GetAsync(path)).Status);
    }

    [Fact]
    public async Task Too_many_attempts_from_one_address_are_turned_away()
    {
        await using var site = await SecuritySite.StartAsync(o => o with { SignInsPerFiveMinutes = 3 });
        var browser = site.Browser();
        for (var i = 0; i < 3; i++) Assert.Equal(400, (await browser.SignInAsync("ten" + i, "sai mật khẩu")).Status);
        Assert.Equal(429, (await browser.SignInAsync("ten9", "sai mật khẩu")).Status);
    }
}
