using System.Collections.Concurrent;

namespace TayNinhExemplars.Readers;

/// <summary>
/// Views counted in this process and not yet written: a page view must not wait for a database that has one writer.
/// What is being written stays here until it is known to be written, under a number that is written with it: nothing counts twice.
/// </summary>
public sealed class PendingViews
{
    private ConcurrentDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private ViewBatch? _unfinished;
    private long _number;

    /// <summary>Of this process; a new one begins with its own numbers.</summary>
    internal string Source { get; } = Kernel.Ids.New();

    public void Add(string contentItemId, long views = 1) => _counts.AddOrUpdate(contentItemId, views, (_, known) => known + views);

    public long Of(string contentItemId) => _counts.GetValueOrDefault(contentItemId) + (Volatile.Read(ref _unfinished)?.Counts.GetValueOrDefault(contentItemId) ?? 0);

    /// <summary>The batch whose fate is unknown, else what came since; null when there is nothing. One writer at a time.</summary>
    internal ViewBatch? Next()
    {
        if (_unfinished is null && !_counts.IsEmpty)
            Volatile.Write(ref _unfinished, new ViewBatch(++_number, Interlocked.Exchange(ref _counts, new ConcurrentDictionary<string, long>(StringComparer.Ordinal))));
        return _unfinished;
    }

    internal void Written() => Volatile.Write(ref _unfinished, null);
}

internal sealed record ViewBatch(long Number, IReadOnlyDictionary<string, long> Counts);
