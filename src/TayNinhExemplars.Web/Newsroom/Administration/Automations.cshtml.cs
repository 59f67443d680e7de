using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Web.Security;
using TayNinhExemplars.Workflows;

namespace TayNinhExemplars.Web.Newsroom.Administration;

/// <summary>Orchard's workflows: a list, and of each its drawing, its steps in words, its switch and its runs.</summary>
[NeedsPermission(nameof(WorkflowsPermissions.ManageAutomaticWorkflows))]
public sealed class AutomationsModel(WorkflowLibrary library, WorkflowRuns runs, WorkflowRunner runner) : AdministrationPage
{
    public const string Path = "/toa-soan/quan-tri/quy-trinh-tu-dong";

    private IReadOnlyDictionary<(string TypeId, WorkflowStatus Status), int> _counts = new Dictionary<(string, WorkflowStatus), int>();

    [BindProperty] public string? Run { get; set; }
    [BindProperty] public bool Enabled { get; set; }
    public IReadOnlyList<WorkflowType> Types { get; private set; } = [];
    public WorkflowType? Chosen { get; private set; }
    public AutomationDrawing? Drawing { get; private set; }
    public IReadOnlyList<WorkflowRunView> Runs { get; private set; } = [];

    public static string UrlOf(WorkflowType type) => $"{Path}/{Uri.EscapeDataString(type.Id)}";

    public int Count(WorkflowType type, WorkflowStatus status) => _counts.GetValueOrDefault((type.Id, status));

    /// <summary>Whether the activity does its work here; one that does not stops the run that reaches it.</summary>
    public bool IsKnown(WorkflowActivity activity) => runner.Knows(activity.Name);

    public async Task<IActionResult> OnGetAsync(string? id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostSwitchAsync(string? id)
    {
        if (!await LoadAsync(id) || Chosen is not { } type) return NotFound();
        await ChangeAsync(Enabled ? "automation.enabled" : "automation.disabled", "automation", type.Name, () => library.SwitchAsync(type.Id, Enabled, Aborted));
        return Done(Enabled ? "admin.automations.enabled" : "admin.automations.disabled", UrlOf(type), type.Name);
    }

    public async Task<IActionResult> OnPostAbortAsync(string? id)
    {
        if (!await LoadAsync(id) || Chosen is not { } type || Runs.FirstOrDefault(r => r.WorkflowId == Run && r.Status == WorkflowStatus.Halted) is not { } run) return NotFound();
        await ChangeAsync("automation.aborted", "automation", type.Name, () => runs.AbortAsync(run.WorkflowId, Aborted));
        return Done("admin.automations.aborted", UrlOf(type));
    }

    private async Task<bool> LoadAsync(string? id)
    {
        Types = [.. (await library.AllAsync(Aborted)).OrderBy(t => t.Name, StringComparer.Ordinal)];
        _counts = await runs.CountsAsync(Aborted);
        if (string.IsNullOrEmpty(id)) return true;
        if (Types.FirstOrDefault(t => t.Id == id) is not { } type) return false;
        (Chosen, Drawing, Runs) = (type, AutomationDrawing.Of(type), await runs.OfTypeAsync(type, ct: Aborted));
        return true;
    }
}
