using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Editorial;

/// <summary>Timers, and a clock that jumps: a server that slept through the night, and one that is set back.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private Newsroom _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Newsroom.OpenAsync(TestDatabase.Sqlite);

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_portal_page_expires_at_its_time_once_and_may_be_restored()
    {
        var portal = await _desk.WorkflowAsync("portal");
        var copy = await PublishWithEndAsync(portal, _desk.Now.AddDays(1));
        Assert.Empty(await TickAsync());

        _desk.Site.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Empty(Assert.Single(await TickAsync()).Refusals);
        Assert.Empty(await TickAsync());
        Assert.Null(await _desk.PublishedAsync(copy.ContentItemId));
        Assert.Equal("expired", (await _desk.CopyAsync(copy.ContentItemId))!.State);
        Assert.Equal("expire", (await HistoryAsync(copy))[0].Kind);

        copy = (await _desk.CopyAsync(copy.ContentItemId))!;
        (await _desk.MoveAsync(copy, portal.Transition("restore")!, _desk.Person("portal", "chief"))).OrThrow();
        Assert.Empty(await TickAsync());
        Assert.NotNull(await _desk.PublishedAsync(copy.ContentItemId));
        Assert.Equal("published", (await _desk.CopyAsync(copy.ContentItemId))!.State);
    }

    [Fact]
    public async Task Where_the_workflow_knows_no_end_nobody_sets_one()
    {
        var paper = await _desk.WorkflowAsync("newspaper");
        var copy = (await _desk.ReachAsync(paper, "published"))!;
        Assert.Equal("editorial.plan-by-workflow", Assert.Single((await SaveEndAsync(copy, _desk.Person("newspaper", "editor"), _desk.Now.AddDays(1))).Refusals).Code);
    }

    [Theory]
    [InlineData("newspaper")]
    [InlineData("portal")]
    public async Task After_a_year_asleep_what_was_scheduled_goes_out_with_its_own_time(string id)
    {
        var copy = (await _desk.ReachAsync(await _desk.WorkflowAsync(id), "scheduled"))!;
        _desk.Site.Clock.Advance(TimeSpan.FromDays(365));
        Assert.Empty(Assert.Single(await TickAsync()).Refusals);
        Assert.Empty(await TickAsync());
        Assert.Equal(copy.ScheduledUtc, (await _desk.PublishedAsync(copy.ContentItemId))!.PublishedUtc);
        Assert.Single(await HistoryAsync(copy), e => e.Kind == "go-live");
    }

    [Theory]
    [InlineData("newspaper")]
    [InlineData("portal")]
    public async Task A_clock_set_back_publishes_nothing_early_and_takes_nothing_back(string id)
    {
        var workflow = await _desk.WorkflowAsync(id);
        var (waiting, out_) = ((await _desk.ReachAsync(workflow, "scheduled"))!, (await _desk.ReachAsync(workflow, "published"))!);
        var now = _desk.Site.Clock.GetUtcNow();

        _desk.Site.Clock.AdjustTime(now.AddDays(-3));
        Assert.Empty(await TickAsync());
        Assert.Equal(("scheduled", "published"), ((await _desk.CopyAsync(waiting.ContentItemId))!.State, (await _desk.CopyAsync(out_.ContentItemId))!.State));
        Assert.Null(await _desk.PublishedAsync(waiting.ContentItemId));
        Assert.NotNull(await _desk.PublishedAsync(out_.ContentItemId));

        // The desk goes on: what happens now stands after what happened, whatever the clock says.
        var unscheduled = (await _desk.MoveAsync(waiting, workflow.Transition("unschedule")!, _desk.Person(id, workflow.Transition("unschedule")!.Roles[0]))).OrThrow();
        Assert.Equal("unschedule", (await HistoryAsync(unscheduled))[0].Kind);
        _desk.Site.Clock.AdjustTime(now.AddHours(5));
        Assert.Empty(await TickAsync());
        Assert.Null(await _desk.PublishedAsync(waiting.ContentItemId));
    }

    [Fact]
    public async Task An_embargo_stands_again_when_the_clock_is_set_back()
    {
        var paper = await _desk.WorkflowAsync("newspaper");
        var copy = (await _desk.ReachAsync(paper, "awaiting-managing-editor"))!;
        copy = (await _desk.AskAsync((TransitionHandler h) => h.HandleAsync(
            new Transition(copy.ContentItemId, "place", new TransitionAnswers { Placement = "Trang 1", EmbargoUtc = _desk.Now.AddHours(2) }), _desk.Person("newspaper", "managing-editor")))).OrThrow();
        var now = _desk.Site.Clock.GetUtcNow();
        _desk.Site.Clock.Advance(TimeSpan.FromHours(3));
        _desk.Site.Clock.AdjustTime(now);
        Assert.Contains("editorial.embargo", (await _desk.MoveAsync(copy, paper.Transition("approve-and-publish")!, _desk.Person("newspaper", "editor-in-chief"))).Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task A_lock_from_before_the_clock_was_set_back_holds_nobody_up()
    {
        var paper = await _desk.WorkflowAsync("newspaper");
        var copy = (await _desk.ReachAsync(paper, "editing"))!;
        await _desk.AskAsync((CopyLocks l) => l.TakeAsync(copy.ContentItemId, _desk.Person("newspaper", "editor"), default));
        _desk.Site.Clock.AdjustTime(_desk.Site.Clock.GetUtcNow().AddDays(-1));
        Assert.Null(await _desk.AskAsync(async (CopyLocks l) => await l.FindAsync(copy.ContentItemId, default)));
        var other = _desk.Person("newspaper", "desk-head");
        Assert.Equal(other.Id, (await _desk.AskAsync((CopyLocks l) => l.TakeAsync(copy.ContentItemId, other, default))).UserId);
    }

    /// <summary>The end is set by the workflow's own button.</summary>
    private async Task<Copy> PublishWithEndAsync(Workflow portal, DateTime end)
    {
        var copy = (await _desk.ReachAsync(portal, "published"))!;
        var input = new Transition(copy.ContentItemId, "update", new TransitionAnswers { Note = "Thông báo có thời hạn", ExpiresUtc = end });
        Assert.Contains("editorial.expires-past", (await _desk.AskAsync((TransitionHandler h) => h.HandleAsync(input with { Answers = input.Answers with { ExpiresUtc = _desk.Now.AddMinutes(-1) } }, _desk.Person("portal", "editor")))).Refusals.Select(r => r.Code));
        return (await _desk.AskAsync((TransitionHandler h) => h.HandleAsync(input, _desk.Person("portal", "editor")))).OrThrow();
    }

    private async Task<Outcome<ContentItem>> SaveEndAsync(Copy copy, Actor editor, DateTime end)
    {
        var item = (await _desk.LatestAsync(copy.ContentItemId))!;
        item.PartOrNew("ArchiveLaterPart")["ScheduledArchiveUtc"] = ContentItemJson.Format(end);
        // The desk lends the text to whom the state names; to plan an end is a right of its own.
        var lent = editor with { Permissions = new HashSet<string> { "EditContent", "PublishContent" } };
        return await _desk.AskAsync((SaveDraftHandler h) => h.HandleAsync(new SaveDraft(item, null), lent));
    }

    private Task<IReadOnlyList<ScheduledAction>> TickAsync() => _desk.AskAsync((RunScheduleHandler h) => h.HandleAsync());

    private Task<IReadOnlyList<CopyEvent>> HistoryAsync(Copy copy) => _desk.AskAsync((CopyStore s) => s.HistoryAsync(copy.ContentItemId, 50, default));
}
