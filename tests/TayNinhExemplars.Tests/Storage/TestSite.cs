using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Web.Hosting;
using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Tests.Storage;

/// <summary>
/// A site without its host: the real services in a folder of their own, on a database with the real migrations.
/// Time stands still until the test moves <see cref="Clock"/>. Each use of <see cref="InScopeAsync{T}"/> is a unit of work, as a request is.
/// </summary>
public sealed class TestSite : IUnitsOfWork, IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private TestSite(TestDatabase database, DatabaseOptions options, string folder, FakeTimeProvider clock, Action<IServiceCollection>? more, string index = "index")
    {
        (_database, Database, Folder, Clock) = (database, options, folder, clock);
        var services = Register(new ServiceCollection(), folder, options, index);
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        more?.Invoke(services);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public DatabaseOptions Database { get; }
    public string Folder { get; }
    public FakeTimeProvider Clock { get; }
    public DateTime Now => Clock.UtcSecondsNow();
    public Texts Texts => Single<Texts>();
    public ContentIndex Index => Single<ContentIndex>();

    /// <param name="more">Changes to the registrations: a guard of the test's own, another clock.</param>
    public static async Task<TestSite> CreateAsync(TestDatabase database, Action<IServiceCollection>? more = null)
    {
        var folder = Directory.CreateTempSubdirectory("site-").FullName;
        string connection;
        try
        {
            connection = await database.NewAsync(folder);
        }
        catch
        {
            // A skipped test leaves nothing behind.
            Directory.Delete(folder, recursive: true);
            throw;
        }
        return new TestSite(database, database.Options(connection), folder, new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero)), more);
    }

    /// <summary>A second process on the same data, as far as a test can have one: nothing is shared but folder and database.</summary>
    /// <param name="index">The folder of its own search index: two processes cannot hold one.</param>
    public TestSite Twin(string index = "twin-index", Action<IServiceCollection>? more = null) => new(_database, Database, Folder, Clock, more, index);

    internal static IServiceCollection Register(IServiceCollection services, string folder, DatabaseOptions database, string index = "index") => services
        .AddLogging()
        .AddKernel(typeof(ContentModule).Assembly, typeof(AccountsModule).Assembly)
        .AddSiteModules(new SitePlaces(database, new MediaOptions { DataPath = folder }, RepositoryFiles.Path("themes"), RepositoryFiles.Path("recipes"), Path.Combine(folder, index)))
        .AddTheming(o => o.ThemesPath = RepositoryFiles.Path("themes"))
        // A fifth of all the tests' time went into passwords as strong as the site's.
        .Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);

    public T Single<T>() where T : notnull => _services.GetRequiredService<T>();

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }

    public async Task InScopeAsync(Func<IServiceProvider, Task> use)
    {
        await using var scope = _services.CreateAsyncScope();
        await use(scope.ServiceProvider);
    }

    /// <summary>One call of one service in a unit of work of its own.</summary>
    public Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask) where TService : notnull =>
        InScopeAsync(s => ask(s.GetRequiredService<TService>()));

    public Task TellAsync<TService>(Func<TService, Task> tell) where TService : notnull =>
        InScopeAsync(s => tell(s.GetRequiredService<TService>()));

    /// <summary>Ends the services and leaves the data, as a process that stops does.</summary>
    public ValueTask CloseAsync() => _services.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await _database.DropAsync(Database.ConnectionString);
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
