using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Indexing;

/// <summary>Words and abbreviations that mean the same: whoever searches one finds the others.</summary>
public sealed record SynonymGroup(string Name, IReadOnlyList<string> Words);

/// <summary>The groups that recipes bring (<c>SearchSynonyms</c>) and editors change. They are read at the search, so a change needs no new index.</summary>
public sealed class SearchSynonyms(KeyedDocuments documents)
{
    public const string Document = "SearchSynonyms";
    private static readonly ConditionalWeakTable<object, SynonymTable> Tables = [];

    public async Task<SynonymTable> TableAsync(CancellationToken ct = default)
    {
        var entries = await documents.GetAsync(Document, ct);
        return entries.Count == 0 ? SynonymTable.Empty : Tables.GetValue(entries, _ => new SynonymTable(Read(entries).Select(g => g.Words)));
    }

    public async Task<IReadOnlyList<SynonymGroup>> ListAsync(CancellationToken ct = default) => [.. Read(await documents.GetAsync(Document, ct))];

    private static IEnumerable<SynonymGroup> Read(IReadOnlyDictionary<string, JsonNode?> entries) =>
        entries.Values.OfType<JsonObject>().Select(e => new SynonymGroup(e.Text("Name") ?? "", e.Strings("Words"))).Where(g => g.Name.Length > 0);
}
