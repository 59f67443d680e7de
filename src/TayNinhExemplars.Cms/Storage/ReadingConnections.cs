using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace TayNinhExemplars.Storage;

/// <summary>
/// Connections for work that only reads, kept open from one page to the next. SQLite reads the text of a query and plans it anew every time unless
/// its connection has the statement still, and EF Core gives each connection that it opens two dozen functions: of a page that asks ten small
/// questions this was a third of the work. What is lent refuses to write. PostgreSQL has a pool and needs none of it.
/// </summary>
public sealed class ReadingConnections(DatabaseOptions options) : IDisposable
{
    private const int MostKept = 8;

    private readonly ConcurrentStack<SqliteConnection> _kept = [];
    private volatile bool _disposed;

    /// <summary>Until it is disposed the context reads by a connection that is open already, if it has none of its own at work.</summary>
    public Lease Lend(SiteDbContext db)
    {
        if (options.Provider != DatabaseProvider.Sqlite || db.Database.CurrentTransaction is not null) return default;
        var connection = _kept.TryPop(out var kept) ? kept : Open();
        try
        {
            db.Database.SetDbConnection(connection);
        }
        catch (InvalidOperationException)
        {
            // Its own is open just now; it goes on with that.
            Keep(connection);
            return default;
        }
        return new Lease(this, db, connection);
    }

    public void Dispose()
    {
        _disposed = true;
        while (_kept.TryPop(out var connection)) connection.Dispose();
    }

    private SqliteConnection Open()
    {
        // Not of the driver's pool: what refuses to write must never come to one who writes.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(options.ConnectionString) { Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            SqlitePragmas.Run(connection);
            // What SQLite lacks EF Core computes by functions of its own, which it gives to a connection that a context is made with.
            using (var bare = new DbContext(new DbContextOptionsBuilder().UseSqlite(connection).Options)) _ = bare.Database.GetDbConnection();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA query_only=ON;";
            command.ExecuteNonQuery();
            SqliteStatements.Keep(connection);
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    private void TakeBack(SiteDbContext db, SqliteConnection connection)
    {
        db.Database.SetDbConnection(null, contextOwnsConnection: true);
        db.Database.SetConnectionString(options.ConnectionString);
        Keep(connection);
    }

    private void Keep(SqliteConnection connection)
    {
        // Left in the middle of something it is not fit for the next.
        if (_disposed || _kept.Count >= MostKept || connection.State != ConnectionState.Open || raw.sqlite3_get_autocommit(connection.Handle) == 0 || !SqliteStatements.AreAtRest(connection)) connection.Dispose();
        else _kept.Push(connection);
        // The site may have ended between the two lines above.
        if (_disposed) Dispose();
    }

    public readonly struct Lease : IDisposable
    {
        private readonly ReadingConnections? _owner;
        private readonly SiteDbContext _db;
        private readonly SqliteConnection _connection;

        internal Lease(ReadingConnections owner, SiteDbContext db, SqliteConnection connection) => (_owner, _db, _connection) = (owner, db, connection);

        public void Dispose() => _owner?.TakeBack(_db, _connection);
    }
}

/// <summary>Runs the queries of reading connections on statements prepared before. What a query asks comes as parameters, so pages ask with the same few texts.</summary>
internal sealed class SqliteStatements : DbCommandInterceptor
{
    private const int MostPrepared = 100;
    private const int LongestText = 8_000;

    public static readonly SqliteStatements Instance = new();

    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, Statement>> Prepared = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        Run((SqliteCommand)command, eventData, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Run((SqliteCommand)command, eventData, result));

    /// <summary>From now on this connection keeps its statements.</summary>
    public static void Keep(SqliteConnection connection) => Prepared.Add(connection, new Dictionary<string, Statement>(StringComparer.Ordinal));

    /// <summary>No reader of a kept statement is open.</summary>
    public static bool AreAtRest(SqliteConnection connection) => !Prepared.TryGetValue(connection, out var statements) || statements.Values.All(s => s.IsAtRest);

    private static InterceptionResult<DbDataReader> Run(SqliteCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        if (result.HasResult || eventData.CommandSource != CommandSource.LinqQuery || command.CommandText.Length > LongestText) return result;
        if (command.Connection is not { } connection || !Prepared.TryGetValue(connection, out var statements)) return result;
        if (!statements.TryGetValue(command.CommandText, out var statement))
        {
            if (statements.Count >= MostPrepared) Forget(statements);
            statements[command.CommandText] = statement = new(new SqliteCommand(command.CommandText, connection));
        }
        // A query inside the reading of the same query goes the usual way.
        return statement.IsAtRest ? InterceptionResult<DbDataReader>.SuppressWithResult(statement.Read(command)) : result;
    }

    private static void Forget(Dictionary<string, Statement> statements)
    {
        foreach (var (text, statement) in statements.Where(s => s.Value.IsAtRest).ToList())
        {
            statement.Dispose();
            statements.Remove(text);
        }
    }

    private sealed class Statement(SqliteCommand command) : IDisposable
    {
        private SqliteDataReader? _reader;

        public bool IsAtRest => _reader is null || _reader.IsClosed;

        public SqliteDataReader Read(SqliteCommand asked)
        {
            command.Transaction = asked.Transaction;
            command.CommandTimeout = asked.CommandTimeout;
            command.Parameters.Clear();
            foreach (SqliteParameter parameter in asked.Parameters) command.Parameters.Add(parameter);
            return _reader = command.ExecuteReader();
        }

        public void Dispose() => command.Dispose();
    }
}
