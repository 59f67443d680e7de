using TayNinhExemplars.Accounts;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Editorial;

public sealed class DeskTasksOnSqlite() : DeskTaskContract(TestDatabase.Sqlite);

public sealed class DeskTasksOnPostgreSql(PostgresFixture postgres) : DeskTaskContract(postgres);

/// <summary>Tasks and the notices that tell of them, on whatever database.</summary>
public abstract class DeskTaskContract(TestDatabase database) : IAsyncLifetime
{
    private const string Role = "DeskEditor";
    private TestSite _site = null!;
    private User _editor = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await TestSite.CreateAsync(database);
        await _site.TellAsync((EnsureRolesHandler h) => h.HandleAsync(new EnsureRoles([Role]), default));
        _editor = (await _site.AskAsync((CreateUserHandler h) => h.HandleAsync(new CreateUser("bientap", "Biên tập", null, [Role]), Actor.System, default))).OrThrow().User;
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null) await _site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_task_asked_for_twice_is_opened_once_and_told_once()
    {
        var first = await OpenAsync("k1");
        var second = await OpenAsync("k1");
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(1, await _site.AskAsync((NoticeBoard b) => b.UnreadAsync(_editor.Id, default)));
        Assert.Single(await _site.AskAsync((DeskTasks t) => t.OpenAsync(Editor, 10, default)));
    }

    [Fact]
    public async Task A_closed_task_may_be_opened_again()
    {
        var first = await OpenAsync("k1");
        Assert.True((await CloseAsync(first.Id, Editor)).Succeeded);
        Assert.NotEqual(first.Id, (await OpenAsync("k1")).Id);
    }

    [Fact]
    public async Task Only_the_role_closes_a_task_and_only_once()
    {
        var task = await OpenAsync("k1");
        var stranger = new Actor("x", "x", new HashSet<string> { "Journalist" }, new HashSet<string>());
        Assert.Equal("editorial.task.role", Assert.Single((await CloseAsync(task.Id, stranger)).Refusals).Code);
        Assert.True((await CloseAsync(task.Id, Editor)).Succeeded);
        Assert.Equal("editorial.task.closed", Assert.Single((await CloseAsync(task.Id, Editor)).Refusals).Code);
    }

    [Fact]
    public async Task A_task_leads_to_its_page_only_who_may_open_it_and_all_others_to_the_list()
    {
        var demanding = new OpenDeskTask("test", "k1", "Việc", "", Role, "", "/toa-soan/dong-y") { UrlNeeds = AccountsPermissions.ManageUsers };
        var refused = (await _site.AskAsync((OpenDeskTaskHandler h) => h.HandleAsync(demanding, Actor.System))).OrThrow();
        await _site.AskAsync((SaveRoleHandler h) => h.HandleAsync(new SaveRole(Role, null, [AccountsPermissions.ManageUsers.Name]), Actor.System, default));
        var allowed = (await _site.AskAsync((OpenDeskTaskHandler h) => h.HandleAsync(demanding with { Key = "k2" }, Actor.System))).OrThrow();
        Assert.Equal(("", "/toa-soan/dong-y"), (refused.Url, allowed.Url));
        Assert.Equal(["/toa-soan/dong-y", DeskTasks.Path], (await _site.AskAsync((NoticeBoard b) => b.ListAsync(_editor.Id, 0, 10, default))).Select(n => n.Url));
    }

    [Fact]
    public async Task The_most_pressing_task_comes_first_and_those_without_a_date_last()
    {
        await OpenAsync("never");
        await OpenAsync("later", _site.Now.AddDays(3));
        await OpenAsync("soon", _site.Now.AddDays(1));
        Assert.Equal(["soon", "later", "never"], (await _site.AskAsync((DeskTasks t) => t.OpenAsync(Editor, 10, default))).Select(t => t.Key));
    }

    [Fact]
    public async Task Who_muted_a_kind_is_left_in_peace()
    {
        await _site.TellAsync((NoticeBoard b) => b.MuteAsync(_editor.Id, ["task"], default));
        await OpenAsync("k1");
        Assert.Equal(0, await _site.AskAsync((NoticeBoard b) => b.UnreadAsync(_editor.Id, default)));
    }

    private Actor Editor => new(_editor.Id, "bientap", new HashSet<string> { Role }, new HashSet<string>());

    private async Task<DeskTask> OpenAsync(string key, DateTime? due = null) =>
        (await _site.AskAsync((OpenDeskTaskHandler h) => h.HandleAsync(new OpenDeskTask("test.kind", key, "Đính chính bài", "Danh hiệu đã bị thu hồi", Role, DueUtc: due), Actor.System))).OrThrow();

    private Task<Outcome<DeskTask>> CloseAsync(long id, Actor actor) => _site.AskAsync((CloseDeskTaskHandler h) => h.HandleAsync(new CloseDeskTask(id, "Đã sửa"), actor));
}
