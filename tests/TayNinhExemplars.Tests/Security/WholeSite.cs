using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;

namespace TayNinhExemplars.Tests.Security;

/// <summary>The program as it is, on an empty data path, with the roles of its own recipe and one account for each.</summary>
public sealed class WholeSite : IAsyncLifetime
{
    public const string Password = "ngựa-pin-đúng-ghim";
    public const string Anonymous = "Anonymous";

    private readonly string _folder = Directory.CreateTempSubdirectory("whole-").FullName;
    private readonly Dictionary<string, Browser> _browsers = new(StringComparer.Ordinal);
    private readonly WebApplicationFactory<Program> _factory;

    public WholeSite()
    {
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production");
            host.UseSetting("Site:DataPath", _folder);
            host.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
            host.ConfigureTestServices(services => services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000));
        });
    }

    public IServiceProvider Services => _factory.Services;

    /// <summary>The browser of the role's account, signed in; of nobody for <see cref="Anonymous"/>.</summary>
    public async Task<Browser> AsAsync(string role)
    {
        if (_browsers.TryGetValue(role, out var known) && (role == Anonymous || known.HasSession)) return known;
        var browser = new Browser(_factory.Server);
        if (role != Anonymous)
        {
            var answer = await browser.SignInAsync(SeedDemoUsersHandler.All.Single(u => u.Role == role).UserName, Password);
            Assert.Equal(302, answer.Status);
        }
        return _browsers[role] = browser;
    }

    /// <summary>Somebody new, whom the site has never seen.</summary>
    public Browser Visitor() => new(_factory.Server);

    public void Forget(string role) => _browsers.Remove(role);

    public async ValueTask InitializeAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<SeedDemoUsersHandler>().HandleAsync(new SeedDemoUsers(Password), TestContext.Current.CancellationToken)).OrThrow();
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        using (var pool = new SqliteConnection($"Data Source={Path.Combine(_folder, "site.db")}")) SqliteConnection.ClearPool(pool);
        Directory.Delete(_folder, recursive: true);
    }
}
