namespace TayNinhExemplars.Readers;

/// <summary>What is known of the points that an item was just given.</summary>
/// <param name="SameAddress">From the same address in the last day, others' and one's own before.</param>
/// <param name="Near">From the same street of the net in the last hour.</param>
/// <param name="Wide">From the same town of the net in the last hour.</param>
/// <param name="Lately">All of them in the last ten minutes.</param>
/// <param name="LatelyAlike">How many of those gave the same points.</param>
/// <param name="Views">How often the item was opened, altogether.</param>
public sealed record RatingPace(int SameAddress, int Near, int Wide, int Lately, int LatelyAlike, long Views);

/// <summary>When points are held out. Pure: a family or an office may rate, a campaign may not.</summary>
public static class RatingRules
{
    public const int PerAddress = 5, PerNear = 10, PerWide = 40, PerMinutes = 30;

    /// <summary>The rule that holds it out; null for none.</summary>
    public static string? HeldBy(RatingPace pace) =>
        pace.SameAddress >= PerAddress ? "address"
        : pace.Near >= PerNear ? "near"
        : pace.Wide >= PerWide ? "wide"
        : pace.Lately >= PerMinutes && pace.LatelyAlike * 10 >= pace.Lately * 9 ? "alike"
        // Nobody rates what nobody reads.
        : pace.Lately >= PerMinutes && pace.Lately > pace.Views ? "unread"
        : null;
}
