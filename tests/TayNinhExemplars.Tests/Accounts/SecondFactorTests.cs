using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using static TayNinhExemplars.Tests.Accounts.AccountsSite;

namespace TayNinhExemplars.Tests.Accounts;

public sealed class SecondFactorTests
{
    [Fact]
    public async Task With_a_second_factor_the_password_alone_is_not_enough()
    {
        await using var site = await CreateAsync();
        var lan = await site.AddUserAsync("lan");
        var (secret, _) = await site.TurnTotpOnAsync(lan);
        site.Clock.Advance(TimeSpan.FromMinutes(1));

        var ticket = (await site.SignInAsync("lan")).OrThrow().SecondFactorTicket!;
        Refuses(await Complete(site, ticket, "000000"), "accounts.totp.wrong");
        Assert.Equal("lan", (await Complete(site, ticket, site.CodeOf(secret))).OrThrow().User.UserName);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        await using var site = await CreateAsync();
        var (secret, _) = await site.TurnTotpOnAsync(await site.AddUserAsync("lan"));
        var ticket = (await site.SignInAsync("lan")).OrThrow().SecondFactorTicket!;
        Refuses(await Complete(site, ticket, site.CodeOf(secret)), "accounts.totp.wrong"); // it was spent when the factor was turned on

        site.Clock.Advance(TimeSpan.FromSeconds(30));
        var code = site.CodeOf(secret);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Complete(site, ticket, code))));
        Assert.Single(both, o => o.Succeeded);
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed()
    {
        await using var site = await CreateAsync();
        var lan = await site.AddUserAsync("lan");
        var (_, codes) = await site.TurnTotpOnAsync(lan);
        Assert.Equal(SecondFactor.RecoveryCodes, codes.Distinct().Count());
        var typed = codes[0].ToUpperInvariant().Replace('-', ' ');
        var ticket = (await site.SignInAsync("lan")).OrThrow().SecondFactorTicket!;
        Assert.True((await Complete(site, ticket, typed)).Succeeded);
        Refuses(await Complete(site, ticket, codes[0]), "accounts.totp.wrong");
        Assert.Equal(9, await site.DoAsync((SecondFactor f) => f.RecoveryCodesLeftAsync(lan.Id, default)));
    }

    [Fact]
    public async Task Guessing_codes_closes_the_account_even_with_the_password_in_between()
    {
        await using var site = await CreateAsync();
        await site.TurnTotpOnAsync(await site.AddUserAsync("lan"));
        for (var i = 1; i < SignInAttempts.Allowed; i++)
            Refuses(await Complete(site, (await site.SignInAsync("lan")).OrThrow().SecondFactorTicket!, "000000"), "accounts.totp.wrong");
        Refuses(await Complete(site, (await site.SignInAsync("lan")).OrThrow().SecondFactorTicket!, "000000"), "accounts.signIn.locked");
        Refuses(await site.SignInAsync("lan"), "accounts.signIn.locked");
    }

    [Fact]
    public async Task A_ticket_holds_five_minutes_and_cannot_be_made_up()
    {
        await using var site = await CreateAsync();
        var (secret, _) = await site.TurnTotpOnAsync(await site.AddUserAsync("lan"));
        var ticket = (await site.SignInAsync("lan")).OrThrow().SecondFactorTicket!;
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        Refuses(await Complete(site, ticket, site.CodeOf(secret)), "accounts.signIn.ticket");
        Refuses(await Complete(site, "abc", site.CodeOf(secret)), "accounts.signIn.ticket");
        Refuses(await Complete(site, "", ""), "accounts.signIn.ticket");
    }

    [Fact]
    public async Task It_is_turned_on_only_by_a_right_code_and_off_only_by_the_password()
    {
        await using var site = await CreateAsync();
        var lan = await site.AddUserAsync("lan");
        var actor = await site.ActorAsync(lan.Id);
        var first = (await site.DoAsync((StartTotpHandler h) => h.HandleAsync(new StartTotp("Tây Ninh"), actor, default))).OrThrow();
        var again = (await site.DoAsync((StartTotpHandler h) => h.HandleAsync(new StartTotp("Tây Ninh"), actor, default))).OrThrow();
        Assert.Equal(first, again);
        Assert.StartsWith("otpauth://totp/T%C3%A2y%20Ninh:lan?secret=" + first.Secret, first.Uri, StringComparison.Ordinal);
        Refuses(await site.DoAsync((EnableTotpHandler h) => h.HandleAsync(new EnableTotp("123"), actor, default)), "accounts.totp.wrong");
        Assert.Null((await site.SignInAsync("lan")).OrThrow().SecondFactorTicket);

        (await site.DoAsync((EnableTotpHandler h) => h.HandleAsync(new EnableTotp(site.CodeOf(first.Secret)), actor, default))).OrThrow();
        Refuses(await site.DoAsync((DisableTotpHandler h) => h.HandleAsync(new DisableTotp("sai mật khẩu"), actor, default)), "accounts.password.wrong");
        (await site.DoAsync((DisableTotpHandler h) => h.HandleAsync(new DisableTotp(Password), actor, default))).OrThrow();
        Assert.Null((await site.SignInAsync("lan")).OrThrow().SecondFactorTicket);
    }

    [Fact]
    public async Task An_administrator_can_take_it_off_somebody_who_lost_everything()
    {
        await using var site = await CreateAsync();
        var lan = await site.AddUserAsync("lan");
        await site.TurnTotpOnAsync(lan);
        var manager = await site.ActorWithAsync("ManageUsers");
        (await site.DoAsync((ResetTotpHandler h) => h.HandleAsync(new ResetTotp(lan.Id), manager, default))).OrThrow();
        Assert.Null((await site.SignInAsync("lan")).OrThrow().SecondFactorTicket);
        Assert.Equal(0, await site.DoAsync((SecondFactor f) => f.RecoveryCodesLeftAsync(lan.Id, default)));
    }

    [Fact]
    public async Task The_secret_is_not_readable_in_the_database()
    {
        await using var site = await CreateAsync();
        var lan = await site.AddUserAsync("lan");
        var (secret, _) = await site.TurnTotpOnAsync(lan);
        var kept = await site.DoAsync((TayNinhExemplars.Storage.SiteDbContext db) => db.FindAsync<User>(lan.Id).AsTask());
        Assert.DoesNotContain(secret, kept!.TotpSecret!, StringComparison.Ordinal);
    }

    private static Task<Outcome<SignedIn>> Complete(AccountsSite site, string ticket, string code) =>
        site.DoAsync((CompleteSignInHandler h) => h.HandleAsync(new CompleteSignIn(ticket, code), default));
}
