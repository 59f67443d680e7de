using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;
using static TayNinhExemplars.Tests.Accounts.AccountsSite;

namespace TayNinhExemplars.Tests.Accounts;

public sealed class ApiTokenTests
{
    [Fact]
    public async Task A_token_acts_in_its_role_until_it_is_revoked()
    {
        await using var site = await CreateAsync();
        await site.AddRoleAsync("Importer", "EditContent");
        var created = (await Create(site, new CreateApiToken("Máy nhập tin", "importer"))).OrThrow();
        Assert.StartsWith("tne_", created.Secret, StringComparison.Ordinal);

        var actor = await Find(site, created.Secret);
        Assert.Equal((created.Token.Id, "Máy nhập tin"), (actor!.Id, actor.Name));
        Assert.True(actor.May(new Permission("EditContent", "")));
        Assert.False(actor.May(new Permission("PublishContent", "")));

        (await site.DoAsync((RevokeApiTokenHandler h) => h.HandleAsync(new RevokeApiToken(created.Token.Id), Actor.System, default))).OrThrow();
        Assert.Null(await Find(site, created.Secret));
    }

    [Fact]
    public async Task A_token_ends_with_its_day()
    {
        await using var site = await CreateAsync();
        var created = (await Create(site, new CreateApiToken("x", Role.Administrator, site.Clock.GetUtcNow().AddHours(1)))).OrThrow();
        Assert.NotNull(await Find(site, created.Secret));
        site.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await Find(site, created.Secret));
    }

    [Fact]
    public async Task Only_the_hash_is_kept_and_the_use_is_noted()
    {
        await using var site = await CreateAsync();
        var created = (await Create(site, new CreateApiToken("x", Role.Administrator))).OrThrow();
        await Find(site, created.Secret);
        var row = await site.DoAsync((SiteDbContext db) => db.Set<ApiToken>().SingleAsync());
        Assert.Equal(64, row.Hash.Length);
        Assert.DoesNotContain(created.Secret[4..], row.Hash, StringComparison.Ordinal);
        Assert.Equal(site.Clock.GetUtcNow().UtcDateTime, row.LastUsedUtc);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tne_")]
    [InlineData("tne_AAAA")]
    [InlineData("Bearer")]
    public async Task A_made_up_token_is_nobody(string secret)
    {
        await using var site = await CreateAsync();
        Assert.Null(await Find(site, secret));
    }

    [Fact]
    public async Task Bad_input_is_refused_all_at_once_and_powers_are_not_handed_on()
    {
        await using var site = await CreateAsync();
        Refuses(await Create(site, new CreateApiToken(" ", "Nhầm", site.Clock.GetUtcNow())), "accounts.token.nameLength", "accounts.role.unknown", "accounts.token.expired");
        var keeper = await site.ActorWithAsync("ManageApiTokens");
        Refuses(await site.DoAsync((CreateApiTokenHandler h) => h.HandleAsync(new CreateApiToken("x", Role.Administrator), keeper, default)), "accounts.role.powers.forbidden");
        var other = await site.ActorWithAsync("ManageUsers");
        Refuses(await site.DoAsync((CreateApiTokenHandler h) => h.HandleAsync(new CreateApiToken("x", Role.Anonymous), other, default)), "accounts.forbidden");
    }

    private static Task<Outcome<CreatedApiToken>> Create(AccountsSite site, CreateApiToken input) =>
        site.DoAsync((CreateApiTokenHandler h) => h.HandleAsync(input, Actor.System, default));

    private static Task<Actor?> Find(AccountsSite site, string secret) =>
        site.DoAsync((FindApiTokenHandler h) => h.HandleAsync(new FindApiToken(secret), default));
}
