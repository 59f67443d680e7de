using TayNinhExemplars.Content;
using TayNinhExemplars.Web.Public.Lists;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>What a path leads to: an item, the item's newer path, "gone", or nothing.</summary>
public sealed class ItemAddresses(ContentStore store, ItemPages pages, PageHeads heads, ItemSections sections, TermLists termLists)
{
    private const int LongestPath = 1024;

    public async Task<PageOutcome> FindAsync(string path, SiteInfo site, CancellationToken ct)
    {
        if (path.Length is 0 or > LongestPath || path.Contains('\0', StringComparison.Ordinal)) return PageOutcome.NotFound;
        if (await store.FindRouteAsync(path, ct: ct) is { } found)
        {
            var item = found.ContentItem;
            if (found.Container is not null) return await termLists.FindAsync(item, ct) is { } list ? PageOutcome.Moved(list) : PageOutcome.NotFound;
            var own = ItemUrls.Of(item);
            return own == ItemUrls.OfPath(path) || own.Length == 0
                ? await sections.AddAsync(await pages.ShowAsync(item, site, heads, ct), item, site, ct)
                : PageOutcome.Moved(own);
        }
        return await FormerAsync(path, ct);
    }

    /// <summary>Where an address leads that no item has now.</summary>
    public async Task<PageOutcome> FormerAsync(string path, CancellationToken ct)
    {
        if (await store.FormerOwnerOfPathAsync(path, ct) is not { } id) return PageOutcome.NotFound;
        var now = await store.FindAsync(id, ct: ct);
        if (now is not null && ItemUrls.Of(now) is { Length: > 0 } url) return PageOutcome.Moved(url);
        return await store.WasPublishedAsync(id, ct) ? PageOutcome.WasItem(id) : PageOutcome.NotFound;
    }
}
