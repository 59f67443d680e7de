using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition;

/// <summary>A story that cites a revoked award in its text alone, found when the award fell: readers are told above the story.</summary>
internal sealed class AwardLabelRow
{
    public required string AwardId { get; init; }
    public required string StoryId { get; init; }
}

/// <summary>Which awards fell that a story speaks of without linking them.</summary>
public sealed class AwardLabels(SiteDbContext db)
{
    private const int Most = 20;

    private static readonly Prepared<Func<SiteDbContext, string, IAsyncEnumerable<string>>> OfStory = new(() => EF.CompileAsyncQuery((SiteDbContext db, string id) =>
        db.Set<AwardLabelRow>().Where(l => l.StoryId == id).OrderBy(l => l.AwardId).Select(l => l.AwardId).Take(Most)));

    public static readonly ItemTrace Trace = new((db, id) => db.Set<AwardLabelRow>().LongCount(l => l.StoryId == id));

    public async Task<IReadOnlyList<string>> OfStoryAsync(string storyId, CancellationToken ct = default)
    {
        var awards = new List<string>();
        await foreach (var id in OfStory.For(db)(db, storyId).WithCancellation(ct)) awards.Add(id);
        return awards;
    }
}
