namespace TayNinhExemplars.Notices;

/// <summary>When a digest is due: pure, so that a table of times tests it.</summary>
public static class DigestRules
{
    /// <summary>The hour of the morning, in Vietnam, from which the daily digest goes out.</summary>
    public const int MorningHour = 7;

    /// <summary>Somebody at work reads notices on the page; mail is for what stayed unread a while.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <param name="last">When the last digest went out.</param>
    /// <param name="now">Vietnam's clock.</param>
    public static bool IsDue(Digest digest, DateTime? last, DateTime now) => digest switch
    {
        Digest.Off => false,
        Digest.Hourly => last is null || now - last >= TimeSpan.FromHours(1),
        // A clock set back must not hold mail for longer than a day.
        _ => now.Hour >= MorningHour && (last is null || last.Value.Date != now.Date),
    };
}
