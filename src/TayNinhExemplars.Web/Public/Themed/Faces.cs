namespace TayNinhExemplars.Web.Public.Themed;

/// <summary>One address, two sites: the column's own page, or whatever the content has there when an Orchard theme is chosen.</summary>
public sealed class Faces(SiteFace face, ThemedAddresses addresses)
{
    public Func<SiteInfo, CancellationToken, Task<PageOutcome>> Either(HttpContext http, Func<SiteInfo, CancellationToken, Task<PageOutcome>> column) => async (site, ct) =>
        await face.IsColumnAsync(ct) ? await column(site, ct) : await addresses.FindAsync(http.Request.Path.Value ?? "/", http.Request.Query, site, ct);
}
