namespace TayNinhExemplars.Search.Querying;

/// <summary>The one set of weights, found by measuring (see the search-eval command of the benchmarks).</summary>
internal sealed record Weights
{
    public static readonly Weights Default = new();

    public float Exact { get; init; } = 1f;
    public float Folded { get; init; } = 0.5f;
    public float PairExact { get; init; } = 0.3f;
    public float PairFolded { get; init; } = 0.15f;
    public float PhraseExact { get; init; } = 5f;
    public float PhraseFolded { get; init; } = 2.5f;
    public int PhraseSlop { get; init; } = 5;
    public float TitleExact { get; init; } = 0.1f;
    public float TitleFolded { get; init; } = 0.05f;
    public float NamesExact { get; init; } = 0.1f;
    public float NamesFolded { get; init; } = 0.05f;

    /// <summary>The share of the words a document must have, from the third word on.</summary>
    public float WordsRequired { get; init; } = 0.5f;
}
