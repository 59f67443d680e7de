using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Recipes;

/// <summary>Deployment plans in Orchard's form, <c>{ Name, Steps: [{ Type, Step: {...} }] }</c>, and what each of their steps writes.</summary>
public sealed class DeploymentPlans(KeyedDocuments documents, IQueryItems queries)
{
    private const string Document = "DeploymentPlans";
    private const string Suffix = "DeploymentStep";

    /// <summary>Types of steps that write a whole recipe step, by its name.</summary>
    private static readonly Dictionary<string, string> Whole = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AllContent"] = "content", ["AllFeatures"] = "Feature", ["Themes"] = "Themes", ["AllRoles"] = "Roles", ["AllUsers"] = "Users", ["AllTemplates"] = "Templates", ["AllAdminTemplates"] = "AdminTemplates",
        ["AllShortcodeTemplates"] = "ShortcodeTemplates", ["AllLayers"] = "Layers", ["AllQueries"] = "Queries", ["AllWorkflowType"] = "WorkflowType", ["AllMediaProfiles"] = "MediaProfiles",
        ["AllSitemaps"] = "Sitemaps", ["AdminMenu"] = "AdminMenu", ["Placements"] = "Placements", ["UrlRewriting"] = "UrlRewriting", ["AllUrlRewriting"] = "UrlRewriting",
    };

    /// <summary>Types of steps that may write part of a recipe step, with the member that names its entries.</summary>
    private static readonly Dictionary<string, (string Step, string[] Names)> Partial = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ContentDefinition"] = ("ContentDefinition", ["ContentTypes", "ContentParts"]), ["ReplaceContentDefinition"] = ("ContentDefinition", ["ContentTypes", "ContentParts"]),
        ["SiteSettings"] = ("Settings", ["Settings"]), ["SiteSettingsProperty"] = ("Settings", ["Settings", "PropertyName"]), ["SearchSettings"] = ("Settings", []), ["CustomSettings"] = ("custom-settings", ["SettingsTypeNames"]),
        ["IndexProfile"] = ("CreateOrUpdateIndexProfile", ["IndexNames"]), ["DeploymentPlan"] = ("deployment", ["DeploymentPlanNames"]),
    };

    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken ct = default) => [.. (await documents.GetAsync(Document, ct)).Keys];

    /// <summary>Keeps a choice as a plan.</summary>
    public Task SaveAsync(string name, ExportChoice choice, CancellationToken ct = default) => documents.PutAsync(Document, [KeyValuePair.Create(name, (JsonNode?)PlanOf(name, choice))], ct);

    /// <summary>What a plan writes; null when there is none of the name.</summary>
    public async Task<ExportChoice?> FindAsync(string name, CancellationToken ct = default)
    {
        if ((await documents.GetAsync(Document, ct)).GetValueOrDefault(name) is not JsonObject plan) return null;
        var reading = new Reading();
        foreach (var entry in (plan.Find("Steps") as JsonArray ?? []).OfType<JsonObject>())
            await ReadAsync((entry.Text("Type") ?? "").Replace(Suffix, "", StringComparison.Ordinal), entry.Find("Step") as JsonObject ?? [], reading, ct);
        return reading.Choice;
    }

    private async Task ReadAsync(string type, JsonObject step, Reading reading, CancellationToken ct)
    {
        if (Whole.TryGetValue(type, out var whole))
        {
            reading.Steps.Add(whole);
            if (type == "AllContent") reading.IsAllContent = true;
        }
        else if (Partial.TryGetValue(type, out var partial))
        {
            reading.Take(partial.Step, type == "SearchSettings" ? ["SearchSettings"] : step.Flag("IncludeAll") == true ? [] : [.. partial.Names.SelectMany(m => step.Strings(m).Select(v => partial.Step == "ContentDefinition" ? $"{m}:{v}" : v))]);
        }
        else if (type is "Content" or "ContentItem" or "QueryBasedContent")
        {
            reading.Steps.Add("content");
            reading.Types.UnionWith(type == "Content" ? step.Strings("ContentTypes") : []);
            if (step.Text("ContentItemId") is { Length: > 0 } item) reading.Items.Add(item);
            if (type == "QueryBasedContent") await QueryAsync(step, reading, ct);
        }
        else
        {
            Other(type, step, reading);
        }
    }

    private async Task QueryAsync(JsonObject step, Reading reading, CancellationToken ct)
    {
        var name = step.Text("QueryName") ?? "";
        var found = Parsed(step.Text("QueryParameters") is { Length: > 0 } text ? text : "{}") is { } parameters ? await queries.IdsAsync(name, parameters, ct) : null;
        if (found is null) reading.Problems.Add($"QueryBasedContent: {name}");
        else reading.Items.UnionWith(found);
    }

    private static void Other(string type, JsonObject step, Reading reading)
    {
        switch (type)
        {
            case "Media":
                reading.Steps.Add("media");
                if (step.Flag("IncludeAll") == true) reading.IsAllMedia = true;
                reading.Media.UnionWith([.. step.Strings("FilePaths"), .. step.Strings("DirectoryPaths").Select(d => d.TrimEnd('/') + "/")]);
                break;
            case "DeleteContentDefinition":
                reading.Verbatim.Add(new JsonObject { ["name"] = type, ["ContentTypes"] = step.Find("ContentTypes")?.DeepClone() ?? new JsonArray(), ["ContentParts"] = step.Find("ContentParts")?.DeepClone() ?? new JsonArray() });
                break;
            case "RebuildIndex" or "ResetIndex":
                reading.Verbatim.Add(new JsonObject { ["name"] = type, ["includeAll"] = step.Flag("IncludeAll") == true, ["indexNames"] = step.Find("IndexNames")?.DeepClone() ?? step.Find("Indices")?.DeepClone() ?? new JsonArray() });
                break;
            case "JsonRecipe" when step.Text("Json") is { } json && Parsed(json) is { } written && written.Text("name") is { Length: > 0 }:
                reading.Verbatim.Add(written);
                break;
            case "CustomFile" when step.Text("FileName") is { Length: > 0 } file && IsBeside(file):
                reading.Files.Add((file.Replace('\\', '/'), step.Text("FileContent") ?? ""));
                break;
            case "RecipeFile":
                reading.Envelope = EnvelopeOf(step);
                break;
            default:
                reading.Problems.Add(type);
                break;
        }
    }

    private static JsonObject EnvelopeOf(JsonObject step)
    {
        var envelope = new JsonObject();
        foreach (var (member, from) in new[] { ("name", "RecipeName"), ("displayName", "DisplayName"), ("description", "Description"), ("author", "Author"), ("website", "WebSite"), ("version", "Version") })
            envelope[member] = step.Text(from) ?? "";
        envelope["issetuprecipe"] = step.Flag("IsSetupRecipe") == true;
        foreach (var (member, from) in new[] { ("categories", "Categories"), ("tags", "Tags") })
            envelope[member] = new JsonArray([.. (step.Text(from) ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(w => (JsonNode)w)]);
        return envelope;
    }

    private static JsonObject PlanOf(string name, ExportChoice choice) => new()
    {
        ["Name"] = name,
        ["Steps"] = new JsonArray([.. (choice.Steps ?? []).Select(s => StepOf(s, choice)).OfType<JsonObject>()]),
    };

    private static JsonObject? StepOf(string recipeStep, ExportChoice choice)
    {
        var isSome = recipeStep.Equals("content", StringComparison.OrdinalIgnoreCase) && choice.ContentTypes is { Count: > 0 };
        var type = isSome ? "Content" : recipeStep.Equals("media", StringComparison.OrdinalIgnoreCase) ? "Media"
            : Whole.Concat(Partial.Select(p => KeyValuePair.Create(p.Key, p.Value.Step))).FirstOrDefault(p => p.Value.Equals(recipeStep, StringComparison.OrdinalIgnoreCase)).Key;
        if (type is null) return null;
        var step = new JsonObject { ["Id"] = Ids.New(), ["Name"] = type };
        if (isSome) step["ContentTypes"] = new JsonArray([.. choice.ContentTypes!.Select(t => (JsonNode)t)]);
        else if (type == "Media" || Partial.ContainsKey(type) && type != "SiteSettings") step["IncludeAll"] = true;
        return new JsonObject { ["Type"] = type + Suffix, ["Step"] = step };
    }

    /// <summary>A file of the package and no other, and none of those the package has anyway.</summary>
    private static bool IsBeside(string file) => !Path.IsPathRooted(file) && !file.Split('/', '\\').Contains("..") && !file.Equals("Recipe.json", StringComparison.OrdinalIgnoreCase) && !file.Equals("PORTABILITY.txt", StringComparison.OrdinalIgnoreCase);

    private static JsonObject? Parsed(string json)
    {
        try
        {
            return Json.ParseObject(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class Reading
    {
        private readonly Dictionary<string, HashSet<string>?> _entries = new(StringComparer.OrdinalIgnoreCase);

        public HashSet<string> Steps { get; } = new(StringComparer.OrdinalIgnoreCase);
        public HashSet<string> Types { get; } = [];
        public HashSet<string> Items { get; } = [];
        public HashSet<string> Media { get; } = [];
        public List<JsonObject> Verbatim { get; } = [];
        public List<(string, string)> Files { get; } = [];
        public List<string> Problems { get; } = [];
        public JsonObject? Envelope { get; set; }
        public bool IsAllContent { get; set; }
        public bool IsAllMedia { get; set; }

        /// <summary>Entries of a step; no names is all of it, and all of it stays all.</summary>
        public void Take(string step, IReadOnlyCollection<string> names)
        {
            Steps.Add(step);
            if (names.Count == 0) _entries[step] = null;
            else if (!_entries.TryGetValue(step, out var known)) _entries[step] = [.. names];
            else known?.UnionWith(names);
        }

        public ExportChoice Choice => new()
        {
            Steps = Steps, ContentTypes = IsAllContent ? null : Types, ContentItemIds = IsAllContent ? null : Items, MediaPaths = IsAllMedia ? null : Media,
            Entries = _entries.Where(e => e.Value is not null).ToDictionary(e => e.Key, e => (IReadOnlySet<string>)e.Value!), Verbatim = Verbatim, Files = Files, Envelope = Envelope, Problems = Problems,
        };
    }
}
