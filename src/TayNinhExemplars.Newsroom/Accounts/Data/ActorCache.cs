using System.Collections.Concurrent;

namespace TayNinhExemplars.Accounts.Data;

/// <summary>
/// Accounts and role permissions as last read, for half a minute: that is how long another node may act on an old role.
/// Here every change clears it at once.
/// </summary>
public sealed class ActorCache(TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, (object Value, DateTimeOffset Until)> _entries = new(StringComparer.Ordinal);
    private long _generation;

    /// <summary>To be taken before reading the database; what was read before a change is not kept after it.</summary>
    public long Generation => Interlocked.Read(ref _generation);

    public T? Find<T>(string key) where T : class =>
        _entries.TryGetValue(key, out var entry) && entry.Until > clock.GetUtcNow() ? entry.Value as T : null;

    public void Keep(string key, object value, long generation)
    {
        if (generation != Generation) return;
        _entries[key] = (value, clock.GetUtcNow() + Lifetime);
        if (generation != Generation) _entries.TryRemove(key, out _);
    }

    public void Clear()
    {
        Interlocked.Increment(ref _generation);
        _entries.Clear();
    }
}
