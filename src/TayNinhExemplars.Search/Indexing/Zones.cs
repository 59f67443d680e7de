namespace TayNinhExemplars.Search.Indexing;

internal enum Zone { Title, People, Places, Facts, Lead, Body }

/// <summary>The positions at which title, people, places, facts and lead end; the body is the rest. Five numbers of twelve bits in one column value.</summary>
internal readonly record struct Zones(long Packed)
{
    private const int Bits = 12;
    private const int Most = (1 << Bits) - 1;

    public static Zones Of(ReadOnlySpan<int> ends)
    {
        var packed = 0L;
        for (var i = 0; i < ends.Length; i++) packed |= (long)Math.Min(ends[i], Most) << (i * Bits);
        return new(packed);
    }

    public Zone At(int position)
    {
        for (var zone = Zone.Title; zone < Zone.Body; zone++)
            if (position < EndOf(zone)) return zone;
        return Zone.Body;
    }

    public int EndOf(Zone zone) => (int)(Packed >> ((int)zone * Bits)) & Most;
}
