using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Desk;

/// <summary>A workflow drawn and in words; who may change it does so in its own text, and is told what is wrong and where.</summary>
public sealed class WorkflowModel(WorkflowLibrary library, SaveWorkflowHandler save, MigrateCopiesHandler migrate, TimeProvider clock) : NewsroomPage
{
    public Workflow Shown { get; private set; } = null!;
    public WorkflowDrawing Drawing { get; private set; } = null!;
    public IReadOnlyList<Workflow> Older { get; private set; } = [];

    [BindProperty] public string? Json { get; set; }
    [BindProperty] public int? Version { get; set; }

    public bool MayChange => Actor.May(EditorialPermissions.ManageWorkflows);

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await library.CurrentAsync(id, Aborted) is not { } workflow) return NotFound();
        (Shown, Drawing) = (workflow, WorkflowDrawing.Of(workflow));
        Older = [.. (await library.InUseAsync(Aborted)).Where(w => w.Id == id && w.Version != workflow.Version)];
        Json ??= workflow.ToJson();
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string id)
    {
        if (!MayChange) return Forbid();
        // A form without the text is a mistake, and not a wish to keep what is there.
        Json ??= "";
        if (await OnGetAsync(id) is NotFoundResult missing) return missing;
        try
        {
            var workflow = Workflow.Parse(Json ?? "");
            var refusals = new Refusals().Unless(workflow.Id == id, "editorial.workflow.other-id", "id", id);
            var saved = refusals.Any ? refusals : await save.HandleAsync(new SaveWorkflow(workflow, Version), Actor, clock.GetUtcNow().UtcDateTime, Aborted);
            return saved.Succeeded ? Done("desk.workflow.saved", "/toa-soan/quy-trinh/" + id, saved.Value!.Version) : Faulty(saved.Refusals);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentNullException)
        {
            return Faulty(Refusals.Because("editorial.workflow.json", (e as JsonException)?.Path ?? "", e.Message));
        }
    }

    public async Task<IActionResult> OnPostMigrateAsync(string id)
    {
        if (!MayChange) return Forbid();
        if (await OnGetAsync(id) is NotFoundResult missing) return missing;
        var states = Request.Form.Where(f => f.Key.StartsWith("state.", StringComparison.Ordinal) && f.Value[0]!.Length > 0).ToDictionary(f => f.Key["state.".Length..], f => f.Value[0]!);
        var moved = await migrate.HandleAsync(new MigrateCopies(id, states), Actor, Aborted);
        return moved.Value is { } result ? Done("desk.workflow.migrated", "/toa-soan/quy-trinh/" + id, result.Moved, result.Left) : Refused(moved.Refusals);
    }

    /// <summary>States of older versions that the present one does not know.</summary>
    public IEnumerable<WorkflowState> Vanished => Older.SelectMany(w => w.States).Where(s => Shown.State(s.Id) is null).DistinctBy(s => s.Id);

    private IActionResult Faulty(Refusals refusals)
    {
        foreach (var refusal in refusals) ModelState.AddModelError("Json", refusal.Field.Length > 0 ? $"{refusal.Field}: {Texts.Of(refusal)}" : Texts.Of(refusal));
        var page = Page();
        page.StatusCode = StatusCodes.Status400BadRequest;
        return page;
    }
}
