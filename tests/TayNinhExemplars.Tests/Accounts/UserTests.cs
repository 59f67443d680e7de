using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;
using static TayNinhExemplars.Tests.Accounts.AccountsSite;

namespace TayNinhExemplars.Tests.Accounts;

public sealed class UserTests
{
    [Fact]
    public async Task A_new_account_without_a_password_gets_one_that_must_be_changed()
    {
        await using var site = await CreateAsync();
        await site.AddRoleAsync("Journalist", "AccessAdminPanel");
        var created = (await site.DoAsync((CreateUserHandler h) => h.HandleAsync(new CreateUser("lan", "Lê Lan", null, ["Journalist"]), Actor.System, default))).OrThrow();

        var signedIn = (await site.SignInAsync("lan", created.OneTimePassword!)).OrThrow();
        Assert.True(signedIn.User.MustChangePassword);
        Assert.False((await site.ActorAsync(created.User.Id)).May(AccountsPermissions.AccessAdminPanel));

        var actor = await site.ActorAsync(created.User.Id);
        (await site.DoAsync((ChangePasswordHandler h) => h.HandleAsync(new ChangePassword(created.OneTimePassword!, Password, Password), actor, default))).OrThrow();
        Assert.True((await site.ActorAsync(created.User.Id)).May(AccountsPermissions.AccessAdminPanel));
        Refuses(await site.SignInAsync("lan", created.OneTimePassword!), "accounts.signIn.failed");
    }

    [Fact]
    public async Task A_name_is_taken_whatever_its_case()
    {
        await using var site = await CreateAsync();
        await site.AddUserAsync("lan");
        Refuses(await site.DoAsync((CreateUserHandler h) => h.HandleAsync(new CreateUser("LAN", "Khác", null, [], Password), Actor.System, default)), "accounts.userName.taken");
    }

    [Fact]
    public async Task Nothing_is_created_when_a_role_is_unknown()
    {
        await using var site = await CreateAsync();
        Refuses(await site.DoAsync((CreateUserHandler h) => h.HandleAsync(new CreateUser("lan", "Lan", null, ["Nhầm"], Password), Actor.System, default)), "accounts.role.unknown");
        Assert.Null(await site.DoAsync((UserDirectory d) => d.FindByNameAsync("lan", default)));
    }

    [Fact]
    public async Task Who_may_not_manage_users_changes_nothing()
    {
        await using var site = await CreateAsync();
        var lan = await site.AddUserAsync("lan");
        var actor = await site.ActorWithAsync("AccessAdminPanel", "ManageRoles");
        Refuses(await site.DoAsync((CreateUserHandler h) => h.HandleAsync(new CreateUser("moi", "Mới", null, [], Password), actor, default)), "accounts.forbidden");
        Refuses(await site.DoAsync((EditUserHandler h) => h.HandleAsync(new EditUser(lan.Id, "X", null), actor, default)), "accounts.forbidden");
        Refuses(await site.DoAsync((SetRolesHandler h) => h.HandleAsync(new SetRoles(lan.Id, [Role.Administrator]), actor, default)), "accounts.forbidden");
        Refuses(await site.DoAsync((SetPasswordHandler h) => h.HandleAsync(new SetPassword(lan.Id), actor, default)), "accounts.forbidden");
        Refuses(await site.DoAsync((DisableUserHandler h) => h.HandleAsync(new DisableUser(lan.Id), actor, default)), "accounts.forbidden");
        Refuses(await site.DoAsync((ResetTotpHandler h) => h.HandleAsync(new ResetTotp(lan.Id), actor, default)), "accounts.forbidden");
    }

    [Fact]
    public async Task Who_manages_users_cannot_rise_above_their_own_powers()
    {
        await using var site = await CreateAsync();
        var boss = await site.AddUserAsync("boss", Role.Administrator);
        var lan = await site.AddUserAsync("lan");
        var actor = await site.ActorWithAsync("ManageUsers");
        Refuses(await site.DoAsync((SetRolesHandler h) => h.HandleAsync(new SetRoles(actor.Id, [Role.Administrator]), actor, default)), "accounts.role.powers.forbidden");
        Refuses(await site.DoAsync((SetRolesHandler h) => h.HandleAsync(new SetRoles(lan.Id, [Role.Administrator]), actor, default)), "accounts.role.powers.forbidden");
        Refuses(await site.DoAsync((SetPasswordHandler h) => h.HandleAsync(new SetPassword(boss.Id), actor, default)), "accounts.user.powers.forbidden");
        Refuses(await site.DoAsync((DisableUserHandler h) => h.HandleAsync(new DisableUser(boss.Id), actor, default)), "accounts.user.powers.forbidden");
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var site = await CreateAsync();
        var boss = await site.AddUserAsync("boss", Role.Administrator);
        Refuses(await site.DoAsync((DisableUserHandler h) => h.HandleAsync(new DisableUser(boss.Id), Actor.System, default)), "accounts.lastAdministrator");
        Refuses(await site.DoAsync((SetRolesHandler h) => h.HandleAsync(new SetRoles(boss.Id, []), Actor.System, default)), "accounts.lastAdministrator");

        var second = await site.AddUserAsync("second", Role.Administrator);
        (await site.DoAsync((DisableUserHandler h) => h.HandleAsync(new DisableUser(boss.Id), Actor.System, default))).OrThrow();
        Refuses(await site.DoAsync((SetRolesHandler h) => h.HandleAsync(new SetRoles(second.Id, []), Actor.System, default)), "accounts.lastAdministrator");
    }

    [Fact]
    public async Task A_change_of_role_counts_at_once()
    {
        await using var site = await CreateAsync();
        await site.AddRoleAsync("Editor", "PublishContent");
        var lan = await site.AddUserAsync("lan");
        var publish = new Permission("PublishContent", "");
        Assert.False((await site.ActorAsync(lan.Id)).May(publish));

        (await site.DoAsync((SetRolesHandler h) => h.HandleAsync(new SetRoles(lan.Id, ["editor"]), Actor.System, default))).OrThrow();
        Assert.True((await site.ActorAsync(lan.Id)).May(publish));

        await site.AddRoleAsync("Editor");
        Assert.False((await site.ActorAsync(lan.Id)).May(publish));
    }

    [Fact]
    public async Task A_disabled_account_cannot_sign_in_and_has_no_actor()
    {
        await using var site = await CreateAsync();
        var lan = await site.AddUserAsync("lan");
        (await site.DoAsync((DisableUserHandler h) => h.HandleAsync(new DisableUser(lan.Id), Actor.System, default))).OrThrow();
        Refuses(await site.SignInAsync("lan"), "accounts.signIn.failed");
        Assert.Null(await site.DoAsync(async (ActorFactory f) => await f.ForUserAsync(lan.Id, default)));

        (await site.DoAsync((EnableUserHandler h) => h.HandleAsync(new EnableUser(lan.Id), Actor.System, default))).OrThrow();
        Assert.True((await site.SignInAsync("lan")).Succeeded);
    }

    [Fact]
    public async Task Accounts_are_found_by_any_part_of_their_names()
    {
        await using var site = await CreateAsync();
        await site.AddUserAsync("lan");
        await site.AddUserAsync("hoa", Role.Administrator);
        var found = await site.DoAsync((UserDirectory d) => d.SearchAsync("HO", 1, default));
        Assert.Equal(["hoa"], found.Users.Select(u => u.UserName));
        Assert.Equal([Role.Administrator], found.Users[0].Roles);
        Assert.Equal(2, (await site.DoAsync((UserDirectory d) => d.SearchAsync("Nguyễn".Normalize(System.Text.NormalizationForm.FormD), 1, default))).Total);
        Assert.Empty((await site.DoAsync((UserDirectory d) => d.SearchAsync("%", 1, default))).Users);
        Assert.Equal(["hoa"], (await site.DoAsync((UserDirectory d) => d.InRoleAsync("administrator", default))).Select(u => u.UserName));
    }

    [Fact]
    public async Task Every_change_is_told_to_observers_in_the_same_transaction()
    {
        var heard = new Listener();
        await using var site = await CreateAsync(s => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<IAccountObserver>(s, heard));
        heard.News.Clear();
        heard.Fails = true;
        await Assert.ThrowsAsync<InvalidOperationException>(() => site.AddUserAsync("lan"));
        Assert.False(await site.DoAsync((SiteDbContext db) => db.Set<User>().AnyAsync()));

        heard.Fails = false;
        await site.AddUserAsync("lan", Role.Administrator);
        Assert.Equal(("user.roles", "lan"), (heard.News[^1].What, heard.News[^1].SubjectName));
    }

    private sealed class Listener : IAccountObserver
    {
        public List<AccountNews> News { get; } = [];
        public bool Fails { get; set; }

        public Task HappenedAsync(AccountNews news, CancellationToken ct)
        {
            News.Add(news);
            return Fails ? throw new InvalidOperationException("The trail cannot be written.") : Task.CompletedTask;
        }
    }
}
