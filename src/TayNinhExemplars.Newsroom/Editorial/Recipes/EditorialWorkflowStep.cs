using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;

namespace TayNinhExemplars.Editorial.Recipes;

/// <summary><c>{ workflows: [Workflow] }</c>. A faulty workflow stops the recipe and names the place.</summary>
internal sealed class EditorialWorkflowStep(SaveWorkflowHandler save, WorkflowLibrary library, Texts texts, TimeProvider clock) : IRecipeStep
{
    public string Name => "EditorialWorkflow";
    public int ExportOrder => 30;

    public async Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        foreach (var (json, i) in (context.Step.Find("workflows") as JsonArray ?? []).OfType<JsonObject>().Select((w, i) => (w, i)))
        {
            var workflow = Parse(json, i);
            var saved = await save.HandleAsync(new SaveWorkflow(workflow), Actor.System, clock.GetUtcNow().UtcDateTime, ct);
            if (!saved.Succeeded) throw new InvalidOperationException($"Workflow '{workflow.Id}': {string.Join("; ", saved.Refusals.Select(r => $"{r.Field}: {texts.Of(r)}"))}");
        }
    }

    public async Task<JsonObject?> ExportAsync(RecipeExportContext context, CancellationToken ct)
    {
        var all = await library.ListAsync(ct);
        return all.Count == 0 ? null : new JsonObject { ["name"] = Name, ["workflows"] = new JsonArray([.. all.Select(w => JsonNode.Parse(w.ToJson()))]) };
    }

    private static Workflow Parse(JsonObject json, int number)
    {
        try
        {
            return Workflow.Parse(json.ToJsonString());
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"workflows[{number}]{e.Path?.TrimStart('$')}: {e.Message}", e);
        }
    }
}
