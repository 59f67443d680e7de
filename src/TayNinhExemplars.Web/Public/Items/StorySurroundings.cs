using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Web.Public.Views;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>What stands beside a story.</summary>
public sealed class StorySurroundings(ContentTitles titles, ColumnCards cards, SimilarStories similar)
{
    private const int MostRelated = 5;

    /// <summary>Of the same people; the rest is of the same matter.</summary>
    private const int MostOfPeople = 3;

    public Task<IReadOnlyList<ExemplarCard>> PeopleAsync(IReadOnlyList<ContentItem> people, SiteInfo site, CancellationToken ct) =>
        cards.ExemplarsAsync(people, site, ct);

    public static IReadOnlyList<AwardCard> Awards(IEnumerable<ContentItem> awards, ColumnWords words) => ColumnCards.Decisions(awards, words);

    /// <summary>Other stories of the same people first, then those whose text speaks of the same, then those of the same field or, without one, place.</summary>
    public async Task<IReadOnlyList<RelatedView>> RelatedAsync(ContentItem story, IReadOnlyList<ContentItem> people, CancellationToken ct)
    {
        var ofPeople = await titles.PointingToAnyAsync([.. people.Select(p => p.ContentItemId)], "Story.Exemplars", MostRelated + 1, ct);
        var alike = await titles.FindAsync(story.ContentType, similar.To(story), ct);
        var found = Others(ofPeople, story).Take(MostOfPeople).Concat(alike).Concat(Others(ofPeople, story).Skip(MostOfPeople)).ToList();
        if (Enough(found) is { Count: >= MostRelated } enough) return enough;
        var term = Term(story, "Field") ?? Term(story, "Locality");
        return Enough(term is null ? found : [.. found, .. await titles.WithTermAsync(term, "Story", MostRelated + 1 + found.Count, ct)]);

        List<RelatedView> Enough(IEnumerable<ContentTitle> all) => [.. Others(all, story).DistinctBy(t => t.ContentItemId).Take(MostRelated).Select(RelatedView.Of)];
    }

    /// <summary>The story published before and the one published after.</summary>
    public async Task<(RelatedView? Older, RelatedView? Newer)> NeighboursAsync(ContentItem story, CancellationToken ct)
    {
        if (story.PublishedUtc is not { } at) return (null, null);
        var (older, newer) = await titles.AroundAsync(story.ContentType, at, ct);
        return (older is null ? null : RelatedView.Of(older), newer is null ? null : RelatedView.Of(newer));
    }

    private static IEnumerable<ContentTitle> Others(IEnumerable<ContentTitle> titles, ContentItem story) => titles.Where(t => t.ContentItemId != story.ContentItemId);

    private static string? Term(ContentItem story, string field) => story.Field("Story", field)?.Strings("TermContentItemIds") is [var term, ..] ? term : null;
}
