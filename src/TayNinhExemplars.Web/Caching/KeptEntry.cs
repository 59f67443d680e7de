namespace TayNinhExemplars.Web.Caching;

/// <summary>A kept page with its age. All moments are timestamps of the clock.</summary>
internal sealed class KeptEntry(KeptPage page, long goodUntil, long goodForOthersUntil, long bytes)
{
    private const int NoMaker = 0;
    private const int HasMaker = 1;
    private const int FoundOften = 3;
    private long _goodUntil = goodUntil;
    private long _goodForOthersUntil = goodForOthersUntil;
    private int _maker;
    private int _found;

    public KeptPage Page => page;

    public long Bytes { get; private set; } = bytes;

    public long Used { get; set; }

    public bool IsGoodAt(long now) => now < Volatile.Read(ref _goodUntil);

    /// <summary>True for all but the first who asks after it went stale: that one makes it anew.</summary>
    public bool IsGoodForOthersAt(long now) => now < Volatile.Read(ref _goodForOthersUntil) && Interlocked.Exchange(ref _maker, HasMaker) == HasMaker;

    /// <summary>True once: at the third finding, when the page has shown that it is read.</summary>
    public bool IsWorthMore() => Volatile.Read(ref _found) < FoundOften && Interlocked.Increment(ref _found) == FoundOften;

    public void MakeStale(long until)
    {
        // A maker who began before this change reads what was before it.
        Volatile.Write(ref _maker, NoMaker);
        if (until < Volatile.Read(ref _goodForOthersUntil)) Volatile.Write(ref _goodForOthersUntil, until);
        Volatile.Write(ref _goodUntil, long.MinValue);
    }

    /// <summary>Counts what the page takes now.</summary>
    /// <returns>By how much that is less than before.</returns>
    public long Shrink()
    {
        var now = page.Body.Bytes + 512;
        var less = Bytes - now;
        Bytes = now;
        return less;
    }
}
