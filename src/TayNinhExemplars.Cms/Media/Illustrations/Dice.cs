namespace TayNinhExemplars.Media.Illustrations;

/// <summary>Chance that is the same on every machine and in every version: the picture belongs to its seed.</summary>
internal sealed class Dice(int seed)
{
    private ulong _state = Mixed(unchecked((ulong)seed + 0xD1B54A32D192ED03UL));

    public double Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        return (Mixed(_state) >> 11) / (double)(1UL << 53);
    }

    private static ulong Mixed(ulong z)
    {
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ z >> 27) * 0x94D049BB133111EBUL;
        return z ^ z >> 31;
    }

    public double In(double from, double to) => from + (to - from) * Next();
    public int Int(int from, int to) => from + (int)(Next() * (to - from + 1));
    public bool Chance(double share) => Next() < share;
    public T Of<T>(params IReadOnlyList<T> choices) => choices[(int)(Next() * choices.Count)];
}
