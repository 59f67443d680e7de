using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TayNinhExemplars.Storage;

/// <summary>
/// WAL lets readers work while one writes; synchronous=NORMAL would risk the last commits on power loss, so FULL it stays:
/// an acknowledged save must be there after any kill. Each connection has a cache of its own, so it is small; the system's serves all.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Instance = new();
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA busy_timeout=15000; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-4000; PRAGMA mmap_size=0;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Run(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Run(connection);
        return Task.CompletedTask;
    }

    // A pooled connection keeps its handle, and the handle its settings: they are made once for each.
    private static readonly ConditionalWeakTable<object, object> Set = [];

    public static void Run(DbConnection connection)
    {
        if (((SqliteConnection)connection).Handle is not { } handle || !Set.TryAdd(handle, handle)) return;
        using var command = ((SqliteConnection)connection).CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
