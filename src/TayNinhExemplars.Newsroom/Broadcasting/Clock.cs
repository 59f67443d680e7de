using System.Globalization;
using TayNinhExemplars.Content;

namespace TayNinhExemplars.Broadcasting;

/// <summary>Times of day and days as a station's clock on the wall shows them.</summary>
public static class Clock
{
    public const int MinutesOfDay = 24 * 60;

    /// <summary>Such as <c>05:30</c>.</summary>
    public static string Say(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    /// <summary>Null for what is no time of day.</summary>
    public static int? Read(string? text) =>
        TimeOnly.TryParseExact(text?.Trim().Replace('h', ':').Replace('g', ':'), ["H:mm", "HH:mm", "H:m", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.Hour * 60 + time.Minute : null;

    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), FormDates.Zone));

    public static int MinuteOf(DateTime utc)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), FormDates.Zone);
        return local.Hour * 60 + local.Minute;
    }

    public static DateTime ToUtc(DateOnly day, int minute) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute), FormDates.Zone);
}
