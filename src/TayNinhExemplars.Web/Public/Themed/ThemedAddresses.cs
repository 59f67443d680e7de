using TayNinhExemplars.Content;
using TayNinhExemplars.Features;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Items;

namespace TayNinhExemplars.Web.Public.Themed;

/// <summary>What an address leads to on a site that an Orchard theme draws.</summary>
public sealed class ThemedAddresses(ContentStore store, SettingsStore settings, ItemAddresses former, PageHeads heads, ThemedSearch search)
{
    /// <summary>The parameters that change what a page of content shows.</summary>
    private static readonly string[] Paging = ["trang", "pagenum"];

    public async Task<PageOutcome> FindAsync(string path, IQueryCollection query, SiteInfo site, CancellationToken ct)
    {
        path = path.Trim('/');
        if (path.Length == 0) return await HomeAsync(site, ct);
        if (path.Length > 1024 || path.Contains('\0', StringComparison.Ordinal)) return PageOutcome.NotFound;
        if (await store.FindRouteAsync(path, ct: ct) is { } found)
        {
            var own = found.Container is null ? found.ContentItem.Part("AutoroutePart")?["Path"]?.ToString() : null;
            if (own is { Length: > 0 } && ItemUrls.OfPath(own) != ItemUrls.OfPath(path)) return PageOutcome.Moved(ItemUrls.OfPath(own));
            return await ShowAsync(found, isHomepage: false, site, ct);
        }
        if (path is "search" or "tim-kiem") return await search.GetAsync(query, site, ct);
        if (path.StartsWith("Contents/ContentItems/", StringComparison.OrdinalIgnoreCase)) return await ByIdAsync(path["Contents/ContentItems/".Length..], site, ct);
        return await former.FormerAsync(path, ct);
    }

    private async Task<PageOutcome> HomeAsync(SiteInfo site, CancellationToken ct)
    {
        var known = await settings.GetAsync(ct);
        if (HomeRoute.ItemOf(known) is { } id && await store.FindAsync(id, ct: ct) is { } item) return await ShowAsync(new RoutedContent(item, null), isHomepage: true, site, ct);
        if (HomeRoute.IsAdmin(known)) return PageOutcome.Elsewhere("/toa-soan");
        var head = await heads.ForAsync(site, site.Name, null, "/", ct);
        return new ColumnPage(new Shape("Homepage"), head with { IsHome = true }, [PageTag.Site]) { Themed = new ThemedPart(null, IsHomepage: true) };
    }

    /// <summary>Orchard's address of an item without a path of its own.</summary>
    private async Task<PageOutcome> ByIdAsync(string id, SiteInfo site, CancellationToken ct)
    {
        if (await store.FindAsync(id, ct: ct) is not { } item) return PageOutcome.NotFound;
        return await store.PathOfAsync(id, ct) is { } path ? PageOutcome.Moved(ItemUrls.OfPath(path)) : await ShowAsync(new RoutedContent(item, null), isHomepage: false, site, ct);
    }

    private async Task<PageOutcome> ShowAsync(RoutedContent found, bool isHomepage, SiteInfo site, CancellationToken ct)
    {
        var item = found.ContentItem;
        var head = await heads.ForAsync(site, item.DisplayText, null, isHomepage ? "/" : ItemUrls.Of(item), ct);
        return new ColumnPage(new Shape("Content"), head with { IsHome = isHomepage }, [PageTag.Item((found.Container ?? item).ContentItemId)])
        {
            Themed = new ThemedPart(item, isHomepage) { Query = Paging },
            ViewOf = found.Container is null ? item.ContentItemId : null,
        };
    }
}
