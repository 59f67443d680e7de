namespace TayNinhExemplars.Content.Data;

/// <summary>A version as stored. Its content never changes once written, but for an import of the very same version id.</summary>
public sealed class ContentItemRow
{
    public long Id { get; init; }
    public required string ContentItemId { get; init; }
    public required string ContentItemVersionId { get; init; }
    public required string ContentType { get; init; }
    public bool Latest { get; internal set; }
    public bool Published { get; internal set; }
    public string DisplayText { get; internal set; } = "";
    public DateTime? CreatedUtc { get; internal set; }
    public DateTime? ModifiedUtc { get; internal set; }
    public DateTime? PublishedUtc { get; internal set; }
    public string Owner { get; internal set; } = "";
    public string Author { get; internal set; } = "";

    /// <summary>Saved by the editor on its own; replaced by the same author's next save.</summary>
    public bool Autosaved { get; internal set; }

    /// <summary>The parts as JSON text.</summary>
    public string Data { get; internal set; } = "{}";
}

public sealed class AutorouteIndexRow : ContentIndexRow
{
    /// <summary>Lower case, without slashes at the ends.</summary>
    public required string Path { get; init; }

    /// <summary>The item kept inside this one that answers at the path (a term of a taxonomy); empty for the item itself.</summary>
    public string ContainedContentItemId { get; init; } = "";
}

/// <summary>A widget and its place in the layout.</summary>
public sealed class LayerIndexRow : ContentIndexRow
{
    public required string Layer { get; init; }
    public required string Zone { get; init; }
    public double Position { get; init; }
}

public sealed class AliasIndexRow : ContentIndexRow
{
    public required string Alias { get; init; }
}

public sealed class TaxonomyIndexRow : ContentIndexRow
{
    public required string Field { get; init; }
    public required string TaxonomyContentItemId { get; init; }
    public required string TermContentItemId { get; init; }
}

/// <summary>A value by which lists are narrowed: a choice of a predefined list, the year of a date.</summary>
public sealed class ChoiceIndexRow : ContentIndexRow
{
    public required string Field { get; init; }
    public required string Value { get; init; }
}

/// <summary>"Story.Exemplars" of this item points to that item.</summary>
public sealed class RelationIndexRow : ContentIndexRow
{
    public required string Field { get; init; }
    public required string TargetContentItemId { get; init; }
}

public sealed class ContainedIndexRow : ContentIndexRow
{
    public required string ListContentItemId { get; init; }
    public int Order { get; init; }
}

/// <summary>Times at which something is due; at most one row of a kind per item.</summary>
public sealed class ScheduleIndexRow : ContentIndexRow
{
    public required string Action { get; init; }
    public required DateTime DueUtc { get; init; }

    public const string Publish = "Publish";
    public const string Archive = "Archive";
}

/// <summary>The change feed: one row per written item and commit, in commit order.</summary>
public sealed class ContentChangeRow
{
    public long Sequence { get; init; }
    public required string ContentItemId { get; init; }
    public required string ContentType { get; init; }
    public required string Kind { get; init; }
    public required DateTime AtUtc { get; init; }
}

/// <summary>An item in the bin: no version is latest or published; this remembers which ones were.</summary>
public sealed class ContentBinRow
{
    public required string ContentItemId { get; init; }
    public required string LatestVersionId { get; init; }
    public string? PublishedVersionId { get; init; }
    public required string ContentType { get; init; }
    public required string DisplayText { get; init; }
    public required DateTime DeletedUtc { get; init; }
    public required string DeletedBy { get; init; }
    public string? Reason { get; init; }
}

/// <summary>An address that once answered: it redirects to the item's present one, or says that it is gone.</summary>
internal sealed class FormerPathRow
{
    public long Id { get; init; }
    public required string Path { get; init; }
    public required string ContentItemId { get; internal set; }
    public required DateTime SinceUtc { get; internal set; }

    public void PointTo(string contentItemId, DateTime sinceUtc) => (ContentItemId, SinceUtc) = (contentItemId, sinceUtc);
}
