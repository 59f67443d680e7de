using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;

namespace TayNinhExemplars.Consent.Steps;

/// <summary>Brings consents, for sample content or from another register. One whose id is known stays as it is.</summary>
internal sealed class ConsentsStep(RecordConsentHandler record) : IRecipeStep
{
    public string Name => "Consents";

    public async Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        foreach (var entry in (context.Step.Find("Consents") as JsonArray ?? []).OfType<JsonObject>())
        {
            var input = entry.Deserialize<RecordConsent>(Json.Options) ?? throw new InvalidOperationException("An entry of the step 'Consents' cannot be read.");
            if (!Ids.IsValid(input.Id)) throw new InvalidOperationException("An entry of the step 'Consents' has no Id.");
            (await record.HandleAsync(input, Actor.System, ct)).OrThrow();
        }
    }
}

/// <summary>For which content consent is demanded.</summary>
internal sealed class ConsentPolicyStep(ConsentPolicies policies) : IRecipeStep
{
    public string Name => "ConsentPolicy";

    public async Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        var policy = context.Step.Deserialize<ConsentPolicy>(Json.Options) ?? new ConsentPolicy();
        var refusals = await policies.SaveAsync(policy, Actor.System, ct);
        if (refusals.Any) throw new InvalidOperationException(refusals.ToString());
    }

    public async Task<JsonObject?> ExportAsync(RecipeExportContext context, CancellationToken ct)
    {
        var policy = await policies.GetAsync(ct);
        if (policy.Types.Count == 0) return null;
        var step = (JsonObject)JsonSerializer.SerializeToNode(policy, Json.Options)!;
        step.Insert(0, "name", Name);
        return step;
    }

    /// <summary>Last: on the new site nothing would be published before its consents are there.</summary>
    public int ExportOrder => 100;
}
