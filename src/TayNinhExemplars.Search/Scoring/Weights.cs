namespace TayNinhExemplars.Search.Scoring;

/// <summary>The one set of weights, found by measuring (see the search-eval command of the benchmarks).</summary>
internal sealed record Weights
{
    public static readonly Weights Default = new();

    public float Exact { get; init; } = 1f;
    public float Folded { get; init; } = 0.5f;
    /// <summary>What the exact form counts for when no word of the query has marks: the reader did not type them, so "la" is rarely meant.</summary>
    public float Unmarked { get; init; } = 0.1f;

    /// <summary>Saturation and length normalisation of words, and saturation of pairs, which are not normalised by length.</summary>
    public float K1 { get; init; } = Bm25.K1;
    public float B { get; init; } = Bm25.B;
    public float PairK1 { get; init; } = 0.4f;

    /// <summary>Above 1 what is rare tells more than its logarithm says.</summary>
    public float RarityPower { get; init; } = 1f;

    /// <summary>What a document gains that has all the query says, beside one that has little of it.</summary>
    public float Coverage { get; init; }

    public float PairExact { get; init; } = 0.3f;
    public float PairFolded { get; init; } = 0.3f;

    /// <summary>Words in the order of the query: weight, how much more a whole match tells than a half, how far the next word may stand, what a gap costs.</summary>
    public float Order { get; init; } = 1.5f;
    public float OrderPower { get; init; } = 3f;
    public int OrderReach { get; init; } = 6;
    public float OrderGap { get; init; } = 0.4f;

    /// <summary>Words in one passage, in any order.</summary>
    public float Together { get; init; } = 1f;
    public float TogetherPower { get; init; } = 2f;
    public int PassageWords { get; init; } = 30;

    /// <summary>The second look's share for a query without marks, whose words have also weighed less in the first.</summary>
    public float UnmarkedLook { get; init; } = 0.4f;

    /// <summary>What a word counts for in the second look when the text has it with other marks than typed.</summary>
    public float OtherMarks { get; init; }

    public float Title { get; init; } = 0.2f;
    public float People { get; init; } = 0.2f;
    public float Places { get; init; } = 0.2f;
    public float Facts { get; init; } = 0.2f;
    public float Lead { get; init; } = 0.1f;

    /// <summary>What is new counts a little more: a document of today by this share, half of it after each half-life. Never enough to put a worse match first.</summary>
    public float Freshness { get; init; } = 0.06f;
    public float FreshnessHalfLifeDays { get; init; } = 365f;

    /// <summary>Occurrences of one word that are looked at in one document.</summary>
    public int MostPlaces { get; init; } = 64;

    /// <summary>A corrected spelling beside one the index does not know, beside one it knows, and where no neighbour confirms it.</summary>
    public float CorrectionOfUnknown { get; init; } = 0.8f;
    public float CorrectionOfKnown { get; init; } = 0.5f;
    public float CorrectionGuessed { get; init; } = 0.4f;

    /// <summary>A syllable that makes a name somebody's; how many such are tried, and what speaks for one.</summary>
    public float CorrectionOfName { get; init; } = 0.8f;
    public int NameReadings { get; init; } = 2;
    public float NameLikely { get; init; } = 2f;
    public float NameUnknown { get; init; } = 3f;

    /// <summary>Raw keys: the words as typed are tried too when this many tenths of them are known.</summary>
    public int TypedKnownTenths { get; init; } = 8;

    /// <summary>How much of the exact form's weight the likeliest form of a word without marks has.</summary>
    public float Restored { get; init; } = 0.4f;

    /// <summary>What other forms than the restored one count for in the second look.</summary>
    public float NotRestored { get; init; } = 0.8f;

    /// <summary>How much likelier a confusion of sounds is than a slip of the finger.</summary>
    public float CorrectionLikely { get; init; } = 8f;

    /// <summary>What a neighbour costs that the candidate never stands beside.</summary>
    public float CorrectionMissing { get; init; } = 8f;

    /// <summary>Documents a candidate needs beside its neighbours to replace a known word: at least so many, and so many times those of the word.</summary>
    public int CorrectionLeast { get; init; } = 2;
    public int CorrectionFactor { get; init; } = 10;

    /// <summary>With fewer documents than this, words typed with marks are looked for with other marks too.</summary>
    public int Few { get; init; } = 10;

    /// <summary>How many of the best by words are looked at again for pairs, phrases, title and names.</summary>
    public int Rescored { get; init; } = 200;

    /// <summary>The share of the query's rarity a document must have: of two words, less for each word more, and never less than the last.</summary>
    public float RequiredShort { get; init; } = 0.5f;
    public float RequiredStep { get; init; } = 0.04f;
    public float RequiredLong { get; init; } = 0.2f;

    /// <summary>And the share of its words, from the third on.</summary>
    public float WordsRequired { get; init; } = 0.1f;
}
