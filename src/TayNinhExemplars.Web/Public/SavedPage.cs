using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;

namespace TayNinhExemplars.Web.Public;

/// <summary>Where a reader finds the stories kept on the own device; the page is the same for all, the browser fills the list.</summary>
public sealed class SavedPage(PageHeads heads, ReaderSettingsStore settings, Texts texts)
{
    public async Task<PageOutcome> GetAsync(SiteInfo site, CancellationToken ct)
    {
        if (!(await settings.GetAsync(ct)).Save) return PageOutcome.NotFound;
        var head = await heads.ForAsync(site, texts["column.saved.title"], texts["column.saved.intro"], "/bai-da-luu", ct);
        return new ColumnPage(new Shape("SavedStories"), head with { NoIndex = true }, [PageTag.Site]);
    }
}
