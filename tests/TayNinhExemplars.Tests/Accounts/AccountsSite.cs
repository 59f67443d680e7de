using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OtpNet;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Tests.Accounts;

/// <summary>The accounts module on a real SQLite file, with a clock that the test moves.</summary>
public sealed class AccountsSite : IAsyncDisposable
{
    public const string Password = "ngựa-pin-đúng-ghim";

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"accounts-{Guid.NewGuid():N}.db");
    private readonly ServiceProvider _services;

    private AccountsSite(Action<IServiceCollection>? also)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddKernel(typeof(User).Assembly);
        services.AddStorage(new DatabaseOptions(DatabaseProvider.Sqlite, $"Data Source={_file}", "none"));
        services.AddAccounts();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000);
        also?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 9, 5, 1, 0, 0, TimeSpan.Zero));

    public static async Task<AccountsSite> CreateAsync(Action<IServiceCollection>? also = null)
    {
        var site = new AccountsSite(also);
        await site.DoAsync<SiteDbContext, bool>(db => db.Database.EnsureCreatedAsync());
        await site.DoAsync<EnsureRolesHandler>(h => h.HandleAsync(EnsureRoles.System, default));
        return site;
    }

    /// <summary>Every call gets a scope of its own, as every request does.</summary>
    public async Task<TResult> DoAsync<THandler, TResult>(Func<THandler, Task<TResult>> act) where THandler : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<THandler>());
    }

    public async Task DoAsync<THandler>(Func<THandler, Task> act) where THandler : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<THandler>());
    }

    public Texts Texts => _services.GetRequiredService<Texts>();

    public async Task<User> AddUserAsync(string name, params string[] roles) =>
        (await DoAsync((CreateUserHandler h) => h.HandleAsync(new CreateUser(name, "Nguyễn Văn " + name, null, roles, Password), Actor.System, default))).OrThrow().User;

    public async Task AddRoleAsync(string name, params string[] permissions) =>
        (await DoAsync((SaveRoleHandler h) => h.HandleAsync(new SaveRole(name, "", permissions), Actor.System, default))).OrThrow();

    /// <summary>The actor as a request would find it now.</summary>
    public async Task<Actor> ActorAsync(string userId) =>
        await DoAsync(async (ActorFactory f) => await f.ForUserAsync(userId, default)) ?? throw new InvalidOperationException("No such actor.");

    /// <summary>Somebody with exactly these permissions.</summary>
    public async Task<Actor> ActorWithAsync(params string[] permissions)
    {
        var role = "R" + Guid.NewGuid().ToString("N")[..8];
        await AddRoleAsync(role, permissions);
        return await ActorAsync((await AddUserAsync("u" + Guid.NewGuid().ToString("N")[..8], role)).Id);
    }

    public Task<Outcome<SignedIn>> SignInAsync(string name, string password = Password) =>
        DoAsync((SignInHandler h) => h.HandleAsync(new SignIn(name, password), default));

    /// <summary>Turns the second factor on; the secret as the phone has it, and the recovery codes.</summary>
    public async Task<(string Secret, IReadOnlyList<string> Codes)> TurnTotpOnAsync(User user)
    {
        var actor = await ActorAsync(user.Id);
        var start = (await DoAsync((StartTotpHandler h) => h.HandleAsync(new StartTotp("Tây Ninh"), actor, default))).OrThrow();
        var codes = (await DoAsync((EnableTotpHandler h) => h.HandleAsync(new EnableTotp(CodeOf(start.Secret)), actor, default))).OrThrow();
        return (start.Secret, codes.Codes);
    }

    public string CodeOf(string secret) => new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(Clock.GetUtcNow().UtcDateTime);

    public static void Refuses<T>(Outcome<T> outcome, params string[] codes) where T : class
    {
        Assert.False(outcome.Succeeded);
        Assert.Equal(codes.Order(StringComparer.Ordinal), outcome.Refusals.Select(r => r.Code).Order(StringComparer.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        using (var pool = new SqliteConnection($"Data Source={_file}")) SqliteConnection.ClearPool(pool);
        foreach (var file in new[] { _file, _file + "-wal", _file + "-shm" }) File.Delete(file);
    }
}
