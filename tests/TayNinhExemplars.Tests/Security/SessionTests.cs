using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Tests.Security;

public sealed class SessionTests
{
    private static readonly (string, string) AsScript = ("Accept", "application/json");

    [Fact]
    public async Task An_idle_session_ends_after_sixty_minutes_and_work_prolongs_it()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserWithAsync("lan", "AccessAdminPanel");
        var browser = await site.SignedInAsync("lan");
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(200, (await browser.GetAsync("/toa-soan")).Status);
        site.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(200, (await browser.GetAsync("/toa-soan")).Status);
        site.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(302, (await browser.GetAsync("/toa-soan")).Status);
    }

    [Fact]
    public async Task Asking_how_long_it_lasts_does_not_prolong_it_nor_does_a_request_in_the_background()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserWithAsync("lan", "AccessAdminPanel");
        var browser = await site.SignedInAsync("lan");
        site.Clock.Advance(TimeSpan.FromMinutes(50));
        await browser.GetAsync("/toa-soan", (SessionEvents.BackgroundHeader, "1"));
        Assert.Equal(600, (int)(await browser.GetAsync("/toa-soan/phien", AsScript)).Json["secondsLeft"]!);
        site.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(60, (int)(await browser.GetAsync("/toa-soan/phien", AsScript)).Json["secondsLeft"]!);
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(401, (await browser.GetAsync("/toa-soan/phien", AsScript)).Status);
    }

    [Fact]
    public async Task It_is_prolonged_on_request_but_never_beyond_twelve_hours()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserWithAsync("lan", "AccessAdminPanel");
        var browser = await site.SignedInAsync("lan");
        var token = await browser.TokenAsync();
        for (var minutes = 0; minutes < 700; minutes += 50)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(50));
            var answer = await browser.PostAsync("/toa-soan/phien", null, AsScript, (CsrfGuard.HeaderName, token));
            Assert.Equal(200, answer.Status);
            Assert.Equal(Math.Min(3600, (720 - minutes - 50) * 60), (int)answer.Json["secondsLeft"]!);
        }
        site.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(401, (await browser.PostAsync("/toa-soan/phien", null, AsScript, (CsrfGuard.HeaderName, token))).Status);
    }

    [Fact]
    public async Task It_ends_at_once_when_the_account_is_disabled()
    {
        await using var site = await SecuritySite.StartAsync();
        var lan = await site.AddUserWithAsync("lan", "AccessAdminPanel");
        var browser = await site.SignedInAsync("lan");
        (await site.DoAsync((DisableUserHandler h) => h.HandleAsync(new DisableUser(lan.Id), Actor.System, default))).OrThrow();
        Assert.Equal(302, (await browser.GetAsync("/toa-soan")).Status);
        Assert.False(browser.HasSession);
    }

    [Fact]
    public async Task A_new_password_ends_every_session_but_the_one_it_was_given_in()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserWithAsync("lan", "AccessAdminPanel");
        var (here, elsewhere) = (await site.SignedInAsync("lan"), await site.SignedInAsync("lan"));
        var changed = await here.SubmitAsync("/toa-soan/tai-khoan", "Password",
            ("CurrentPassword", SecuritySite.Password), ("Password", "một mật khẩu khác"), ("Repeated", "một mật khẩu khác"));
        Assert.Equal(302, changed.Status);
        Assert.Equal(200, (await here.GetAsync("/toa-soan")).Status);
        Assert.Equal(302, (await elsewhere.GetAsync("/toa-soan")).Status);
    }

    [Fact]
    public async Task The_other_devices_can_be_signed_out()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserWithAsync("lan", "AccessAdminPanel");
        var (here, elsewhere) = (await site.SignedInAsync("lan"), await site.SignedInAsync("lan"));
        await here.SubmitAsync("/toa-soan/tai-khoan", "Sessions");
        Assert.Equal(200, (await here.GetAsync("/toa-soan")).Status);
        Assert.Equal(302, (await elsewhere.GetAsync("/toa-soan")).Status);
    }
}
