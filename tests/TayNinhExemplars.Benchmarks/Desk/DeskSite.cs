using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Benchmarks.Suites;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Media;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Web.Hosting;
using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Benchmarks.Desk;

/// <summary>A newsroom's services over an empty database of their own: SQLite in a temporary folder, or the PostgreSQL database that is named.</summary>
internal sealed class DeskSite : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("desk-").FullName;
    private readonly ServiceProvider _services;

    private DeskSite(string? postgres)
    {
        var database = postgres is null
            ? new DatabaseOptions(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_folder, "site.db")}", "TayNinhExemplars.Newsroom")
            : new DatabaseOptions(DatabaseProvider.PostgreSql, postgres, "TayNinhExemplars.Newsroom");
        _services = new ServiceCollection().AddLogging(l => l.ClearProviders()).AddKernel(typeof(ContentModule).Assembly, typeof(AccountsModule).Assembly)
            .AddSiteModules(new SitePlaces(database, new MediaOptions { DataPath = _folder }, Path.Combine(SampleSite.Root, "themes"), SampleSite.Recipes, Path.Combine(_folder, "index")))
            .AddTheming(o => o.ThemesPath = Path.Combine(SampleSite.Root, "themes")).BuildServiceProvider();
        Name = postgres is null ? "SQLite" : "PostgreSQL";
    }

    public string Name { get; }
    public Workflow Paper { get; private set; } = null!;

    public static async Task<DeskSite> CreateAsync(string? postgres)
    {
        if (postgres is not null) await ServerAnswersAsync(postgres);
        var site = new DeskSite(postgres);
        await site.AskAsync(async (SiteDbContext db) => await db.Database.EnsureDeletedAsync());
        await site.AskAsync(async (SiteDbContext db) => await db.Database.EnsureCreatedAsync());
        foreach (var recipe in new[] { "tayninh", "workflow-newspaper" })
            await site.AskAsync((RunRecipeHandler h) => h.HandleAsync(new RunRecipe(Path.Combine(SampleSite.Recipes, recipe + ".recipe.json"))));
        site.Paper = (await site.AskAsync((WorkflowLibrary l) => l.CurrentAsync("newspaper", default)))!;
        await site.AskAsync((ChangeDesksHandler h) => h.HandleAsync(DeskChanges.Save(new NewsOrganization("bao", "Báo")), Actor.System));
        await site.AskAsync((ChangeDesksHandler h) => h.HandleAsync(DeskChanges.Save(new NewsChannel("dien-tu", "bao", "Điện tử", Medium.Online, "newspaper")), Actor.System));
        await site.AskAsync((ChangeDesksHandler h) => h.HandleAsync(DeskChanges.Save(new NewsDesk("ban", "dien-tu", "Ban")), Actor.System));
        return site;
    }

    /// <summary>People with a seat in each of the roles; they need no account, because nobody signs in here.</summary>
    public async Task<IReadOnlyList<Actor>> SeatAsync(int count, params string[] roles)
    {
        var people = Enumerable.Range(0, count).Select(n => new Actor(StableIds.From("editor" + n), "bientap" + n, FrozenSet<string>.Empty, FrozenSet.Create("EditContent"))).ToList();
        var seats = people.SelectMany(p => roles.Select(r => new Seat(Ids.New(), "ban", p.Id, r))).ToList();
        (await AskAsync((ChangeDesksHandler h) => h.HandleAsync(new ChangeDesks("seated", "", b => b with { Seats = [.. b.Seats, .. seats] }), Actor.System))).OrThrow();
        return people;
    }

    public async Task<ContentItem> DraftAsync(int number)
    {
        static JsonObject Text(string text) => new() { ["Text"] = text };
        var item = new ContentItem
        {
            ContentType = "Story", Owner = "tac-gia",
            Content = new JsonObject
            {
                ["TitlePart"] = new JsonObject { ["Title"] = $"Bài số {number}" }, ["AutoroutePart"] = new JsonObject { ["Path"] = $"tin-bai/so-{number}" },
                ["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = "Mở đầu." },
                ["Story"] = new JsonObject { ["Lead"] = Text("Lời dẫn của một bài viết mẫu để đo."), ["ByLine"] = Text("Tác giả"), ["Format"] = Text("profile"), ["Source"] = Text("Đo đạc") },
            },
        };
        return (await AskAsync((SaveDraftHandler h) => h.HandleAsync(new SaveDraft(item, null), Actor.System))).OrThrow();
    }

    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }

    private static async Task ServerAnswersAsync(string postgres)
    {
        var server = new NpgsqlConnectionStringBuilder(postgres) { Database = "postgres" };
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
