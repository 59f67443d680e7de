using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Storage;

/// <summary>A named JSON document: definitions, settings, templates, queries: everything there is one of.</summary>
public sealed class DocumentRow
{
    public required string Name { get; init; }
    public string Data { get; internal set; } = "{}";
    public int Revision { get; internal set; }
}

/// <summary>Committed documents as last read, shared by all requests.</summary>
public sealed class DocumentCache
{
    private readonly ConcurrentDictionary<string, (int Revision, object Document)> _documents = new();
    private readonly ConcurrentBag<Action<string>> _listeners = [];

    /// <summary>Tells the name of every document that this process or another one has written, once it is committed.</summary>
    public void OnChange(Action<string> listener) => _listeners.Add(listener);

    internal void Tell(string name)
    {
        foreach (var listener in _listeners) listener(name);
    }

    internal bool TryGet<T>(string name, out T document) where T : class
    {
        document = (_documents.TryGetValue(name, out var found) ? found.Document as T : null)!;
        return document is not null;
    }

    /// <summary>A reader that was slow must not put back what a writer has replaced meanwhile.</summary>
    internal void Set(string name, int revision, object document) =>
        _documents.AddOrUpdate(name, (revision, document), (_, known) => known.Revision > revision ? known : (revision, document));

    /// <summary>Forgets what another process has written since.</summary>
    internal void Refresh(IReadOnlyDictionary<string, int> revisions)
    {
        foreach (var (name, entry) in _documents)
            if (revisions.GetValueOrDefault(name) != entry.Revision && _documents.TryRemove(KeyValuePair.Create(name, entry))) Tell(name);
    }
}

/// <summary>
/// Reads and writes single documents. A read document is shared and must not be changed: write a new one.
/// A write is seen by this unit of work at once and by others when the transaction is committed.
/// </summary>
public sealed class DocumentStore(SiteDbContext db, DocumentCache cache)
{
    private readonly Dictionary<string, object> _pending = [];

    public async Task<T> GetAsync<T>(string name, CancellationToken ct = default) where T : class, new()
    {
        if (_pending.TryGetValue(name, out var own)) return (T)own;
        if (cache.TryGet<T>(name, out var cached)) return cached;
        var row = await db.Set<DocumentRow>().AsNoTracking().SingleOrDefaultAsync(d => d.Name == name, ct);
        var document = Read<T>(row);
        cache.Set(name, row?.Revision ?? 0, document);
        return document;
    }

    public Task SaveAsync<T>(string name, T document, CancellationToken ct = default) where T : class, new() => ChangeAsync<T>(name, _ => document, ct);

    /// <summary>
    /// Changes the document as it is in the database now, whatever the cache remembers, and lets writers take turns:
    /// of two changes at once neither is lost. A change that gives back the same document writes nothing.
    /// </summary>
    public async Task ChangeAsync<T>(string name, Func<T, T> change, CancellationToken ct = default) where T : class, new()
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var row = await db.Set<DocumentRow>().SingleOrDefaultAsync(d => d.Name == name, ct);
        var next = change(_pending.TryGetValue(name, out var own) ? (T)own : Read<T>(row));
        var data = JsonSerializer.Serialize(next, Json.Options);
        if (row is null) db.Add(row = new DocumentRow { Name = name });
        else if (row.Data == data)
        {
            db.Entry(row).State = EntityState.Detached;
            await write.CommitAsync(ct);
            return;
        }
        row.Data = data;
        var revision = ++row.Revision;
        if (_pending.Count == 0) db.AfterRollback(_pending.Clear);
        _pending[name] = next;
        db.AfterCommit(() =>
        {
            cache.Set(name, revision, next);
            _pending.Remove(name);
            cache.Tell(name);
        });
        await write.CommitAsync(ct);
        // Another unit of work may write it before this one does again: read it anew then.
        db.Entry(row).State = EntityState.Detached;
    }

    /// <summary>Notices what other processes wrote: a command beside the running site, another node.</summary>
    public async Task RefreshAsync(CancellationToken ct = default) =>
        cache.Refresh(await db.Set<DocumentRow>().AsNoTracking().ToDictionaryAsync(d => d.Name, d => d.Revision, ct));

    private static T Read<T>(DocumentRow? row) where T : class, new() =>
        row is null ? new T() : JsonSerializer.Deserialize<T>(row.Data, Json.Options) ?? new T();
}
