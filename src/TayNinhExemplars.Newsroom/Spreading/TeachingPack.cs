namespace TayNinhExemplars.Spreading;

/// <summary>A text as it was when the pack was built.</summary>
public sealed record PackPart(string ItemId, string VersionId, string Title);

/// <param name="Reason">A code; its words are in the locales under <c>spreading.pack.out</c>.</param>
public sealed record PackGap(string ItemId, string Title, string Reason);

/// <summary>
/// Material for the classes of the Political School: chosen exemplars and stories in an order, with an introduction and questions.
/// Building it fixes which versions it shows; whoever may no longer be shown is left out of every printing, also of an older building.
/// </summary>
public sealed class TeachingPack
{
    private TeachingPack() { }

    internal TeachingPack(string id, string by, DateTime atUtc) => (Id, CreatedBy, CreatedUtc) = (id, by, atUtc);

    public string Id { get; private set; } = "";
    public string Title { get; private set; } = "";

    /// <summary>For which class it is.</summary>
    public string Audience { get; private set; } = "";
    public string Introduction { get; private set; } = "";

    /// <summary>One on a line.</summary>
    public string Questions { get; private set; } = "";

    /// <summary>Content items in the order of the pack.</summary>
    public IReadOnlyList<string> Entries { get; private set; } = [];

    /// <summary>Grows with every change; a form of a stale page names an older one and is refused.</summary>
    public int Revision { get; private set; }
    public string CreatedBy { get; private set; } = "";
    public DateTime CreatedUtc { get; private set; }
    public DateTime ChangedUtc { get; private set; }
    public DateTime? BuiltUtc { get; private set; }
    public string BuiltBy { get; private set; } = "";
    public IReadOnlyList<PackPart> Parts { get; private set; } = [];
    public IReadOnlyList<PackGap> LeftOut { get; private set; } = [];

    public IReadOnlyList<string> QuestionList => Questions.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Something was changed since it was built.</summary>
    public bool IsAhead => BuiltUtc is null || ChangedUtc > BuiltUtc;

    internal void Write(SavePack input, DateTime atUtc)
    {
        (Title, Audience, Introduction, Questions, ChangedUtc) = (input.Title, input.Audience, input.Introduction, input.Questions, atUtc);
        Entries = [.. input.Entries];
        Revision++;
    }

    internal void Build(IReadOnlyList<PackPart> parts, IReadOnlyList<PackGap> leftOut, string by, DateTime atUtc)
    {
        (Parts, LeftOut, BuiltBy, BuiltUtc) = (parts, leftOut, by, atUtc);
        Revision++;
    }

    internal void Rename(string from, string to)
    {
        Entries = [.. Entries.Select(e => e == from ? to : e).Distinct(StringComparer.Ordinal)];
        Revision++;
    }
}
