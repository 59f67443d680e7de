using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using static TayNinhExemplars.Tests.Accounts.AccountsSite;

namespace TayNinhExemplars.Tests.Accounts;

public sealed class SetupTests
{
    [Fact]
    public async Task A_set_up_link_makes_one_administrator_and_a_mistyped_form_does_not_spend_it()
    {
        await using var site = await CreateAsync();
        var token = await NewLink(site);
        Refuses(await Redeem(site, token, "sếp", Password), "accounts.userName.letters");
        Refuses(await Redeem(site, token, "sep", "ngắn"), "accounts.password.short");
        var boss = (await Redeem(site, token, "sep", Password)).OrThrow();
        Assert.True((await site.ActorAsync(boss.Id)).May(AccountsPermissions.SiteOwner));
        Refuses(await Redeem(site, token, "sep2", Password), "accounts.setup.notFound");
    }

    [Fact]
    public async Task It_dies_after_thirty_minutes_and_when_a_new_one_is_made()
    {
        await using var site = await CreateAsync();
        var (first, second) = (await NewLink(site), await NewLink(site));
        Refuses(await Redeem(site, first, "sep", Password), "accounts.setup.notFound");
        Assert.True(await site.DoAsync((RedeemSetupLinkHandler h) => h.IsOpenAsync(second, default)));
        site.Clock.Advance(TimeSpan.FromMinutes(30));
        Refuses(await Redeem(site, second, "sep", Password), "accounts.setup.notFound");
        Refuses(await Redeem(site, "", "sep", Password), "accounts.setup.notFound");
    }

    [Fact]
    public async Task Two_people_with_the_same_link_make_one_administrator()
    {
        await using var site = await CreateAsync();
        var token = await NewLink(site);
        var both = await Task.WhenAll(new[] { "mot", "hai" }.Select(n => Task.Run(() => Redeem(site, token, n, Password))));
        Assert.Single(both, o => o.Succeeded);
    }

    [Fact]
    public async Task Only_the_site_itself_makes_the_link()
    {
        await using var site = await CreateAsync();
        var boss = await site.ActorAsync((await site.AddUserAsync("boss", Role.Administrator)).Id);
        Refuses(await site.DoAsync((CreateSetupLinkHandler h) => h.HandleAsync(new CreateSetupLink(), boss, default)), "accounts.forbidden");
    }

    [Fact]
    public async Task Demo_users_need_their_roles_then_all_can_sign_in_and_seeding_again_changes_nothing()
    {
        await using var site = await CreateAsync();
        Refuses(await site.DoAsync((SeedDemoUsersHandler h) => h.HandleAsync(new SeedDemoUsers("demo"), default)), "accounts.role.unknown");
        foreach (var role in SeedDemoUsersHandler.All.Select(u => u.Role).Where(r => r != Role.Administrator)) await site.AddRoleAsync(role, "AccessAdminPanel");
        (await site.DoAsync((SeedDemoUsersHandler h) => h.HandleAsync(new SeedDemoUsers("demo"), default))).OrThrow();
        (await site.DoAsync((SeedDemoUsersHandler h) => h.HandleAsync(new SeedDemoUsers("khác"), default))).OrThrow();
        foreach (var demo in SeedDemoUsersHandler.All)
        {
            var user = (await site.SignInAsync(demo.UserName, "demo")).OrThrow().User;
            Assert.True((await site.ActorAsync(user.Id)).May(AccountsPermissions.AccessAdminPanel));
        }
    }

    [Fact]
    public async Task Exported_accounts_and_roles_come_back_the_same_in_another_site()
    {
        await using var from = await CreateAsync();
        await from.AddRoleAsync("Desk", "EditContent", "PublishContent");
        var lan = await from.AddUserAsync("lan", "Desk");
        var users = await from.DoAsync((ExportUsersHandler h) => h.HandleAsync(default));
        var roles = await from.DoAsync((ExportRolesHandler h) => h.HandleAsync(default));

        await using var to = await CreateAsync();
        for (var run = 0; run < 2; run++) // a recipe may run twice
        {
            foreach (var user in users) (await to.DoAsync((ImportUserHandler h) => h.HandleAsync(new ImportUser(user), Actor.System, default))).OrThrow();
            foreach (var role in roles)
                (await to.DoAsync((SaveRoleHandler h) => h.HandleAsync(new SaveRole(role.Name, role.Description, role.Permissions, role.PermissionBehavior), Actor.System, default))).OrThrow();
        }
        Assert.Equivalent(users, await to.DoAsync((ExportUsersHandler h) => h.HandleAsync(default)), strict: true);
        Assert.Equivalent(roles, await to.DoAsync((ExportRolesHandler h) => h.HandleAsync(default)), strict: true);
        Assert.True((await to.SignInAsync("lan")).Succeeded);
        Assert.True((await to.ActorAsync(lan.Id)).May(new Permission("PublishContent", "")));
    }

    private static async Task<string> NewLink(AccountsSite site) =>
        (await site.DoAsync((CreateSetupLinkHandler h) => h.HandleAsync(new CreateSetupLink(), Actor.System, default))).OrThrow().Token;

    private static Task<Outcome<User>> Redeem(AccountsSite site, string token, string name, string password) =>
        site.DoAsync((RedeemSetupLinkHandler h) => h.HandleAsync(new RedeemSetupLink(token, name, "Sếp", null, password, password), default));
}
