using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <summary>Finds items by words, drafts included: the search index, and the newest titles for what is typed only halfway.</summary>
public sealed class ItemSearch(ContentStore store, ContentDefinitionStore definitions, ContentIndex index)
{
    private const int NewestLooked = 300;

    /// <summary>Types the person may see in lists.</summary>
    public async Task<IReadOnlyList<TypeDefinition>> TypesForAsync(Actor actor, CancellationToken ct) =>
        [.. (await definitions.GetAsync(ct)).Types.Values.Where(t => t.Common.Listable && actor.MayWithSome(ContentPermissions.ListContent, t.Name)).OrderBy(t => t.DisplayName, VietnameseText.Comparer)];

    public async Task<IReadOnlyList<TypeDefinition>> CreatableForAsync(Actor actor, CancellationToken ct) =>
        [.. (await definitions.GetAsync(ct)).Types.Values.Where(t => t.Common.Creatable && actor.MayWithSome(ContentPermissions.EditContent, t.Name)).OrderBy(t => t.DisplayName, VietnameseText.Comparer)];

    /// <summary>Ids of matching items, best first.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(string query, IReadOnlyList<string> types, int size, CancellationToken ct)
    {
        var ids = new List<string>(size);
        if (types.Count == 0) return ids;
        foreach (var item in await ByTitleAsync(query, types, size, ct)) ids.Add(item.ContentItemId);
        var found = index.Index.Search(new SearchRequest
        {
            Query = query,
            Size = size,
            IncludeDrafts = true,
            Filters = new Dictionary<string, IReadOnlyList<string>> { ["type"] = types },
        });
        return [.. found.Items.Select(h => h.Id).Concat(ids).Distinct(StringComparer.Ordinal).Take(size)];
    }

    /// <summary>For pickers: what is typed may stop in the middle of a word.</summary>
    public async Task<IReadOnlyList<ContentItem>> SuggestAsync(string query, IReadOnlyList<string> types, int size, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(query)) return (await store.LatestAsync(new ContentFilter { ContentTypes = types }, size, ct: ct)).Items;
        var byTitle = await ByTitleAsync(query, types, size, ct);
        if (byTitle.Count >= size) return byTitle;
        var seen = byTitle.Select(i => i.ContentItemId).ToHashSet(StringComparer.Ordinal);
        var more = (await IdsAsync(query, types, size, ct)).Where(id => !seen.Contains(id)).Take(size - byTitle.Count).ToList();
        return [.. byTitle, .. await store.FindManyAsync(more, VersionKind.Latest, ct)];
    }

    private async Task<IReadOnlyList<ContentItem>> ByTitleAsync(string query, IReadOnlyList<string> types, int size, CancellationToken ct)
    {
        var words = VietnameseText.Key(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8).ToList();
        if (words.Count == 0) return [];
        var newest = await store.LatestAsync(new ContentFilter { ContentTypes = types }, NewestLooked, ct: ct);
        return [.. newest.Items.Where(i => Matches(VietnameseText.Key(i.DisplayText), words)).Take(size)];
    }

    private static bool Matches(string title, List<string> words) =>
        words.TrueForAll(word => title.StartsWith(word, StringComparison.Ordinal) || title.Contains(" " + word, StringComparison.Ordinal));
}
