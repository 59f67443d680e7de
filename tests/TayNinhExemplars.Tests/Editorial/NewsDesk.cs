using System.Text.Json.Nodes;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Editorial;

/// <summary>A site with its own recipe, the four workflows and an account for every part that somebody plays in them.</summary>
public sealed class NewsDesk : IAsyncDisposable
{
    public static readonly IReadOnlyList<string> WorkflowIds = ["newspaper", "radio-tv", "portal", "commune-relay"];
    private readonly Dictionary<(string Workflow, string Role), Actor> _people = [];

    private NewsDesk(TestSite site) => Site = site;

    public TestSite Site { get; }

    public static async Task<NewsDesk> OpenAsync(TestDatabase database, Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>? more = null)
    {
        var desk = new NewsDesk(await TestSite.CreateAsync(database, more));
        foreach (var recipe in new[] { "tayninh" }.Concat(WorkflowIds.Select(w => "workflow-" + w)))
            await desk.Site.AskAsync((RunRecipeHandler h) => h.HandleAsync(new RunRecipe(RepositoryFiles.Path("recipes", recipe + ".recipe.json"))));
        return desk;
    }

    public Task<Workflow> WorkflowAsync(string id) => Site.AskAsync(async (WorkflowLibrary l) => (await l.CurrentAsync(id, default))!);

    public async Task<ContentItem> DraftAsync(Actor owner, string title = "Người giữ lửa lò gốm", bool complete = true)
    {
        var item = new ContentItem
        {
            ContentType = "Story", Owner = owner.Id,
            Content = new JsonObject
            {
                ["TitlePart"] = new JsonObject { ["Title"] = title }, ["AutoroutePart"] = new JsonObject(),
                ["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = complete ? "Ông dậy từ ba giờ sáng để nhóm lò." : "" },
                ["Story"] = !complete ? [] : new JsonObject
                {
                    ["Lead"] = Text("Bốn mươi năm, lò gốm ở cuối ấp chưa một ngày tắt lửa."), ["ByLine"] = Text("Minh Tâm"), ["Format"] = Text("profile"), ["Source"] = Text("Báo Tây Ninh"),
                },
            },
        };
        return (await Site.AskAsync((SaveDraftHandler h) => h.HandleAsync(new SaveDraft(item, null), Actor.System))).OrThrow();
    }

    private static JsonObject Text(string text) => new() { ["Text"] = text };

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
