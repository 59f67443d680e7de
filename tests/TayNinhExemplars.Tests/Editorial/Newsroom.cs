using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Editorial;

/// <summary>A site with its own recipe, the four workflows and an account with a seat for every part of each of them.</summary>
public sealed class Newsroom : IAsyncDisposable
{
    public static readonly IReadOnlyList<string> WorkflowIds = ["newspaper", "radio-tv", "portal", "commune-relay"];
    private readonly Dictionary<(string Workflow, string Role), Actor> _people = [];

    private readonly IUnitsOfWork _units;
    private readonly StudioBooks _studio;

    private Newsroom(IUnitsOfWork units) => (_units, _studio) = (units, new StudioBooks(this));

    /// <summary>The services without a host; a newsroom inside the running program has none.</summary>
    public TestSite Site => (TestSite)_units;
    public DateTime Now => _units.Now;

    public static async Task<Newsroom> OpenAsync(TestDatabase database, Action<IServiceCollection>? more = null)
    {
        var desk = new Newsroom(await TestSite.CreateAsync(database, more));
        foreach (var recipe in new[] { "tayninh" }.Concat(WorkflowIds.Select(w => "workflow-" + w)))
            await desk.Site.AskAsync((RunRecipeHandler h) => h.HandleAsync(new RunRecipe(RepositoryFiles.Path("recipes", recipe + ".recipe.json"))));
        foreach (var id in WorkflowIds) await desk.SeatEverybodyAsync(await desk.WorkflowAsync(id));
        return desk;
    }

    /// <summary>In a program that runs and has the workflows already.</summary>
    /// <param name="roles">The site's roles of everybody who gets a seat.</param>
    /// <param name="password">With which they sign in.</param>
    public static async Task<Newsroom> InsideAsync(IUnitsOfWork units, string workflowId, IReadOnlyList<string> roles, string password)
    {
        var desk = new Newsroom(units);
        await desk.SeatEverybodyAsync(await desk.WorkflowAsync(workflowId), roles, password);
        return desk;
    }

    public Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask) where TService : notnull => _units.InScopeAsync(s => ask(s.GetRequiredService<TService>()));

    public Task<Workflow> WorkflowAsync(string id) => AskAsync(async (WorkflowLibrary l) => (await l.CurrentAsync(id, default))!);

    /// <summary>Who plays the part; nobody plays two.</summary>
    public Actor Person(string workflow, string role) => role == WorkflowRole.System ? Actor.System : _people[(workflow, role)];

    /// <summary>By account.</summary>
    public Actor Someone(string workflow, string id) => _people.Where(p => p.Key.Workflow == workflow).Select(p => p.Value).FirstOrDefault(p => p.Id == id) ?? Actor.Nobody;

    /// <summary>Somebody who plays the part for this copy.</summary>
    public Actor Playing(Workflow workflow, Copy copy, string role) => role switch
    {
        WorkflowState.Author => Someone(workflow.Id, copy.AuthorId),
        WorkflowState.Assignee => Someone(workflow.Id, copy.AssigneeId),
        _ => Person(workflow.Id, role),
    };

    /// <summary>New copy brought to the state by the shortest way, each step pressed by somebody of its role; null when only a timer leads there.</summary>
    public async Task<Copy?> ReachAsync(Workflow workflow, string state)
    {
        if ((Way(workflow, [workflow.Beginnings.First()], state) ?? Way(workflow, workflow.Beginnings, state)) is not { } way) return null;
        var copy = await BeginAsync(workflow, way[0]);
        if (workflow.Checklist.Count > 0) await TickAllAsync(copy, Person(workflow.Id, workflow.Roles[0].Id));
        foreach (var step in way.Skip(1))
        {
            var actor = step.Roles.Where(r => r != WorkflowRole.System).Select(r => Playing(workflow, copy, r)).First(a => step.Guards?.Contains(GuardNames.NotAuthor) != true || a.Id != copy.AuthorId);
            await PrepareAsync(copy, step);
            copy = (await MoveAsync(copy, step, actor)).OrThrow();
        }
        return copy;
    }

    /// <summary>What the studio's own screens leave behind before the workflow's step: an approval sheet, a rundown, a log.</summary>
    public Task PrepareAsync(Copy copy, WorkflowTransition step) => copy.WorkflowId == AirFlow.WorkflowId ? _studio.WriteAsync(copy, step.Id) : Task.CompletedTask;

    private static List<WorkflowTransition>? Way(Workflow workflow, IEnumerable<WorkflowTransition> beginnings, string state)
    {
        var open = new Queue<List<WorkflowTransition>>(beginnings.Select(b => new List<WorkflowTransition> { b }));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var way))
        {
            var at = way[^1].To;
            if (at == state) return way;
            if (!seen.Add(at)) continue;
            foreach (var next in workflow.OutOf(at).Where(t => t.To != WorkflowTransition.Stay && t.Roles.Any(r => r != WorkflowRole.System))) open.Enqueue([.. way, next]);
        }
        return null;
    }

    private async Task SeatEverybodyAsync(Workflow workflow, IReadOnlyList<string>? roles = null, string? password = null)
    {
        var (organization, channel, desk) = ("o-" + workflow.Id, "c-" + workflow.Id, DeskOf(workflow.Id));
        await ChangeAsync(DeskChanges.Save(new NewsOrganization(organization, "Cơ quan " + workflow.Name.Vi)));
        await ChangeAsync(DeskChanges.Save(new NewsChannel(channel, organization, workflow.Name.Vi, Medium.Online, workflow.Id)));
        await ChangeAsync(DeskChanges.Save(new TayNinhExemplars.Editorial.NewsDesk(desk, channel, "Ban biên tập")));
        foreach (var role in workflow.Roles)
        {
            var name = $"{workflow.Id}.{role.Id}";
            var user = (await AskAsync((CreateUserHandler h) => h.HandleAsync(new CreateUser(name, role.Name.Vi, null, roles ?? [], password), Actor.System, default))).OrThrow().User;
            await ChangeAsync(DeskChanges.Give(new Seat("", desk, user.Id, role.Id), name));
            _people[(workflow.Id, role.Id)] = new Actor(user.Id, name, FrozenSet<string>.Empty, FrozenSet<string>.Empty);
        }
    }

    public static string DeskOf(string workflowId) => "d-" + workflowId;

    public async Task ChangeAsync(ChangeDesks change) => (await AskAsync((ChangeDesksHandler h) => h.HandleAsync(change, Actor.System))).OrThrow();

    /// <summary>Puts a piece of copy on the desk by one of the workflow's beginnings.</summary>
    public async Task<Copy> BeginAsync(Workflow workflow, WorkflowTransition beginning, bool complete = true)
    {
        var actor = Person(workflow.Id, beginning.Roles[0]);
        var (kind, id) = (Copy.Content, "");
        if (workflow.ContentTypes.Count == 0) (kind, id) = ("bulletin", Ids.New());
        else id = (await DraftAsync(actor, complete: complete)).ContentItemId;
        var begin = new BeginCopy(workflow.Id, id, Answers(beginning, actor), beginning.Id, kind, "Bản tin", DeskOf(workflow.Id));
        return (await AskAsync((BeginCopyHandler h) => h.HandleAsync(begin, actor))).OrThrow();
    }

    public Task<Outcome<Copy>> MoveAsync(Copy copy, WorkflowTransition transition, Actor actor, int? revision = null) => AskAsync((TransitionHandler h) =>
        h.HandleAsync(new Transition(copy.ContentItemId, transition.Id, Answers(transition, Person(copy.WorkflowId, FirstRole(copy.WorkflowId))), revision), actor));

    private string FirstRole(string workflowId) => _people.Keys.First(k => k.Workflow == workflowId).Role;

    /// <summary>Answers to everything a form may ask.</summary>
    public TransitionAnswers Answers(WorkflowTransition transition, Actor assignee)
    {
        var now = Now;
        return new TransitionAnswers
        {
            Note = "Theo kết luận giao ban", AssigneeId = transition.Asks(TransitionAsks.Assignee) ? assignee.Id : "", DueUtc = now.AddHours(5), Placement = "Trang 4",
            ScheduledUtc = transition.Effect == TransitionEffect.Schedule ? now.AddHours(1) : null, Authority = "Quyết định của Tổng biên tập", Royalty = "Bậc 3",
            Correction = new CorrectionText { WorkTitle = "Bài gốc", PublishedOn = new DateOnly(2026, 11, 23), Wrong = "năm 2020", Right = "năm 2021", Apology = "Tòa soạn xin lỗi bạn đọc." },
        };
    }

    public async Task TickAllAsync(Copy copy, Actor by)
    {
        foreach (var check in (await WorkflowAsync(copy.WorkflowId)).Checklist.Where(c => c.Field is null))
            (await AskAsync((TickCheckHandler h) => h.HandleAsync(new TickCheck(copy.ContentItemId, check.Id, true), by))).OrThrow();
    }

    public Task<Copy?> CopyAsync(string id) => AskAsync((CopyStore s) => s.FindAsync(id, default));

    public Task<ContentItem?> PublishedAsync(string id) => AskAsync((ContentStore s) => s.FindAsync(id));

    public Task<ContentItem?> LatestAsync(string id) => AskAsync((ContentStore s) => s.FindAsync(id, VersionKind.Latest));

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
                [BroadcastScript.PartName] = JsonSerializer.SerializeToNode(StudioBooks.Script, Json.Options),
            },
        };
        return (await AskAsync((SaveDraftHandler h) => h.HandleAsync(new SaveDraft(item, null), Actor.System))).OrThrow();
    }

    public static JsonObject Text(string text) => new() { ["Text"] = text };

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
