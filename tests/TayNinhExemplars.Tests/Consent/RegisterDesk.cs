using System.Text.Json.Nodes;
using TayNinhExemplars.Consent;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Consent;

/// <summary>A site with the column's own types, and the rules of consent and evidence in force.</summary>
public sealed class RegisterDesk(TestSite site) : IAsyncDisposable
{
    public static readonly Actor Secretary = new(StableIds.From("hoidong"), "hoidong", new HashSet<string> { "Council" },
        new HashSet<string>(["SiteOwner"]));

    public TestSite Site => site;

    public static async Task<RegisterDesk> OpenAsync(TestDatabase database, bool rules = true)
    {
        var desk = new RegisterDesk(await TestSite.CreateAsync(database));
        await desk.RunAsync("tayninh.recipe.json");
        if (rules) await desk.RunAsync("rules.recipe.json");
        return desk;
    }

    public Task RunAsync(string recipe) => site.AskAsync((RunRecipeHandler h) => h.HandleAsync(new RunRecipe(RepositoryFiles.Path("recipes", recipe)), new RecipeReport()));

    public static ContentItem Exemplar(string name, string kind = "individual") => new()
    {
        ContentType = "Exemplar",
        Content = new JsonObject
        {
            ["TitlePart"] = new JsonObject { ["Title"] = name },
            ["Exemplar"] = new JsonObject
            {
                ["Kind"] = new JsonObject { ["Text"] = kind },
                ["Summary"] = new JsonObject { ["Text"] = "Một người để thử." },
                ["Stage"] = new JsonObject { ["Text"] = "discovered" },
            },
        },
    };

    public static ContentItem Story(string title, string markdown, params string[] exemplars) => new()
    {
        ContentType = "Story",
        Content = new JsonObject
        {
            ["TitlePart"] = new JsonObject { ["Title"] = title },
            ["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = markdown },
            ["Story"] = new JsonObject
            {
                ["Lead"] = new JsonObject { ["Text"] = "Câu dẫn." },
                ["Format"] = new JsonObject { ["Text"] = "feature" },
                ["ByLine"] = new JsonObject { ["Text"] = "Phóng viên" },
                ["Exemplars"] = new JsonObject { ["ContentItemIds"] = new JsonArray([.. exemplars.Select(e => (JsonNode)e)]) },
            },
        },
    };

    public async Task<ContentItem> SaveAsync(ContentItem item) =>
        (await site.AskAsync((SaveDraftHandler h) => h.HandleAsync(new SaveDraft(item, null), Secretary))).OrThrow();

    public Task<Outcome<ContentItem>> PublishAsync(ContentItem item) =>
        site.AskAsync((PublishContentHandler h) => h.HandleAsync(new PublishContent(item.ContentItemId), Secretary));

    public Task<ContentItem?> PublishedAsync(ContentItem item) => site.AskAsync((ContentStore s) => s.FindAsync(item.ContentItemId));

    public async Task<ConsentRecord> ConsentAsync(ContentItem exemplar, Func<RecordConsent, RecordConsent>? with = null)
    {
        var input = new RecordConsent(exemplar.ContentItemId)
        {
            SignedBySubject = true, Purposes = ["profile", "photo"], Channels = ["web", "radio-tv"], GivenOn = VietnamDays.Of(site.Now),
        };
        return (await site.AskAsync((RecordConsentHandler h) => h.HandleAsync(with?.Invoke(input) ?? input, Secretary))).OrThrow();
    }

    public static string Codes<T>(Outcome<T> outcome) where T : class => string.Join(' ', outcome.Refusals.Select(r => r.Code));

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
