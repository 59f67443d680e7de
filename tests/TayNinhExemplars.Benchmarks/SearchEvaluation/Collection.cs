using System.Text.Json;

namespace TayNinhExemplars.Benchmarks.SearchEvaluation;

internal sealed record CollectionDocument(string Id, string Title, string Text);

internal sealed record CollectionQuery(string Id, string Qid, string Variant, string Type, string Text, bool Changed, IReadOnlyList<string> Relevant);

/// <summary>A folder of docs.jsonl and variants.jsonl: texts, and queries with the texts that answer them.</summary>
internal static class Collection
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    public static IEnumerable<CollectionDocument> Documents(string folder) => Lines<CollectionDocument>(folder, "docs.jsonl");

    public static IEnumerable<CollectionQuery> Queries(string folder) => Lines<CollectionQuery>(folder, "variants.jsonl");

    private static IEnumerable<T> Lines<T>(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<T>(l, Format)!);
}
