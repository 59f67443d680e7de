using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Storage;
using TayNinhExemplars.Tests.Theming;

namespace TayNinhExemplars.Tests.Recipes;

/// <summary>Orchard Core's own recipes and test vectors, where they lie beside this repository.</summary>
public sealed class OrchardRecipeTests
{
    private const string Absent = "Orchard Core's recipes are not beside this repository.";

    private static readonly Dictionary<string, string> SetUp = new()
    {
        ["SiteName"] = "Thử nghiệm", ["AdminUsername"] = "admin", ["AdminUserId"] = StableIds.From("admin"), ["AdminEmail"] = "admin@example.vn", ["SiteTimeZone"] = "Asia/Ho_Chi_Minh",
    };

    [Theory]
    [InlineData("blog", 2)]
    [InlineData("agency", 1)]
    [InlineData("comingsoon", 1)]
    [InlineData("headless", 0)]
    [InlineData("blank", 0)]
    [InlineData("saas", 0)]
    [InlineData("blog.lucene.search", 0)]
    [InlineData("blog.lucene.search.v2", 0)]
    [InlineData("menu", 0)]
    [InlineData("dashboard-widgets", 0)]
    public async Task Their_recipe_runs_on_an_empty_site_twice_with_the_same_result(string name, int atLeast)
    {
        await using var kitchen = await RecipeKitchen.OpenEmptyAsync();
        var file = Files($"{name}.recipe.json").Single();

        var report = await kitchen.RunFileAsync(file, SetUp);

        foreach (var note in report.Notes) TestContext.Current.SendDiagnosticMessage($"{name}: {note}");
        var items = await kitchen.AllLatestAsync();
        Assert.True(items.Count >= atLeast, $"{items.Count} items");
        Assert.Empty(await kitchen.Desk.CheckAsync());
        var first = await SiteDump.OfAsync(kitchen.Site);
        await kitchen.RunFileAsync(file, SetUp);
        Same(first, await SiteDump.OfAsync(kitchen.Site));
    }

    /// <summary>Also of the recipes that are meant for a site with more on it, and of those that are meant to fail: what the first run did, the second finds done.</summary>
    [Theory, MemberData(nameof(Recipes))]
    public async Task Any_recipe_of_theirs_run_twice_changes_nothing(string file)
    {
        await using var kitchen = await RecipeKitchen.OpenEmptyAsync();
        async Task<string> RunAsync()
        {
            try
            {
                return string.Join('\n', (await kitchen.RunFileAsync(Path.Combine(RepositoryFiles.Orchard("recipes")!, file), SetUp)).Notes);
            }
            catch (RecipeException e)
            {
                return e.Message;
            }
        }
        var told = await RunAsync();
        var first = await SiteDump.OfAsync(kitchen.Site);
        Assert.Equal(told, await RunAsync());
        Same(first, await SiteDump.OfAsync(kitchen.Site));
        Assert.Empty(await kitchen.Desk.CheckAsync());
    }

    private static void Same(IReadOnlyDictionary<string, List<string>> first, IReadOnlyDictionary<string, List<string>> second)
    {
        foreach (var table in first.Keys.OrderBy(t => t != "ContentItems")) Assert.True(first[table].SequenceEqual(second[table]), $"{table}: {string.Join('\n', second[table].Except(first[table]))}\n--- was\n{string.Join('\n', first[table].Except(second[table]))}");
    }

    [Fact]
    public async Task What_their_recipe_names_and_is_not_here_is_reported_by_name()
    {
        await using var kitchen = await RecipeKitchen.OpenEmptyAsync();
        var report = await kitchen.RunFileAsync(Files("agency.recipe.json").Single(), SetUp);
        Assert.Contains(report.Notes, n => n.Contains("landingpage.liquid", StringComparison.Ordinal));
        Assert.Contains(report.Notes, n => n.Contains(".jpg", StringComparison.Ordinal));
    }

    public static IEnumerable<ITheoryDataRow> Brackets => OrchardVectors.Rows("recipeScriptBrackets");

    [Theory, MemberData(nameof(Brackets))]
    public async Task Brackets_mean_what_their_test_says(string row)
    {
        var vector = Json.ParseObject(row);
        await using var kitchen = await RecipeKitchen.OpenEmptyAsync();
        var file = Files($"{vector.Text("recipe")}.json").Single();
        // Theirs was run without a JavaScript engine; with one, a function nobody defined is an error.
        var error = vector.Text("recipe") == "recipe3" ? "valiables" : vector.Text("expectedError");
        if (error is not null)
        {
            Assert.Contains(error, (await Assert.ThrowsAsync<RecipeException>(() => kitchen.RunFileAsync(file))).Message, StringComparison.Ordinal);
            return;
        }
        await kitchen.RunFileAsync(file);
        Assert.Equal(vector.Text("expected"), Assert.Single(await kitchen.AllLatestAsync()).Title());
    }

    public static IEnumerable<ITheoryDataRow> Recipes => Paths() is { Count: > 0 } files
        ? files.Select(f => new TheoryDataRow<string>(f))
        : [new TheoryDataRow<string>("") { Skip = Absent }];

    private static IReadOnlyList<string> Paths() => RepositoryFiles.Orchard("recipes") is not { } folder ? []
        : [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(f => !f.Contains("Snippets", StringComparison.Ordinal)).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Recipes))]
    public void A_recipe_of_theirs_is_read(string file) => Assert.Null(Read(Path.Combine(RepositoryFiles.Orchard("recipes")!, file)));

    private static IReadOnlyList<string> Files(string pattern)
    {
        if (RepositoryFiles.Orchard("recipes") is not { } folder) Assert.Skip(Absent);
        return [.. Directory.EnumerateFiles(RepositoryFiles.Orchard("recipes")!, pattern, SearchOption.AllDirectories).Where(f => Path.GetFileName(f).Equals(pattern, StringComparison.Ordinal) || pattern.StartsWith('*'))];
    }

    private static string? Read(string file)
    {
        try
        {
            return Json.ParseObject(File.ReadAllText(file)).Find("steps") is JsonArray ? null : "no steps";
        }
        catch (JsonException e)
        {
            return e.Message;
        }
    }
}
