using System.Net;
using System.Security.Cryptography;
using System.Text;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Readers;

/// <summary>What readers looked for: never who, and shown to others only when enough different readers did so.</summary>
/// <param name="Text">As somebody typed it, composed and without spare spaces.</param>
/// <param name="Key">Without marks and in lower case: what counts as the same search.</param>
/// <param name="Readers">Different readers, each once a day.</param>
public sealed record PastSearch(string Text, string Key, int Readers, DateOnly Day);

/// <summary>The document past searches are kept in.</summary>
public sealed record PastSearchList
{
    public List<PastSearch> Searches { get; init; } = [];
}

/// <summary>Rules of what may be kept and shown.</summary>
public static class PastSearchRules
{
    /// <summary>A search that fewer readers made may say something of one of them.</summary>
    public const int LeastReaders = 5;
    public const int MostKept = 1_000;
    public const int DaysKept = 90;
    private const int Shortest = 2, Longest = 60, MostWords = 8, MostDigits = 5;

    /// <summary>
    /// Null when it is not kept: too short or long, an address, a number that may be a telephone's or an identity card's, operators of the query language,
    /// or a search that found nothing, which is no help to anybody.
    /// </summary>
    public static string? Kept(string typed, int found)
    {
        if (found == 0 || typed.Length > Longest * 4) return null;
        var text = string.Join(' ', VietnameseText.Compose(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length is < Shortest or > Longest || text.Count(c => c == ' ') >= MostWords || !text.Any(char.IsLetter)) return null;
        if (text.Count(char.IsDigit) > MostDigits || text.Any(c => !char.IsLetterOrDigit(c) && c is not (' ' or '.' or ',' or '-' or '–' or '&'))) return null;
        return text.StartsWith('-') || text.Contains(" -", StringComparison.Ordinal) ? null : text;
    }

    /// <summary>What was kept and what came since, without what nobody has asked for in a while; the most asked for stay.</summary>
    public static PastSearchList Merge(PastSearchList kept, IEnumerable<PastSearch> since, DateOnly today) => new()
    {
        Searches = [.. kept.Searches.Concat(since)
            .GroupBy(s => s.Key, StringComparer.Ordinal)
            .Select(g => g.Last() with { Readers = g.Sum(s => s.Readers), Day = g.Max(s => s.Day) })
            .Where(s => s.Day.AddDays(DaysKept) >= today)
            .OrderByDescending(s => s.Readers).ThenByDescending(s => s.Day).ThenBy(s => s.Key, StringComparer.Ordinal)
            .Take(MostKept)],
    };

    /// <summary>Those that begin with what is typed, or have a word that does; most readers first.</summary>
    public static IEnumerable<PastSearch> Continuing(PastSearchList kept, string typed)
    {
        var key = VietnameseText.Key(typed).Trim();
        return key.Length < Shortest ? [] : kept.Searches.Where(s => s.Readers >= LeastReaders
            && (s.Key.StartsWith(key, StringComparison.Ordinal) || s.Key.Contains(" " + key, StringComparison.Ordinal)));
    }
}

/// <summary>Searches of the last minutes, counted in memory. A reader counts once a day for the same words, known by a hash that dies with the process.</summary>
public sealed class PastSearches(TimeProvider clock)
{
    private const int MostPending = 5_000;
    private readonly VisitMemory _asked = new(clock, TimeSpan.FromDays(1));
    private readonly Lock _gate = new();
    private Dictionary<string, PastSearch> _pending = [];

    public void Asked(string typed, int found, IPAddress? address, string agent)
    {
        if (PastSearchRules.Kept(typed, found) is not { } text) return;
        var key = VietnameseText.Key(text);
        if (!_asked.IsNew(address, agent, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..26])) return;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        lock (_gate)
        {
            var known = _pending.GetValueOrDefault(key);
            if (known is null && _pending.Count >= MostPending) return;
            _pending[key] = new(text, key, (known?.Readers ?? 0) + 1, today);
        }
    }

    /// <summary>What came since the last time, which is forgotten here: whoever takes it keeps it.</summary>
    public IReadOnlyCollection<PastSearch> Take()
    {
        lock (_gate)
        {
            var taken = _pending;
            _pending = [];
            return taken.Values;
        }
    }
}
