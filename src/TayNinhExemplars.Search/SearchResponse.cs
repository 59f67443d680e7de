namespace TayNinhExemplars.Search;

public sealed record FacetCount(string Value, string Label, int Count);

public sealed record SearchHit
{
    public required string Id { get; init; }
    public required string VersionId { get; init; }
    public required string Type { get; init; }
    public required string Title { get; init; }
    public string Url { get; init; } = "";
    public string Lead { get; init; } = "";
    public string Image { get; init; } = "";
    public bool Published { get; init; }
    public DateTimeOffset? PublishedUtc { get; init; }
    public double Score { get; init; }

    /// <summary>HTML: encoded text with mark elements only; null when nothing in the title matched.</summary>
    public string? TitleHighlight { get; init; }

    /// <summary>HTML as in the title: the best passage of the lead or body, about 240 characters.</summary>
    public string? BodyHighlight { get; init; }
}

public sealed record SearchResponse
{
    public int Total { get; init; }
    public double TookMs { get; init; }
    public IReadOnlyList<SearchHit> Items { get; init; } = [];

    /// <summary>Counts of a facet ignore that facet's own filter, so that the other values stay open to choose.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<FacetCount>>();

    /// <summary>"Did you mean": a better spelling of the query, or null.</summary>
    public string? Suggestion { get; init; }
}

/// <param name="Kind">The document type for a title, else <see cref="Name"/>, <see cref="Place"/> or <see cref="Search"/>.</param>
/// <param name="Image">The path of a picture of what the title names, or nothing.</param>
public sealed record Suggestion(string Text, string? Url, string Kind, string Image = "")
{
    public const string Name = "name";
    public const string Place = "place";

    /// <summary>Words that other readers have looked for.</summary>
    public const string Search = "search";
}
