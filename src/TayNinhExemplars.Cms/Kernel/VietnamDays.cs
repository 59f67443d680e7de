namespace TayNinhExemplars.Kernel;

/// <summary>Days as the law counts them: in the time of Viet Nam, whatever the server's own.</summary>
public static class VietnamDays
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(ClockAt(utc));

    /// <summary>What the clock on the wall shows.</summary>
    public static DateTime ClockAt(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    public static DateOnly Today(this TimeProvider clock) => Of(clock.GetUtcNow().UtcDateTime);

    /// <summary>The first moment of the day.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), Zone);

    /// <summary>The first moment that is no longer the day.</summary>
    public static DateTime EndOf(DateOnly day) => StartOf(day.AddDays(1));
}
