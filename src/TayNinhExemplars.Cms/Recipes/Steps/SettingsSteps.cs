using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Recipes.Steps;

/// <summary><c>{ enable: [id], disable: [id] }</c>. Every part of this site is always there; the list is kept for Orchard and for export.</summary>
internal sealed class FeatureStep(SettingsStore settings) : IRecipeStep
{
    public string Name => "Feature";
    public int ExportOrder => 10;

    public Task RunAsync(RecipeStepContext context, CancellationToken ct) => settings.ChangeAsync(s => s with
    {
        Features = [.. s.Features.Except(context.Step.Strings("disable")).Union(context.Step.Strings("enable")).Order(StringComparer.Ordinal)],
    }, ct);

    public async Task<JsonObject?> ExportAsync(RecipeExportContext context, CancellationToken ct)
    {
        var features = (await settings.GetAsync(ct)).Features;
        return features.Count == 0 ? null : new JsonObject { ["name"] = "Feature", ["enable"] = new JsonArray([.. features.Select(f => (JsonNode)f)]) };
    }
}

/// <summary><c>{ site, admin }</c>; an empty text leaves the theme as it is.</summary>
internal sealed class ThemesStep(SettingsStore settings) : IRecipeStep
{
    public string Name => "Themes";
    public int ExportOrder => 20;

    public Task RunAsync(RecipeStepContext context, CancellationToken ct) => settings.ChangeAsync(s => s with
    {
        Theme = context.Step.Text("site") is { Length: > 0 } site ? site : s.Theme,
        AdminTheme = context.Step.Text("admin") is { Length: > 0 } admin ? admin : s.AdminTheme,
    }, ct);

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
