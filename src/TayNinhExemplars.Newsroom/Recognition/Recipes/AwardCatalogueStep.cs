using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;

namespace TayNinhExemplars.Recognition.Recipes;

/// <summary><c>{ Titles: [AwardTitle] }</c>: a title in its time; run again it puts back what the recipe says and leaves other titles alone.</summary>
internal sealed class AwardCatalogueStep(SaveAwardTitleHandler save, AwardCatalogue catalogue) : IRecipeStep
{
    public string Name => "AwardCatalogue";
    public int ExportOrder => 28;

    public async Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        foreach (var json in (context.Step.Find("Titles") as JsonArray ?? []).OfType<JsonObject>())
        {
            var title = json.Deserialize<AwardTitle>(Json.Options)!;
            title = title with { Kinds = title.Kinds ?? [], Aliases = title.Aliases ?? [], Level = title.Level ?? "", Authority = title.Authority ?? "", LegalBasis = title.LegalBasis ?? "" };
            var saved = await save.HandleAsync(new SaveAwardTitle(title), Actor.System, ct);
            if (!saved.Succeeded) throw new InvalidOperationException($"Award title '{title.Code}': {saved.Refusals}");
        }
    }

    public async Task<JsonObject?> ExportAsync(RecipeExportContext context, CancellationToken ct)
    {
        var titles = await catalogue.ListAsync(ct);
        return titles.Count == 0 ? null : new JsonObject { ["name"] = Name, ["Titles"] = JsonSerializer.SerializeToNode(titles, Json.Options) };
    }
}
