using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using OtpNet;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Web.Newsroom;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Tests.Security;

/// <summary>A small host with everything of the security module in its real order, and a few endpoints to guard.</summary>
public sealed class SecuritySite : IAsyncDisposable
{
    public const string Password = "ngựa-pin-đúng-ghim";
    public static readonly Permission Guarded = new("Guarded", "");

    private readonly string _folder = Directory.CreateTempSubdirectory("security-").FullName;
    private readonly WebApplication _app;

    private SecuritySite(Func<SecurityOptions, SecurityOptions> configure)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(SecurityModule).Assembly.GetName().Name, EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddKernel(typeof(User).Assembly, typeof(SecurityModule).Assembly);
        builder.Services.AddStorage(new DatabaseOptions(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_folder, "site.db")}", "none"));
        builder.Services.AddAccounts().AddAudit().AddNotices(new MailOptions()).AddSecurity(configure(new SecurityOptions(_folder))).AddNewsroomPages().AddPermissions(Guarded);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000);
        builder.Services.AddProblemDetails().AddScoped<ContentDefinitionStore>();
        _app = builder.Build();
        _app.UseSecurityHeaders();
        _app.UseExceptionHandler();
        _app.UseRouting();
        _app.UseSecurity();
        _app.MapRazorPages();
        _app.MapSession();
        _app.MapGet("/", () => Results.Content("<p>Cột</p>", "text/html"));
        _app.MapGet("/toa-soan", () => Results.Content("<p>Tòa soạn</p>", "text/html")).RequirePermission(AccountsPermissions.AccessAdminPanel);
        _app.MapGet("/api/who", (HttpContext context) => context.Actor().Name);
        _app.MapGet("/api/guarded", (HttpContext context) => context.Actor().Name).RequirePermission(Guarded);
        _app.MapPost("/api/guarded", (HttpContext context) => context.Actor().Name).RequirePermission(Guarded);
        _app.MapPost("/api/open", (HttpContext context) => context.Actor().Name).DisableAntiforgery();
        _app.MapGet("/api/fails", string () => throw new InvalidOperationException("a secret of the inside"));
        _app.MapGet("/not-for-you", () => Results.Forbid());
        _app.MapGet("/api/often", () => "ok").RequireRateLimiting(RateLimits.Api);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 9, 5, 1, 0, 0, TimeSpan.Zero));
    public IServiceProvider Services => _app.Services;

    public static async Task<SecuritySite> StartAsync(Func<SecurityOptions, SecurityOptions>? configure = null)
    {
        var site = new SecuritySite(configure ?? (o => o));
        await site.DoAsync<SiteDbContext, bool>(db => db.Database.EnsureCreatedAsync());
        await site.DoAsync<EnsureRolesHandler, bool>(async h => { await h.HandleAsync(EnsureRoles.System, default); return true; });
        await site._app.StartAsync();
        return site;
    }

    public Browser Browser() => new(_app.GetTestServer());

    /// <summary>A browser in which this person has signed in.</summary>
    public async Task<Browser> SignedInAsync(string name)
    {
        var browser = Browser();
        var answer = await browser.SignInAsync(name, Password);
        Assert.Equal(302, answer.Status);
        return browser;
    }

    public async Task<TResult> DoAsync<THandler, TResult>(Func<THandler, Task<TResult>> act) where THandler : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<THandler>());
    }

    public async Task AddRoleAsync(string name, params string[] permissions) =>
        (await DoAsync((SaveRoleHandler h) => h.HandleAsync(new SaveRole(name, "", permissions), Actor.System, default))).OrThrow();

    public async Task<User> AddUserAsync(string name, params string[] roles) =>
        (await DoAsync((CreateUserHandler h) => h.HandleAsync(new CreateUser(name, "Nguyễn " + name, null, roles, Password), Actor.System, default))).OrThrow().User;

    /// <summary>A new account with exactly these permissions, in a role of its own.</summary>
    public async Task<User> AddUserWithAsync(string name, params string[] permissions)
    {
        await AddRoleAsync("Role-" + name, permissions);
        return await AddUserAsync(name, "Role-" + name);
    }

    public async Task<string> AddTokenAsync(string role) =>
        (await DoAsync((CreateApiTokenHandler h) => h.HandleAsync(new CreateApiToken("Máy " + role, role), Actor.System, default))).OrThrow().Secret;

    public string CodeOf(string secret) => new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(Clock.GetUtcNow().UtcDateTime);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        using (var pool = new SqliteConnection($"Data Source={Path.Combine(_folder, "site.db")}")) SqliteConnection.ClearPool(pool);
        Directory.Delete(_folder, recursive: true);
    }
}
