namespace TayNinhExemplars.Kernel;

/// <summary>Content dates are UTC and cut to the second, because Orchard's item JSON carries no fraction.</summary>
public static class UtcSeconds
{
    public static DateTime UtcSecondsNow(this TimeProvider clock) => Cut(clock.GetUtcNow().UtcDateTime);

    public static DateTime Cut(DateTime value) =>
        new(value.Ticks - value.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
}
