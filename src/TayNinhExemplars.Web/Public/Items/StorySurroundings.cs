using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>What stands beside a story.</summary>
public sealed class StorySurroundings(ContentStore store, ContentTitles titles, ColumnCards cards)
{
    private const int MostRelated = 5;
    private const int MostAwards = 20;

    public Task<IReadOnlyList<ExemplarCard>> PeopleAsync(IReadOnlyList<ContentItem> people, SiteInfo site, CancellationToken ct) =>
        cards.ExemplarsAsync(people, site, ct);

    public async Task<IReadOnlyList<AwardCard>> AwardsAsync(IReadOnlyList<string> ids, CancellationToken ct) =>
        ids.Count == 0 ? [] : await cards.AwardsAsync(await store.FindManyAsync([.. ids.Take(MostAwards)], ct: ct), ct);

    /// <summary>Other stories of the same people first, then of the same field.</summary>
    public async Task<IReadOnlyList<RelatedView>> RelatedAsync(ContentItem story, IReadOnlyList<ContentItem> people, CancellationToken ct)
    {
        var found = (await titles.PointingToAnyAsync([.. people.Select(p => p.ContentItemId)], "Story.Exemplars", MostRelated + 1, ct)).ToList();
        if (found.Count <= MostRelated && story.Field("Story", "Field")?.Strings("TermContentItemIds") is [var term, ..])
            found.AddRange(await titles.WithTermAsync(term, "Story", MostRelated + 1 + found.Count, ct));
        return [.. found.Where(t => t.ContentItemId != story.ContentItemId).DistinctBy(t => t.ContentItemId).Take(MostRelated)
            .Select(View)];
    }

    /// <summary>The story published before and the one published after.</summary>
    public async Task<(RelatedView? Older, RelatedView? Newer)> NeighboursAsync(ContentItem story, CancellationToken ct)
    {
        if (story.PublishedUtc is not { } at) return (null, null);
        var older = await titles.BesideAsync(story.ContentType, at, later: false, ct);
        var newer = await titles.BesideAsync(story.ContentType, at, later: true, ct);
        return (older is null ? null : View(older), newer is null ? null : View(newer));
    }

    private static RelatedView View(ContentTitle t) => new(t.ContentItemId, t.DisplayText, ItemUrls.OfPath(t.Path), ColumnDates.Iso(t.PublishedUtc), ColumnDates.Day(t.PublishedUtc));
}
