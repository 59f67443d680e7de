using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;

namespace TayNinhExemplars.Storage;

/// <summary>What a module keeps in the database: it declares its own tables here, and nobody else names them.</summary>
public interface IModelPart
{
    void Configure(ModelBuilder model);
}

/// <summary>
/// The one database of the site. It knows no table itself: each module contributes its part of the model.
/// The two sealed heirs exist because every provider has migrations of its own.
/// </summary>
public abstract class SiteDbContext(DbContextOptions options) : DbContext(options)
{
    private readonly List<Action> _afterCommit = [];
    private readonly List<Action> _afterRollback = [];
    private readonly IServiceProvider? _application = options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider;

    /// <summary>Runs once the current write is committed; forgotten when it is rolled back.</summary>
    public void AfterCommit(Action action) => _afterCommit.Add(action);

    /// <summary>Runs once the current write is undone; forgotten when it is committed.</summary>
    public void AfterRollback(Action action) => _afterRollback.Add(action);

    /// <summary>
    /// Makes writers of the change feed take turns until they commit. SQLite has one writer anyway; PostgreSQL gets a lock
    /// that the transaction releases, because there numbers given first may become visible last.
    /// </summary>
    public Task TakeTurnAsync(CancellationToken ct) => Database.IsNpgsql()
        ? Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(7230023)", ct)
        : Task.CompletedTask;

    internal void Committed() => Finish(_afterCommit);

    internal void RolledBack() => Finish(_afterRollback);

    private void Finish(List<Action> happened)
    {
        var actions = happened.ToArray();
        _afterCommit.Clear();
        _afterRollback.Clear();
        foreach (var action in actions) action();
    }

    /// <summary>The container that built this context.</summary>
    internal IServiceProvider Application =>
        _application ?? throw new InvalidOperationException("The database context is built by the container, which knows the parts of the model.");

    internal IEnumerable<IModelPart> ModelParts() => Application.GetServices<IModelPart>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var part in ModelParts()) part.Configure(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        v => v.Kind == DateTimeKind.Local ? v.ToUniversalTime() : DateTime.SpecifyKind(v, DateTimeKind.Utc),
        v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}

public sealed class SqliteSiteDbContext(DbContextOptions<SqliteSiteDbContext> options) : SiteDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite has no booleans: WHERE "Published" alone is no comparison to it, and it reads the whole table where
        // "Published" = 1 would be found in an index. Written as numbers, which they are, they are compared.
        configurationBuilder.Properties<bool>().HaveConversion<BoolToZeroOneConverter<int>>();
    }
}

public sealed class PostgreSqlSiteDbContext(DbContextOptions<PostgreSqlSiteDbContext> options) : SiteDbContext(options);
