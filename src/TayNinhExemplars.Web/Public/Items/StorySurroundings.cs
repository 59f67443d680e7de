using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>What stands beside a story.</summary>
public sealed class StorySurroundings(ContentStore store, ColumnCards cards)
{
    private const int MostRelated = 5;
    private const int MostAwards = 20;

    public Task<IReadOnlyList<ExemplarCard>> PeopleAsync(IReadOnlyList<ContentItem> people, SiteInfo site, CancellationToken ct) =>
        cards.ExemplarsAsync(people, site, ct);

    public async Task<IReadOnlyList<AwardCard>> AwardsAsync(IReadOnlyList<string> ids, CancellationToken ct) =>
        ids.Count == 0 ? [] : await cards.AwardsAsync(await store.FindManyAsync([.. ids.Take(MostAwards)], ct: ct), ct);

    /// <summary>Other stories of the same people first, then of the same field; never more queries than people looked at.</summary>
    public async Task<IReadOnlyList<StoryCard>> RelatedAsync(ContentItem story, IReadOnlyList<ContentItem> people, SiteInfo site, CancellationToken ct)
    {
        var found = new List<ContentItem>();
        foreach (var person in people.Take(3)) Add((await store.PointingToAsync(person.ContentItemId, "Story.Exemplars", MostRelated + 1, ct: ct)).Items);
        if (found.Count < MostRelated && story.Field("Story", "Field")?.Strings("TermContentItemIds") is [var term, ..])
            Add((await store.WithTermAsync(term, "Story", MostRelated + 1 + found.Count, ct: ct)).Items);
        return await cards.StoriesAsync([.. found.Take(MostRelated)], site, ct);

        void Add(IEnumerable<ContentItem> more) =>
            found.AddRange(more.Where(m => m.ContentItemId != story.ContentItemId && found.TrueForAll(f => f.ContentItemId != m.ContentItemId)));
    }
}
