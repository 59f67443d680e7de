namespace TayNinhExemplars.Search;

public enum SearchSort { Relevance, Newest }

public sealed record SearchRequest
{
    /// <summary>The reader's words: "an exact phrase", -without, năm:2024, cấp:tỉnh. Empty lists everything, newest first.</summary>
    public string Query { get; init; } = "";

    /// <summary>Facet to chosen values: any of them within a facet, all facets together. "type" is the document type.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
    public int From { get; init; }
    public int Size { get; init; } = 10;
    public SearchSort Sort { get; init; }

    /// <summary>Words that mean the same, kept by the editors.</summary>
    public SynonymTable Synonyms { get; init; } = SynonymTable.Empty;

    /// <summary>Also the drafts that are open to somebody; null for the public.</summary>
    public DraftAccess? Drafts { get; init; }

    /// <summary>Also all drafts; an item with a draft is then found by its draft, once.</summary>
    public bool IncludeDrafts { get; init; }
}
