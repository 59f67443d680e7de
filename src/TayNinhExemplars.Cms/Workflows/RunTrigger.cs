using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Workflows.Data;

namespace TayNinhExemplars.Workflows;

public sealed record RunTrigger(long Id);

/// <summary>Starts or resumes the run that something set off. The trigger is gone with the same commit, so it counts once on however many nodes.</summary>
public sealed class RunTriggerHandler(SiteDbContext db, WorkflowLibrary library, WorkflowRunner runner, WorkflowChain chain, TimeProvider clock)
{
    public async Task HandleAsync(RunTrigger input, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await db.Set<WorkflowTriggerRow>().SingleOrDefaultAsync(t => t.Id == input.Id, ct) is not { } trigger) return;
        db.Remove(trigger);
        chain.Depth = trigger.Depth;
        if (await library.FindAsync(trigger.WorkflowTypeId, ct) is { } type && type.Activity(trigger.ActivityId) is { } activity && await RunAsync(type, activity, trigger, ct) is { } run)
            await runner.RunAsync(run, activity, "Done", ActorOf(trigger), ct);
        await write.CommitAsync(ct);
    }

    private async Task<WorkflowRun?> RunAsync(WorkflowType type, WorkflowActivity activity, WorkflowTriggerRow trigger, CancellationToken ct)
    {
        if (trigger.WorkflowId.Length > 0)
        {
            var waiting = await db.Set<WorkflowRunRow>().SingleOrDefaultAsync(w => w.WorkflowId == trigger.WorkflowId && w.Status == WorkflowStatus.Halted, ct);
            return waiting is not null && WorkflowRuns.StateOf(waiting) is var kept && kept.Blocking.Remove(activity.Id) ? new WorkflowRun(type, waiting, kept) : null;
        }
        if (!type.IsEnabled || type.IsSingleton && await db.Set<WorkflowRunRow>().AnyAsync(w => w.WorkflowTypeId == type.Id && w.Status == WorkflowStatus.Halted, ct)) return null;
        var row = new WorkflowRunRow { WorkflowId = Ids.New(), WorkflowTypeId = type.Id, CreatedUtc = clock.UtcSecondsNow(), CorrelationId = trigger.ContentItemId };
        db.Add(row);
        return new WorkflowRun(type, row, new WorkflowState { ContentItemId = trigger.ContentItemId, ContentItemVersionId = trigger.ContentItemVersionId });
    }

    private static Actor ActorOf(WorkflowTriggerRow trigger) => WorkflowRunner.Lent(new Actor(trigger.ActorId, trigger.ActorName, FrozenSet<string>.Empty, FrozenSet<string>.Empty));
}
