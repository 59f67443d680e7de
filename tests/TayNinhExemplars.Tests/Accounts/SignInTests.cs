using System.Text;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using static TayNinhExemplars.Tests.Accounts.AccountsSite;

namespace TayNinhExemplars.Tests.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task The_right_password_signs_in_and_the_time_is_kept()
    {
        await using var site = await CreateAsync();
        await site.AddUserAsync("lan");
        var signedIn = (await site.SignInAsync(" LAN ")).OrThrow();
        Assert.Null(signedIn.SecondFactorTicket);
        Assert.Equal(site.Clock.GetUtcNow().UtcDateTime, (await site.DoAsync((UserDirectory d) => d.FindByNameAsync("lan", default)))!.LastSignInUtc);
    }

    [Fact]
    public async Task A_password_is_the_same_however_the_keyboard_spells_its_letters()
    {
        await using var site = await CreateAsync();
        await site.AddUserAsync("lan");
        Assert.True((await site.SignInAsync("lan", Password.Normalize(NormalizationForm.FormD))).Succeeded);
    }

    [Theory]
    [InlineData("lan")]
    [InlineData("khongcoai")]
    public async Task Five_failures_close_a_name_for_five_minutes_whether_it_exists_or_not(string name)
    {
        await using var site = await CreateAsync();
        await site.AddUserAsync("lan");
        for (var i = 1; i < SignInAttempts.Allowed; i++) Refuses(await site.SignInAsync(name, "sai mật khẩu"), "accounts.signIn.failed");
        var fifth = await site.SignInAsync(name, "sai mật khẩu");
        Refuses(fifth, "accounts.signIn.locked");
        Assert.Equal([5], fifth.Refusals.Single().Args);
        Assert.Contains("5 phút", site.Texts.Of(fifth.Refusals.Single()), StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromSeconds(241));
        var later = await site.SignInAsync(name, Password);
        Refuses(later, "accounts.signIn.locked");
        Assert.Equal([1], later.Refusals.Single().Args);

        site.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(name == "lan", (await site.SignInAsync(name)).Succeeded);
    }

    [Fact]
    public async Task A_success_forgives_earlier_failures()
    {
        await using var site = await CreateAsync();
        await site.AddUserAsync("lan");
        for (var round = 0; round < 3; round++)
        {
            for (var i = 1; i < SignInAttempts.Allowed; i++) await site.SignInAsync("lan", "sai mật khẩu");
            Assert.True((await site.SignInAsync("lan")).Succeeded);
        }
    }

    [Fact]
    public async Task Guesses_side_by_side_are_all_counted()
    {
        await using var site = await CreateAsync();
        await site.AddUserAsync("lan");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => site.SignInAsync("lan", "sai mật khẩu"))));
        Refuses(await site.SignInAsync("lan"), "accounts.signIn.locked");
    }

    [Theory]
    [InlineData("", "x")]
    [InlineData("lan", "")]
    [InlineData("lan\u0000", "sai")]
    [InlineData("' OR 1=1 --", "sai mật khẩu")]
    public async Task Strange_input_is_a_wrong_password_like_any_other(string name, string password)
    {
        await using var site = await CreateAsync();
        await site.AddUserAsync("lan");
        Refuses(await site.SignInAsync(name, password), "accounts.signIn.failed");
    }

    [Fact]
    public async Task Huge_input_is_refused_without_being_hashed()
    {
        await using var site = await CreateAsync();
        await site.AddUserAsync("lan");
        Refuses(await site.SignInAsync("lan", new string('x', 5_000_000)), "accounts.signIn.failed");
        Refuses(await site.SignInAsync(new string('x', 5_000_000), "sai mật khẩu"), "accounts.signIn.failed");
    }

    [Fact]
    public async Task Guessing_the_current_password_from_an_open_session_closes_the_account_too()
    {
        await using var site = await CreateAsync();
        var lan = await site.AddUserAsync("lan");
        var actor = await site.ActorAsync(lan.Id);
        Task<Outcome<User>> Try(string current) =>
            site.DoAsync((ChangePasswordHandler h) => h.HandleAsync(new ChangePassword(current, "một mật khẩu mới", "một mật khẩu mới"), actor, default));
        for (var i = 1; i < SignInAttempts.Allowed; i++) Refuses(await Try("sai mật khẩu"), "accounts.password.wrong");
        Refuses(await Try("sai mật khẩu"), "accounts.signIn.locked");
        Refuses(await Try(Password), "accounts.signIn.locked");
    }

    [Fact]
    public async Task A_new_password_must_keep_the_rules_and_be_typed_twice()
    {
        await using var site = await CreateAsync();
        var actor = await site.ActorAsync((await site.AddUserAsync("lan")).Id);
        Refuses(await site.DoAsync((ChangePasswordHandler h) => h.HandleAsync(new ChangePassword(Password, "ngắn", "khác"), actor, default)),
            "accounts.password.short", "accounts.password.differ");
        Refuses(await site.DoAsync((ChangePasswordHandler h) => h.HandleAsync(new ChangePassword(Password, Password, Password), actor, default)),
            "accounts.password.same");
    }
}
