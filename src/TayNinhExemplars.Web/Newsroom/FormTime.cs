using System.Globalization;

namespace TayNinhExemplars.Web.Newsroom;

/// <summary>Days and lengths as they stand in forms.</summary>
public static class FormTime
{
    /// <summary>As a browser's date field sends it, or as people write it.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Field(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Say(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Seconds of <c>4:05</c>, <c>1:02:30</c> or plain seconds; null for what is no length.</summary>
    public static int? Seconds(string? text)
    {
        var parts = text?.Trim().Split(':') ?? [];
        if (parts.Length is 0 or > 3) return null;
        var total = 0L;
        foreach (var part in parts)
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 100_000) return null;
            total = total * 60 + number;
        }
        return total <= int.MaxValue ? (int)total : null;
    }
}
