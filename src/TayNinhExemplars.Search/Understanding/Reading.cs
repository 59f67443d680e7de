namespace TayNinhExemplars.Search.Understanding;

/// <summary>One spelling of a word in a query.</summary>
/// <param name="Weight">1 as typed; less for what we only suppose.</param>
internal sealed record Spelled(string Exact, string Folded, float Weight = 1)
{
    /// <summary>The likeliest form of a word typed without marks. It only adds weight: all forms are still looked for.</summary>
    public string? Restored { get; init; }
}

/// <summary>One place in the query, with every spelling that may stand there; the first is as typed.</summary>
internal sealed record Slot(IReadOnlyList<Spelled> Spellings)
{
    public Spelled Typed => Spellings[0];

    /// <summary>The likeliest other spelling, if there is one.</summary>
    public Spelled? Corrected => Spellings.Count > 1 ? Spellings[1] : null;
}

/// <summary>One way to understand the query: as typed, or as the keys of an input method that was off.</summary>
internal sealed record Reading(IReadOnlyList<Slot> Slots)
{
    /// <summary>Said in other words than the reader's.</summary>
    public bool IsSynonym { get; init; }

    public bool IsUnmarked { get; } = Slots.All(s => s.Typed.Exact == s.Typed.Folded);
}
