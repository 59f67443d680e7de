using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Workflows.Data;

namespace TayNinhExemplars.Workflows;

/// <param name="Action">One of the actions of the task, such as "Approve".</param>
public sealed record AnswerTask(string ContentItemId, string WorkflowId, string ActivityId, string Action);

/// <summary>
/// A person presses a button that a workflow has put to an item. The workflow goes on at once; what it may not do is told to the
/// person, and the question stays.
/// </summary>
public sealed class AnswerTaskHandler(SiteDbContext db, WorkflowLibrary library, WorkflowRuns runs, WorkflowRunner runner, ContentStore store)
{
    public async Task<Outcome<WorkflowRunView>> HandleAsync(AnswerTask input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await store.FindAsync(input.ContentItemId, VersionKind.Latest, ct) is not { } item) return Refusals.Because("content.missing");
        var task = (await runs.TasksAsync(item, actor, ct)).FirstOrDefault(t => t.WorkflowId == input.WorkflowId && t.ActivityId == input.ActivityId && t.Actions.Contains(input.Action, StringComparer.Ordinal));
        if (task is null || await library.FindAsync(await TypeOfAsync(input, ct), ct) is not { } type || type.Activity(input.ActivityId) is not { } activity) return Refusals.Because("workflows.not-waiting");

        var row = await db.Set<WorkflowRunRow>().SingleAsync(w => w.WorkflowId == input.WorkflowId, ct);
        var state = WorkflowRuns.StateOf(row);
        state.Blocking.Remove(activity.Id);
        state.Input["UserAction"] = JsonValue.Create(input.Action);
        var refusals = await runner.RunAsync(new WorkflowRun(type, row, state), activity, input.Action, WorkflowRunner.Lent(actor), ct);
        if (refusals.Any) return refusals;
        await write.CommitAsync(ct);
        return new WorkflowRunView(row.WorkflowId, type.Id, state.ContentItemId, row.Status, [.. state.Blocking.Select(b => type.Activity(b)?.Title ?? b)], row.FaultMessage, row.CreatedUtc, row.ChangedUtc);
    }

    private async Task<string> TypeOfAsync(AnswerTask input, CancellationToken ct) =>
        await db.Set<WorkflowRunRow>().Where(w => w.WorkflowId == input.WorkflowId).Select(w => w.WorkflowTypeId).SingleOrDefaultAsync(ct) ?? "";
}
