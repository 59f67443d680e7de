using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Administration;

/// <summary>The site, or chosen parts of it, as a deployment package; a choice can be kept as a plan in Orchard's form.</summary>
[NeedsPermission(nameof(FeaturesPermissions.Export))]
public sealed class ExportModel(IEnumerable<IRecipeStep> steps, ContentDefinitionStore definitions, KeyedDocuments documents, ExportPackageHandler export, PortabilityReport portability) : AdministrationPage
{
    /// <summary>Orchard's types of deployment steps by the recipe step they write.</summary>
    private static readonly Dictionary<string, string> PlanTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AllContent"] = "content", ["Content"] = "content", ["ContentDefinition"] = "ContentDefinition", ["ReplaceContentDefinition"] = "ContentDefinition", ["AllFeatures"] = "Feature", ["Themes"] = "Themes",
        ["AllRoles"] = "Roles", ["AllUsers"] = "Users", ["AllTemplates"] = "Templates", ["AllAdminTemplates"] = "AdminTemplates", ["AllShortcodeTemplates"] = "ShortcodeTemplates", ["AllLayers"] = "Layers",
        ["AllQueries"] = "Queries", ["AllWorkflowType"] = "WorkflowType", ["AllMediaProfiles"] = "MediaProfiles", ["Media"] = "media", ["AllSitemaps"] = "Sitemaps", ["AdminMenu"] = "AdminMenu",
        ["Placements"] = "Placements", ["SiteSettings"] = "Settings", ["CustomSettings"] = "custom-settings", ["IndexProfile"] = "CreateOrUpdateIndexProfile", ["DeploymentPlan"] = "deployment", ["UrlRewriting"] = "UrlRewriting",
    };

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
        if (Clean(PlanName) is { Length: > 0 } name) await ChangeAsync("deployment.planned", "plan", name, () => documents.PutAsync("DeploymentPlans", [KeyValuePair.Create(name, (JsonNode?)PlanOf(name, chosen))], Aborted));
        return await SendAsync(chosen, ContentTypes.Count > 0 ? ContentTypes : null, Clean(PlanName));
    }

    public async Task<IActionResult> OnPostPlanAsync()
    {
        await LoadAsync();
        if ((await documents.GetAsync("DeploymentPlans", Aborted)).GetValueOrDefault(PlanName ?? "") is not JsonObject plan) return Refused(Refusals.Because("admin.choose", nameof(PlanName)));
        var kinds = ((plan[nameof(Steps)] as JsonArray) ?? []).OfType<JsonObject>().Select(s => (s.Text("Type") ?? "").Replace("DeploymentStep", "", StringComparison.Ordinal)).ToList();
        var types = ((plan[nameof(Steps)] as JsonArray) ?? []).OfType<JsonObject>().Select(s => s["Step"] as JsonObject).OfType<JsonObject>().SelectMany(s => s.Strings("ContentTypes")).ToList();
        return await SendAsync([.. kinds.Select(k => PlanTypes.GetValueOrDefault(k)).OfType<string>().Distinct()], types.Count > 0 ? types : null, PlanName!);
    }

    /// <summary>Accounts carry password hashes: who may export may still not take those without the power over accounts.</summary>
    private async Task<IActionResult> SendAsync(IReadOnlyList<string> chosen, IReadOnlyList<string>? types, string name)
    {
        var allowed = chosen.Where(s => s != "Users" || Actor.May(Accounts.AccountsPermissions.ManageUsers)).ToList();
        var file = Path.GetTempFileName();
        await using (var target = System.IO.File.Create(file)) await export.HandleAsync(new ExportPackage(target, Drafts) { Steps = allowed, ContentTypes = types }, null, Aborted);
        await ChangeAsync("site.exported", "site", name.Length > 0 ? name : "export", () => Task.CompletedTask);
        return File(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None, 65536, FileOptions.DeleteOnClose | FileOptions.Asynchronous), "application/zip", "site.zip");
    }

    private JsonObject PlanOf(string name, IEnumerable<string> chosen) => new()
    {
        ["Name"] = name,
        [nameof(Steps)] = new JsonArray([.. chosen.Select(s => PlanTypes.FirstOrDefault(p => p.Value.Equals(s, StringComparison.OrdinalIgnoreCase)).Key).OfType<string>().Select(type => (JsonNode)new JsonObject
        {
            ["Type"] = (type == "AllContent" && ContentTypes.Count > 0 ? "Content" : type) + "DeploymentStep",
            ["Step"] = new JsonObject { ["Id"] = Ids.New(), ["Name"] = type, [nameof(ContentTypes)] = type == "AllContent" ? new JsonArray([.. ContentTypes.Select(t => (JsonNode)t)]) : null },
        })]),
    };

    private async Task LoadAsync()
    {
        Types = [.. (await definitions.GetAsync(Aborted)).Types.Values.OrderBy(t => t.DisplayName, StringComparer.Ordinal)];
        Plans = [.. (await documents.GetAsync("DeploymentPlans", Aborted)).Keys];
        Report = await portability.LinesAsync(drafts: true, Aborted);
    }
}
