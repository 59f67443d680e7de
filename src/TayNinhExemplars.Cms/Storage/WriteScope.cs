using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace TayNinhExemplars.Storage;

/// <summary>
/// One transaction that writes. Scopes nest: only the outermost commits, so that a use case is atomic alone
/// and a recipe step is atomic over all the use cases it calls. Disposed without commit, everything is undone.
/// </summary>
public sealed class WriteScope : IAsyncDisposable
{
    // SQLite has one writer. Queueing here is fair and wakes at once; the engine's busy handler polls.
    private static readonly SemaphoreSlim SqliteWriter = new(1, 1);

    private readonly SiteDbContext _db;
    private readonly IDbContextTransaction? _transaction;
    private readonly bool _holdsWriter;
    private bool _committed;

    private WriteScope(SiteDbContext db, IDbContextTransaction? transaction, bool holdsWriter)
    {
        (_db, _transaction, _holdsWriter) = (db, transaction, holdsWriter);
    }

    public static async Task<WriteScope> BeginAsync(SiteDbContext db, CancellationToken ct = default)
    {
        if (db.Database.CurrentTransaction is not null) return new WriteScope(db, null, holdsWriter: false);
        var single = db.Database.IsSqlite();
        if (single) await SqliteWriter.WaitAsync(ct);
        try
        {
            return new WriteScope(db, await db.Database.BeginTransactionAsync(ct), single);
        }
        catch
        {
            if (single) SqliteWriter.Release();
            throw;
        }
    }

    public async Task CommitAsync(CancellationToken ct = default)
    {
        await _db.SaveChangesAsync(ct);
        if (_transaction is not null) await _transaction.CommitAsync(ct);
        _committed = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is null) return;
        try
        {
            await _transaction.DisposeAsync();
        }
        finally
        {
            if (_holdsWriter) SqliteWriter.Release();
        }
        if (_committed)
        {
            _db.Committed();
        }
        else
        {
            _db.RolledBack();
            _db.ChangeTracker.Clear();
        }
    }
}
