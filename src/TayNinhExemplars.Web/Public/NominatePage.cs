using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;

namespace TayNinhExemplars.Web.Public;

/// <summary>How anybody may tell the newsroom of somebody worth knowing.</summary>
public sealed class NominatePage(PageHeads heads, Texts texts)
{
    public async Task<PageOutcome> GetAsync(SiteInfo site, CancellationToken ct)
    {
        var head = await heads.ForAsync(site, texts["column.nominate.title"], texts["column.nominate.lead"], "/gioi-thieu-guong", ct);
        return new ColumnPage(new Shape("NominatePage").With("Contact", site.Contact.Length > 0 ? site.Contact : null), head, [PageTag.Site]);
    }
}
