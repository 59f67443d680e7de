using System.Collections.Concurrent;

namespace TayNinhExemplars.Readers;

/// <summary>
/// How many likes and votes one part of the net may give to one thing within an hour. A cookie is thrown away in a moment; another
/// network is not. The bounds are those of ratings. Kept in memory: after a restart everybody begins anew.
/// </summary>
public sealed class VoicePace(TimeProvider clock)
{
    private const int Most = 200_000;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, (long From, int Count)> _counts = new(StringComparer.Ordinal);

    public bool Allows(string subject, Network network)
    {
        if (network.Address.Length == 0) return true;
        if (_counts.Count > Most) _counts.Clear();
        return Count($"{subject}|a|{network.Address}") <= RatingRules.PerAddress && Count($"{subject}|n|{network.Near}") <= RatingRules.PerNear && Count($"{subject}|w|{network.Wide}") <= RatingRules.PerWide;
    }

    private int Count(string key)
    {
        var now = clock.GetTimestamp();
        return _counts.AddOrUpdate(key, (now, 1), (_, known) => clock.GetElapsedTime(known.From, now) > Window ? (now, 1) : (known.From, known.Count + 1)).Count;
    }
}
