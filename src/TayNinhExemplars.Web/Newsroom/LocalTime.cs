using System.Globalization;

namespace TayNinhExemplars.Web.Newsroom;

/// <summary>Moments as the newsroom's clock shows them.</summary>
public static class LocalTime
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>Such as <c>05/09/2026 14:30</c>.</summary>
    public static string Say(DateTime? utc, string never = "–") => utc is { } at
        ? Of(at).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)
        : never;

    /// <summary>The end of a day in Vietnam.</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Vietnam.GetUtcOffset(midnight));
    }

    /// <summary>The clock on the wall in Vietnam.</summary>
    public static DateTime Of(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Vietnam);

    /// <summary>The end of the day that a date field sent, moved by some days; null when it sent no date.</summary>
    public static DateTime? EndOf(string? field, int days = 0) =>
        DateOnly.TryParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9000
            ? EndOf(day.AddDays(days)).UtcDateTime : null;
}
