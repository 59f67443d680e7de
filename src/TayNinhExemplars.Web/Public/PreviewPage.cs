using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Public.Items;

namespace TayNinhExemplars.Web.Public;

/// <summary>A version as readers would see it.</summary>
public sealed class PreviewPage(ContentStore store, ItemPages pages, ItemSections sections, PageHeads heads, Texts texts)
{
    public async Task<PageOutcome> GetAsync(string versionId, Func<ContentItem, Task<bool>> mayBeSeen, SiteInfo site, CancellationToken ct)
    {
        if (!Ids.IsValid(versionId) || await store.FindVersionAsync(versionId, ct) is not { } item || !await mayBeSeen(item))
            return PageOutcome.NotFound;
        var page = await sections.AddAsync(await pages.ShowAsync(item, site, heads, ct), item, site, ct);
        return page with
        {
            Head = page.Head with { NoIndex = true, Canonical = null, JsonLd = null, Notice = texts["column.preview.note"] },
            MayBeKept = false,
            ViewOf = null,
        };
    }
}
