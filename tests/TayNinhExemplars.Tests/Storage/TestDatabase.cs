using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Tests.Storage;

/// <summary>Where a test's site keeps its data: an empty database with the real migrations applied, new for every site.</summary>
public abstract class TestDatabase
{
    public static readonly TestDatabase Sqlite = new SqliteTestDatabase();

    public abstract DatabaseProvider Provider { get; }

    /// <param name="folder">The site's own folder.</param>
    /// <returns>The connection string of a migrated, empty database.</returns>
    public abstract Task<string> NewAsync(string folder);

    public virtual Task DropAsync(string connectionString) => Task.CompletedTask;

    protected async Task MigrateAsync(string connectionString)
    {
        await using var services = TestSite.Register(new ServiceCollection(), Path.GetTempPath(), Options(connectionString)).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SiteDbContext>().Database.MigrateAsync();
    }

    public DatabaseOptions Options(string connectionString) => new(Provider, connectionString, "TayNinhExemplars.Newsroom");

    /// <summary>Migrates one file and copies it for every site, because migrating takes longer than most tests.</summary>
    private sealed class SqliteTestDatabase : TestDatabase
    {
        private readonly Lazy<Task<byte[]>> _template;

        public SqliteTestDatabase() => _template = new(MakeTemplateAsync);

        public override DatabaseProvider Provider => DatabaseProvider.Sqlite;

        public override async Task<string> NewAsync(string folder)
        {
            var file = Path.Combine(folder, "site.db");
            await File.WriteAllBytesAsync(file, await _template.Value);
            return $"Data Source={file}";
        }

        private async Task<byte[]> MakeTemplateAsync()
        {
            var file = Path.Combine(Path.GetTempPath(), $"site-template-{Guid.NewGuid():n}.db");
            // Without pooling the last connection closes the file, which folds the write-ahead log into it.
            await MigrateAsync($"Data Source={file};Pooling=False");
            var bytes = await File.ReadAllBytesAsync(file);
            File.Delete(file);
            return bytes;
        }
    }
}
