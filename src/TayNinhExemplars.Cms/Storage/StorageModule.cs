using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace TayNinhExemplars.Storage;

public enum DatabaseProvider { Sqlite, PostgreSql }

/// <param name="ConnectionString">For SQLite a <c>Data Source=</c> file, for PostgreSQL Npgsql's form.</param>
/// <param name="MigrationsAssembly">Where the migrations live: the assembly that sees every module's tables.</param>
public sealed record DatabaseOptions(DatabaseProvider Provider, string ConnectionString, string MigrationsAssembly);

public static class StorageModule
{
    public static IServiceCollection AddStorage(this IServiceCollection services, DatabaseOptions options)
    {
        services.AddSingleton(options).AddSingleton<DocumentCache>().AddSingleton<GroupCommit>().AddSingleton<ReadingConnections>().AddScoped<DocumentStore>();
        services.AddSingleton<IModelPart, StorageModel>();
        // A list of ids is one parameter: as many parameters as ids would be another SQL text for every number of them, written anew each time.
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            services.AddDbContextPool<SqliteSiteDbContext>(o => o
                .UseSqlite(options.ConnectionString, s => s.MigrationsAssembly(options.MigrationsAssembly).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .ReplaceService<IModelCacheKeyFactory, ModelPartsKey>()
                .AddInterceptors(SqlitePragmas.Instance, SqliteStatements.Instance), PooledContexts);
            services.AddScoped<SiteDbContext>(s => s.GetRequiredService<SqliteSiteDbContext>());
        }
        else
        {
            services.AddDbContextPool<PostgreSqlSiteDbContext>(o => o
                .UseNpgsql(Pooled(options.ConnectionString), s => s.MigrationsAssembly(options.MigrationsAssembly).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .ReplaceService<IModelCacheKeyFactory, ModelPartsKey>(), PooledContexts);
            services.AddScoped<SiteDbContext>(s => s.GetRequiredService<PostgreSqlSiteDbContext>());
        }
        return services;
    }

    /// <summary>Contexts kept for the next request: making one takes as long as a small query.</summary>
    private const int PooledContexts = 32;

    /// <summary>Connections a node takes at most unless the address says <c>Maximum Pool Size</c>: PostgreSQL admits 100 in all, and more at work than cores can serve only stand in each other's way. Who comes later waits.</summary>
    private const int Connections = 24;

    private static string Pooled(string address)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = address };
        return given.ContainsKey("Maximum Pool Size") || given.ContainsKey("MaxPoolSize") ? address : new NpgsqlConnectionStringBuilder(address) { MaxPoolSize = Connections }.ConnectionString;
    }

    private sealed class StorageModel : IModelPart
    {
        public void Configure(ModelBuilder model) => model.Entity<DocumentRow>(b =>
        {
            b.ToTable("Documents").HasKey(d => d.Name);
            b.Property(d => d.Name).HasMaxLength(200);
            b.Property(d => d.Revision).IsConcurrencyToken();
        });
    }

    /// <summary>Two containers of one process (two sites, two tests) may hold other modules: each set of parts is a model of its own.</summary>
    private sealed class ModelPartsKey : IModelCacheKeyFactory
    {
        // Asked for every context, so it is put together once per container.
        private static readonly ConditionalWeakTable<IServiceProvider, string> Known = [];

        public object Create(DbContext context, bool designTime)
        {
            var site = (SiteDbContext)context;
            return (context.GetType(), designTime, Known.GetValue(site.Application,
                _ => string.Join('|', site.ModelParts().Select(p => p.GetType().FullName).Order(StringComparer.Ordinal))));
        }
    }
}
