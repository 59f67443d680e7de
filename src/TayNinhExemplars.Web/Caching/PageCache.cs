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

    /// <summary>A page takes about ten kilobytes: room for some three thousand.</summary>
    public long MostBytes { get; set; } = 32L << 20;

    /// <summary>Also what is not told by the change feed (a setting, a count) is at most this old.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a page that has grown old is still given while one reader's request makes it anew.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The same for a page whose content has changed: the promise is a second from publishing to seeing.</summary>
    public TimeSpan GraceAfterChange { get; set; } = TimeSpan.FromMilliseconds(500);
}

/// <summary>
/// Finished pages of this process. A page made from what was read before a change is never kept after it:
/// the maker takes a <see cref="Stamp"/> first, and a page is refused when one of its tags was evicted since.
/// Of an old page one reader is told that it is not there and makes it anew; the others get the old one for a moment longer.
/// </summary>
public sealed class PageCache(PageCacheOptions options, TimeProvider clock)
{
    private const int MostRemembered = 10_000;
    private readonly ConcurrentDictionary<string, KeptEntry> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _keysByTag = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _evictedAt = new(StringComparer.Ordinal);
    private readonly Lock _changing = new();
    private long _bytes;
    private long _stamp;
    private long _forgottenUpTo;

    public long Stamp() => Interlocked.Read(ref _stamp);

    public int Count => _pages.Count;

    public KeptPage? Find(string key) => options.Enabled && _pages.TryGetValue(key, out var entry) ? Readable(entry) : null;

    public KeptPage? Find(ReadOnlySpan<char> key) => options.Enabled && _pages.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var entry) ? Readable(entry) : null;

    private KeptPage? Readable(KeptEntry entry)
    {
        var now = clock.GetTimestamp();
        if (!entry.IsGoodAt(now) && !entry.IsGoodForOthersAt(now)) return null;
        entry.Used = now;
        if (entry.IsWorthMore()) ThreadPool.UnsafeQueueUserWorkItem(static body => body.Improve(), entry.Page.Body, preferLocal: false);
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
            // Counted as it is when it comes: the compressed form that takes its place is smaller.
            var entry = new KeptEntry(page, now + Ticks(options.Lifetime), now + Ticks(options.Lifetime + options.Grace), page.Body.Bytes + 512) { Used = now };
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

    /// <summary>The pages that show any of these are made anew; while that happens others may still see them, for less than a second.</summary>
    public void Evict(params IEnumerable<string> tags) => Evict(tags, atOnce: false);

    /// <param name="atOnce">Nobody sees them any more from now on: for what was withdrawn.</param>
    public void Evict(IEnumerable<string> tags, bool atOnce)
    {
        lock (_changing)
        {
            var stamp = Interlocked.Increment(ref _stamp);
            var until = clock.GetTimestamp() + Ticks(options.GraceAfterChange);
            foreach (var tag in tags)
            {
                _evictedAt[tag] = stamp;
                if (!_keysByTag.TryGetValue(tag, out var keys)) continue;
                if (atOnce) foreach (var key in keys.ToList()) Remove(key);
                else foreach (var key in keys) _pages[key].MakeStale(until);
            }
            if (_evictedAt.Count <= MostRemembered) return;
            _evictedAt.Clear();
            _forgottenUpTo = stamp;
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

    private long Ticks(TimeSpan time) => (long)(time.TotalSeconds * clock.TimestampFrequency);

    private void Remove(string key)
    {
        if (!_pages.TryRemove(key, out var entry)) return;
        _bytes -= entry.Bytes;
        foreach (var tag in entry.Page.Tags)
            if (_keysByTag.TryGetValue(tag, out var keys) && keys.Remove(key) && keys.Count == 0) _keysByTag.Remove(tag);
    }

    /// <summary>What is let go first: pages that are out of date, then the least recently read; a quarter of the room at once, so that this is rare.</summary>
    private void MakeRoom()
    {
        var now = clock.GetTimestamp();
        // What its compressed form takes is known by now.
        foreach (var (_, entry) in _pages) _bytes -= entry.Shrink();
        foreach (var (key, _) in _pages.OrderBy(p => p.Value.IsGoodAt(now)).ThenBy(p => p.Value.Used).ToList())
        {
            if (_bytes <= options.MostBytes * 3 / 4) return;
            Remove(key);
        }
    }
}
