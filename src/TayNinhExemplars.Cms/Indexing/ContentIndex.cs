using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TayNinhExemplars.Content;
using TayNinhExemplars.Search;

namespace TayNinhExemplars.Indexing;

/// <summary>What a comparison of index and store found; both lists are empty when they agree.</summary>
public sealed record IndexDifference(IReadOnlyList<string> Missing, IReadOnlyList<string> Superfluous)
{
    public bool IsClean => Missing.Count == 0 && Superfluous.Count == 0;
}

/// <summary>
/// Keeps the search index of this node in step with the store: follows the change feed from the cursor that Lucene
/// commits together with the documents, and reads everything again when asked or when the index is new.
/// </summary>
public sealed partial class ContentIndex(IServiceScopeFactory scopes, SearchIndex index, ChangeSignal signal, TimeProvider clock, ILogger<ContentIndex> log)
{
    private const int BatchSize = 250;
    private const int FollowedShare = 4;
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    public SearchIndex Index => index;

    /// <summary>More changes than these, when they are also a quarter of what is indexed, are not followed: each also touches what names it, and the whole store is read sooner.</summary>
    public int MostFollowed { get; set; } = 5_000;

    /// <summary>True once the index has caught up with the store as it was at start-up.</summary>
    public bool IsReady { get; private set; }

    /// <summary>True while a new index is being made beside the one that answers.</summary>
    public bool IsRebuilding { get; private set; }

    /// <summary>Runs until cancelled. A failure is logged and tried again: search lags, the site goes on.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        if (index.WasRebuilt) LogBegunAnew(log);
        while (!ct.IsCancellationRequested)
        {
            var next = signal.Next;
            try
            {
                await CatchUpAsync(ct);
                IsReady = true;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(log, e);
            }
            try
            {
                await Task.WhenAny(next, Task.Delay(PollInterval, clock, ct));
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Applies all changes written up to now.</summary>
    public async Task CatchUpAsync(CancellationToken ct = default)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var feed = scope.ServiceProvider.GetRequiredService<ChangeFeed>();
            var last = await feed.LastSequenceAsync(ct);
            if (IsFarBehind(last))
            {
                await RebuildAsync(null, ct);
                continue;
            }
            var changes = await feed.ReadAsync(index.Cursor, BatchSize, ct);
            if (changes.Count == 0)
            {
                // A cursor beyond the feed belongs to another database: start over.
                if (index.Cursor > last) await RebuildAsync(null, ct);
                return;
            }
            if (changes.Any(c => c.Kind == ContentChange.Rebuild))
            {
                await RebuildAsync(null, ct);
                continue;
            }
            await ApplyDependentsAsync(changes, ct);
            await ApplyAsync(scope.ServiceProvider, changes.Select(c => c.ContentItemId).Distinct().ToList(), changes[^1].Sequence, ct);
        }
    }

    /// <summary>A new index, one that was damaged, or one from before a large import: reading the store is quicker than living through its history.</summary>
    private bool IsFarBehind(long last) => (index.Cursor == 0 && last > 0) || last - index.Cursor > Math.Max(MostFollowed, index.Count / FollowedShare);

    /// <summary>Documents carry the names of what they point to and of their terms: when those changed for readers, they are made anew.</summary>
    private async Task ApplyDependentsAsync(IReadOnlyList<ContentChange> changes, CancellationToken ct)
    {
        var shown = changes.Where(c => c.Kind != "Saved").Select(c => c.ContentItemId).Distinct().ToList();
        await using var scope = scopes.CreateAsyncScope();
        var dependents = await scope.ServiceProvider.GetRequiredService<ContentStore>().DependentsAsync(shown, ct);
        foreach (var batch in dependents.Except(shown).Chunk(BatchSize))
        {
            await using var inner = scopes.CreateAsyncScope();
            await ApplyAsync(inner.ServiceProvider, batch, index.Cursor, ct);
        }
    }

    /// <summary>
    /// Reads the whole store into a new index beside the running one, which answers and follows the store until the new one takes its place.
    /// Killed half-way, nothing has happened: the wish for it is still in the change feed, or the old index is as good as it was.
    /// </summary>
    public async Task RebuildAsync(Action<int>? progress, CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var feed = scope.ServiceProvider.GetRequiredService<ChangeFeed>();
        var cursor = await feed.LastSequenceAsync(ct);
        var follows = index.Cursor > 0 && !IsFarBehind(cursor);
        IsRebuilding = true;
        try
        {
            using var rebuild = index.BeginRebuild();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var batch = new List<string>(BatchSize);
            foreach (var version in new[] { VersionKind.Published, VersionKind.Latest })
                await foreach (var item in scope.ServiceProvider.GetRequiredService<ContentStore>().StreamAsync(version, ct: ct))
                {
                    if (!seen.Add(item.ContentItemId)) continue;
                    batch.Add(item.ContentItemId);
                    if (batch.Count == BatchSize) await FlushAsync();
                }
            await FlushAsync();
            rebuild.Finish(cursor);
            LogRebuilt(log, seen.Count);

            async Task FlushAsync()
            {
                // The scope's own documents would hold every item's names; a fresh scope a batch keeps memory flat.
                await using var inner = scopes.CreateAsyncScope();
                rebuild.Add(await inner.ServiceProvider.GetRequiredService<SearchDocuments>().OfAsync(batch, ct));
                progress?.Invoke(seen.Count);
                batch.Clear();
                if (follows) await FollowMeanwhileAsync(ct);
            }
        }
        finally
        {
            IsRebuilding = false;
        }
    }

    /// <summary>Keeps the index that answers fresh during a rebuild. The new one begins where the rebuild began and reads these changes again.</summary>
    private async Task FollowMeanwhileAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var changes = (await scope.ServiceProvider.GetRequiredService<ChangeFeed>().ReadAsync(index.Cursor, BatchSize, ct)).TakeWhile(c => c.Kind != ContentChange.Rebuild).ToList();
        if (changes.Count > 0) await ApplyAsync(scope.ServiceProvider, changes.Select(c => c.ContentItemId).Distinct().ToList(), changes[^1].Sequence, ct);
    }

    /// <summary>Compares every document with the store's latest and published versions.</summary>
    public async Task<IndexDifference> CompareAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var indexed = await scope.ServiceProvider.GetRequiredService<IndexProfiles>().IndexedTypesAsync(ct);
        var expected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var version in new[] { VersionKind.Published, VersionKind.Latest })
            await foreach (var item in scope.ServiceProvider.GetRequiredService<ContentStore>().StreamAsync(version, ct: ct))
                if (indexed.Contains(item.ContentType)) expected.Add($"{item.ContentItemId} {item.ContentItemVersionId} {(item.Published ? "published" : "draft")}");
        var found = index.AllDocuments().Select(d => $"{d.Id} {d.VersionId} {(d.Published ? "published" : "draft")}").ToHashSet(StringComparer.Ordinal);
        return new IndexDifference([.. expected.Except(found).Order(StringComparer.Ordinal)], [.. found.Except(expected).Order(StringComparer.Ordinal)]);
    }

    private async Task ApplyAsync(IServiceProvider services, IReadOnlyCollection<string> ids, long cursor, CancellationToken ct)
    {
        if (ids.Count == 0) return;
        var documents = await services.GetRequiredService<SearchDocuments>().OfAsync(ids, ct);
        index.Apply(documents, ids.ToList(), cursor);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The search index could not follow the store; it tries again.")]
    private static partial void LogFailed(ILogger logger, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index was damaged or of another version; it is being made anew. Until then searches find less.")]
    private static partial void LogBegunAnew(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "The search index was made anew from {Items} items.")]
    private static partial void LogRebuilt(ILogger logger, int items);
}
