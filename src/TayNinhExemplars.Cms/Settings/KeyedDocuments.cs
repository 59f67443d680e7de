using System.Text.Json.Nodes;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Settings;

/// <summary>
/// Named entries of one kind that a recipe brings and that are kept as data: queries, templates, placements, layers,
/// media profiles, menus, workflow types, sitemaps. Keys sort ordinally so that exports are stable.
/// </summary>
public sealed record KeyedDocument
{
    public SortedDictionary<string, JsonNode?> Entries { get; init; } = new(StringComparer.Ordinal);
}

public sealed class KeyedDocuments(DocumentStore documents)
{
    public async Task<IReadOnlyDictionary<string, JsonNode?>> GetAsync(string kind, CancellationToken ct = default) =>
        (await documents.GetAsync<KeyedDocument>(kind, ct)).Entries;

    /// <summary>Adds or replaces entries; the same again changes nothing.</summary>
    public Task PutAsync(string kind, IEnumerable<KeyValuePair<string, JsonNode?>> entries, CancellationToken ct = default) =>
        documents.ChangeAsync<KeyedDocument>(kind, current =>
        {
            var next = new KeyedDocument { Entries = new(current.Entries, StringComparer.Ordinal) };
            foreach (var (key, value) in entries) next.Entries[key] = value?.DeepClone();
            return next;
        }, ct);

    public Task RemoveAsync(string kind, string key, CancellationToken ct = default) =>
        documents.ChangeAsync<KeyedDocument>(kind, current =>
        {
            var next = new KeyedDocument { Entries = new(current.Entries, StringComparer.Ordinal) };
            next.Entries.Remove(key);
            return next;
        }, ct);
}
