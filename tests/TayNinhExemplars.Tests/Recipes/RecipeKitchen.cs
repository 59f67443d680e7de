using System.Text;
using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Recipes;

/// <summary>A site and a folder of recipes beside each other.</summary>
public sealed class RecipeKitchen(Desk desk) : IAsyncDisposable
{
    public Desk Desk => desk;
    public TestSite Site => desk.Site;
    public string Folder { get; } = Directory.CreateDirectory(Path.Combine(desk.Site.Folder, "recipes")).FullName;

    public static async Task<RecipeKitchen> OpenAsync(TestDatabase? database = null) => new(await Desk.OpenAsync(database ?? TestDatabase.Sqlite));

    /// <summary>A kitchen whose site is quite empty: not even the test's own types.</summary>
    public static async Task<RecipeKitchen> OpenEmptyAsync(TestDatabase? database = null) => new(new Desk(await TestSite.CreateAsync(database ?? TestDatabase.Sqlite)));

    public string Write(string json, string name = "test.recipe.json") => Write(Encoding.UTF8.GetBytes(json), name);

    public string Write(byte[] bytes, string name = "test.recipe.json")
    {
        var file = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    public Task<RecipeReport> RunAsync(string json, Dictionary<string, string>? parameters = null, Func<string, string?>? configuration = null) =>
        RunFileAsync(Write(json), parameters, configuration);

    public Task<RecipeReport> RunFileAsync(string file, Dictionary<string, string>? parameters = null, Func<string, string?>? configuration = null) =>
        Site.AskAsync((RunRecipeHandler h) => h.HandleAsync(new RunRecipe(file, parameters, configuration)));

    public async Task<RecipeException> FailAsync(string json) => await Assert.ThrowsAsync<RecipeException>(() => RunAsync(json));

    /// <summary>Runs a content step with one article whose title is the given text, and gives back the title as stored.</summary>
    public async Task<string?> TitleOfAsync(string title, string more = "", Dictionary<string, string>? parameters = null, Func<string, string?>? configuration = null)
    {
        var id = StableIds.From(title + more);
        var item = new JsonObject { ["ContentItemId"] = id, ["ContentItemVersionId"] = id, ["ContentType"] = "Article", ["Latest"] = true, ["TitlePart"] = new JsonObject { ["Title"] = title } };
        await RunAsync($$"""{ "name": "t", {{more}} "steps": [ { "name": "content", "data": [ {{item.ToJsonString()}} ] } ] }""", parameters, configuration);
        return (await Desk.LatestAsync(id)).Title();
    }

    public async Task<string> ExportAsync(bool drafts = false)
    {
        using var target = new MemoryStream();
        await Site.AskAsync((ExportRecipeHandler h) => h.HandleAsync(new ExportRecipe(target, drafts)));
        return Encoding.UTF8.GetString(target.ToArray());
    }

    public Task<List<ContentItem>> AllLatestAsync() => Site.AskAsync(async (ContentStore s) => await s.StreamAsync(VersionKind.Latest).ToListAsync());

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
