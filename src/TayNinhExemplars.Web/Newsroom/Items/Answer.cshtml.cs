using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Workflows;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <summary>What workflows ask of people at an item, and their answer.</summary>
public sealed class AnswerModel(ContentStore store, WorkflowRuns runs, AnswerTaskHandler answer, TayNinhExemplars.Audit.AuditTrail audit, SiteDbContext db) : NewsroomPage
{
    [BindProperty] public string? WorkflowId { get; set; }
    [BindProperty] public string? ActivityId { get; set; }
    [BindProperty] public string? Answer { get; set; }
    public ContentItem Item { get; private set; } = null!;
    public IReadOnlyList<WaitingTask> Tasks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id) => await LoadAsync(id) ?? Page();

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (await LoadAsync(id) is { } refusal) return refusal;
        var outcome = await AnswerAsync(id);
        return outcome.Value is { } run ? Done(run.FaultMessage.Length > 0 ? "items.tasks.faulted" : "items.tasks.answered", "/toa-soan/noi-dung/" + id) : Refused(outcome.Refusals);
    }

    private async Task<Outcome<WorkflowRunView>> AnswerAsync(string id)
    {
        await using var write = await WriteScope.BeginAsync(db, Aborted);
        var outcome = await answer.HandleAsync(new AnswerTask(id, WorkflowId ?? "", ActivityId ?? "", Answer ?? ""), Actor, Aborted);
        if (!outcome.Succeeded) return outcome;
        await audit.RecordAsync(new AuditEntry("automation.answered", "content", id, Item.DisplayText, Details: Answer ?? ""), Actor, Aborted);
        await write.CommitAsync(Aborted);
        return outcome;
    }

    private async Task<IActionResult?> LoadAsync(string id)
    {
        if (await store.FindAsync(id, VersionKind.Latest, Aborted) is not { } item) return NotFound();
        if (!Actor.May(ContentPermissions.EditContent, item) && !Actor.May(ContentPermissions.PreviewContent, item)) return Forbid();
        (Item, Tasks) = (item, await runs.TasksAsync(item, Actor, Aborted));
        return null;
    }
}
