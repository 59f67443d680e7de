using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Benchmarks.Load;
using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Media;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Web.Hosting;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public;

namespace TayNinhExemplars.Benchmarks.Suites;

/// <summary>The site's services over a database of its own with generated stories; no host, no network.</summary>
internal sealed class SampleSite : IAsyncDisposable
{
    private const int Stories = 1000;
    private readonly string _folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
    private readonly ServiceProvider _services;

    private SampleSite()
    {
        var services = new ServiceCollection();
        services.AddLogging(l => l.ClearProviders()).AddKernel(typeof(ContentModule).Assembly, typeof(AccountsModule).Assembly, typeof(PublicModule).Assembly)
            .AddSiteModules(new SitePlaces(new DatabaseOptions(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_folder, "site.db")}", "TayNinhExemplars.Newsroom"), new MediaOptions { DataPath = _folder }, Path.Combine(Root, "themes"), Recipes, Path.Combine(_folder, "index")));
        services.AddSingleton<SiteFiles>().AddSingleton<Microsoft.AspNetCore.Hosting.IWebHostEnvironment, NoHost>();
        services.AddColumnTheme(Path.Combine(Root, "themes")).AddPublicColumn(new ColumnOptions { BaseUrl = "https://guong.example" });
        _services = services.BuildServiceProvider();
    }

    public static string Root { get; } = FindRoot();

    public static string Recipes { get; } = Path.Combine(Root, "recipes");

    public static async Task<SampleSite> CreateAsync()
    {
        var site = new SampleSite();
        await site.InScopeAsync(async services =>
        {
            await services.GetRequiredService<SiteDbContext>().Database.EnsureCreatedAsync();
            var recipes = services.GetRequiredService<RunRecipeHandler>();
            var generated = Path.Combine(site._folder, "stories.recipe.json");
            await using (var file = File.Create(generated)) new GeneratedStories(Recipes, Stories).Write(file);
            foreach (var recipe in new[] { Path.Combine(Recipes, "tayninh.recipe.json"), generated })
                await recipes.HandleAsync(new RunRecipe(recipe), new RecipeReport());
            return true;
        });
        await site.Single<ContentIndex>().CatchUpAsync();
        return site;
    }

    public T Single<T>() where T : notnull => _services.GetRequiredService<T>();

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>BenchmarkDotNet runs a copy of the program in a folder of its own, but below this one.</summary>
    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "TayNinhExemplars.sln"))) return folder.FullName;
        throw new InvalidOperationException("The benchmarks run inside the source tree.");
    }

    private sealed class NoHost : Microsoft.AspNetCore.Hosting.IWebHostEnvironment
    {
        public string WebRootPath { get; set; } = "";
        public Microsoft.Extensions.FileProviders.IFileProvider WebRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
        public string ApplicationName { get; set; } = "";
        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
        public string ContentRootPath { get; set; } = "";
        public string EnvironmentName { get; set; } = "Production";
    }
}
