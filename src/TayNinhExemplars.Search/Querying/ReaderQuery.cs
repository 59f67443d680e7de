using TayNinhExemplars.Search.Analysis;

namespace TayNinhExemplars.Search.Querying;

/// <summary>A word of the query. A word typed without marks stands for every word that folds to it.</summary>
internal sealed record QueryWord(string Exact, string Folded)
{
    public bool HasMarks => Exact != Folded;

    public static QueryWord Of(WordForm form) => new(form.Exact, form.Folded);
}

/// <param name="Target">Facet or index field.</param>
internal sealed record QueryPrefix(string Target, string Value);

/// <summary>What a reader asked, read leniently: whatever is no proper operator is words.</summary>
internal sealed record ReaderQuery
{
    public IReadOnlyList<QueryWord> Words { get; init; } = [];
    public IReadOnlyList<IReadOnlyList<QueryWord>> Phrases { get; init; } = [];
    public IReadOnlyList<IReadOnlyList<QueryWord>> Excluded { get; init; } = [];
    public IReadOnlyList<QueryPrefix> Prefixes { get; init; } = [];

    /// <summary>The words as typed, for what depends on keys (Telex) and for suggesting another spelling.</summary>
    public string Typed { get; init; } = "";

    /// <summary>Nothing was typed at all; a query of nothing but signs is not empty, it finds nothing.</summary>
    public bool IsEmpty { get; init; }

    public bool AsksNothing => Words.Count == 0 && Phrases.Count == 0 && Excluded.Count == 0 && Prefixes.Count == 0;
}
