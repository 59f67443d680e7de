using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Storage;
using TayNinhExemplars.Workflows;

namespace TayNinhExemplars.Tests.Workflows;

/// <summary>A site whose workflows come from recipes in Orchard's own form, and whose messages are heard.</summary>
public sealed class WorkflowSite(Desk desk, List<string> heard) : IAsyncDisposable
{
    public const string Type = "4workflowofthetestsite0000";

    public Desk Desk => desk;
    public TestSite Site => desk.Site;

    /// <summary>What was told, such as "mail lan@example.vn: Duyệt: ...".</summary>
    public IReadOnlyList<string> Heard => heard;

    public static async Task<WorkflowSite> OpenAsync(TestDatabase database, Action<IServiceCollection>? more = null)
    {
        var heard = new List<string>();
        return new WorkflowSite(await Desk.OpenAsync(database, s => { Listen(s, heard); more?.Invoke(s); }), heard);
    }

    /// <summary>The same data in a process of its own.</summary>
    public WorkflowSite Restarted() => new(new Desk(Site.Twin(more: s => Listen(s, heard))), heard);

    public static Actor Person(string name, string role, params string[] permissions) =>
        new(StableIds.From(name), name, new[] { role }.ToFrozenSet(), permissions.ToFrozenSet());

    /// <param name="activities">"id Name {properties}", the first one starts.</param>
    /// <param name="transitions">"id:Outcome id".</param>
    public async Task<RecipeReport> BringAsync(string[] activities, string[] transitions, string more = "", string type = Type)
    {
        var steps = activities.Select((a, i) => a.Split(' ', 3) is var p ? $$"""{ "ActivityId": "{{p[0]}}", "Name": "{{p[1]}}", "X": {{i * 300}}, "Y": 0, "IsStart": {{(i == 0 ? "true" : "false")}}, "Properties": {{(p.Length > 2 ? p[2] : "{}")}} }""" : "");
        var ways = transitions.Select((t, i) => t.Split(' ') is [var from, var to] && from.Split(':', 2) is [var source, var outcome] ? $$"""{ "Id": {{i}}, "SourceActivityId": "{{source}}", "SourceOutcomeName": "{{outcome.Replace('_', ' ')}}", "DestinationActivityId": "{{to}}" }""" : "");
        var file = System.IO.Path.Combine(Site.Folder, "workflow.recipe.json");
        await File.WriteAllTextAsync(file, $$"""
            { "name": "Workflow", "steps": [ { "name": "WorkflowType", "data": [ { "WorkflowTypeId": "{{type}}", "Name": "Duyệt bài", "IsEnabled": true, "LockTimeout": 0, {{more}}
              "Activities": [ {{string.Join(", ", steps)}} ], "Transitions": [ {{string.Join(", ", ways)}} ] } ] } ] }
            """);
        return await Site.AskAsync((RunRecipeHandler h) => h.HandleAsync(new RunRecipe(file)));
    }

    public Task<int> WorkOffAsync() => Site.Single<WorkflowQueue>().WorkOffAsync();

    public async Task<IReadOnlyList<WorkflowRunView>> RunsAsync(string type = Type) =>
        await Site.InScopeAsync(async s => await s.GetRequiredService<WorkflowRuns>().OfTypeAsync((await s.GetRequiredService<WorkflowLibrary>().FindAsync(type))!));

    public async Task<WorkflowRunView> OnlyRunAsync() => Assert.Single(await RunsAsync());

    public async Task<IReadOnlyList<WaitingTask>> TasksAsync(ContentItem item, Actor actor) =>
        await Site.AskAsync((WorkflowRuns r) => r.TasksAsync(item, actor));

    public Task<Outcome<WorkflowRunView>> AnswerAsync(ContentItem item, WaitingTask task, string action, Actor actor) =>
        Site.AskAsync((AnswerTaskHandler h) => h.HandleAsync(new AnswerTask(item.ContentItemId, task.WorkflowId, task.ActivityId, action), actor));

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private static void Listen(IServiceCollection services, List<string> heard) => services.Replace(ServiceDescriptor.Scoped<IWorkflowMessages>(_ => new Ear(heard)));

    private sealed class Ear(List<string> heard) : IWorkflowMessages
    {
        public Task<int> MailAsync(WorkflowMail mail, CancellationToken ct)
        {
            heard.Add($"mail {mail.To}: {mail.Subject}: {mail.Html ?? mail.Text}");
            return Task.FromResult(1);
        }

        public Task<int> TellAsync(WorkflowNotice notice, CancellationToken ct)
        {
            heard.Add($"notice {string.Join(',', notice.UserIds.Concat(notice.UserNames))}: {notice.Text}");
            return Task.FromResult(notice.UserIds.Count + notice.UserNames.Count);
        }
    }
}
