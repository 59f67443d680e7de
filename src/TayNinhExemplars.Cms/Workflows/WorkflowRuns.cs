using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Workflows.Data;

namespace TayNinhExemplars.Workflows;

/// <summary>The runs of workflows: those of a type for the screen, and what waits for a person at an item.</summary>
public sealed class WorkflowRuns(SiteDbContext db, WorkflowLibrary library, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<(string TypeId, WorkflowStatus Status), int>> CountsAsync(CancellationToken ct = default) =>
        (await db.Set<WorkflowRunRow>().GroupBy(w => new { w.WorkflowTypeId, w.Status }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct)).ToDictionary(g => (g.Key.WorkflowTypeId, g.Key.Status), g => g.Count);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<WorkflowRunView>> OfTypeAsync(WorkflowType type, int take = 50, CancellationToken ct = default)
    {
        var rows = await db.Set<WorkflowRunRow>().AsNoTracking().Where(w => w.WorkflowTypeId == type.Id).OrderByDescending(w => w.ChangedUtc).ThenBy(w => w.WorkflowId).Take(take).ToListAsync(ct);
        return [.. from row in rows
                   let state = StateOf(row)
                   select new WorkflowRunView(row.WorkflowId, row.WorkflowTypeId, state.ContentItemId, row.Status, [.. state.Blocking.Select(b => type.Activity(b)?.Title ?? b)], row.FaultMessage, row.CreatedUtc, row.ChangedUtc)];
    }

    /// <summary>What waits for an answer of this person at the item.</summary>
    public async Task<IReadOnlyList<WaitingTask>> TasksAsync(ContentItem item, Actor actor, CancellationToken ct = default)
    {
        if (!MayAnswer(item, actor)) return [];
        var rows = await db.Set<WorkflowRunRow>().AsNoTracking().Where(w => w.CorrelationId == item.ContentItemId && w.Status == WorkflowStatus.Halted).OrderBy(w => w.CreatedUtc).ThenBy(w => w.WorkflowId).Take(50).ToListAsync(ct);
        if (rows.Count == 0) return [];
        var types = (await library.AllAsync(ct)).ToDictionary(t => t.Id);
        return [.. from row in rows
                   let type = types.GetValueOrDefault(row.WorkflowTypeId)
                   where type is not null
                   from task in TasksOf(type, row)
                   where task.Roles.Count == 0 || task.Roles.Any(actor.Roles.Contains) || actor.Permissions.Contains(Permission.SiteOwner)
                   select task];
    }

    /// <summary>Ends a run that waits, for good.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> AbortAsync(string workflowId, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var ended = await db.Set<WorkflowRunRow>().Where(w => w.WorkflowId == workflowId && w.Status == WorkflowStatus.Halted)
            .ExecuteUpdateAsync(s => s.SetProperty(w => w.Status, WorkflowStatus.Aborted).SetProperty(w => w.ChangedUtc, clock.UtcSecondsNow()), ct);
        await write.CommitAsync(ct);
        return ended > 0;
    }

    internal static WorkflowState StateOf(WorkflowRunRow row) => JsonSerializer.Deserialize<WorkflowState>(row.State, Json.Options) ?? new WorkflowState();

    internal static IEnumerable<WaitingTask> TasksOf(WorkflowType type, WorkflowRunRow row) => StateOf(row).Blocking.Select(type.Activity).OfType<WorkflowActivity>().Where(a => a.Name == "UserTaskEvent")
        .Select(a => new WaitingTask(row.WorkflowId, a.Id, type.Name, a.Title == a.Name ? "" : a.Title, [.. a.Properties.Strings("Actions").Where(t => t.Length > 0)], [.. a.Properties.Strings("Roles").Where(r => r.Length > 0)]));

    /// <summary>The buttons stand in the item's editor: who does not get that far has no say.</summary>
    private static bool MayAnswer(ContentItem item, Actor actor) => actor.May(ContentPermissions.EditContent, item) || actor.May(ContentPermissions.PreviewContent, item);
}
