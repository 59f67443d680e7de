using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Recipes;

public sealed class SiteRecipesOnSqlite() : SiteRecipeTests(TestDatabase.Sqlite);

public sealed class SiteRecipesOnPostgreSql(PostgresFixture postgres) : SiteRecipeTests(postgres);

/// <summary>The site's own recipes: repeatable, portable, and harmless when cut off.</summary>
public abstract partial class SiteRecipeTests(TestDatabase database)
{
    private static readonly string Site = RepositoryFiles.Path("recipes", "tayninh.recipe.json"), Demo = RepositoryFiles.Path("recipes", "demo.recipe.json");

    [Fact]
    public async Task Running_the_recipes_again_changes_nothing()
    {
        await using var kitchen = await RecipeKitchen.OpenEmptyAsync(database);
        await RunBothAsync(kitchen);
        var first = await SiteDump.OfAsync(kitchen.Site);
        kitchen.Site.Clock.Advance(TimeSpan.FromDays(1));

        await RunBothAsync(kitchen);

        var second = await SiteDump.OfAsync(kitchen.Site);
        Assert.All(first.Keys, table => Assert.Equal(first[table], second[table]));
        Assert.NotEmpty(first["ContentItems"]);
        Assert.Empty(await kitchen.Desk.CheckAsync());
    }

    [Fact]
    public async Task An_export_read_into_an_empty_site_exports_the_same_again()
    {
        await using var here = await RecipeKitchen.OpenEmptyAsync(database);
        await RunBothAsync(here);
        var draft = (await here.AllLatestAsync()).First(i => i is { Published: true, ContentType: "Story" });
        draft.PartOrNew("TitlePart")["Title"] = "Bản nháp trên bài đã đăng";
        (await here.Desk.SaveAsync(draft, draft.ContentItemVersionId)).OrThrow();
        var first = await here.ExportAsync(drafts: true);

        await using var there = await RecipeKitchen.OpenEmptyAsync(database);
        there.Site.Clock.Advance(TimeSpan.FromDays(1));
        await there.RunFileAsync(there.Write(first));

        var second = await there.ExportAsync(drafts: true);
        Assert.Equal(WithoutTime(first), WithoutTime(second));
        Assert.Contains("Bản nháp trên bài đã đăng", second, StringComparison.Ordinal);
        Assert.Empty(await there.Desk.CheckAsync());
    }

    [Fact]
    public async Task An_export_without_drafts_can_be_gone_on_with_elsewhere()
    {
        await using var here = await RecipeKitchen.OpenAsync(database);
        var published = await here.Desk.PublishedArticleAsync("Đã đăng");
        await here.Desk.SaveAsync(Content.ItemReading.Titled(published, "Nháp"), published.ContentItemVersionId);
        var export = await here.ExportAsync();
        Assert.DoesNotContain("Nháp", export, StringComparison.Ordinal);

        await using var there = await RecipeKitchen.OpenEmptyAsync(database);
        await there.RunFileAsync(there.Write(export));
        Assert.Equal(published.ContentItemVersionId, (await there.Desk.LatestAsync(published.ContentItemId))?.ContentItemVersionId);
        Assert.Equal(WithoutTime(export), WithoutTime(await there.ExportAsync()));
    }

    [Fact]
    public async Task A_recipe_cut_off_anywhere_is_refused_clearly_and_leaves_only_whole_steps()
    {
        var whole = await File.ReadAllBytesAsync(Site);
        var full = Json.ParseObject(Encoding.UTF8.GetString(whole));
        var items = ((JsonArray)full["steps"]!).OfType<JsonObject>().Where(s => s.Text("name") == "content").Sum(s => ((JsonArray)s.Find("data")!).Count);
        var random = new Random(20261123);
        foreach (var length in Enumerable.Range(0, database.Provider == TayNinhExemplars.Storage.DatabaseProvider.Sqlite ? 16 : 4).Select(_ => random.Next(1, whole.Length - 10)))
        {
            await using var kitchen = await RecipeKitchen.OpenEmptyAsync(database);
            foreach (var name in new[] { "pages", "queries" }) CopyFolder(RepositoryFiles.Path("recipes", name), Path.Combine(kitchen.Folder, name));
            var file = kitchen.Write(whole[..length]);

            var failure = await Assert.ThrowsAsync<RecipeException>(() => kitchen.RunFileAsync(file));

            Assert.Matches("JSON|cut off", failure.Message);
            Assert.Contains((await kitchen.AllLatestAsync()).Count, new[] { 0, items });
            Assert.Empty(await kitchen.Desk.CheckAsync());
        }
    }

    private static async Task RunBothAsync(RecipeKitchen kitchen)
    {
        Assert.Empty((await kitchen.RunFileAsync(Site)).Notes);
        Assert.Empty((await kitchen.RunFileAsync(Demo)).Notes);
    }

    private static string WithoutTime(string export) => ExportTime().Replace(export, "");

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    [GeneratedRegex("""  "exportUtc": "[^"]*",\n""")]
    private static partial Regex ExportTime();
}
