using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Media;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Web.Hosting;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Tests.Public;

/// <summary>The column over a real database, index and theme, set up with the site's own recipe and sample content.</summary>
public sealed class ColumnSite : IAsyncLifetime
{
    public const string Host = "https://guong.example";

    private readonly string _folder = Directory.CreateTempSubdirectory("column").FullName;
    private WebApplication _app = null!;

    public IServiceProvider Services => _app.Services;

    public static string Root { get; } = FindRoot();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Testing", ContentRootPath = _folder });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddKernel(typeof(ContentModule).Assembly, typeof(AccountsModule).Assembly, typeof(PublicModule).Assembly);
        builder.Services
            .AddSiteModules(new SitePlaces(new DatabaseOptions(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_folder, "site.db")}", "TayNinhExemplars.Newsroom"), new MediaOptions { DataPath = _folder }, Path.Combine(Root, "themes"), Path.Combine(Root, "recipes"), Path.Combine(_folder, "index")))
            .AddSecurity(SecurityOptions.Read(builder.Configuration, _folder))
            .AddColumnTheme(Path.Combine(Root, "themes"), strict: true)
            .AddCaching()
            .AddPublicColumn(new ColumnOptions { BaseUrl = Host, Contact = "0276 3822 000" });
        _app = builder.Build();
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<SiteDbContext>().Database.EnsureCreatedAsync();
            var recipes = scope.ServiceProvider.GetRequiredService<RunRecipeHandler>();
            await recipes.HandleAsync(new RunRecipe(Path.Combine(Root, "recipes", "tayninh.recipe.json")), new RecipeReport());
            await recipes.HandleAsync(new RunRecipe(Path.Combine(Root, "recipes", "demo.recipe.json")), new RecipeReport());
        }
        await CatchUpAsync();
        _app.UseSecurityHeaders(CachingModule.UseKeptPages);
        _app.UseColumnErrors();
        _app.UseSiteFiles();
        _app.UseRouting();
        _app.UseSecurity();
        _app.MapGet("/hong", string () => throw new InvalidOperationException("a planned failure"));
        _app.MapPublicColumn();
        await _app.StartAsync();
    }

    public HttpClient Client()
    {
        var client = _app.GetTestServer().CreateClient();
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (reader)");
        return client;
    }

    public async Task<string> PageAsync(string url)
    {
        using var client = Client();
        using var response = await client.GetAsync(url, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The page once it shows the text: what is published is seen within a second.</summary>
    public Task<string> PageWithAsync(string url, string text) => PageOnceAsync(url, html => html.Contains(text, StringComparison.Ordinal));

    public async Task<string> PageOnceAsync(string url, Func<string, bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var html = await PageAsync(url);
            if (isSo(html)) return html;
            await tick.WaitForNextTickAsync(patience.Token);
        }
    }

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task<ContentItem> NewestAsync(string contentType) => InScopeAsync(async s =>
        (await s.GetRequiredService<ContentStore>().PublishedAsync(contentType, 1)).Items[0]);

    public Task CatchUpAsync() => _app.Services.GetRequiredService<ContentIndex>().CatchUpAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "TayNinhExemplars.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
