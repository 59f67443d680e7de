namespace TayNinhExemplars.Search;

/// <param name="Fields">Stored fields: keywords and numbers, with all their values.</param>
public sealed record DocumentHit(string Id, string VersionId, double Score, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields);

public sealed record DocumentQueryResult(int Total, IReadOnlyList<DocumentHit> Items);

/// <summary>A JSON query that cannot be run, with the place that is wrong.</summary>
public sealed class QueryFormatException(string message) : Exception(message);
