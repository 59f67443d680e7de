using System.Globalization;

namespace TayNinhExemplars.Web.Public;

/// <summary>Numbers as Vietnamese readers write them: "1.054", "4,6".</summary>
public static class ColumnNumbers
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Count(long number) => number.ToString("N0", Vietnamese);

    public static string Score(double score) => score.ToString("0.0", Vietnamese);

    public static string Bytes(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => string.Create(Vietnamese, $"{Math.Round(bytes / 1024.0):0} kB"),
        _ => string.Create(Vietnamese, $"{bytes / 1024.0 / 1024.0:0.0} MB"),
    };
}
