using System.IO.Compression;
using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Tests.Content;

namespace TayNinhExemplars.Tests.Recipes;

/// <summary>Deployment plans of recipes in Orchard's form write what each of their steps says.</summary>
public sealed class DeploymentPlanTests : IAsyncLifetime
{
    private RecipeKitchen _kitchen = null!;
    private ContentItem _article = null!;

    public async ValueTask InitializeAsync()
    {
        _kitchen = await RecipeKitchen.OpenAsync();
        _article = await _kitchen.Desk.PublishedArticleAsync("Bài được chọn");
        await _kitchen.Desk.PublishedArticleAsync("Bài khác");
        await _kitchen.Desk.SaveAndPublishAsync(Desk.Section("Chuyên mục"));
        await _kitchen.RunAsync("""
            { "name": "s", "steps": [
              { "name": "Settings", "SiteName": "Trang", "LayerSettings": { "Zones": ["A"] }, "SmtpSettings": { "Host": "x" } },
              { "name": "custom-settings", "One": { "ContentType": "One" }, "Two": { "ContentType": "Two" } },
              { "name": "Queries", "Queries": [ { "Source": "Sql", "Name": "Chosen", "ReturnContentItems": true, "Template": "SELECT DocumentId FROM ContentItemIndex WHERE ContentType='Section'" } ] },
              { "name": "media", "Files": [ { "TargetPath": "anh/a.pdf", "Base64": "YQ==" }, { "TargetPath": "anh/b.pdf", "Base64": "Yg==" }, { "TargetPath": "khac/c.pdf", "Base64": "Yw==" } ] } ] }
            """);
    }

    [Theory]
    [InlineData("""{ "Type": "AllContentDeploymentStep", "Step": {} }""", "content:3")]
    [InlineData("""{ "Type": "ContentDeploymentStep", "Step": { "ContentTypes": ["Section"] } }""", "content:1")]
    [InlineData("""{ "Type": "ContentItemDeploymentStep", "Step": { "ContentItemId": "ARTICLE" } }""", "content:1")]
    [InlineData("""{ "Type": "ContentItemDeploymentStep", "Step": { "ContentItemId": "ARTICLE" } }, { "Type": "ContentDeploymentStep", "Step": { "ContentTypes": ["Section"] } }""", "content:2")]
    [InlineData("""{ "Type": "QueryBasedContentDeploymentStep", "Step": { "QueryName": "Chosen", "QueryParameters": "{}" } }""", "content:1")]
    [InlineData("""{ "Type": "QueryBasedContentDeploymentStep", "Step": { "QueryName": "Nobody" } }""", "!QueryBasedContent: Nobody")]
    [InlineData("""{ "Type": "ContentDefinitionDeploymentStep", "Step": { "IncludeAll": false, "ContentTypes": ["Section"], "ContentParts": ["Article"] } }""", "ContentDefinition:Section,Article")]
    [InlineData("""{ "Type": "SiteSettingsDeploymentStep", "Step": { "Settings": ["SiteName"] } }""", "Settings:SiteName")]
    [InlineData("""{ "Type": "SiteSettingsPropertyDeploymentStep", "Step": { "PropertyName": "LayerSettings" } }""", "Settings:LayerSettings")]
    [InlineData("""{ "Type": "CustomSettingsDeploymentStep", "Step": { "SettingsTypeNames": ["Two"] } }""", "custom-settings:Two")]
    [InlineData("""{ "Type": "CustomSettingsDeploymentStep", "Step": { "IncludeAll": true } }""", "custom-settings:One,Two")]
    [InlineData("""{ "Type": "MediaDeploymentStep", "Step": { "FilePaths": ["khac/c.pdf"], "DirectoryPaths": [] } }""", "media:1 khac/c.pdf")]
    [InlineData("""{ "Type": "MediaDeploymentStep", "Step": { "DirectoryPaths": ["anh"] } }""", "media:2 anh/a.pdf anh/b.pdf")]
    [InlineData("""{ "Type": "JsonRecipeDeploymentStep", "Step": { "Json": "{ \"name\": \"Command\", \"Commands\": [\"x\"] }" } }""", "Command:1")]
    [InlineData("""{ "Type": "JsonRecipeDeploymentStep", "Step": { "Json": "{" } }""", "!JsonRecipe")]
    [InlineData("""{ "Type": "CustomFileDeploymentStep", "Step": { "FileName": "doc/readme.txt", "FileContent": "Xin chào" } }""", " doc/readme.txt")]
    [InlineData("""{ "Type": "CustomFileDeploymentStep", "Step": { "FileName": "../x.txt", "FileContent": "" } }""", "!CustomFile")]
    [InlineData("""{ "Type": "DeleteContentDefinitionDeploymentStep", "Step": { "ContentTypes": ["Old"], "ContentParts": [] } }""", "DeleteContentDefinition:1")]
    [InlineData("""{ "Type": "RebuildIndexDeploymentStep", "Step": { "IncludeAll": true } }""", "RebuildIndex:0")]
    [InlineData("""{ "Type": "ExportContentToDeploymentTargetDeploymentStep", "Step": {} }""", "!ExportContentToDeploymentTarget")]
    public async Task A_step_of_a_plan_writes_what_it_names(string steps, string expected)
    {
        var (recipe, files, words) = await RunAsync(steps.Replace("ARTICLE", _article.ContentItemId, StringComparison.Ordinal));

        if (expected[0] == '!') Assert.Contains(expected[1..], words, StringComparison.Ordinal);
        else Assert.Equal(expected, string.Join(' ', ((JsonArray)recipe["steps"]!).OfType<JsonObject>().Select(Describe).Append("").Take(1).Concat(files)));
    }

    [Fact]
    public async Task A_plan_names_its_recipe()
    {
        var (recipe, _, _) = await RunAsync("""{ "Type": "RecipeFileDeploymentStep", "Step": { "RecipeName": "Gói", "DisplayName": "Gói mẫu", "Description": "d", "Author": "a", "WebSite": "w", "Version": "2.0.0", "IsSetupRecipe": true, "Categories": "mot hai", "Tags": "x" } }""");
        Assert.Equal(("Gói", "Gói mẫu", "2.0.0", true), ((string?)recipe["name"], (string?)recipe["displayName"], (string?)recipe["version"], (bool)recipe["issetuprecipe"]!));
        Assert.Equal(["mot", "hai"], recipe.Strings("categories"));
    }

    [Fact]
    public async Task A_choice_that_is_kept_writes_the_same_again()
    {
        var choice = new ExportChoice { Steps = ["content", "ContentDefinition", "media"], ContentTypes = ["Section"] };
        await _kitchen.Site.TellAsync((DeploymentPlans p) => p.SaveAsync("Giữ", choice));

        var again = (await _kitchen.Site.AskAsync((DeploymentPlans p) => p.FindAsync("Giữ")))!;

        Assert.Equal(choice.Steps.Order(StringComparer.Ordinal), again.Steps!.Order(StringComparer.Ordinal));
        Assert.Equal(["Section"], again.ContentTypes!);
        Assert.Null(again.MediaPaths);
        Assert.Empty(again.Problems);
    }

    public ValueTask DisposeAsync() => _kitchen.DisposeAsync();

    private async Task<(JsonObject Recipe, IReadOnlyList<string> Files, string Words)> RunAsync(string steps)
    {
        await _kitchen.RunAsync($$"""{ "name": "p", "steps": [ { "name": "deployment", "Plans": [ { "Name": "Kế hoạch", "Steps": [ {{steps}} ] } ] } ] }""");
        var choice = (await _kitchen.Site.AskAsync((DeploymentPlans p) => p.FindAsync("Kế hoạch")))!;
        using var target = new MemoryStream();
        await _kitchen.Site.AskAsync((ExportPackageHandler h) => h.HandleAsync(new ExportPackage(target) { Choice = choice }));
        target.Position = 0;
        using var zip = new ZipArchive(target);
        var files = zip.Entries.Select(e => e.FullName).Where(n => n is not ("Recipe.json" or "PORTABILITY.txt")).Order(StringComparer.Ordinal).ToList();
        return (Json.ParseObject(await TextAsync(zip, "Recipe.json")), files, await TextAsync(zip, "PORTABILITY.txt"));
    }

    private static async Task<string> TextAsync(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(await zip.GetEntry(name)!.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    private static string Describe(JsonObject step)
    {
        var name = step.Text("name")!;
        var lists = step.Where(m => m.Value is JsonArray).Select(m => (JsonArray)m.Value!).ToList();
        if (name == "ContentDefinition") return $"{name}:{string.Join(',', lists.SelectMany(l => l).Select(e => (string?)e!["Name"]))}";
        return lists.Count > 0 ? $"{name}:{lists[0].Count}" : $"{name}:{string.Join(',', step.Where(m => m.Key != "name").Select(m => m.Key))}";
    }
}
