using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Security;
using TayNinhExemplars.Tests.Storage;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Tests.Editorial;

/// <summary>The program as it is, over HTTP: sessions of whoever signs in, and an API key for each role of the site.</summary>
public sealed class DeskSite : IUnitsOfWork, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("desk-site-").FullName;
    private readonly Dictionary<string, Session> _sessions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Newsroom> _newsrooms = new(StringComparer.Ordinal);
    private readonly WebApplicationFactory<Program> _factory;

    public DeskSite()
    {
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production");
            host.UseSetting("Site:DataPath", _folder);
            foreach (var limit in new[] { "ApiRequestsPerMinute", "ChangesPerMinute", "SignInsPerFiveMinutes" }) host.UseSetting("Site:" + limit, "0");
            host.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
            host.ConfigureTestServices(services => services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000));
        });
    }

    public DateTime Now => _factory.Services.GetRequiredService<TimeProvider>().UtcSecondsNow();

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = _factory.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }

    public Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask) where TService : notnull => InScopeAsync(s => ask(s.GetRequiredService<TService>()));

    /// <summary>A workflow with everybody at their desk, each of them able to do anything with content by their role on the site.</summary>
    public async Task<Newsroom> NewsroomAsync(string workflowId, params string[] roles)
    {
        if (_newsrooms.TryGetValue(workflowId, out var known)) return known;
        return _newsrooms[workflowId] = await Newsroom.InsideAsync(this, workflowId, roles, WholeSite.Password);
    }

    /// <summary>Signed in, with the token that every change must carry.</summary>
    public async Task<Session> AsAsync(string userName)
    {
        if (_sessions.TryGetValue(userName, out var known)) return known;
        var browser = new Browser(_factory.Server);
        Assert.Equal(302, (await browser.SignInAsync(userName, WholeSite.Password)).Status);
        return _sessions[userName] = new Session(userName, browser, await browser.TokenAsync());
    }

    /// <summary>A program with a key of that role; it has no session and needs no token.</summary>
    public async Task<Session> AsProgramAsync(string role)
    {
        if (!_keys.TryGetValue(role, out var key))
            _keys[role] = key = (await AskAsync((CreateApiTokenHandler h) => h.HandleAsync(new CreateApiToken("Máy " + role, role), Actor.System, default))).OrThrow().Secret;
        return new Session("key of " + role, new Browser(_factory.Server), "", key);
    }

    public async ValueTask InitializeAsync() => (await AskAsync((SeedDemoUsersHandler h) => h.HandleAsync(new SeedDemoUsers(WholeSite.Password), default))).OrThrow();

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        using (var pool = new SqliteConnection($"Data Source={Path.Combine(_folder, "site.db")}")) SqliteConnection.ClearPool(pool);
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Somebody, or a program, before the site's doors.</summary>
public sealed record Session(string Name, Browser Browser, string Token, string Key = "")
{
    public bool IsProgram => Key.Length > 0;

    public Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? body = null)
    {
        var headers = new List<(string, string)> { ("Accept", path.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "text/html") };
        headers.Add(IsProgram ? ("Authorization", "Bearer " + Key) : (CsrfGuard.HeaderName, Token));
        return Browser.SendAsync(method, path, body, [.. headers]);
    }

    public Task<Answer> PostAsync(string path, params (string Name, string? Value)[] fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value!))));
}
