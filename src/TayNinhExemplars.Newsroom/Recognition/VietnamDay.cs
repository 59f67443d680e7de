namespace TayNinhExemplars.Recognition;

/// <summary>The calendar day in Viet Nam, which has kept UTC+7 without summer time since 1975.</summary>
public static class VietnamDay
{
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime.AddHours(7));

    public static DateOnly Today(this TimeProvider clock) => Of(clock.GetUtcNow());
}
