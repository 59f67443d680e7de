using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Scripting;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Workflows.Data;
using TayNinhExemplars.Workflows.Running;

namespace TayNinhExemplars.Workflows;

/// <summary>A run in memory: its type, its row, what it remembers.</summary>
internal sealed record WorkflowRun(WorkflowType Type, WorkflowRunRow Row, WorkflowState State);

/// <summary>
/// Goes from activity to activity until the run ends or waits. It commits nothing: its callers do. Loops end at a number of steps
/// and after a time, whatever the workflow says.
/// </summary>
public sealed class WorkflowRunner
{
    public const int MostSteps = 300;
    public static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(20);

    private readonly SiteDbContext _db;
    private readonly Dictionary<string, IWorkflowActivityKind> _kinds;
    private readonly Texts _texts;
    private readonly TimeProvider _clock;

    internal WorkflowRunner(SiteDbContext db, IEnumerable<IWorkflowActivityKind> kinds, Texts texts, TimeProvider clock) =>
        (_db, _kinds, _texts, _clock) = (db, kinds.SelectMany(k => k.Names, (kind, name) => (name, kind)).ToDictionary(k => k.name, k => k.kind, StringComparer.Ordinal), texts, clock);

    /// <summary>Whether activities of this name do their work here; others are kept and stop a run that reaches them.</summary>
    public bool Knows(string activity) => _kinds.ContainsKey(activity) || WorkflowTriggers.IsEvent(activity);

    /// <summary>A workflow may publish whatever its author wants published; who wrote or pressed stays the one who did it, and every guard is asked.</summary>
    internal static Actor Lent(Actor actor) => new(actor.Id, actor.Name, actor.Roles, actor.Permissions.Append(ContentPermissions.PublishContent.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    internal static WorkflowRunRow Faulted(string typeId, string contentItemId, string message, DateTime now) => new()
    {
        WorkflowId = Ids.New(), WorkflowTypeId = typeId, CreatedUtc = now, ChangedUtc = now, CorrelationId = contentItemId, Status = WorkflowStatus.Faulted, FaultMessage = message,
        State = JsonSerializer.Serialize(new WorkflowState { ContentItemId = contentItemId }, Json.Options),
    };

    /// <returns>Why an activity was refused, after which the run is faulty.</returns>
    internal async Task<Refusals> RunAsync(WorkflowRun run, WorkflowActivity from, string outcome, Actor actor, CancellationToken ct)
    {
        var (pending, began) = (new Stack<(WorkflowActivity Activity, string From)>(), _clock.GetTimestamp());
        Follow(run, from, outcome, pending);
        var refusals = new Refusals();
        var fault = "";
        for (var steps = 0; fault.Length == 0 && pending.TryPop(out var next); steps++)
        {
            if (steps >= MostSteps || _clock.GetElapsedTime(began) > LongestRun) fault = _texts.Get("workflows.fault.endless", MostSteps);
            else (fault, refusals) = await StepAsync(run, next.Activity, next.From, actor, pending, ct);
        }
        await KeepAsync(run, fault, ct);
        return refusals;
    }

    private async Task<(string Fault, Refusals Refusals)> StepAsync(WorkflowRun run, WorkflowActivity activity, string from, Actor actor, Stack<(WorkflowActivity, string)> pending, CancellationToken ct)
    {
        if (WorkflowTriggers.IsEvent(activity.Name)) return Wait(run, activity);
        if (!_kinds.TryGetValue(activity.Name, out var kind)) return (_texts.Get("workflows.fault.unknown", activity.Name), new Refusals());
        try
        {
            var result = await kind.RunAsync(new ActivityContext(run.Type, activity, run.State, run.Row, actor) { From = from }, ct);
            if (result.Refusals is { Any: true } refused) return ($"{activity.Title}: {string.Join(" ", refused.Select(_texts.Of))}", refused);
            if (result.Waits) return Wait(run, activity);
            foreach (var outcome in result.Outcomes.Reverse()) Follow(run, activity, outcome, pending);
            return ("", new Refusals());
        }
        catch (Exception e) when (e is ScriptException or FormatException or JsonException or InvalidOperationException { Source: "System.Text.Json" })
        {
            return ($"{activity.Title}: {e.Message}", new Refusals());
        }
    }

    private static (string, Refusals) Wait(WorkflowRun run, WorkflowActivity activity)
    {
        if (!run.State.Blocking.Contains(activity.Id)) run.State.Blocking.Add(activity.Id);
        return ("", new Refusals());
    }

    private static void Follow(WorkflowRun run, WorkflowActivity from, string outcome, Stack<(WorkflowActivity, string)> pending)
    {
        foreach (var next in run.Type.After(from.Id, outcome).Reverse()) pending.Push((next, from.Id));
    }

    private async Task KeepAsync(WorkflowRun run, string fault, CancellationToken ct)
    {
        var row = run.Row;
        row.Status = fault.Length > 0 ? WorkflowStatus.Faulted : run.State.Blocking.Count > 0 ? WorkflowStatus.Halted : WorkflowStatus.Finished;
        row.FaultMessage = fault;
        row.ChangedUtc = _clock.UtcSecondsNow();
        row.State = JsonSerializer.Serialize(run.State, Json.Options);
        // The use cases that a run calls may have let go of what they did not know.
        var entry = _db.Entry(row);
        var isNew = entry.State == EntityState.Added || entry.State == EntityState.Detached && !await _db.Set<WorkflowRunRow>().AnyAsync(w => w.WorkflowId == row.WorkflowId, ct);
        if (row.Status == WorkflowStatus.Finished && run.Type.DeleteFinished) entry.State = isNew ? EntityState.Detached : EntityState.Deleted;
        else if (entry.State == EntityState.Detached) entry.State = isNew ? EntityState.Added : EntityState.Modified;
    }
}
