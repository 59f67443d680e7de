using System.Collections.Frozen;
using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Editorial;

/// <summary>
/// Every state, every step that publishes, schedules or withdraws, every role; and from every state every other door there is.
/// Whatever the workflow does not have must not happen.
/// </summary>
public sealed class ClosedDoors : IAsyncLifetime
{
    private static readonly Actor Almighty = new(StableIds.From("quantri"), "quantri", FrozenSet.Create("Administrator"), FrozenSet.Create(Permission.SiteOwner));
    private Newsroom _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Newsroom.OpenAsync(TestDatabase.Sqlite);

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    /// <summary>Those that publish on this site; what a commune relays is no content item.</summary>
    public static TheoryData<string> Ids => ["newspaper", "radio-tv", "portal"];

    public static TheoryData<string> AllIds => [.. Newsroom.WorkflowIds];

    [Theory, MemberData(nameof(AllIds))]
    public async Task No_step_is_taken_from_where_it_does_not_begin_nor_by_whom_it_is_not_for(string id)
    {
        var workflow = await _desk.WorkflowAsync(id);
        var (attempts, wrong) = (0, new List<string>());
        foreach (var state in workflow.States)
        {
            if (await _desk.ReachAsync(workflow, state.Id) is not { } copy) continue;
            var before = await SeenAsync(copy);
            foreach (var step in workflow.Transitions.Where(t => t.Effect != TransitionEffect.None || workflow.ContentTypes.Count == 0))
                foreach (var role in workflow.Roles.Select(r => r.Id).Append(WorkflowRole.System))
                {
                    var actor = _desk.Person(id, role);
                    var roles = new[] { role, actor.Id == copy.AuthorId ? WorkflowState.Author : "", actor.Id == copy.AssigneeId ? WorkflowState.Assignee : "" };
                    if (step.From.Contains(state.Id) && step.Roles.Any(roles.Contains)) continue; // allowed: the walk takes it
                    attempts++;
                    var outcome = await _desk.MoveAsync(copy, step, actor);
                    if (outcome.Succeeded) wrong.Add($"{state.Id}: {step.Id} by {role} went through");
                    else if (!outcome.Refusals.Any(r => r.Code is "editorial.not-from-here" or "editorial.not-your-role")) wrong.Add($"{state.Id}: {step.Id} by {role} was refused for another reason: {outcome.Refusals}");
                }
            if (await SeenAsync(copy) != before) wrong.Add($"{state.Id}: something changed");
        }
        Assert.Empty(wrong);
        Assert.True(attempts > 500, $"{attempts} attempts.");
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task No_other_door_publishes_plans_or_withdraws(string id)
    {
        var workflow = await _desk.WorkflowAsync(id);
        var (attempts, wrong) = (0, new List<string>());
        foreach (var state in workflow.States)
        {
            if (await _desk.ReachAsync(workflow, state.Id) is not { } copy) continue;
            var before = await SeenAsync(copy);
            foreach (var (door, open) in Doors(copy))
                foreach (var actor in new[] { Almighty, _desk.Person(id, workflow.Roles[0].Id) with { Permissions = Almighty.Permissions }, Actor.System })
                {
                    attempts++;
                    try
                    {
                        await open(actor);
                    }
                    catch (Exception e) when (e is ImportException)
                    {
                        // An import says no by stopping.
                    }
                    var now = await SeenAsync(copy);
                    if (now.Published == before.Published && now.Plan == before.Plan && now.State == before.State) continue;
                    wrong.Add($"{state.Id}: {door} by {actor.Name}: {before} -> {now}");
                    before = now;
                }
        }
        Assert.Empty(wrong);
        Assert.True(attempts > 200, $"{attempts} attempts.");
    }

    [Fact]
    public async Task A_timer_finds_what_is_held_embargoed_or_changed_refused_and_lets_it_go_when_it_is_free_again()
    {
        var workflow = await _desk.WorkflowAsync("newspaper");
        var copy = (await _desk.ReachAsync(workflow, "scheduled"))!;
        (await _desk.Site.AskAsync((HoldHandler h) => h.HandleAsync(new Hold(copy.ContentItemId, "Đang xác minh đơn thư"), Almighty))).OrThrow();
        _desk.Site.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Contains("editorial.held", Assert.Single(await RunScheduleAsync()).Refusals.Select(r => r.Code));
        Assert.Null(await _desk.PublishedAsync(copy.ContentItemId));
        Assert.Equal("scheduled", (await _desk.CopyAsync(copy.ContentItemId))!.State);

        (await _desk.Site.AskAsync((ReleaseHandler h) => h.HandleAsync(new Release(copy.ContentItemId), Almighty))).OrThrow();
        Assert.Empty(Assert.Single(await RunScheduleAsync()).Refusals);
        Assert.Equal("published", (await _desk.CopyAsync(copy.ContentItemId))!.State);
    }

    [Fact]
    public async Task An_embargo_truly_blocks()
    {
        var workflow = await _desk.WorkflowAsync("newspaper");
        var copy = (await _desk.ReachAsync(workflow, "awaiting-managing-editor"))!;
        var until = _desk.Site.Now.AddHours(8);
        copy = (await _desk.Site.AskAsync((TransitionHandler h) => h.HandleAsync(
            new Transition(copy.ContentItemId, "place", new TransitionAnswers { Placement = "Trang 1", EmbargoUtc = until }), _desk.Person("newspaper", "managing-editor")))).OrThrow();
        Assert.Equal(until, copy.EmbargoUtc);
        var chief = _desk.Person("newspaper", "editor-in-chief");

        var refused = Assert.Single((await _desk.MoveAsync(copy, workflow.Transition("approve-and-publish")!, chief)).Refusals, r => r.Code == "editorial.embargo");
        Assert.Equal(until.AddHours(7), Assert.Single(refused.Args)); // as the clock in Tây Ninh shows it
        Assert.Contains("editorial.schedule-embargo", (await _desk.MoveAsync(copy, workflow.Transition("schedule")!, chief)).Refusals.Select(r => r.Code));
        _desk.Site.Clock.Advance(TimeSpan.FromHours(9));
        Assert.True((await _desk.MoveAsync(copy, workflow.Transition("approve-and-publish")!, chief)).Succeeded);
    }

    [Fact]
    public async Task Sensitive_copy_is_the_chiefs_alone_and_nobody_approves_their_own()
    {
        var workflow = await _desk.WorkflowAsync("newspaper");
        var copy = (await _desk.ReachAsync(workflow, "awaiting-desk-head"))!;
        copy = (await _desk.Site.AskAsync((TransitionHandler h) => h.HandleAsync(
            new Transition(copy.ContentItemId, "desk-head-approve", new TransitionAnswers { IsSensitive = true }), _desk.Person("newspaper", "desk-head")))).OrThrow();
        copy = (await _desk.MoveAsync(copy, workflow.Transition("place")!, _desk.Person("newspaper", "managing-editor"))).OrThrow();
        Assert.Contains("editorial.sensitive", (await _desk.MoveAsync(copy, workflow.Transition("approve")!, _desk.Person("newspaper", "deputy-editor"))).Refusals.Select(r => r.Code));
        Assert.True((await _desk.MoveAsync(copy, workflow.Transition("approve")!, _desk.Person("newspaper", "editor-in-chief"))).Succeeded);
    }

    /// <summary>An administrator makes the workflow mandatory: what was never put on a desk reaches nobody any more, whoever asks.</summary>
    [Fact]
    public async Task Where_a_workflow_is_mandatory_nothing_is_published_outside_it_but_by_an_administrators_recipe()
    {
        var (draft, before) = ((await _desk.DraftAsync(Almighty)).ContentItemId, (await _desk.DraftAsync(Almighty, "Bài đăng từ trước")).ContentItemId);
        await _desk.AskAsync((PublishContentHandler h) => h.HandleAsync(new PublishContent(before), Almighty));
        // A plan from before the change, too.
        var planned = (await _desk.LatestAsync(draft))!;
        planned.PartOrNew("PublishLaterPart")["ScheduledPublishUtc"] = ContentItemJson.Format(_desk.Now.AddMinutes(5));
        (await _desk.AskAsync((SaveDraftHandler h) => h.HandleAsync(new SaveDraft(planned, null), Almighty))).OrThrow();

        var paper = await _desk.WorkflowAsync("newspaper");
        (await _desk.AskAsync((SaveWorkflowHandler h) => h.HandleAsync(new SaveWorkflow(paper with { IsMandatory = true }), Almighty, _desk.Now, default))).OrThrow();

        Assert.Equal(["editorial.workflow-required"], (await _desk.AskAsync((PublishContentHandler h) => h.HandleAsync(new PublishContent(draft), Almighty))).Refusals.Select(r => r.Code));
        Assert.Equal(["editorial.workflow-required"], (await _desk.AskAsync(async (SaveAndPublishHandler h) => await h.HandleAsync(new SaveAndPublish(Retitled((await _desk.LatestAsync(before))!), null), Almighty))).Refusals.Select(r => r.Code));
        var later = (await _desk.LatestAsync(before))!;
        later.PartOrNew("PublishLaterPart")["ScheduledPublishUtc"] = ContentItemJson.Format(_desk.Now.AddMinutes(5));
        Assert.Equal(["editorial.workflow-required"], (await _desk.AskAsync((SaveDraftHandler h) => h.HandleAsync(new SaveDraft(later, null), Almighty))).Refusals.Select(r => r.Code));
        _desk.Site.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(["editorial.workflow-required"], Assert.Single(await RunScheduleAsync()).Refusals.Select(r => r.Code));
        Assert.Null(await _desk.PublishedAsync(draft));

        // What was published before is taken into the workflow, and corrected there.
        Assert.Equal(["editorial.not-on-desk"], (await _desk.AskAsync((AdoptCopyHandler h) => h.HandleAsync(new AdoptCopy("newspaper", before), _desk.Person("newspaper", "proofreader")))).Refusals.Select(r => r.Code));
        Assert.Equal(["content.not-published"], (await _desk.AskAsync((AdoptCopyHandler h) => h.HandleAsync(new AdoptCopy("newspaper", draft), _desk.Person("newspaper", "editor")))).Refusals.Select(r => r.Code));
        var seen = await _desk.PublishedAsync(before);
        var copy = (await _desk.AskAsync((AdoptCopyHandler h) => h.HandleAsync(new AdoptCopy("newspaper", before, Newsroom.DeskOf("newspaper")), _desk.Person("newspaper", "editor")))).OrThrow();
        Assert.Equal(("published", seen!.ContentItemVersionId), (copy.State, (await _desk.PublishedAsync(before))!.ContentItemVersionId));
        Assert.True((await _desk.MoveAsync(copy, paper.Transition("small-fix")!, _desk.Person("newspaper", "editor"))).Succeeded);

        // A recipe is run by an administrator alone, and it stands in the audit trail; it may bring what is on no desk, and no more.
        var fresh = Kernel.Ids.New();
        await ImportAsync(i =>
        {
            (i.ContentItemId, i.ContentItemVersionId, i.Published, i.Latest, i.PublishedUtc) = (fresh, "", true, true, _desk.Now);
            i.PartOrNew("AutoroutePart").Remove("Path");
        }, before);
        Assert.NotNull(await _desk.PublishedAsync(fresh));
        await Assert.ThrowsAsync<ImportException>(() => ImportAsync(i => (i.ContentItemVersionId, i.Published, i.Latest, i.PublishedUtc, i.ModifiedUtc) = ("", true, true, _desk.Now, _desk.Now.AddDays(1)), before));
    }

    private IEnumerable<(string Name, Func<Actor, Task> Open)> Doors(Copy copy)
    {
        var (id, site) = (copy.ContentItemId, _desk.Site);
        yield return ("button and bulk", a => site.AskAsync((PublishContentHandler h) => h.HandleAsync(new PublishContent(id), a)));
        yield return ("API", async a => await site.AskAsync(async (SaveAndPublishHandler h) => await h.HandleAsync(new SaveAndPublish(Retitled((await _desk.LatestAsync(id))!), null), a)));
        yield return ("backdated", a => site.AskAsync((PublishContentHandler h) => h.HandleAsync(new PublishContent(id, AtUtc: site.Now.AddDays(-1)), a)));
        yield return ("withdrawing", a => site.AskAsync((UnpublishContentHandler h) => h.HandleAsync(new UnpublishContent(id), a)));
        yield return ("the bin", async a =>
        {
            if ((await _desk.CopyAsync(id))!.Kind is StateKind.Ended or StateKind.Withdrawn) return; // what came to nothing may go
            await site.AskAsync((DeleteContentHandler h) => h.HandleAsync(new DeleteContent(id), a));
        });
        yield return ("a plan in the text", async a =>
        {
            var item = (await _desk.LatestAsync(id))!;
            item.PartOrNew("PublishLaterPart")["ScheduledPublishUtc"] = ContentItemJson.Format(site.Now.AddMinutes(10));
            await site.AskAsync((SaveDraftHandler h) => h.HandleAsync(new SaveDraft(item, null), a));
        });
        yield return ("an end in the text", async a =>
        {
            var item = (await _desk.LatestAsync(id))!;
            item.PartOrNew("ArchiveLaterPart")["ScheduledArchiveUtc"] = ContentItemJson.Format(site.Now.AddDays(300));
            await site.AskAsync((SaveDraftHandler h) => h.HandleAsync(new SaveDraft(item, null), a));
        });
        yield return ("an import that publishes", async _ => await ImportAsync(i => (i.ContentItemVersionId, i.Published, i.Latest, i.PublishedUtc, i.ModifiedUtc) = ("", true, true, site.Now, site.Now.AddDays(1)), id));
        yield return ("an import of the same version, published", async _ => await ImportAsync(i => (i.Published, i.Latest, i.PublishedUtc, i.ModifiedUtc) = (true, true, site.Now.AddDays(1), site.Now.AddDays(1)), id));
        yield return ("an import that withdraws", async _ => await ImportAsync(i => (i.Published, i.Latest, i.ModifiedUtc) = (false, true, site.Now.AddDays(2)), id));
        yield return ("an import with a plan", async _ => await ImportAsync(i =>
        {
            (i.ContentItemVersionId, i.Published, i.Latest, i.ModifiedUtc) = ("", false, true, site.Now.AddDays(1));
            i.PartOrNew("PublishLaterPart")["ScheduledPublishUtc"] = ContentItemJson.Format(site.Now.AddMinutes(10));
        }, id));
        yield return ("going back to what is published", a => site.AskAsync((DiscardDraftHandler h) => h.HandleAsync(new DiscardDraft(id), a)));
        yield return ("the timer", _ => RunScheduleAsync());
    }

    private Task<IReadOnlyList<ScheduledAction>> RunScheduleAsync() => _desk.Site.AskAsync((RunScheduleHandler h) => h.HandleAsync());

    private async Task ImportAsync(Action<ContentItem> change, string id)
    {
        var item = (await _desk.PublishedAsync(id) ?? await _desk.LatestAsync(id))!;
        change(item);
        await _desk.Site.AskAsync((ImportContentHandler h) => h.HandleAsync([Retitled(item)], new HashSet<string>()));
    }

    private static ContentItem Retitled(ContentItem item)
    {
        item.PartOrNew("MarkdownBodyPart")["Markdown"] = "Chữ từ nơi khác. " + Guid.NewGuid();
        return item;
    }

    private async Task<(string? Published, DateTime? Plan, string State, int Revision)> SeenAsync(Copy copy)
    {
        var published = await _desk.PublishedAsync(copy.ContentItemId);
        var latest = await _desk.LatestAsync(copy.ContentItemId);
        var now = (await _desk.CopyAsync(copy.ContentItemId))!;
        return (published is null ? null : published.ContentItemVersionId + published.Part("MarkdownBodyPart")?.ToJsonString(), latest is null ? null : ContentPlans.Of(latest, ContentPlans.Publish), now.State, now.Revision);
    }
}
