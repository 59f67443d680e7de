namespace TayNinhExemplars.Comments.Screening;

/// <summary>What the machine found. It decides nothing about a clean comment: the mode of the item does.</summary>
public enum ScreeningOutcome { Clean, Suspect, Private, Blocked }

/// <summary>What is known of the author and of what else is being posted; gathered by the handler, judged here.</summary>
public sealed record ScreeningFacts
{
    public required string Text { get; init; }

    /// <summary>As it came, before cleaning.</summary>
    public string RawText { get; init; } = "";
    public bool WantsPrivate { get; init; }
    public int Approved { get; init; }
    public int Refused { get; init; }

    /// <summary>The same words by others within the last hour.</summary>
    public int SameElsewhere { get; init; }

    /// <summary>Comments on this item from the same street and in the same minutes.</summary>
    public int NearbyLately { get; init; }
}

/// <param name="Rules">Every rule that spoke, the gravest first: "words.banned:đồ ngu".</param>
public sealed record Verdict(ScreeningOutcome Outcome, IReadOnlyList<string> Rules);

/// <summary>The rules, one by one, as pure functions; each verdict says which rule spoke.</summary>
public static class ScreeningRules
{
    public const int SameIsTooMany = 2, NearbyIsABurst = 5, FewestForARate = 4;

    public static Verdict Judge(ScreeningFacts facts, WordMatcher words)
    {
        var found = new List<(ScreeningOutcome Outcome, string Rule)>();
        if (facts.WantsPrivate) found.Add((ScreeningOutcome.Private, "private.wanted"));
        foreach (var hit in words.Find(facts.Text)) found.Add((Of(hit.Level), $"words.{hit.Level.ToString().ToLowerInvariant()}:{hit.Entry.Text}"));
        if (LinkRules.PersonalData(facts.Text) is { } data) found.Add((ScreeningOutcome.Private, data));
        Links(LinkRules.Count(facts.Text), found);
        if (TextHygiene.TurnsReadingOrder(facts.RawText)) found.Add((ScreeningOutcome.Suspect, "text.order"));
        if (TextHygiene.IsShouted(facts.Text)) found.Add((ScreeningOutcome.Suspect, "text.capitals"));
        if (facts.SameElsewhere >= SameIsTooMany) found.Add((ScreeningOutcome.Suspect, "repeat"));
        if (facts.NearbyLately >= NearbyIsABurst) found.Add((ScreeningOutcome.Suspect, "burst"));
        if (facts.Refused + facts.Approved >= FewestForARate && facts.Refused > facts.Approved) found.Add((ScreeningOutcome.Suspect, "author.refused"));
        var ranked = found.OrderByDescending(f => f.Outcome).Select(f => f.Rule).Distinct(StringComparer.Ordinal).ToList();
        return new Verdict(found.Count == 0 ? ScreeningOutcome.Clean : found.Max(f => f.Outcome), ranked);
    }

    private static ScreeningOutcome Of(WordLevel level) => level switch
    {
        WordLevel.Banned => ScreeningOutcome.Blocked,
        WordLevel.Accusation => ScreeningOutcome.Private,
        _ => ScreeningOutcome.Suspect,
    };

    private static void Links(int count, List<(ScreeningOutcome, string)> found)
    {
        if (count > LinkRules.Most) found.Add((ScreeningOutcome.Blocked, "links.many"));
        else if (count > 0) found.Add((ScreeningOutcome.Suspect, "links"));
    }
}
