using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Administration;

/// <summary>The site, or chosen parts of it, as a deployment package; a choice can be kept as a plan in Orchard's form.</summary>
[NeedsPermission(nameof(FeaturesPermissions.Export))]
public sealed class ExportModel(IEnumerable<IRecipeStep> steps, ContentDefinitionStore definitions, DeploymentPlans plans, ExportPackageHandler export, PortabilityReport portability) : AdministrationPage
{
    [BindProperty] public List<string> Steps { get; set; } = [];
    [BindProperty] public List<string> ContentTypes { get; set; } = [];
    [BindProperty] public bool Drafts { get; set; }
    [BindProperty] public string? PlanName { get; set; }
    public IReadOnlyList<string> AllSteps => [.. steps.Where(s => s is IStreamedRecipeStep || s.GetType().GetMethod(nameof(IRecipeStep.ExportAsync)) is not null).OrderBy(s => s.ExportOrder).ThenBy(s => s.Name, StringComparer.Ordinal).Select(s => s.Name)];
    public IReadOnlyList<TypeDefinition> Types { get; private set; } = [];
    public IReadOnlyList<string> Plans { get; private set; } = [];
    public IReadOnlyList<string> Report { get; private set; } = [];

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var chosen = AllSteps.Where(s => Steps.Contains(s)).ToList();
        if (chosen.Count == 0) return Refused(Refusals.Because("admin.choose", nameof(Steps)));
        var choice = new ExportChoice { Steps = chosen, ContentTypes = ContentTypes.Count > 0 ? ContentTypes : null };
        if (Clean(PlanName) is { Length: > 0 } name) await ChangeAsync("deployment.planned", "plan", name, () => plans.SaveAsync(name, choice, Aborted));
        return await SendAsync(choice, Clean(PlanName));
    }

    public async Task<IActionResult> OnPostPlanAsync()
    {
        await LoadAsync();
        return await plans.FindAsync(PlanName ?? "", Aborted) is { } choice ? await SendAsync(choice, PlanName!) : Refused(Refusals.Because("admin.choose", nameof(PlanName)));
    }

    /// <summary>Accounts carry password hashes: who may export may still not take those without the power over accounts.</summary>
    private async Task<IActionResult> SendAsync(ExportChoice choice, string name)
    {
        var allowed = choice.Steps!.Where(s => !s.Equals("Users", StringComparison.OrdinalIgnoreCase) || Actor.May(Accounts.AccountsPermissions.ManageUsers)).ToList();
        var file = Path.GetTempFileName();
        await using (var target = System.IO.File.Create(file)) await export.HandleAsync(new ExportPackage(target, Drafts) { Choice = choice with { Steps = allowed } }, null, Aborted);
        await ChangeAsync("site.exported", "site", name.Length > 0 ? name : "export", () => Task.CompletedTask);
        return File(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None, 65536, FileOptions.DeleteOnClose | FileOptions.Asynchronous), "application/zip", "site.zip");
    }

    private async Task LoadAsync()
    {
        Types = [.. (await definitions.GetAsync(Aborted)).Types.Values.OrderBy(t => t.DisplayName, StringComparer.Ordinal)];
        Plans = await plans.NamesAsync(Aborted);
        Report = await portability.LinesAsync(drafts: true, Aborted);
    }
}
