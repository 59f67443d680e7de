using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Desk;

/// <summary>
/// A workflow as a form. What is being worked on travels with the page until it is saved, so that nothing half done is ever followed
/// and nothing is lost by a fault; one piece stands open at a time, and every button keeps what was typed in it.
/// </summary>
[NeedsPermission(nameof(EditorialPermissions.ManageWorkflows))]
public sealed class WorkflowEditModel(WorkflowLibrary library, SaveWorkflowHandler save, WorkflowChoices choices, TimeProvider clock) : NewsroomPage
{
    private static readonly JsonSerializerOptions Packed = new(Workflow.Format) { WriteIndented = false };

    [BindProperty] public string? Draft { get; set; }
    [BindProperty] public int? Version { get; set; }

    /// <summary>The piece that stood open, whose fields were sent.</summary>
    [BindProperty] public string? Open { get; set; }

    /// <summary>The button: <c>open:State:3</c>, <c>up</c>, <c>down</c>, <c>remove</c>, <c>add:State</c>, <c>look</c>, <c>save</c>.</summary>
    [BindProperty] public string? Do { get; set; }
    [BindProperty] public PieceForm Form { get; set; } = new();

    public Workflow Shown { get; private set; } = null!;
    public Piece Opened { get; private set; }
    public IReadOnlyList<WorkflowFault> Faults { get; private set; } = [];
    public IReadOnlyList<Choice> SiteRoles { get; private set; } = [];
    public IReadOnlyList<Choice> Types { get; private set; } = [];
    public IReadOnlyList<Choice> Fields { get; private set; } = [];
    public IReadOnlyList<Choice> Guards => choices.Guards;
    public WorkflowDrawing? Drawing => Shown.Beginnings.Any(t => t.To.Length > 0 && Shown.State(t.To) is not null) ? WorkflowDrawing.Of(Shown) : null;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await library.CurrentAsync(id, Aborted) is not { } current) return NotFound();
        Version = current.Version;
        return await ShowAsync(current, default);
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (await library.CurrentAsync(id, Aborted) is not { } current) return NotFound();
        Version ??= current.Version;
        if (Read(id) is not { } sent)
        {
            ModelState.AddModelError("", Texts["desk.workflow.lost"]);
            return await ShowAsync(current, default, StatusCodes.Status400BadRequest);
        }
        var before = Piece.Parse(Open);
        var workflow = WorkflowDraft.Apply(sent, before, Form);
        var (verb, piece) = (Do ?? "").Split(':', 2) is [var v, var p] ? (v, Piece.Parse(p)) : (Do ?? "", before);
        return verb switch
        {
            "open" => await ShowAsync(workflow, piece),
            "up" => await ShowAsync(WorkflowDraft.Move(workflow, piece, -1), Follow(before, piece, -1, workflow)),
            "down" => await ShowAsync(WorkflowDraft.Move(workflow, piece, 1), Follow(before, piece, 1, workflow)),
            "remove" => await ShowAsync(WorkflowDraft.Remove(workflow, piece), default),
            "add" => await ShowAsync(WorkflowDraft.Add(workflow, piece.Kind), piece with { Index = WorkflowDraft.Count(workflow, piece.Kind) }),
            "save" => await SaveAsync(id, workflow, before),
            _ => await ShowAsync(workflow, before),
        };
    }

    private async Task<IActionResult> SaveAsync(string id, Workflow workflow, Piece open)
    {
        var saved = await save.HandleAsync(new SaveWorkflow(workflow, Version), Actor, clock.GetUtcNow().UtcDateTime, Aborted);
        if (saved.Succeeded) return Done("desk.workflow.saved", "/toa-soan/quy-trinh/" + id, saved.Value!.Version);
        foreach (var refusal in saved.Refusals.Where(r => r.Field.Length == 0)) ModelState.AddModelError("", Texts.Of(refusal));
        return await ShowAsync(workflow, open, StatusCodes.Status400BadRequest);
    }

    /// <summary>The open piece stays open when it, or its neighbour, changes its place.</summary>
    private static Piece Follow(Piece open, Piece moved, int by, Workflow workflow)
    {
        if (open.Kind != moved.Kind || !WorkflowDraft.Has(workflow, moved with { Index = moved.Index + by })) return open;
        return open.Index == moved.Index ? open with { Index = open.Index + by } : open.Index == moved.Index + by ? open with { Index = moved.Index } : open;
    }

    private Workflow? Read(string id)
    {
        try
        {
            return Draft is { Length: > 0 } && Workflow.Parse(Draft) is { } read && read.Id == id ? read : null;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentNullException)
        {
            return null;
        }
    }

    private async Task<IActionResult> ShowAsync(Workflow workflow, Piece open, int status = StatusCodes.Status200OK)
    {
        // The fields show the piece that is open now, and not what was sent for the one before.
        foreach (var key in ModelState.Keys.Where(k => k.Length > 0).ToList()) ModelState.Remove(key);
        (Shown, Opened, Draft) = (workflow, WorkflowDraft.Has(workflow, open) ? open : default, JsonSerializer.Serialize(workflow with { Version = 0 }, Packed));
        Faults = await choices.FaultsAsync(workflow, Aborted);
        SiteRoles = await choices.SiteRolesAsync(Aborted);
        Types = await choices.TypesAsync(Aborted);
        Fields = await choices.FieldsAsync(workflow, Aborted);
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
