using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

/// <summary>What came of one planned action; refused ones stay planned and are shown to the editors.</summary>
public sealed record ScheduledAction(string ContentItemId, string Action, DateTime DueUtc, Refusals Refusals);

/// <summary>
/// Publishes and archives what is due. The planned time becomes the publication time, and the guards are asked again at
/// that moment. Safe to run twice and on two nodes: a plan is looked at again inside the transaction that carries it out,
/// so one that was carried out, moved or taken back meanwhile is left alone.
/// </summary>
public sealed class RunScheduleHandler(SiteDbContext db, ContentWriter writer, PublishContentHandler publish, UnpublishContentHandler unpublish, TimeProvider clock)
{
    private const int BatchSize = 100;

    public async Task<IReadOnlyList<ScheduledAction>> HandleAsync(CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var done = new List<ScheduledAction>();
        var failures = new List<Exception>();
        var (due, id) = (DateTime.MinValue, 0L);
        while (true)
        {
            var plans = await db.Set<ScheduleIndexRow>().AsNoTracking().Where(s => s.DueUtc <= now && (s.DueUtc > due || (s.DueUtc == due && s.Id > id)))
                .OrderBy(s => s.DueUtc).ThenBy(s => s.Id).Take(BatchSize).ToListAsync(ct);
            foreach (var plan in plans)
            {
                try
                {
                    if (await CarryOutAsync(plan, ct) is { } refusals) done.Add(new ScheduledAction(plan.ContentItemId, plan.Action, plan.DueUtc, refusals));
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    // One plan that cannot be carried out must not keep the others from their time.
                    failures.Add(new InvalidOperationException($"The plan '{plan.Action}' of {plan.ContentItemId} failed.", e));
                }
            }
            if (plans.Count < BatchSize) break;
            // Refused plans stay due; those behind them must not wait for them.
            (due, id) = (plans[^1].DueUtc, plans[^1].Id);
        }
        return failures.Count == 0 ? done : throw new AggregateException(failures);
    }

    /// <returns>Null when the plan stands no more.</returns>
    private async Task<Refusals?> CarryOutAsync(ScheduleIndexRow plan, CancellationToken ct)
    {
        await using var write = await writer.BeginAsync(ct);
        if (!await db.Set<ScheduleIndexRow>().AnyAsync(s => s.ContentItemId == plan.ContentItemId && s.Action == plan.Action && s.DueUtc == plan.DueUtc, ct)) return null;
        var outcome = plan.Action == ScheduleIndexRow.Publish
            ? await publish.HandleAsync(new PublishContent(plan.ContentItemId, AtUtc: plan.DueUtc), Actor.System, ct)
            : await unpublish.HandleAsync(new UnpublishContent(plan.ContentItemId), Actor.System, ct);
        if (outcome.Succeeded) await write.CommitAsync(ct);
        return outcome.Refusals;
    }
}
