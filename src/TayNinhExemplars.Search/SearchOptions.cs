namespace TayNinhExemplars.Search;

public sealed record SearchOptions
{
    /// <summary>A change is durable at the latest this long after it was applied; searchers see it at once. Zero commits every change.</summary>
    public TimeSpan CommitInterval { get; init; } = TimeSpan.FromSeconds(2);

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Read every file once on opening, so that a damaged one is found before a reader meets it.</summary>
    public bool VerifyOnOpen { get; init; } = true;

    /// <summary>With so many documents or more a search is spread over the processors; with fewer, handing the work over costs more than it saves.</summary>
    public int SpreadFrom { get; init; } = 20_000;

    /// <summary>Documents that are scored at once. What is found does not depend on it.</summary>
    internal int Window { get; init; } = 1 << 14;

    public int LongestQuery { get; init; } = 200;
    public int MostQueryWords { get; init; } = 32;

    /// <summary>Prefixes of the query language (năm:2024) and the facet, or index field, each looks into.</summary>
    public IReadOnlyDictionary<string, string> QueryPrefixes { get; init; } = new Dictionary<string, string>
    {
        ["năm"] = "year",
        ["cấp"] = "level",
        ["xã"] = "locality",
        ["phường"] = "locality",
        ["địa bàn"] = "locality",
        ["lĩnh vực"] = "field",
        ["loại"] = "type",
        ["kênh"] = "channel",
        ["tác giả"] = "author",
    };
}
