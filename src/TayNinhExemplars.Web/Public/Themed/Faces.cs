using TayNinhExemplars.Content;
using TayNinhExemplars.Features;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Web.Public.Items;

namespace TayNinhExemplars.Web.Public.Themed;

/// <summary>One address, two sites: the column's own page, or whatever the content has there when an Orchard theme is chosen.</summary>
public sealed class Faces(SiteFace face, ThemedAddresses addresses, SettingsStore settings, ContentStore store, ItemPages pages)
{
    public Func<SiteInfo, CancellationToken, Task<PageOutcome>> Either(HttpContext http, Func<SiteInfo, CancellationToken, Task<PageOutcome>> column) => async (site, ct) =>
        await face.IsColumnAsync(ct) ? await column(site, ct) : await addresses.FindAsync(http.Request.Path.Value ?? "/", http.Request.Query, site, ct);

    /// <summary>The front page: where the site's settings lead, else the column's own.</summary>
    public Func<SiteInfo, CancellationToken, Task<PageOutcome>> Home(HttpContext http, PageHeads heads, Func<SiteInfo, CancellationToken, Task<PageOutcome>> column) => Either(http, async (site, ct) =>
    {
        var known = await settings.GetAsync(ct);
        if (HomeRoute.IsAdmin(known)) return PageOutcome.Elsewhere("/toa-soan");
        return HomeRoute.ItemOf(known) is { } id && await store.FindAsync(id, ct: ct) is { } item ? await pages.ShowAsync(item, site, heads, ct) : await column(site, ct);
    });
}
