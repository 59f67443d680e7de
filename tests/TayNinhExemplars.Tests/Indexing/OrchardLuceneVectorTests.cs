using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Recipes;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Indexing;

/// <summary>Orchard's own Lucene queries over its own articles, with what its tests say of the answers.</summary>
public sealed class OrchardLuceneVectorTests
{
    [Fact]
    public async Task Queries_find_what_their_tests_say()
    {
        if (RepositoryFiles.Orchard("test-vectors.json") is not { } file) Assert.Skip("Orchard's test vectors are not beside this repository.");
        var cases = ((JsonArray)Json.ParseObject(await File.ReadAllTextAsync(RepositoryFiles.Orchard("test-vectors.json")!, TestContext.Current.CancellationToken))["luceneQueries"]!["cases"]!).OfType<JsonObject>().ToList();
        await using var kitchen = await RecipeKitchen.OpenEmptyAsync();
        await kitchen.RunFileAsync(Directory.EnumerateFiles(RepositoryFiles.Orchard("recipes")!, "luceneQueryTest.json", SearchOption.AllDirectories).Single());
        await kitchen.Site.Index.CatchUpAsync(TestContext.Current.CancellationToken);
        var titles = (await kitchen.AllLatestAsync()).ToDictionary(i => i.ContentItemId, i => i.DisplayText);
        Assert.True(titles.Count >= 4);

        var answers = new List<IReadOnlyList<bool>>();
        foreach (var vector in cases)
        {
            var query = new JsonObject { ["Source"] = "Lucene", ["Template"] = vector.Text("queryText") ?? vector["query"]!.ToJsonString(), ["ReturnContentItems"] = true };
            var found = await kitchen.Site.AskAsync((NamedQueries q) => q.RunAsync("vector", query, []));
            answers.Add([.. found.Hits.Items.Select(h => titles[h.Id].Contains("Orchard", StringComparison.OrdinalIgnoreCase))]);
        }

        Assert.Equal([true, true], answers[0]);
        Assert.Equal(2, answers[1].Count);
        Assert.Contains(false, answers[1]);
        Assert.True(answers[2][0]);
        Assert.True(answers[3].Count >= 4, $"{answers[3].Count} found");
        Assert.All(answers[3].Skip(2).Take(2), Assert.True);
        Assert.True(answers[4][0]);
    }
}
