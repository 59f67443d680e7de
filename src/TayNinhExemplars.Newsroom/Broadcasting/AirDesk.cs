using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <summary>What the steps on the way to the air have in common: who made a story, which sheet it has, where it is planned.</summary>
public sealed class AirDesk(SiteDbContext db, ContentStore store, AirFlow flow, BroadcastingOptions options, TimeProvider clock)
{
    public DateTime Now => clock.UtcSecondsNow();
    public BroadcastingOptions Options => options;
    public AirFlow Flow => flow;

    /// <summary>Ids and names of everybody who owns the story or saved a version of it.</summary>
    public async Task<IReadOnlySet<string>> MakersAsync(ContentItem item, CancellationToken ct)
    {
        var makers = (await store.VersionsAsync(item.ContentItemId, ct: ct)).Select(v => v.Author).ToHashSet(StringComparer.Ordinal);
        makers.Add(item.Owner);
        return makers;
    }

    /// <summary>The latest sheet, passed or not.</summary>
    public Task<AirSheet?> SheetAsync(string contentItemId, CancellationToken ct) =>
        db.Set<AirSheet>().AsNoTracking().Where(s => s.ContentItemId == contentItemId).OrderByDescending(s => s.Serial).FirstOrDefaultAsync(ct);
}
