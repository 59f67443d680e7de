namespace TayNinhExemplars.Search.Scoring;

/// <summary>The one set of weights, found by measuring (see the search-eval command of the benchmarks).</summary>
internal sealed record Weights
{
    public static readonly Weights Default = new();

    public float Exact { get; init; } = 1f;
    public float Folded { get; init; } = 0.5f;
    /// <summary>What the exact form counts for when no word of the query has marks: the reader did not type them, so "la" is rarely meant.</summary>
    public float Unmarked { get; init; } = 0.1f;

    public float PairExact { get; init; } = 0.3f;
    public float PairFolded { get; init; } = 0.15f;
    public float PhraseExact { get; init; } = 5f;
    public float PhraseFolded { get; init; } = 2.5f;
    public int PhraseSlop { get; init; } = 5;
    public float TitleExact { get; init; } = 0.1f;
    public float TitleFolded { get; init; } = 0.05f;
    public float NamesExact { get; init; } = 0.1f;
    public float NamesFolded { get; init; } = 0.05f;

    /// <summary>A corrected spelling beside one the index does not know, beside one it knows, and where no neighbour confirms it.</summary>
    public float CorrectionOfUnknown { get; init; } = 0.8f;
    public float CorrectionOfKnown { get; init; } = 0.5f;
    public float CorrectionGuessed { get; init; } = 0.4f;

    /// <summary>How much likelier a confusion of sounds is than a slip of the finger.</summary>
    public float CorrectionLikely { get; init; } = 8f;

    /// <summary>What a neighbour costs that the candidate never stands beside.</summary>
    public float CorrectionMissing { get; init; } = 8f;

    /// <summary>Documents a candidate needs beside its neighbours to replace a known word: at least so many, and so many times those of the word.</summary>
    public int CorrectionLeast { get; init; } = 2;
    public int CorrectionFactor { get; init; } = 10;

    /// <summary>How many of the best by words are looked at again for pairs, phrases, title and names.</summary>
    public int Rescored { get; init; } = 100;

    /// <summary>The share of the query's rarity a document must have, and of its words from the third on.</summary>
    public float RarityRequired { get; init; } = 0.5f;
    public float WordsRequired { get; init; } = 0.3f;
}
