using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Indexing;

namespace TayNinhExemplars.Tests.Public;

/// <summary>The program as it is, set up on an empty data path by a recipe of somebody else's.</summary>
public sealed class OrchardSite : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("orchard-").FullName;
    private readonly WebApplicationFactory<Program> _factory;

    /// <param name="recipe">The set-up recipe.</param>
    /// <param name="themes">Where themes lie; the repository's own when null.</param>
    public OrchardSite(string recipe, string? themes = null)
    {
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production");
            host.UseSetting("Site:DataPath", _folder);
            host.UseSetting("Site:SetupRecipe", recipe);
            if (themes is not null) host.UseSetting("Site:ThemesPath", themes);
            host.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
            host.ConfigureTestServices(services => services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000));
        });
    }

    public IServiceProvider Services => _factory.Services;

    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task<(HttpStatusCode Status, string Html, HttpResponseMessage Answer)> GetAsync(string address)
    {
        using var client = _factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return (answer.StatusCode, Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), answer);
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        using (var pool = new SqliteConnection($"Data Source={Path.Combine(_folder, "site.db")}")) SqliteConnection.ClearPool(pool);
        Directory.Delete(_folder, recursive: true);
    }
}
