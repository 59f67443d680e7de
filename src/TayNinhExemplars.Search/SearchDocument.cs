namespace TayNinhExemplars.Search;

public sealed record FacetValue(string Facet, string Value, string Label);

public enum IndexFieldKind
{
    /// <summary>One term as given: for identifiers, flags, dates as text.</summary>
    Keyword,

    /// <summary>Words, found with and without marks.</summary>
    Text,

    /// <summary>A number, in invariant notation.</summary>
    Number,
}

/// <summary>
/// A field for queries written in JSON; readers' searches do not see it. Orchard's <c>Content.ContentItem.FullText</c> and <c>Content.BodyAspect.Body</c>
/// are not given here: they are the document's own words, and its body.
/// </summary>
public sealed record IndexField(string Name, string Value, IndexFieldKind Kind);

/// <summary>What the index holds of one version. An item may have a published and a draft document at once.</summary>
public sealed record SearchDocument
{
    public required string Id { get; init; }
    public required string Type { get; init; }
    public string VersionId { get; init; } = "";

    /// <summary>Whose item it is, for those who may see only their own drafts.</summary>
    public string Owner { get; init; } = "";
    public bool Published { get; init; }
    public required string Title { get; init; }
    public string Lead { get; init; } = "";

    /// <summary>Plain text, no markup.</summary>
    public string Body { get; init; } = "";

    /// <summary>People and organisations, each as one name.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>What names a thing but is no name: the number of a decision, who granted it, a form of award.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];
    public string Url { get; init; } = "";
    public string Image { get; init; } = "";
    public DateTimeOffset? PublishedUtc { get; init; }
    public DateTimeOffset? ModifiedUtc { get; init; }
    public IReadOnlyList<FacetValue> Facets { get; init; } = [];
    public IReadOnlyList<IndexField> Fields { get; init; } = [];
}
