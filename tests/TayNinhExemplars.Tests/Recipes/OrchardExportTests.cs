using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Definitions;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Recipes;

/// <summary>Orchard's sites as their recipes describe them, and their way out and in again.</summary>
public sealed partial class OrchardExportTests
{
    private static readonly Dictionary<string, string> SetUp = new() { ["SiteName"] = "Thử nghiệm", ["AdminUsername"] = "admin", ["AdminUserId"] = StableIds.From("admin") };

    public static TheoryData<string> Sites => ["blog", "agency", "comingsoon", "headless", "blank"];

    private static string Recipe(string name)
    {
        if (RepositoryFiles.Orchard("recipes") is not { } folder) Assert.Skip("Orchard Core's recipes are not beside this repository.");
        return Directory.EnumerateFiles(RepositoryFiles.Orchard("recipes")!, $"{name}.recipe.json", SearchOption.AllDirectories).Single();
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Types_items_layers_and_queries_are_what_the_file_says(string name)
    {
        var recipe = Json.ParseObject(await File.ReadAllTextAsync(Recipe(name), TestContext.Current.CancellationToken));
        await using var kitchen = await RecipeKitchen.OpenEmptyAsync();
        await kitchen.RunFileAsync(Recipe(name), SetUp);
        var definitions = await kitchen.Site.AskAsync((ContentDefinitionStore s) => s.GetAsync());
        var items = await kitchen.AllLatestAsync();

        foreach (var step in ((JsonArray)recipe["steps"]!).OfType<JsonObject>())
        {
            switch (step.Text("name")!.ToLowerInvariant())
            {
                case "contentdefinition":
                    foreach (var record in DefinitionRecords.Objects(step, "ContentTypes")) CheckType(record, definitions);
                    foreach (var record in DefinitionRecords.Objects(step, "ContentParts")) CheckPart(record, definitions);
                    break;
                case "content":
                    foreach (var said in ((JsonArray)step.Find("data")!).OfType<JsonObject>()) CheckItem(said, items);
                    break;
                case "layers":
                    await CheckEntriesAsync(kitchen, "Layers", DefinitionRecords.Objects(step, "Layers"));
                    break;
                case "queries":
                    await CheckEntriesAsync(kitchen, "Queries", DefinitionRecords.Objects(step, "Queries"));
                    break;
                case "adminmenu":
                    await CheckEntriesAsync(kitchen, "AdminMenu", DefinitionRecords.Objects(step, "data"));
                    break;
                case "workflowtype":
                    await CheckEntriesAsync(kitchen, "WorkflowTypes", DefinitionRecords.Objects(step, "data"));
                    break;
                case "templates":
                    var templates = await kitchen.Site.AskAsync((KeyedDocuments d) => d.GetAsync("Templates"));
                    foreach (var (shape, template) in (JsonObject)step["Templates"]!) Contains(template, templates[shape], shape);
                    break;
            }
        }
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_site_moves_in_a_package_and_exports_the_same_again(string name)
    {
        await using var here = await RecipeKitchen.OpenEmptyAsync();
        await here.RunFileAsync(Recipe(name), SetUp);
        var package = await PackageAsync(here);

        await using var there = await RecipeKitchen.OpenEmptyAsync();
        there.Site.Clock.Advance(TimeSpan.FromDays(1));
        (await there.Site.AskAsync((RunPackageHandler h) => h.HandleAsync(new RunPackage(new MemoryStream(package), IsZip: true)))).OrThrow();

        var (first, second) = (await here.ExportAsync(drafts: true), await there.ExportAsync(drafts: true));
        Assert.Equal(ExportTime().Replace(first, ""), ExportTime().Replace(second, ""));
        Assert.Equal(Entries(package), Entries(await PackageAsync(there)));
    }

    [Fact]
    public async Task A_package_that_climbs_out_of_its_folder_is_refused()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("../../evil.txt").Open().Dispose();
        bytes.Position = 0;
        await using var kitchen = await RecipeKitchen.OpenEmptyAsync();
        var outcome = await kitchen.Site.AskAsync((RunPackageHandler h) => h.HandleAsync(new RunPackage(bytes, IsZip: true)));
        Assert.Equal("recipes.bad-name", Assert.Single(outcome.Refusals).Code);
    }

    [Fact]
    public async Task The_sql_query_of_the_blog_gives_its_posts()
    {
        await using var kitchen = await RecipeKitchen.OpenEmptyAsync();
        await kitchen.RunFileAsync(Recipe("blog"), SetUp);
        var result = await kitchen.Site.AskAsync((TayNinhExemplars.Indexing.NamedQueries q) => q.RunAsync("RecentBlogPosts", []));
        var post = (await kitchen.AllLatestAsync()).Single(i => i.ContentType == "BlogPost");
        Assert.Equal([post.ContentItemId], result!.Hits.Items.Select(h => h.Id));
    }

    [Theory]
    [InlineData("SELECT DocumentId FROM ContentItemIndex WHERE ContentType='Article' AND Published = 1 ORDER BY CreatedUtc DESC LIMIT @n:2", 1)]
    [InlineData("select * from ContentItemIndex where DisplayText like 'Đã%' and ContentType in ('Article', 'Page')", 1)]
    [InlineData("SELECT DocumentId FROM ContentItemIndex WHERE ContentType = 'x'' OR ''1''=''1'", 0)]
    [InlineData("SELECT Password FROM ContentItemIndex", -1)]
    [InlineData("SELECT DocumentId FROM AspNetUsers", -1)]
    [InlineData("SELECT DocumentId FROM ContentItemIndex; DROP TABLE ContentItems", -1)]
    [InlineData("SELECT DocumentId FROM ContentItemIndex WHERE lower(ContentType) = 'a'", -1)]
    public async Task Sql_is_read_as_far_as_it_asks_for_items(string sql, int count)
    {
        await using var kitchen = await RecipeKitchen.OpenAsync();
        await kitchen.Desk.PublishedArticleAsync("Đã đăng");
        if (count < 0) await Assert.ThrowsAsync<FormatException>(() => kitchen.Site.AskAsync((ContentSql s) => s.RunAsync(sql, [])));
        else Assert.Equal(count, (await kitchen.Site.AskAsync((ContentSql s) => s.RunAsync(sql, []))).Count);
    }

    private static async Task CheckEntriesAsync(RecipeKitchen kitchen, string document, IEnumerable<JsonObject> said)
    {
        var kept = (await kitchen.Site.AskAsync((KeyedDocuments d) => d.GetAsync(document))).Values.OfType<JsonObject>().ToList();
        var entries = said.ToList();
        Assert.Equal(entries.Count, kept.Count);
        foreach (var entry in entries) Contains(entry, Assert.Single(kept, k => k.Text("Name") == entry.Text("Name")), $"{document}.{entry.Text("Name")}");
    }

    private static void CheckType(JsonObject record, ContentDefinitions definitions)
    {
        var type = definitions.Type(record.Text("Name")!);
        Assert.NotNull(type);
        Assert.Equal(record.Text("DisplayName"), type.DisplayName);
        foreach (var use in DefinitionRecords.Objects(record, "ContentTypePartDefinitionRecords"))
            Assert.Equal(use.Text("PartName"), type.Part(use.Text("Name")!)?.PartName);
        if ((record.Find("Settings") as JsonObject)?.Find("ContentTypeSettings") is JsonObject settings) Assert.Equal(settings.Text("Stereotype"), type.Common.Stereotype);
    }

    private static void CheckPart(JsonObject record, ContentDefinitions definitions)
    {
        foreach (var field in DefinitionRecords.Objects(record, "ContentPartFieldDefinitionRecords"))
            Assert.Contains(definitions.Fields(record.Text("Name")!), f => f.Name == field.Text("Name") && f.FieldName == field.Text("FieldName"));
    }

    /// <summary>Whatever is no expression in the file stands in the item as it was written.</summary>
    private static void CheckItem(JsonObject said, IReadOnlyList<ContentItem> items)
    {
        var name = said.Text("DisplayText")!;
        var item = items.SingleOrDefault(i => i.ContentType == said.Text("ContentType") && (i.DisplayText == name || name.StartsWith('[')));
        Assert.NotNull(item);
        Assert.True(item.Published && item.Latest);
        foreach (var (part, value) in said)
            if (value is JsonObject json) Contains(json, item.Part(part), $"{name}.{part}");
    }

    private static void Contains(JsonNode? said, JsonNode? stored, string at)
    {
        switch (said)
        {
            case JsonObject json:
                foreach (var (key, value) in json) Contains(value, (stored as JsonObject)?[key], $"{at}.{key}");
                break;
            case JsonArray list:
                Assert.True(stored is JsonArray both && both.Count == list.Count, at);
                for (var i = 0; i < list.Count; i++) Contains(list[i], ((JsonArray)stored!)[i], $"{at}[{i}]");
                break;
            case JsonValue value when value.ToString() is { } text && !text.StartsWith('['):
                // HTML is cleaned on the way in; line ends are not what a file says.
                Assert.True(Words(text) == Words(stored?.ToString()), $"{at}: {text} / {stored}");
                break;
        }
    }

    private static string Words(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<byte[]> PackageAsync(RecipeKitchen kitchen)
    {
        using var target = new MemoryStream();
        await kitchen.Site.AskAsync((ExportPackageHandler h) => h.HandleAsync(new ExportPackage(target, Drafts: true)));
        return target.ToArray();
    }

    private static IEnumerable<string> Entries(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return [.. zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex("""  "exportUtc": "[^"]*",\n""")]
    private static partial Regex ExportTime();
}
