using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Recipes;
using TayNinhExemplars.Tests.Storage;
using TayNinhExemplars.Tests.Theming;

namespace TayNinhExemplars.Tests.Indexing;

/// <summary>Orchard's own Lucene queries over its own articles, with what its tests say of the answers.</summary>
public sealed class OrchardLuceneVectorTests
{
    public static IEnumerable<ITheoryDataRow> Queries => OrchardVectors.Rows("luceneQueries");

    /// <param name="row">The case: a query or a template's text, and in words what it finds.</param>
    [Theory, MemberData(nameof(Queries))]
    public async Task A_query_finds_what_its_test_says(string row)
    {
        var vector = Json.ParseObject(row);
        await using var kitchen = await RecipeKitchen.OpenEmptyAsync();
        await kitchen.RunFileAsync(Directory.EnumerateFiles(RepositoryFiles.Orchard("recipes")!, "luceneQueryTest.json", SearchOption.AllDirectories).Single());
        await kitchen.Site.Index.CatchUpAsync(TestContext.Current.CancellationToken);
        var titles = (await kitchen.AllLatestAsync()).ToDictionary(i => i.ContentItemId, i => i.DisplayText);
        Assert.True(titles.Count >= 4);

        var query = new JsonObject { ["Source"] = "Lucene", ["Template"] = vector.Text("queryText") ?? vector["query"]!.ToJsonString(), ["ReturnContentItems"] = true };
        var found = await kitchen.Site.AskAsync((NamedQueries q) => q.RunAsync("vector", query, []));
        IReadOnlyList<bool> named = [.. found.Hits.Items.Select(h => titles[h.Id].Contains("Orchard", StringComparison.OrdinalIgnoreCase))];

        Assert.True(Meaning(vector.Text("expect")!)(named), $"{vector.Text("expect")}: {string.Join(", ", named)}");
    }

    /// <summary>The words of the file as a judgement over "does its title say Orchard", in the order found. Words that are not known here fail.</summary>
    private static Func<IReadOnlyList<bool>, bool> Meaning(string words) => words switch
    {
        _ when words.StartsWith("2 items, both with Orchard", StringComparison.Ordinal) => found => found is [true, true],
        _ when words.StartsWith("2 items, not all with Orchard", StringComparison.Ordinal) => found => found.Count == 2 && found.Contains(false),
        _ when words.StartsWith("at least 1; first has Orchard", StringComparison.Ordinal) => found => found is [true, ..],
        _ when words.StartsWith("at least 4; first two match in the body", StringComparison.Ordinal) => found => found is [_, _, true, true, ..],
        _ when words.StartsWith("parses (Liquid head, trailing comma)", StringComparison.Ordinal) => found => found is [true, ..],
        _ => throw new ArgumentOutOfRangeException(nameof(words), words, "What the case says is not known here."),
    };
}
