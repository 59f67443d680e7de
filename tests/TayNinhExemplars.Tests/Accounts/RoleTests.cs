using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using static TayNinhExemplars.Tests.Accounts.AccountsSite;

namespace TayNinhExemplars.Tests.Accounts;

public sealed class RoleTests
{
    [Theory]
    [InlineData(PermissionBehavior.Replace, "B,C")]
    [InlineData(PermissionBehavior.Add, "A,B,C")]
    [InlineData(PermissionBehavior.Remove, "A")]
    public async Task Saving_a_role_replaces_adds_or_removes_and_does_the_same_when_run_twice(PermissionBehavior behavior, string expected)
    {
        await using var site = await CreateAsync();
        await site.AddRoleAsync("Desk", "A", "B");
        for (var run = 0; run < 2; run++)
        {
            (await site.DoAsync((SaveRoleHandler h) => h.HandleAsync(new SaveRole("desk", "Bàn biên tập", ["b", "C"], behavior), Actor.System, default))).OrThrow();
            var role = await site.DoAsync((RoleDirectory d) => d.FindAsync("Desk", default));
            Assert.Equal(expected, string.Join(',', role!.Permissions.Select(p => p.ToUpperInvariant()).Order(StringComparer.Ordinal)));
            Assert.Equal("Bàn biên tập", role.Description);
        }
    }

    [Fact]
    public async Task Nobody_gives_or_takes_a_power_they_lack()
    {
        await using var site = await CreateAsync();
        await site.AddRoleAsync("Keys", "ManageApiTokens");
        var actor = await site.ActorWithAsync("ManageRoles");
        Refuses(await site.DoAsync((SaveRoleHandler h) => h.HandleAsync(new SaveRole("Mine", "", ["ManageUsers"]), actor, default)), "accounts.permission.powers.forbidden");
        Refuses(await site.DoAsync((SaveRoleHandler h) => h.HandleAsync(new SaveRole("Mine", "", ["siteowner"]), actor, default)), "accounts.permission.powers.forbidden");
        Refuses(await site.DoAsync((SaveRoleHandler h) => h.HandleAsync(new SaveRole("Keys", "", []), actor, default)), "accounts.permission.powers.forbidden");
        Refuses(await site.DoAsync((DeleteRoleHandler h) => h.HandleAsync(new DeleteRole("Keys"), actor, default)), "accounts.role.powers.forbidden");
        Assert.True((await site.DoAsync((SaveRoleHandler h) => h.HandleAsync(new SaveRole("Mine", "", ["PublishContent", "ManageRoles"]), actor, default))).Succeeded);
    }

    [Fact]
    public async Task Who_may_not_manage_roles_changes_none()
    {
        await using var site = await CreateAsync();
        var actor = await site.ActorWithAsync("ManageUsers");
        Refuses(await site.DoAsync((SaveRoleHandler h) => h.HandleAsync(new SaveRole("X", "", []), actor, default)), "accounts.forbidden");
        Refuses(await site.DoAsync((DeleteRoleHandler h) => h.HandleAsync(new DeleteRole("X"), actor, default)), "accounts.forbidden");
    }

    [Fact]
    public async Task A_role_in_use_or_of_the_system_is_not_deleted()
    {
        await using var site = await CreateAsync();
        await site.AddRoleAsync("Desk", "EditContent");
        var lan = await site.AddUserAsync("lan", "Desk");
        var token = (await site.DoAsync((CreateApiTokenHandler h) => h.HandleAsync(new CreateApiToken("máy", "Desk"), Actor.System, default))).OrThrow();
        Task<Outcome<Role>> Delete(string name) => site.DoAsync((DeleteRoleHandler h) => h.HandleAsync(new DeleteRole(name), Actor.System, default));
        Refuses(await Delete("Desk"), "accounts.role.hasMembers", "accounts.role.hasTokens");
        Refuses(await Delete("Anonymous"), "accounts.role.system");
        Refuses(await Delete("Không có"), "accounts.role.notFound");

        (await site.DoAsync((SetRolesHandler h) => h.HandleAsync(new SetRoles(lan.Id, []), Actor.System, default))).OrThrow();
        (await site.DoAsync((RevokeApiTokenHandler h) => h.HandleAsync(new RevokeApiToken(token.Token.Id), Actor.System, default))).OrThrow();
        Assert.True((await Delete("desk")).Succeeded);
    }

    [Fact]
    public async Task Everybody_has_what_anonymous_has_and_who_signed_in_what_authenticated_has()
    {
        await using var site = await CreateAsync();
        await site.AddRoleAsync(Role.Anonymous, "ViewContent");
        await site.AddRoleAsync(Role.Authenticated, "Rate");
        var nobody = await site.DoAsync(async (ActorFactory f) => await f.ForNobodyAsync(default));
        var lan = await site.ActorAsync((await site.AddUserAsync("lan")).Id);
        Assert.False(nobody.IsKnown);
        Assert.Equal(["ViewContent"], nobody.Permissions);
        Assert.Equal(["Rate", "ViewContent"], lan.Permissions.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_administrator_may_everything_whatever_the_role_says()
    {
        await using var site = await CreateAsync();
        var boss = await site.AddUserAsync("boss", Role.Administrator);
        await site.AddRoleAsync(Role.Administrator);
        Assert.True((await site.ActorAsync(boss.Id)).May(new Permission("Anything", "")));
    }

    [Fact]
    public void The_catalogue_lists_every_declared_permission_once_and_each_has_a_sentence()
    {
        var catalog = new PermissionCatalog([new DeclaredPermissions(AccountsPermissions.All), new DeclaredPermissions([AccountsPermissions.ManageRoles])]);
        Assert.Equal(AccountsPermissions.All.Select(p => p.Name), catalog.All.Select(p => p.Name));
        var texts = new Texts(typeof(User).Assembly, typeof(ContentPermissions).Assembly);
        Assert.DoesNotContain(catalog.All, p => PermissionCatalog.Describe(texts, p.Name) == p.Name);
        Assert.DoesNotContain(ContentPermissions.All, p => PermissionCatalog.Describe(texts, p.Name) == p.Name);
        Assert.DoesNotContain(ContentPermissions.NamesFor("Story"), n => PermissionCatalog.Describe(texts, n) == n);
        Assert.Equal("Chạy truy vấn LatestStories qua API.", PermissionCatalog.Describe(texts, "ExecuteApi_LatestStories"));
        Assert.Equal("Nobody_Knows", PermissionCatalog.Describe(texts, "Nobody_Knows"));
    }
}
