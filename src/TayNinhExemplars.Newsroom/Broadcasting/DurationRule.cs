namespace TayNinhExemplars.Broadcasting;

public enum DurationVerdict { Fits, TooShort, TooLong }

/// <summary>
/// How far the real length of a programme may be from its standard one: 3 %, and for programmes of ten minutes and more never
/// over 30 seconds (norms for radio production, Thông tư 09/2020/TT-BTTTT).
/// </summary>
public static class DurationRule
{
    private const int LongProgramme = 600, MostSeconds = 30, Percent = 3;

    public static TimeSpan Tolerance(TimeSpan standard)
    {
        var share = TimeSpan.FromTicks(standard.Ticks * Percent / 100);
        return standard.TotalSeconds >= LongProgramme && share.TotalSeconds > MostSeconds ? TimeSpan.FromSeconds(MostSeconds) : share;
    }

    public static DurationVerdict Judge(TimeSpan standard, TimeSpan actual)
    {
        var off = actual - standard;
        return off.Duration() <= Tolerance(standard) ? DurationVerdict.Fits : off > TimeSpan.Zero ? DurationVerdict.TooLong : DurationVerdict.TooShort;
    }
}
