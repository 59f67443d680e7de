using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace TayNinhExemplars.Readers;

/// <summary>
/// Who has just read what, so that a reader counts once a visit. Known by a hash of address, browser and item under a key that is made
/// at the start and never written anywhere: nothing of it outlives the process, nothing leads back to a person, and no cookie is needed.
/// </summary>
public sealed class VisitMemory(TimeProvider clock, TimeSpan? visit = null)
{
    /// <summary>A visit ends after this much time at the earliest, and twice as much at the latest.</summary>
    public static readonly TimeSpan Visit = TimeSpan.FromMinutes(15);
    private const int MostRemembered = 2_000_000;

    private readonly TimeSpan _visit = visit ?? Visit;
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(16);
    private readonly Lock _gate = new();
    private HashSet<UInt128> _now = [];
    private HashSet<UInt128> _before = [];
    private long _since = clock.GetTimestamp();

    /// <summary>True for the first time within a visit.</summary>
    public bool IsNew(IPAddress? address, string agent, string contentItemId)
    {
        var mark = MarkOf(address, agent, contentItemId);
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            var passed = clock.GetElapsedTime(_since, now);
            // After a quiet time what was read before it is no part of any visit.
            if (passed >= _visit || _now.Count >= MostRemembered) (_before, _now, _since) = (passed < 2 * _visit ? _now : [], [], now);
            return !_before.Contains(mark) && _now.Add(mark);
        }
    }

    private UInt128 MarkOf(IPAddress? address, string agent, string contentItemId)
    {
        Span<byte> bytes = stackalloc byte[16 + 26 * 3 + 256 * 3];
        var length = 0;
        if (address is not null && address.TryWriteBytes(bytes, out var written)) length = written;
        length += Encoding.UTF8.GetBytes(contentItemId.AsSpan(0, Math.Min(contentItemId.Length, 26)), bytes[length..]);
        length += Encoding.UTF8.GetBytes(agent.AsSpan(0, Math.Min(agent.Length, 256)), bytes[length..]);
        return KeyedHash.Of(_key, bytes[..length]);
    }
}
