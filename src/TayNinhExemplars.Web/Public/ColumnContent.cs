using TayNinhExemplars.Content;
using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Web.Public;

/// <summary>The content that templates of reader pages may ask for: what is published, nothing else.</summary>
public sealed class ColumnContent(ContentStore store, ContentDefinitionStore definitions) : IThemeContentSource
{
    public async ValueTask<ContentDefinitions> DefinitionsAsync(CancellationToken ct) => await definitions.GetAsync(ct);

    public async ValueTask<ContentItem?> FindAsync(ContentHandle handle, CancellationToken ct) => handle.Kind switch
    {
        _ when handle.Latest => null,
        ContentHandleKind.Alias => await store.FindByAliasAsync(handle.Value, ct: ct),
        ContentHandleKind.Slug => await store.FindByPathAsync(handle.Value, ct: ct),
        ContentHandleKind.ContentItemVersionId => await store.FindVersionAsync(handle.Value, ct) is { Published: true } version ? version : null,
        _ => await store.FindAsync(handle.Value, ct: ct),
    };

    public async ValueTask<IReadOnlyList<ContentItem>> FindManyAsync(IReadOnlyList<string> contentItemIds, CancellationToken ct) =>
        await store.FindManyAsync(contentItemIds, ct: ct);

    public async ValueTask<IReadOnlyList<ContentItem>> ContainedAsync(string listContentItemId, int skip, int take, CancellationToken ct) =>
        await store.ContainedAsync(listContentItemId, take, skip, ct);

    public async ValueTask<int> CountContainedAsync(string listContentItemId, CancellationToken ct) =>
        (await store.ContainedAsync(listContentItemId, ContentStore.MaxPageSize, ct: ct)).Count;

    public async ValueTask<IReadOnlyList<ContentItem>> WithTermAsync(string taxonomyContentItemId, string termContentItemId, int skip, int take, CancellationToken ct)
    {
        var found = new List<ContentItem>();
        foreach (var type in (await definitions.GetAsync(ct)).Types.Keys.Order(StringComparer.Ordinal))
            found.AddRange((await store.WithTermAsync(termContentItemId, type, Math.Min(skip + take, ContentStore.MaxPageSize), ct: ct)).Items);
        return [.. found.OrderByDescending(i => i.PublishedUtc).Skip(skip).Take(take)];
    }
}
