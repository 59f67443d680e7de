using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Definitions;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Recipes.Steps;

/// <summary><c>{ ContentTypes: [TypeRecord], ContentParts: [PartRecord] }</c>, merged. Kinds this site lacks are kept and reported.</summary>
internal sealed class ContentDefinitionStep(ContentDefinitionStore definitions, Kinds kinds) : IRecipeStep
{
    public string Name => "ContentDefinition";
    public int ExportOrder => 30;

    public async Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        await definitions.MergeAsync(context.Step, ct);
        ReportUnknown(context, kinds);
    }

    public async Task<JsonObject?> ExportAsync(RecipeExportContext context, CancellationToken ct)
    {
        var all = await definitions.GetAsync(ct);
        return all.Types.Count + all.Parts.Count == 0 ? null : new JsonObject
        {
            ["name"] = Name,
            ["ContentTypes"] = new JsonArray([.. all.Types.Values.OrderBy(t => t.Name, StringComparer.Ordinal).Select(DefinitionRecords.ToJson)]),
            ["ContentParts"] = new JsonArray([.. all.Parts.Values.OrderBy(p => p.Name, StringComparer.Ordinal).Select(DefinitionRecords.ToJson)]),
        };
    }

    internal static void ReportUnknown(RecipeStepContext context, Kinds kinds)
    {
        var fields = DefinitionRecords.Objects(context.Step, "ContentParts")
            .SelectMany(p => DefinitionRecords.Objects(p, "ContentPartFieldDefinitionRecords"))
            .Select(f => f.Text("FieldName")).OfType<string>().Distinct().Where(f => kinds.Field(f) is null);
        foreach (var field in fields) context.Report.Note($"The field kind '{field}' is not known here: its data is kept, it has no editor.");
    }
}

/// <summary>The same, but each named type and part is deleted first.</summary>
internal sealed class ReplaceContentDefinitionStep(ContentDefinitionStore definitions, Kinds kinds) : IRecipeStep
{
    public string Name => "ReplaceContentDefinition";

    public async Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        await definitions.DeleteAsync(Names(context.Step, "ContentTypes"), Names(context.Step, "ContentParts"), ct);
        await definitions.MergeAsync(context.Step, ct);
        ContentDefinitionStep.ReportUnknown(context, kinds);
    }

    private static IEnumerable<string> Names(JsonObject step, string member) =>
        DefinitionRecords.Objects(step, member).Select(r => r.Text("Name")).OfType<string>();
}

/// <summary><c>{ ContentTypes: [name], ContentParts: [name] }</c>. Items of a deleted type stay in the store.</summary>
internal sealed class DeleteContentDefinitionStep(ContentDefinitionStore definitions, SettingsStore settings) : IRecipeStep
{
    public string Name => "DeleteContentDefinition";
    public int ExportOrder => 29;

    /// <summary>What features bring and this site has changed or lost must not come back from the features of the other site.</summary>
    public async Task<JsonObject?> ExportAsync(RecipeExportContext context, CancellationToken ct)
    {
        var all = await definitions.GetAsync(ct);
        var brought = DefinitionRecords.Merge(new ContentDefinitions(), FeatureCatalog.DefinitionsOf((await settings.GetAsync(ct)).Features));
        var types = brought.Types.Values.Where(t => all.Type(t.Name) is not { } here || !Grows(brought, here)).Select(t => t.Name).ToList();
        var parts = brought.Parts.Values.Where(p => !all.Parts.TryGetValue(p.Name, out var here) || p.Fields.Any(f => here.Fields.All(h => h.Name != f.Name))).Select(p => p.Name).ToList();
        return types.Count + parts.Count == 0 ? null : new JsonObject
        {
            ["name"] = Name,
            ["ContentTypes"] = new JsonArray([.. types.Order(StringComparer.Ordinal).Select(t => (JsonNode)t)]),
            ["ContentParts"] = new JsonArray([.. parts.Order(StringComparer.Ordinal).Select(p => (JsonNode)p)]),
        };
    }

    /// <summary>Whether merging what is here into what the feature brings gives what is here.</summary>
    private static bool Grows(ContentDefinitions brought, TypeDefinition here) => JsonNode.DeepEquals(
        DefinitionRecords.ToJson(DefinitionRecords.Merge(brought, new JsonObject { ["ContentTypes"] = new JsonArray(DefinitionRecords.ToJson(here)) }).Type(here.Name)!), DefinitionRecords.ToJson(here));

    public Task RunAsync(RecipeStepContext context, CancellationToken ct) =>
        definitions.DeleteAsync(context.Step.Strings("ContentTypes"), context.Step.Strings("ContentParts"), ct);
}
