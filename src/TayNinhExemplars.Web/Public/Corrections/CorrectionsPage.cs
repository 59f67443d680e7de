using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Items;

namespace TayNinhExemplars.Web.Public.Corrections;

/// <summary>A correction as readers see it.</summary>
public sealed record CorrectionView(string Title, bool IsStatutory, string DateText, string Iso, string WorkTitle, string WorkUrl, string Section, string Issue, string PublishedText, string Wrong, string Right, string Apology)
{
    public static CorrectionView Of(Correction correction, string workTitle, string workUrl, Texts texts) => new(
        texts[correction.IsStatutory ? "column.correction.statutory" : "column.correction.small"], correction.IsStatutory,
        ColumnDates.Minute(correction.AtUtc), ColumnDates.Iso(correction.AtUtc), correction.Text.WorkTitle.Length > 0 ? correction.Text.WorkTitle : workTitle, workUrl,
        correction.Text.Section, correction.Text.IssueNumber, ColumnDates.Day(correction.Text.PublishedOn), correction.Text.Wrong, correction.Text.Right, correction.Text.Apology);
}

/// <summary>The section of corrections and apologies, newest first.</summary>
public sealed class CorrectionsPage(Editorial.Corrections corrections, ContentStore store, PageHeads heads, Texts texts)
{
    private const int PageSize = 20;

    public async Task<PageOutcome> GetAsync(string? before, SiteInfo site, CancellationToken ct)
    {
        var found = await corrections.NewestAsync(long.TryParse(before, out var id) ? id : 0, PageSize + 1, ct);
        var shown = found.Take(PageSize).ToList();
        var stories = (await store.FindManyAsync([.. shown.Select(c => c.ContentItemId)], ct: ct)).ToDictionary(s => s.ContentItemId);
        var views = shown.Select(c => CorrectionView.Of(c, stories.TryGetValue(c.ContentItemId, out var story) ? story.DisplayText : "", story is null ? "" : ItemUrls.Of(story), texts)).ToList();
        var head = await heads.ForAsync(site, texts["column.correction.title"], texts["column.correction.lead"], "/dinh-chinh", ct);
        var shape = new Shape("CorrectionList").With("Items", views).With("OlderUrl", found.Count > PageSize ? $"/dinh-chinh?truoc={shown[^1].Id}" : null);
        return new ColumnPage(shape, head, [PageTag.List("Story"), PageTag.Site]);
    }
}

/// <summary>On the corrected story itself, above its text.</summary>
public sealed class CorrectionSections(Editorial.Corrections corrections, ItemTraces traces, Texts texts) : IItemSections
{
    public async Task<IReadOnlyList<ItemSection>> ForAsync(ContentItem item, SiteInfo site, CancellationToken ct)
    {
        if (await traces.OfAsync(item.ContentItemId, Editorial.Corrections.Trace) == 0) return [];
        var found = await corrections.OfItemAsync(item.ContentItemId, ct);
        var views = found.Select(c => CorrectionView.Of(c, item.DisplayText, ItemUrls.Of(item), texts)).ToList();
        return [new ItemSection(ItemPlace.Top, 10, new Shape("CorrectionBoxes").With("Items", views))];
    }
}
