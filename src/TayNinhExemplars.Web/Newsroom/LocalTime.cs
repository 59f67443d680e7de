using System.Globalization;

namespace TayNinhExemplars.Web.Newsroom;

/// <summary>Moments as the newsroom's clock shows them.</summary>
public static class LocalTime
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>Such as <c>05/09/2026 14:30</c>.</summary>
    public static string Say(DateTime? utc, string never = "–") => utc is { } at
        ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), Vietnam).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)
        : never;

    /// <summary>The end of a day in Vietnam.</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Vietnam.GetUtcOffset(midnight));
    }
}
