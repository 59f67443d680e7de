using System.Collections.Concurrent;

namespace TayNinhExemplars.Readers;

/// <summary>Views counted in this process and not yet written: a page view must not wait for a database that has one writer.</summary>
public sealed class PendingViews
{
    private ConcurrentDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public void Add(string contentItemId, long views = 1) => _counts.AddOrUpdate(contentItemId, views, (_, known) => known + views);

    public long Of(string contentItemId) => _counts.GetValueOrDefault(contentItemId);

    internal IReadOnlyDictionary<string, long> Take() => Interlocked.Exchange(ref _counts, new ConcurrentDictionary<string, long>(StringComparer.Ordinal));
}
