using System.Collections.Concurrent;

namespace TayNinhExemplars.Web.Caching;

/// <summary>A finished answer.</summary>
/// <param name="ViewOf">The item whose views are counted when this page is read; null for none.</param>
public sealed record KeptPage(CompressedBody Body, string ContentType, IReadOnlyList<string> Tags, string? ViewOf)
{
    /// <summary>The page's own content security policy; null is the site's.</summary>
    public string? Policy { get; init; }
}

public sealed class PageCacheOptions
{
    public bool Enabled { get; set; } = true;

    public long MostBytes { get; set; } = 64L << 20;

    /// <summary>Also what is not told by the change feed (a setting, a count) is at most this old.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromSeconds(60);
}

/// <summary>
/// Finished pages of this process. A page made from what was read before a change is never kept after it:
/// the maker takes a <see cref="Stamp"/> first, and a page is refused when one of its tags was evicted since.
/// </summary>
public sealed class PageCache(PageCacheOptions options, TimeProvider clock)
{
    private const int MostRemembered = 10_000;
    private readonly ConcurrentDictionary<string, Entry> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _keysByTag = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _evictedAt = new(StringComparer.Ordinal);
    private readonly Lock _changing = new();
    private long _bytes;
    private long _stamp;
    private long _forgottenUpTo;

    public long Stamp() => Interlocked.Read(ref _stamp);

    public int Count => _pages.Count;

    public KeptPage? Find(string key)
    {
        if (!options.Enabled || !_pages.TryGetValue(key, out var entry)) return null;
        var now = clock.GetTimestamp();
        if (clock.GetElapsedTime(entry.Made, now) > options.Lifetime) return null;
        entry.Used = now;
        return entry.Page;
    }

    /// <returns>False when the page may already be out of date.</returns>
    public bool Keep(string key, KeptPage page, long stamp)
    {
        if (!options.Enabled) return false;
        lock (_changing)
        {
            if (stamp < _forgottenUpTo || page.Tags.Any(t => _evictedAt.TryGetValue(t, out var at) && at > stamp)) return false;
            Remove(key);
            var now = clock.GetTimestamp();
            // Compressed forms come later; they are counted as if they were a third of the page together.
            var entry = new Entry(page, now, page.Body.Bytes * 4L / 3 + 512) { Used = now };
            _pages[key] = entry;
            _bytes += entry.Bytes;
            foreach (var tag in page.Tags)
            {
                if (!_keysByTag.TryGetValue(tag, out var keys)) _keysByTag[tag] = keys = new HashSet<string>(StringComparer.Ordinal);
                keys.Add(key);
            }
            if (_bytes > options.MostBytes) MakeRoom();
            return true;
        }
    }

    public void Evict(params IEnumerable<string> tags)
    {
        lock (_changing)
        {
            var now = Interlocked.Increment(ref _stamp);
            foreach (var tag in tags)
            {
                _evictedAt[tag] = now;
                if (!_keysByTag.TryGetValue(tag, out var keys)) continue;
                foreach (var key in keys.ToList()) Remove(key);
            }
            if (_evictedAt.Count <= MostRemembered) return;
            _evictedAt.Clear();
            _forgottenUpTo = now;
        }
    }

    public void Clear()
    {
        lock (_changing)
        {
            _forgottenUpTo = Interlocked.Increment(ref _stamp);
            _pages.Clear();
            _keysByTag.Clear();
            _bytes = 0;
        }
    }

    private void Remove(string key)
    {
        if (!_pages.TryRemove(key, out var entry)) return;
        _bytes -= entry.Bytes;
        foreach (var tag in entry.Page.Tags)
            if (_keysByTag.TryGetValue(tag, out var keys) && keys.Remove(key) && keys.Count == 0) _keysByTag.Remove(tag);
    }

    /// <summary>The least recently read go, a quarter of the room at once, so that this is rare.</summary>
    private void MakeRoom()
    {
        foreach (var (key, _) in _pages.OrderBy(p => p.Value.Used).ToList())
        {
            if (_bytes <= options.MostBytes * 3 / 4) return;
            Remove(key);
        }
    }

    private sealed class Entry(KeptPage page, long made, long bytes)
    {
        public KeptPage Page => page;
        public long Made => made;
        public long Bytes => bytes;
        public long Used { get; set; }
    }
}
