using System.Collections.Frozen;
using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Content;

/// <summary>The content use cases of a site as one would speak them; every call is a unit of work of its own.</summary>
public sealed class Desk(TestSite site)
{
    public static readonly Actor Editor = Person("bientap", "PublishContent", "DeleteContent");

    /// <summary>Types that use every mechanism of the store: paths, aliases, terms, pointers, lists, plans.</summary>
    private const string Types = """
        {
          "ContentParts": [
            { "Name": "Article", "Settings": {}, "ContentPartFieldDefinitionRecords": [
              { "FieldName": "TextField", "Name": "Lead", "Settings": {} },
              { "FieldName": "HtmlField", "Name": "Box", "Settings": {} },
              { "FieldName": "TaxonomyField", "Name": "Topics", "Settings": { "TaxonomyFieldSettings": { "TaxonomyContentItemId": "4taxonomyofthetestsite0000" } } },
              { "FieldName": "ContentPickerField", "Name": "People", "Settings": { "ContentPickerFieldSettings": { "Multiple": true } } }
            ] }
          ],
          "ContentTypes": [
            { "Name": "Article", "DisplayName": "Bài viết", "Settings": { "ContentTypeSettings": { "Draftable": true, "Versionable": true } },
              "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
                { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": { "AutoroutePartSettings": { "Pattern": "tin-bai/{{ Model.ContentItem | display_text | transliterate | slugify }}" } } },
                { "PartName": "MarkdownBodyPart", "Name": "MarkdownBodyPart", "Settings": {} },
                { "PartName": "PublishLaterPart", "Name": "PublishLaterPart", "Settings": {} },
                { "PartName": "ArchiveLaterPart", "Name": "ArchiveLaterPart", "Settings": {} },
                { "PartName": "Article", "Name": "Article", "Settings": {} } ] },
            { "Name": "Section", "DisplayName": "Chuyên mục", "Settings": {}, "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
                { "PartName": "AliasPart", "Name": "AliasPart", "Settings": {} },
                { "PartName": "ListPart", "Name": "ListPart", "Settings": {} } ] }
          ]
        }
        """;

    public TestSite Site => site;

    public static async Task<Desk> OpenAsync(TestDatabase database, Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>? more = null)
    {
        var desk = new Desk(await TestSite.CreateAsync(database, more));
        await desk.Site.TellAsync<ContentDefinitionStore>(d => d.MergeAsync(Json.ParseObject(Types)));
        return desk;
    }

    public static Actor Person(string name, params string[] permissions) =>
        new(StableIds.From(name), name, FrozenSet<string>.Empty, permissions.ToFrozenSet());

    public static ContentItem Article(string title, string? markdown = null) => new()
    {
        ContentType = "Article",
        Content = new JsonObject
        {
            ["TitlePart"] = new JsonObject { ["Title"] = title },
            ["AutoroutePart"] = new JsonObject(),
            ["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = markdown ?? "Nội dung" },
            ["Article"] = new JsonObject(),
        },
    };

    public static ContentItem Section(string title, string? alias = null) => new()
    {
        ContentType = "Section",
        Content = new JsonObject
        {
            ["TitlePart"] = new JsonObject { ["Title"] = title },
            ["AliasPart"] = alias is null ? [] : new JsonObject { ["Alias"] = alias },
        },
    };

    public Task<Outcome<ContentItem>> SaveAsync(ContentItem item, string? basedOn = null, Actor? actor = null) =>
        site.AskAsync((SaveDraftHandler h) => h.HandleAsync(new SaveDraft(item, basedOn), actor ?? Editor));

    public Task<Outcome<ContentItem>> PublishAsync(string id, string? expected = null, Actor? actor = null) =>
        site.AskAsync((PublishContentHandler h) => h.HandleAsync(new PublishContent(id, expected), actor ?? Editor));

    public Task<Outcome<ContentItem>> SaveAndPublishAsync(ContentItem item, string? basedOn = null, Actor? actor = null) =>
        site.AskAsync((SaveAndPublishHandler h) => h.HandleAsync(new SaveAndPublish(item, basedOn), actor ?? Editor));

    public Task<Outcome<ContentItem>> UnpublishAsync(string id, Actor? actor = null) =>
        site.AskAsync((UnpublishContentHandler h) => h.HandleAsync(new UnpublishContent(id), actor ?? Editor));

    public Task<Outcome<ContentItem>> DeleteAsync(string id, Actor? actor = null, string? reason = null) =>
        site.AskAsync((DeleteContentHandler h) => h.HandleAsync(new DeleteContent(id, reason), actor ?? Editor));

    public Task<Outcome<ContentItem>> RestoreAsync(string id, Actor? actor = null) =>
        site.AskAsync((RestoreContentHandler h) => h.HandleAsync(new RestoreContent(id), actor ?? Editor));

    public Task<Outcome<ContentItem>> RestoreVersionAsync(string id, string version, string? basedOn = null, Actor? actor = null) =>
        site.AskAsync((RestoreVersionHandler h) => h.HandleAsync(new RestoreVersion(id, version, basedOn), actor ?? Editor));

    public Task<Outcome<ContentItem>> CloneAsync(string id, Actor? actor = null) =>
        site.AskAsync((CloneContentHandler h) => h.HandleAsync(new CloneContent(id), actor ?? Editor));

    public Task<Outcome<ContentItem>> DiscardAsync(string id, Actor? actor = null) =>
        site.AskAsync((DiscardDraftHandler h) => h.HandleAsync(new DiscardDraft(id), actor ?? Editor));

    public Task<IReadOnlyList<ScheduledAction>> RunScheduleAsync() => site.AskAsync((RunScheduleHandler h) => h.HandleAsync());

    public Task<ImportResult> ImportAsync(params ContentItem[] items) =>
        site.AskAsync((ImportContentHandler h) => h.HandleAsync(items, new HashSet<string>()));

    /// <summary>Runs a recipe given as text.</summary>
    public async Task RunAsync(string recipe)
    {
        var file = System.IO.Path.Combine(site.Folder, $"{Guid.NewGuid():n}.recipe.json");
        await File.WriteAllTextAsync(file, recipe);
        await site.AskAsync((TayNinhExemplars.Recipes.RunRecipeHandler h) => h.HandleAsync(new TayNinhExemplars.Recipes.RunRecipe(file)));
    }

    public Task<ContentItem?> LatestAsync(string id) => site.AskAsync((ContentStore s) => s.FindAsync(id, VersionKind.Latest));

    public Task<ContentItem?> PublishedAsync(string id) => site.AskAsync((ContentStore s) => s.FindAsync(id));

    public Task<ContentItem?> ByPathAsync(string path) => site.AskAsync((ContentStore s) => s.FindByPathAsync(path));

    public Task<IReadOnlyList<ContentVersion>> VersionsAsync(string id) => site.AskAsync((ContentStore s) => s.VersionsAsync(id));

    public Task<IReadOnlyList<ContentChange>> ChangesAsync(long after = 0) => site.AskAsync((ChangeFeed f) => f.ReadAsync(after, 100_000));

    public Task<long> LastChangeAsync() => site.AskAsync((ChangeFeed f) => f.LastSequenceAsync());

    public Task<IReadOnlyList<string>> CheckAsync() => site.AskAsync((TayNinhExemplars.Storage.SiteDbContext db) => StoreCheck.RunAsync(db));

    public async Task<ContentItem> SavedAsync(string title, Actor? actor = null) => (await SaveAsync(Article(title), actor: actor)).OrThrow();

    public async Task<ContentItem> PublishedArticleAsync(string title, Action<ContentItem>? with = null)
    {
        var item = Article(title);
        with?.Invoke(item);
        return (await SaveAndPublishAsync(item)).OrThrow();
    }
}

/// <summary>Shorthand for what tests look at.</summary>
public static class ItemReading
{
    public static string? Title(this ContentItem? item) => item?.Part("TitlePart")?.Text("Title");
    public static string? Path(this ContentItem? item) => item?.Part("AutoroutePart")?.Text("Path");
    public static string? Markdown(this ContentItem? item) => item?.Part("MarkdownBodyPart")?.Text("Markdown");
    public static DateTime? PlannedUtc(this ContentItem item) => ContentItemJson.ParseDate(item.Part("PublishLaterPart")?.Text("ScheduledPublishUtc"));
    public static string? Lead(this ContentItem? item) => item?.Field("Article", "Lead")?.Text("Text");

    public static ContentItem With(this ContentItem item, string part, JsonObject json)
    {
        var copy = item.Clone();
        copy.Content[part] = json;
        return copy;
    }

    public static ContentItem Titled(this ContentItem item, string title)
    {
        var copy = item.Clone();
        copy.PartOrNew("TitlePart")["Title"] = title;
        return copy;
    }

    public static string[] Codes<T>(this Outcome<T> outcome) where T : class => [.. outcome.Refusals.Select(r => r.Code)];
}
