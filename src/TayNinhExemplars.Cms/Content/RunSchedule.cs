using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

/// <summary>What came of one planned action; refused ones stay planned and are shown to the editors.</summary>
public sealed record ScheduledAction(string ContentItemId, string Action, DateTime DueUtc, Refusals Refusals);

/// <summary>
/// Publishes and archives what is due. The planned time becomes the publication time, and the guards are asked again at
/// that moment. Safe to run twice and on two nodes: the transaction that comes second finds nothing to do.
/// </summary>
public sealed class RunScheduleHandler(SiteDbContext db, PublishContentHandler publish, UnpublishContentHandler unpublish, TimeProvider clock)
{
    public async Task<IReadOnlyList<ScheduledAction>> HandleAsync(CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.Set<ScheduleIndexRow>().AsNoTracking().Where(s => s.DueUtc <= now).OrderBy(s => s.DueUtc).ThenBy(s => s.Id).Take(100).ToListAsync(ct);
        var done = new List<ScheduledAction>();
        foreach (var plan in due)
        {
            var outcome = plan.Action == ScheduleIndexRow.Publish
                ? await publish.HandleAsync(new PublishContent(plan.ContentItemId, AtUtc: plan.DueUtc), Actor.System, ct)
                : await unpublish.HandleAsync(new UnpublishContent(plan.ContentItemId), Actor.System, ct);
            done.Add(new ScheduledAction(plan.ContentItemId, plan.Action, plan.DueUtc, outcome.Refusals));
            db.ChangeTracker.Clear();
        }
        return done;
    }
}
