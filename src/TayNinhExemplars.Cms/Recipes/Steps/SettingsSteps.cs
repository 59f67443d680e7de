using System.Text.Json.Nodes;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Recipes.Steps;

/// <summary><c>{ enable: [id], disable: [id] }</c>. A feature brings the content types of its module; one that nothing here does is kept by name and told.</summary>
internal sealed class FeatureStep(SettingsStore settings, SwitchFeaturesHandler features, ThemeShelf themes) : IRecipeStep
{
    public string Name => "Feature";
    public int ExportOrder => 10;

    public async Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        var enable = context.Step.Strings("enable");
        await features.HandleAsync(new SwitchFeatures(enable, context.Step.Strings("disable")), ct);
        foreach (var id in enable.Where(id => FeatureCatalog.Find(id) is null or { IsHere: false } && !themes.Has(id)))
            context.Report.Note($"The feature '{id}' has nothing here that does its work; its name is kept.");
    }

    public async Task<JsonObject?> ExportAsync(RecipeExportContext context, CancellationToken ct)
    {
        var features = (await settings.GetAsync(ct)).Features;
        return features.Count == 0 ? null : new JsonObject { ["name"] = "Feature", ["enable"] = new JsonArray([.. features.Select(f => (JsonNode)f)]) };
    }
}

/// <summary><c>{ site, admin }</c>; an empty text leaves the theme as it is.</summary>
internal sealed class ThemesStep(SettingsStore settings, ThemeShelf themes) : IRecipeStep
{
    public string Name => "Themes";
    public int ExportOrder => 20;

    public async Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        var site = context.Step.Text("site");
        await settings.ChangeAsync(s => s with
        {
            Theme = site is { Length: > 0 } ? site : s.Theme,
            AdminTheme = context.Step.Text("admin") is { Length: > 0 } admin ? admin : s.AdminTheme,
        }, ct);
        if (site is { Length: > 0 } && !themes.Has(site)) context.Report.Note($"The theme '{site}' is not in the folder of themes; the built-in templates draw the pages until it is.");
    }

    public async Task<JsonObject?> ExportAsync(RecipeExportContext context, CancellationToken ct)
    {
        var current = await settings.GetAsync(ct);
        return new JsonObject { ["name"] = "Themes", ["site"] = current.Theme, ["admin"] = current.AdminTheme ?? "" };
    }
}

/// <summary>Named site settings; any other member is kept whole.</summary>
internal sealed class SettingsStep(SettingsStore settings) : IRecipeStep
{
    public string Name => "Settings";
    public int ExportOrder => 22;

    public async Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        var refused = new List<string>();
        await settings.ChangeAsync(s => s.Merge(context.Step, refused), ct);
        foreach (var name in refused) context.Report.Note($"The setting '{name}' has a value of the wrong kind and stays as it was.");
    }

    public async Task<JsonObject?> ExportAsync(RecipeExportContext context, CancellationToken ct) => (await settings.GetAsync(ct)).ToStep();
}

/// <summary><c>{ SettingsType: content item JSON }</c>, one entry a settings type.</summary>
internal sealed class CustomSettingsStep(KeyedDocuments documents) : IRecipeStep
{
    public const string Document = "CustomSettings";

    public string Name => "custom-settings";
    public int ExportOrder => 40;

    public Task RunAsync(RecipeStepContext context, CancellationToken ct) =>
        documents.PutAsync(Document, context.Step.Where(m => m.Key != "name" && m.Value is JsonObject), ct);

    public async Task<JsonObject?> ExportAsync(RecipeExportContext context, CancellationToken ct)
    {
        var entries = await documents.GetAsync(Document, ct);
        if (entries.Count == 0) return null;
        var step = new JsonObject { ["name"] = Name };
        foreach (var (key, value) in entries) step[key] = value?.DeepClone();
        return step;
    }
}
