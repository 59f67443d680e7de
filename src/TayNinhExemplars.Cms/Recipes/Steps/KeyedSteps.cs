using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Recipes.Steps;

/// <summary>How a step's entries are keyed: by the members of an object, or by one of the names each array entry carries.</summary>
/// <param name="Step">The step's name.</param>
/// <param name="Member">The member that holds the entries.</param>
/// <param name="Keys">For arrays: the members that identify an entry, first one present wins. Empty for objects.</param>
/// <param name="Document">Under which name the entries are kept.</param>
public sealed record KeyedStepForm(string Step, string Member, string[] Keys, string Document);

/// <summary>A step that brings named entries and replaces those of the same name.</summary>
internal sealed class KeyedStep(KeyedStepForm form, KeyedDocuments documents, IIndexRebuild rebuild) : IRecipeStep
{
    /// <summary>Every step of this form, with Orchard's names.</summary>
    public static readonly IReadOnlyList<KeyedStepForm> Forms =
    [
        new("Queries", "Queries", ["Name"], "Queries"),
        new("Templates", "Templates", [], "Templates"),
        new("AdminTemplates", "AdminTemplates", [], "AdminTemplates"),
        new("ShortcodeTemplates", "ShortcodeTemplates", [], "ShortcodeTemplates"),
        new("Placements", "Placements", [], "Placements"),
        new("Layers", "Layers", ["Name"], "Layers"),
        new("AdminMenu", "data", ["Id", "Name"], "AdminMenu"),
        new("WorkflowType", "data", ["WorkflowTypeId", "Name"], "WorkflowTypes"),
        new("Sitemaps", "data", ["SitemapId", "Name"], "Sitemaps"),
        new("UrlRewriting", "Rules", ["Id", "Name"], "UrlRewriting"),
        new("deployment", "Plans", ["Name"], "DeploymentPlans"),
        new("FeatureProfiles", "FeatureProfiles", [], "FeatureProfiles"),
        new("SearchSynonyms", "Groups", ["Name"], "SearchSynonyms"),
        new("CreateOrUpdateIndexProfile", "indexes", ["Name"], "IndexProfiles"),
    ];

    public string Name => form.Step;
    public int ExportOrder => form.Step == "CreateOrUpdateIndexProfile" ? 35 : 40;

    public async Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        var entries = context.Step.Find(form.Member) switch
        {
            JsonObject named => named.ToList(),
            JsonArray list => [.. list.OfType<JsonObject>().Select(entry => KeyValuePair.Create(KeyOf(entry), (JsonNode?)entry))],
            _ => [],
        };
        if (entries.Count == 0) context.Report.Note($"The step '{form.Step}' has no entries under '{form.Member}'.");
        var before = await documents.GetAsync(form.Document, ct);
        if (form.Step == "UrlRewriting") Number(entries, before);
        await documents.PutAsync(form.Document, entries, ct);
        // A type that a profile newly names was not indexed until now.
        if (form.Document == "IndexProfiles" && !ReferenceEquals(before, await documents.GetAsync(form.Document, ct))) await rebuild.RequestAsync(ct);
    }

    public async Task<JsonObject?> ExportAsync(RecipeExportContext context, CancellationToken ct)
    {
        var entries = await documents.GetAsync(form.Document, ct);
        if (entries.Count == 0) return null;
        return new JsonObject
        {
            ["name"] = form.Step,
            [form.Member] = form.Keys.Length > 0
                ? new JsonArray([.. entries.Values.Select(v => v?.DeepClone())])
                : new JsonObject(entries.Select(e => KeyValuePair.Create(e.Key, e.Value?.DeepClone()))),
        };
    }

    /// <summary>Rules are asked in the order in which recipes bring them; one that is there already keeps its place.</summary>
    private static void Number(IEnumerable<KeyValuePair<string, JsonNode?>> entries, IReadOnlyDictionary<string, JsonNode?> known)
    {
        var next = known.Values.OfType<JsonObject>().Select(r => r["Order"] is JsonValue order && order.TryGetValue<int>(out var place) ? place : -1).DefaultIfEmpty(-1).Max() + 1;
        foreach (var (key, entry) in entries)
            if (entry is JsonObject rule && rule["Order"] is null) rule["Order"] = (known.GetValueOrDefault(key) as JsonObject)?["Order"]?.DeepClone() ?? JsonValue.Create(next++);
    }

    private string KeyOf(JsonObject entry) => form.Keys.Select(k => entry.Text(k)).FirstOrDefault(k => !string.IsNullOrEmpty(k))
        ?? throw new InvalidOperationException($"An entry of the step '{form.Step}' has none of: {string.Join(", ", form.Keys)}.");
}
