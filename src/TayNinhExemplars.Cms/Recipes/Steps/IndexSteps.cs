using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Recipes.Steps;

/// <summary>
/// The older <c>lucene-index</c>: <c>{ Indices: [{ "Name": {AnalyzerName, IndexLatest, ...} }] }</c>, turned into an index profile.
/// An index that is there already is kept as it is.
/// </summary>
internal sealed class LuceneIndexStep(KeyedDocuments documents, IIndexRebuild rebuild) : IRecipeStep
{
    public string Name => "lucene-index";

    public async Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        var known = await documents.GetAsync("IndexProfiles", ct);
        var entries = (context.Step.Find("Indices") as JsonArray ?? []).OfType<JsonObject>().SelectMany(o => o)
            .Where(e => e.Value is JsonObject && !known.ContainsKey(e.Key))
            .Select(e => KeyValuePair.Create(e.Key, (JsonNode?)Profile(e.Key, (JsonObject)e.Value!))).ToList();
        if (entries.Count == 0) return;
        await documents.PutAsync("IndexProfiles", entries, ct);
        await rebuild.RequestAsync(ct);
    }

    private static JsonObject Profile(string name, JsonObject old) => new()
    {
        [nameof(Name)] = name,
        ["IndexName"] = name,
        ["ProviderName"] = "Lucene",
        ["Type"] = "Content",
        ["Properties"] = new JsonObject
        {
            ["ContentIndexMetadata"] = new JsonObject
            {
                ["IndexLatest"] = old.Flag("IndexLatest") ?? false,
                ["IndexedContentTypes"] = new JsonArray([.. old.Strings("IndexedContentTypes").Select(t => (JsonNode)t)]),
                ["Culture"] = old.Text("Culture") ?? "any",
            },
            ["LuceneIndexMetadata"] = new JsonObject
            {
                ["AnalyzerName"] = old.Text("AnalyzerName") ?? "standardanalyzer",
                ["StoreSourceData"] = old.Flag("StoreSourceData") ?? false,
            },
        },
    };
}

/// <summary>ResetIndex, RebuildIndex and their two older siblings. One index serves all profiles, so each of them rebuilds it.</summary>
internal sealed class RebuildIndexStep(string name, IIndexRebuild rebuild) : IRecipeStep
{
    public static readonly string[] Names = ["ResetIndex", "RebuildIndex", "lucene-index-reset", "lucene-index-rebuild"];

    public string Name => name;

    public Task RunAsync(RecipeStepContext context, CancellationToken ct) => rebuild.RequestAsync(ct);
}

/// <summary><c>{ Values: [{ name }] }</c>: other recipes, run right after this step.</summary>
internal sealed class RecipesStep : IRecipeStep
{
    public string Name => "recipes";

    public Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        context.Inner.AddRange((context.Step.Find("Values") as JsonArray ?? []).OfType<JsonObject>().Select(v => v.Text("name")).OfType<string>());
        return Task.CompletedTask;
    }
}
