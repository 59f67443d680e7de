using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;

namespace TayNinhExemplars.Evidence.Steps;

/// <summary>The lexicon of inflated wording; it takes the place of the one that was there.</summary>
internal sealed class InflationLexiconStep(Lexicons lexicons) : IRecipeStep
{
    public string Name => "InflationLexicon";

    public async Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        var lexicon = context.Step.Deserialize<InflationLexicon>(Json.Options) ?? new InflationLexicon();
        var refusals = await lexicons.SaveAsync(lexicon, Actor.System, ct);
        if (refusals.Any) throw new InvalidOperationException(refusals.ToString());
    }

    public async Task<JsonObject?> ExportAsync(RecipeExportContext context, CancellationToken ct)
    {
        var lexicon = await lexicons.GetAsync(ct);
        if (lexicon.Entries.Count == 0 && lexicon.Names.Count == 0) return null;
        var step = (JsonObject)JsonSerializer.SerializeToNode(lexicon, Json.Options)!;
        step.Insert(0, "name", Name);
        return step;
    }
}

/// <summary>Which stories must have their warnings answered.</summary>
internal sealed class EvidencePolicyStep(EvidencePolicies policies) : IRecipeStep
{
    public string Name => "EvidencePolicy";

    public async Task RunAsync(RecipeStepContext context, CancellationToken ct) =>
        await policies.SaveAsync(context.Step.Deserialize<EvidencePolicy>(Json.Options) ?? new EvidencePolicy(), Actor.System, ct);

    public async Task<JsonObject?> ExportAsync(RecipeExportContext context, CancellationToken ct)
    {
        var policy = await policies.GetAsync(ct);
        if (!policy.Demanded) return null;
        var step = (JsonObject)JsonSerializer.SerializeToNode(policy, Json.Options)!;
        step.Insert(0, "name", Name);
        return step;
    }

    /// <summary>Behind the content, which would have to answer first.</summary>
    public int ExportOrder => 100;
}

/// <summary>Proofs of stories with the claims bound to them, for sample content. A story that has proofs is left alone.</summary>
internal sealed class EvidenceStep(StoryEvidence evidence, AddSourceHandler add, AnswerWarningsHandler answer) : IRecipeStep
{
    public string Name => "Evidence";

    public async Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        foreach (var story in (context.Step.Find("Stories") as JsonArray ?? []).OfType<JsonObject>())
        {
            var id = story.Text("StoryId") ?? "";
            if ((await evidence.SourcesAsync(id, ct)).Count > 0) continue;
            foreach (var entry in (story.Find("Sources") as JsonArray ?? []).OfType<JsonObject>())
            {
                var input = entry.Deserialize<AddSource>(Json.Options)! with { StoryId = id };
                var source = (await add.HandleAsync(input, Actor.System, ct)).OrThrow();
                foreach (var claim in (entry.Find("Claims") as JsonArray ?? []).OfType<JsonObject>())
                    (await answer.HandleAsync(new BindClaim(id, Enum.Parse<ClaimKind>(claim.Text("Kind") ?? "Number"), claim.Text("Text") ?? "", source.Id), Actor.System, ct)).OrThrow();
            }
        }
    }
}
