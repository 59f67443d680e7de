using TayNinhExemplars.Kernel;
using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Search;

namespace TayNinhExemplars.Theming;

/// <summary>
/// The content source over the store: what is published, for everybody. A host that shows drafts to those who may see them
/// wraps it.
/// </summary>
public sealed class StoredContent(ContentStore store, ContentDefinitionStore definitions, NamedQueries queries) : IThemeContentSource
{
    private readonly Dictionary<ContentHandle, ContentItem?> _found = [];

    public async ValueTask<ContentDefinitions> DefinitionsAsync(CancellationToken ct) => await definitions.GetAsync(ct);

    /// <summary>An item that several templates of a page ask for is read once.</summary>
    public async ValueTask<ContentItem?> FindAsync(ContentHandle handle, CancellationToken ct)
    {
        if (_found.TryGetValue(handle, out var known)) return known;
        var item = handle.Kind switch
        {
            ContentHandleKind.Alias => await store.FindByAliasAsync(handle.Value, VersionKind.Published, ct),
            ContentHandleKind.Slug => await store.FindByPathAsync(handle.Value, VersionKind.Published, ct),
            ContentHandleKind.ContentItemVersionId => await store.FindVersionAsync(handle.Value, ct) is { Published: true } version ? version : null,
            _ => await store.FindAsync(handle.Value, VersionKind.Published, ct),
        };
        return _found[handle] = item;
    }

    public async ValueTask<IReadOnlyList<ContentItem>> FindManyAsync(IReadOnlyList<string> contentItemIds, CancellationToken ct) =>
        await store.FindManyAsync(contentItemIds, VersionKind.Published, ct);

    public async ValueTask<IReadOnlyList<ContentItem>> ContainedAsync(string listContentItemId, int skip, int take, CancellationToken ct) =>
        await store.ContainedAsync(listContentItemId, take, skip, ct);

    public async ValueTask<int> CountContainedAsync(string listContentItemId, CancellationToken ct) => await store.CountContainedAsync(listContentItemId, ct);

    public async ValueTask<string?> UrlOfAsync(ContentItem item, CancellationToken ct)
    {
        // What is kept inside another item says of itself only the last piece of its address.
        if (item.Published && !item.Has("TermPart")) return ((IThemeContentSource)this).UrlOf(item);
        return await store.PathOfAsync(item.ContentItemId, ct) is { } path ? "/" + path : null;
    }

    public async ValueTask<IReadOnlyList<ContentItem>> LocalizedAsync(IReadOnlyList<string> sets, string culture, CancellationToken ct)
    {
        var items = new List<ContentItem>();
        foreach (var set in sets.Take(50))
            items.AddRange((await store.PointingToAsync(set, "LocalizationPart", 20, ct: ct)).Items.Where(i => string.Equals(i.Part("LocalizationPart")?.Text("Culture"), culture, StringComparison.OrdinalIgnoreCase)).Take(1));
        return items;
    }

    public async ValueTask<IReadOnlyList<ContentItem>> WithTermAsync(string taxonomyContentItemId, string termContentItemId, int skip, int take, CancellationToken ct)
    {
        var known = await DefinitionsAsync(ct);
        var wanted = Math.Min(skip + take, ContentStore.MaxPageSize);
        var items = new List<ContentItem>();
        foreach (var type in known.Types.Values.Where(t => known.FieldsOf(t).Any(f => f.Field.FieldName == "TaxonomyField")))
            items.AddRange((await store.WithTermAsync(termContentItemId, type.Name, wanted, null, ct)).Items);
        return items.OrderByDescending(i => i.PublishedUtc).Skip(skip).Take(take).ToList();
    }

    public async ValueTask<IReadOnlyList<object>?> QueryAsync(string name, IReadOnlyDictionary<string, object?> parameters, CancellationToken ct)
    {
        var json = new JsonObject(parameters.Select(p => KeyValuePair.Create(p.Key, p.Value is null ? null : JsonValue.Create(p.Value) as JsonNode)));
        if (await RunAsync(name, json, ct) is not { } result) return null;
        var ids = result.Hits.Items.Select(h => h.Id).ToList();
        return [.. await store.FindManyAsync(ids, VersionKind.Published, ct)];
    }

    // A query this site cannot run is told like one that is not there: it never ends the page.
    private async Task<NamedQueryResult?> RunAsync(string name, JsonObject parameters, CancellationToken ct)
    {
        try
        {
            return await queries.RunAsync(name, parameters, ct);
        }
        catch (Exception e) when (e is QueryFormatException or FormatException)
        {
            return null;
        }
    }
}
