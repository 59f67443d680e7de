using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Recognition;

/// <summary>The registry of a site as the Council's secretary speaks of it; every call is a unit of work of its own.</summary>
public sealed class Council(TestSite site)
{
    public static readonly Actor Secretary = Desk.Person("hoidong", "ManageDossiers", "ManageAwards", "ManageReviews", "ScoreNominees", "ManageConsultations", "ManageReports", "PublishContent");
    public static readonly Actor Stranger = Desk.Person("nguoila");
    public static readonly DateOnly Today = new(2026, 11, 23);

    public TestSite Site => site;

    public static async Task<Council> OpenAsync(TestDatabase database, Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>? more = null)
    {
        var council = new Council(await TestSite.CreateAsync(database, more));
        await council.RunRecipeAsync("tayninh.recipe.json");
        return council;
    }

    public Task RunRecipeAsync(string name) => site.AskAsync((RunRecipeHandler h) => h.HandleAsync(new RunRecipe(RepositoryFiles.Path("recipes/" + name))));

    public async Task<ContentItem> ExemplarAsync(string name, string unit = "", string kind = "individual", bool publish = true)
    {
        var item = new ContentItem
        {
            ContentType = "Exemplar",
            Content = new JsonObject
            {
                ["TitlePart"] = new JsonObject { ["Title"] = name },
                ["AutoroutePart"] = new JsonObject(),
                ["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = "Việc làm cụ thể." },
                ["Exemplar"] = new JsonObject
                {
                    ["Kind"] = new JsonObject { ["Text"] = kind },
                    ["Summary"] = new JsonObject { ["Text"] = "Tóm tắt." },
                    ["Stage"] = new JsonObject { ["Text"] = "discovered" },
                },
            },
        };
        if (unit.Length > 0) ExemplarContent.Set(item, "Organization", new JsonObject { ["ContentItemIds"] = new JsonArray(unit) });
        return await SaveAsync(item, publish);
    }

    public Task<ContentItem> UnitAsync(string name) => SaveAsync(new ContentItem
    {
        ContentType = "Organization",
        Content = new JsonObject { ["TitlePart"] = new JsonObject { ["Title"] = name }, ["AutoroutePart"] = new JsonObject(), ["Organization"] = new JsonObject { ["Kind"] = new JsonObject { ["Text"] = "agency" } } },
    });

    public Task<ContentItem> StoryAsync(string title, string[] exemplars, string[]? awards = null, string text = "Nội dung.", bool publish = true) => SaveAsync(new ContentItem
    {
        ContentType = "Story",
        Content = new JsonObject
        {
            ["TitlePart"] = new JsonObject { ["Title"] = title },
            ["AutoroutePart"] = new JsonObject(),
            ["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = text },
            ["Story"] = new JsonObject
            {
                ["Lead"] = new JsonObject { ["Text"] = "Sapo." },
                ["Format"] = new JsonObject { ["Text"] = "news" },
                ["ByLine"] = new JsonObject { ["Text"] = "Phóng viên" },
                ["Exemplars"] = Ids(exemplars),
                ["Awards"] = Ids(awards ?? []),
            },
        },
    }, publish);

    public Task<ContentItem> AwardAsync(string title, string number, string[] recipients, string form = "Bằng khen của Chủ tịch UBND tỉnh", string date = "2026-03-10") => SaveAsync(new ContentItem
    {
        ContentType = "Award",
        Content = new JsonObject
        {
            ["TitlePart"] = new JsonObject { ["Title"] = title },
            ["AutoroutePart"] = new JsonObject(),
            ["Award"] = new JsonObject
            {
                ["Form"] = new JsonObject { ["Text"] = form },
                ["DecisionNumber"] = new JsonObject { ["Text"] = number },
                ["DecisionDate"] = new JsonObject { ["Value"] = date + "T00:00:00Z" },
                ["Grantor"] = new JsonObject { ["Text"] = "Chủ tịch UBND tỉnh Tây Ninh" },
                ["Recipients"] = Ids(recipients),
                ["Status"] = new JsonObject { ["Text"] = "granted" },
            },
        },
    });

    public Task<Outcome<Dossier>> RecordAsync(string exemplar, ExemplarStage stage, DateOnly? on, string work = "Gặp gỡ, xác minh tại địa phương.") =>
        site.AskAsync((RecordStageHandler h) => h.HandleAsync(new RecordStage(exemplar, stage, on, "Trần Văn Bình", work), Secretary));

    public Task<Outcome<Dossier>> HoldAsync(string exemplar, string reason = "Có đơn phản ánh.") => site.AskAsync((HoldExemplarHandler h) => h.HandleAsync(new HoldExemplar(exemplar, reason), Secretary));

    public Task<ContentItem?> PublishedAsync(string id) => site.AskAsync((ContentStore s) => s.FindAsync(id));

    public Task<ContentItem?> LatestAsync(string id) => site.AskAsync((ContentStore s) => s.FindAsync(id, VersionKind.Latest));

    public Task<Outcome<ContentItem>> PublishAsync(string id) => site.AskAsync((PublishContentHandler h) => h.HandleAsync(new PublishContent(id), Secretary));

    public async Task<ContentItem> SaveAsync(ContentItem item, bool publish = true) => publish
        ? (await site.AskAsync((SaveAndPublishHandler h) => h.HandleAsync(new SaveAndPublish(item, null), Actor.System))).OrThrow()
        : (await site.AskAsync((SaveDraftHandler h) => h.HandleAsync(new SaveDraft(item, null), Actor.System))).OrThrow();

    private static JsonObject Ids(string[] ids) => new() { ["ContentItemIds"] = new JsonArray([.. ids.Select(i => (JsonNode)i)]) };
}
