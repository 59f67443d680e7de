using TayNinhExemplars.Content;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Recipes;

/// <summary>What of an export an Orchard Core site would leave aside, and why nothing is lost by it.</summary>
public sealed class PortabilityReport(IEnumerable<IRecipeStep> steps, Kinds kinds, SettingsStore settings, KeyedDocuments documents, Texts texts)
{
    /// <summary>Steps that Orchard Core 3 handles.</summary>
    private static readonly HashSet<string> Orchards = new(StringComparer.OrdinalIgnoreCase)
    {
        "Feature", "Themes", "Settings", "custom-settings", "ContentDefinition", "ReplaceContentDefinition", "DeleteContentDefinition", "Content", "media", "MediaProfiles",
        "Roles", "Users", "Layers", "Queries", "Templates", "AdminTemplates", "ShortcodeTemplates", "Placements", "WorkflowType", "AdminMenu", "Sitemaps", "UrlRewriting", "deployment",
        "recipes", "FeatureProfiles", "lucene-index", "lucene-index-reset", "lucene-index-rebuild", "CreateOrUpdateIndexProfile", "ResetIndex", "RebuildIndex",
    };

    private static readonly HashSet<string> OrchardParts = new(FeatureCatalog.All.SelectMany(f => f.Parts).Concat(["ContainedPart", "LayerMetadata"]), StringComparer.Ordinal);

    private static readonly HashSet<string> OrchardFields = new(StringComparer.Ordinal)
    {
        "TextField", "HtmlField", "MarkdownField", "NumericField", "BooleanField", "DateField", "DateTimeField", "TimeField", "LinkField", "YoutubeField", "MediaField",
        "ContentPickerField", "UserPickerField", "MultiTextField", "TaxonomyField", "GeoPointField", "LocalizationSetContentPickerField",
    };

    public async Task<IReadOnlyList<string>> LinesAsync(bool drafts, CancellationToken ct = default)
    {
        var known = await settings.GetAsync(ct);
        var lines = new List<string> { texts["portability.title"], "" };
        Add(lines, "portability.steps", steps.Select(s => s.Name).Where(n => !Orchards.Contains(n)));
        Add(lines, "portability.parts", kinds.Parts.Select(p => p.Name).Where(n => !OrchardParts.Contains(n)));
        Add(lines, "portability.fields", kinds.Fields.Select(f => f.Name).Where(n => !OrchardFields.Contains(n)));
        Add(lines, "portability.features", known.Features.Where(f => FeatureCatalog.Find(f) is null));
        Add(lines, "portability.analyzers", (await documents.GetAsync("IndexProfiles", ct)).Where(p => p.Value?.ToJsonString().Contains("AnalyzerName", StringComparison.Ordinal) == true).Select(p => p.Key));
        Add(lines, "portability.theme", known.Theme.Length > 0 ? [known.Theme] : []);
        lines.Add(texts[drafts ? "portability.drafts" : "portability.noDrafts"]);
        lines.Add(texts["portability.versions"]);
        return lines;
    }

    /// <summary>What a plan asks for and this site does not write.</summary>
    public IEnumerable<string> Left(IReadOnlyList<string> problems) => problems.Count == 0 ? [] : [texts.Get("portability.plan", string.Join(", ", problems))];

    private void Add(List<string> lines, string key, IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (all.Count > 0) lines.Add(texts.Get(key, string.Join(", ", all)));
    }
}
