using System.Text.Json.Nodes;
using TayNinhExemplars.Content.Definitions;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

/// <summary>Reads and changes the content definitions; every change is one merge, committed at once.</summary>
public sealed class ContentDefinitionStore(DocumentStore documents)
{
    private const string Document = "ContentDefinition";

    public async Task<ContentDefinitions> GetAsync(CancellationToken ct = default) =>
        (await documents.GetAsync<Snapshot>(Document, ct)).Definitions;

    public async Task<TypeDefinition?> TypeAsync(string name, CancellationToken ct = default) => (await GetAsync(ct)).Type(name);

    /// <summary>Merges <c>{ ContentTypes: [...], ContentParts: [...] }</c>; merging the same twice changes nothing.</summary>
    public Task MergeAsync(JsonObject records, CancellationToken ct = default) =>
        ChangeAsync(all => DefinitionRecords.Merge(all, records), ct);

    public Task DeleteAsync(IEnumerable<string> types, IEnumerable<string> parts, CancellationToken ct = default) =>
        ChangeAsync(all => DefinitionRecords.Without(all, types, parts), ct);

    private Task ChangeAsync(Func<ContentDefinitions, ContentDefinitions> change, CancellationToken ct) =>
        documents.ChangeAsync<Snapshot>(Document, snapshot => Snapshot.Of(change(snapshot.Definitions)), ct);

    /// <summary>The stored form is the recipe form, so the database is readable with the recipe's documentation in hand.</summary>
    private sealed class Snapshot
    {
        private ContentDefinitions? _definitions;

        public List<JsonObject> ContentTypes { get; init; } = [];
        public List<JsonObject> ContentParts { get; init; } = [];

        internal ContentDefinitions Definitions => _definitions ??= DefinitionRecords.Merge(new ContentDefinitions(), new JsonObject
        {
            [nameof(ContentTypes)] = new JsonArray([.. ContentTypes.Select(t => t.DeepClone())]),
            [nameof(ContentParts)] = new JsonArray([.. ContentParts.Select(p => p.DeepClone())]),
        });

        public static Snapshot Of(ContentDefinitions definitions) => new()
        {
            ContentTypes = [.. definitions.Types.Values.Select(DefinitionRecords.ToJson)],
            ContentParts = [.. definitions.Parts.Values.Select(DefinitionRecords.ToJson)],
            _definitions = definitions,
        };
    }
}
