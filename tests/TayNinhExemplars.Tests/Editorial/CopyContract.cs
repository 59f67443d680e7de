using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Editorial;

public sealed class CopyOnSqlite() : CopyContract(TestDatabase.Sqlite);

public sealed class CopyOnPostgreSql(PostgresFixture postgres) : CopyContract(postgres);

/// <summary>Several people, stale pages, locks and changing workflows, on whatever database.</summary>
public abstract class CopyContract(TestDatabase database) : IAsyncLifetime
{
    private static readonly Actor Chief = new(StableIds.From("chief"), "chief", new HashSet<string>(), new HashSet<string> { Permission.SiteOwner });
    private Newsroom _desk = null!;
    private Workflow _paper = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await Newsroom.OpenAsync(database);
        _paper = await _desk.WorkflowAsync("newspaper");
    }

    public async ValueTask DisposeAsync()
    {
        if (_desk is not null) await _desk.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_button_on_a_stale_page_is_refused_and_says_who_was_first()
    {
        var copy = (await _desk.ReachAsync(_paper, "awaiting-publication"))!;
        (await _desk.MoveAsync(copy, _paper.Transition("hold")!, Person("deputy-editor"), copy.Revision)).OrThrow();
        var late = await _desk.MoveAsync(copy, _paper.Transition("approve")!, Person("editor-in-chief"), copy.Revision);
        Assert.Contains(late.Refusals, r => r.Code == "editorial.stale" && Equals(r.Args[0], Person("deputy-editor").Name));
    }

    [Fact]
    public async Task Of_two_people_who_press_at_once_one_is_heard()
    {
        var copy = (await _desk.ReachAsync(_paper, "awaiting-publication"))!;
        var pressed = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() =>
            _desk.MoveAsync(copy, _paper.Transition(n % 2 == 0 ? "approve" : "approve-and-publish")!, Person(n % 2 == 0 ? "deputy-editor" : "editor-in-chief"), copy.Revision))));
        Assert.Single(pressed, p => p.Succeeded);
        Assert.Equal(copy.Revision + 1, (await _desk.CopyAsync(copy.ContentItemId))!.Revision);
        var history = await _desk.Site.AskAsync((CopyStore s) => s.HistoryAsync(copy.ContentItemId, 50, default));
        Assert.Single(history, e => e.Kind is "approve" or "approve-and-publish");
    }

    [Fact]
    public async Task Work_of_somebody_who_is_gone_can_be_taken_by_a_colleague()
    {
        var copy = (await _desk.ReachAsync(_paper, "assigned"))!;
        Assert.Equal(["editorial.claimed"], (await _desk.MoveAsync(copy, _paper.Transition("claim")!, Person("reporter"))).Refusals.Select(r => r.Code));
        (await _desk.Site.AskAsync((TayNinhExemplars.Accounts.DisableUserHandler h) => h.HandleAsync(new TayNinhExemplars.Accounts.DisableUser(copy.AssigneeId), Actor.System, default))).OrThrow();
        Assert.True((await _desk.MoveAsync(copy, _paper.Transition("claim")!, Person("reporter"))).Succeeded);
    }

    [Fact]
    public async Task A_deadline_in_the_past_is_refused_beside_its_field()
    {
        var copy = (await _desk.ReachAsync(_paper, "pitched"))!;
        var answers = new TransitionAnswers { AssigneeId = Person("reporter").Id, DueUtc = _desk.Site.Now.AddMinutes(-1) };
        var outcome = await _desk.Site.AskAsync((TransitionHandler h) => h.HandleAsync(new Transition(copy.ContentItemId, "approve-pitch", answers), Person("desk-head")));
        Assert.Contains(outcome.Refusals, r => r is { Code: "editorial.due-past", Field: "due" });
    }

    [Fact]
    public async Task Text_changes_only_where_the_state_allows_and_under_the_lock()
    {
        var copy = (await _desk.ReachAsync(_paper, "editing"))!;
        var (editor, other) = (Person("editor"), Person("desk-head"));
        Assert.Contains("editorial.state-closed", await SaveAsync(copy, other));
        Assert.Empty(await SaveAsync(copy, editor));

        await _desk.Site.AskAsync((CopyLocks l) => l.TakeAsync(copy.ContentItemId, Chief, default));
        Assert.Contains("editorial.locked", await SaveAsync(copy, editor));
        Assert.Equal("editorial.locked", Assert.Single((await _desk.Site.AskAsync((TakeOverLockHandler h) => h.HandleAsync(new TakeOverLock(copy.ContentItemId), editor))).Refusals).Code);
        var senior = editor with { Permissions = new HashSet<string> { "TakeOverCopy" } };
        Assert.True((await _desk.Site.AskAsync((TakeOverLockHandler h) => h.HandleAsync(new TakeOverLock(copy.ContentItemId), senior))).Succeeded);
        Assert.Empty(await SaveAsync(copy, editor));

        await _desk.Site.AskAsync((CopyLocks l) => l.TakeAsync(copy.ContentItemId, Chief, default, evenFromOthers: true));
        _desk.Site.Clock.Advance(CopyLocks.Idle + TimeSpan.FromMinutes(1));
        Assert.Empty(await SaveAsync(copy, editor));
    }

    [Fact]
    public async Task Who_is_of_the_desk_sees_the_page_to_come_and_nobody_else()
    {
        var copy = (await _desk.ReachAsync(_paper, "editing"))!;
        var item = (await _desk.LatestAsync(copy.ContentItemId))!;
        var stranger = new Actor("nguoi-la", "nguoi-la", new HashSet<string> { "Khách" }, new HashSet<string>());
        Task<bool> MayAsync(Actor actor) => _desk.Site.AskAsync((DeskLending l) => l.MayPreviewAsync(item, actor, default));
        foreach (var role in new[] { "desk-head", "editor", "editor-in-chief" }) Assert.True(await MayAsync(Person(role) with { Permissions = new HashSet<string>() }), role);
        Assert.False(await MayAsync(stranger));
        Assert.False(await MayAsync(Actor.Nobody));
        Assert.True(await MayAsync(stranger with { Permissions = new HashSet<string> { "PreviewContent" } }));
    }

    [Fact]
    public async Task Running_copy_keeps_its_workflow_when_that_changes_until_it_is_moved_over()
    {
        var copy = (await _desk.ReachAsync(_paper, "submitted"))!;
        var changed = _paper with
        {
            States = [.. _paper.States.Select(s => s.Id == "submitted" ? s with { Id = "in-tray" } : s)],
            Transitions = [.. _paper.Transitions.Select(t => t with { To = t.To == "submitted" ? "in-tray" : t.To, From = [.. t.From.Select(f => f == "submitted" ? "in-tray" : f)] })],
        };
        var saved = (await _desk.Site.AskAsync((SaveWorkflowHandler h) => h.HandleAsync(new SaveWorkflow(changed, _paper.Version), Chief, _desk.Site.Now, default))).OrThrow();
        Assert.Equal(_paper.Version + 1, saved.Version);
        Assert.Equal("editorial.workflow.stale", Assert.Single((await _desk.Site.AskAsync((SaveWorkflowHandler h) => h.HandleAsync(new SaveWorkflow(_paper, _paper.Version), Chief, _desk.Site.Now, default))).Refusals).Code);

        copy = (await _desk.MoveAsync(copy, _paper.Transition("claim-edit")!, Person("editor"))).OrThrow();
        Assert.Equal(_paper.Version, copy.WorkflowVersion);
        var waiting = (await _desk.ReachAsync(_paper, "pitched"))!;
        Assert.Equal(saved.Version, waiting.WorkflowVersion);

        var moved = (await _desk.Site.AskAsync((MigrateCopiesHandler h) => h.HandleAsync(new MigrateCopies("newspaper", new Dictionary<string, string> { ["submitted"] = "in-tray" }), Chief))).OrThrow();
        Assert.Equal((1, 0), (moved.Moved, moved.Left));
        Assert.Equal(saved.Version, (await _desk.CopyAsync(copy.ContentItemId))!.WorkflowVersion);
    }

    [Fact]
    public async Task A_page_taken_down_is_kept_told_of_and_put_back()
    {
        var copy = (await _desk.ReachAsync(_paper, "published"))!;
        copy = (await _desk.MoveAsync(copy, _paper.Transition("take-down")!, Person("editor-in-chief"))).OrThrow();
        Assert.Null(await _desk.PublishedAsync(copy.ContentItemId));
        var taken = await _desk.Site.AskAsync((CopyStore s) => s.TakedownOfAsync(copy.ContentItemId, default));
        Assert.Equal("Quyết định của Tổng biên tập", taken!.Authority);
        Assert.NotNull(await _desk.Site.AskAsync((ContentStore s) => s.FindVersionAsync(taken.VersionId)));
        Assert.True(await _desk.Site.AskAsync((TayNinhExemplars.Notices.NoticeBoard b) => b.UnreadAsync(copy.AuthorId, default)) > 0);
        var back = (await _desk.Site.AskAsync((PutBackHandler h) => h.HandleAsync(new PutBack(copy.ContentItemId, "Xác minh đúng"), Person("editor-in-chief")))).OrThrow();
        Assert.True(back.Published);
        Assert.Equal("published", (await _desk.CopyAsync(copy.ContentItemId))!.State);
    }

    [Fact]
    public async Task The_site_itself_takes_down_whatever_the_roles_say()
    {
        var copy = (await _desk.ReachAsync(_paper, "published"))!;
        (await _desk.Site.AskAsync((TakeDownHandler h) => h.HandleAsync(new TakeDown(copy.ContentItemId, "Rút đồng ý", "Đơn của đương sự"), Actor.System))).OrThrow();
        Assert.Equal("withdrawn", (await _desk.CopyAsync(copy.ContentItemId))!.State);
        Assert.Null(await _desk.PublishedAsync(copy.ContentItemId));
    }

    [Fact]
    public async Task The_board_counts_and_what_waits_for_me_is_mine_to_decide()
    {
        for (var i = 0; i < 3; i++) await _desk.ReachAsync(_paper, "awaiting-managing-editor");
        await _desk.ReachAsync(_paper, "editing");
        var columns = await _desk.Site.AskAsync((DeskBoard b) => b.ColumnsAsync(_paper, "", default));
        Assert.Equal([("editing", 1), ("awaiting-managing-editor", 3)], columns.Where(c => c.Count > 0).Select(c => (c.State, c.Count)));
        Assert.Equal(3, (await _desk.Site.AskAsync((DeskBoard b) => b.WaitingForAsync(Person("managing-editor"), 50, default))).Count);
        Assert.Single(await _desk.Site.AskAsync((DeskBoard b) => b.WaitingForAsync(Person("editor"), 50, default)));
        Assert.Empty(await _desk.Site.AskAsync((DeskBoard b) => b.WaitingForAsync(Person("proofreader"), 50, default)));
    }

    [Fact]
    public async Task A_deputy_stands_in_for_the_days_named_and_no_longer()
    {
        var (absent, deputy) = (Person("deputy-editor"), Person("designer"));
        var today = VietnamDays.Of(_desk.Site.Now);
        await _desk.ChangeAsync(DeskChanges.Appoint(new Deputy("", Newsroom.DeskOf("newspaper"), absent.Id, deputy.Id, today, today.AddDays(2)), deputy.Name));
        var copy = (await _desk.ReachAsync(_paper, "awaiting-publication"))!;
        Assert.True((await _desk.MoveAsync(copy, _paper.Transition("hold")!, deputy)).Succeeded);
        _desk.Site.Clock.Advance(TimeSpan.FromDays(4));
        var later = (await _desk.ReachAsync(_paper, "awaiting-publication"))!;
        Assert.Contains("editorial.not-your-role", (await _desk.MoveAsync(later, _paper.Transition("hold")!, deputy)).Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task A_mention_reaches_the_person_named()
    {
        var copy = (await _desk.ReachAsync(_paper, "editing"))!;
        (await _desk.Site.AskAsync((CopyComments c) => c.HandleAsync(new CommentOnCopy(copy.ContentItemId, copy.VersionId, "ba giờ sáng", "Nhờ @newspaper.managing-editor kiểm tra giờ."), Person("editor")))).OrThrow();
        var told = await _desk.Site.AskAsync((TayNinhExemplars.Notices.NoticeBoard b) => b.ListAsync(Person("managing-editor").Id, 0, 20, default));
        Assert.Contains(told, n => n.Kind == "copy.mention");
    }

    [Fact]
    public async Task A_story_held_before_its_slot_goes_back_as_pulled_and_leaves_the_rundown()
    {
        var radio = await _desk.WorkflowAsync("radio-tv");
        var copy = (await _desk.ReachAsync(radio, "slotted"))!;
        (await _desk.AskAsync((HoldHandler h) => h.HandleAsync(new Hold(copy.ContentItemId, "Đang xác minh đơn thư"), Chief))).OrThrow();

        copy = (await _desk.CopyAsync(copy.ContentItemId))!;
        Assert.Equal("pulled", copy.State);
        Assert.Contains((await _desk.AskAsync((CopyStore s) => s.HistoryAsync(copy.ContentItemId, 1, default))), e => e is { Kind: "pull", Note: "Đang xác minh đơn thư" });
        Assert.Empty(await _desk.AskAsync((TayNinhExemplars.Storage.SiteDbContext db) => TayNinhExemplars.Broadcasting.Airtime.EpisodesAsync(db, copy.ContentItemId, default)));
        (await _desk.AskAsync((ReleaseHandler h) => h.HandleAsync(new Release(copy.ContentItemId), Chief))).OrThrow();
        Assert.True((await _desk.MoveAsync(copy, radio.Transition("reinstate")!, _desk.Person("radio-tv", "leader"))).Succeeded);
    }

    [Fact]
    public async Task The_royalty_that_was_graded_stays_with_the_copy_and_in_the_journal()
    {
        var copy = (await _desk.ReachAsync(_paper, "published"))!;
        var grade = new Transition(copy.ContentItemId, "grade-royalty", TransitionAnswers.None);
        Assert.Contains("editorial.royalty-required", (await _desk.AskAsync((TransitionHandler h) => h.HandleAsync(grade, Person("royalty-board")))).Refusals.Select(r => r.Code));
        (await _desk.AskAsync((TransitionHandler h) => h.HandleAsync(grade with { Answers = new TransitionAnswers { Royalty = " Bậc 2, hệ số 1,5 " } }, Person("royalty-board")))).OrThrow();
        copy = (await _desk.MoveAsync(copy, _paper.Transition("pay-royalty")!, Person("managing-editor"))).OrThrow();
        Assert.Equal("Bậc 2, hệ số 1,5", (await _desk.CopyAsync(copy.ContentItemId))!.Royalty);
        var deeds = await _desk.AskAsync((TayNinhExemplars.Audit.AuditQuery q) => q.PageAsync(new TayNinhExemplars.Audit.AuditFilter(Subject: copy.ContentItemId), 0, 50, default));
        Assert.Contains(deeds, d => d.Entry.Action == "copy.grade-royalty" && d.Entry.Details.Contains("Bậc 2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_missing_is_called_as_the_form_calls_it()
    {
        var copy = await _desk.BeginAsync(_paper, _paper.Beginnings.First(), complete: false);
        copy = (await _desk.MoveAsync(copy, _paper.Transition("approve-pitch")!, Person("desk-head"))).OrThrow();
        copy = (await _desk.MoveAsync(copy, _paper.Transition("claim")!, _desk.Someone("newspaper", copy.AssigneeId))).OrThrow();
        var refused = (await _desk.MoveAsync(copy, _paper.Transition("submit")!, _desk.Someone("newspaper", copy.AuthorId))).Refusals;
        Assert.Equal(["“Sapo” còn trống.", "“Chính văn” còn trống.", "“Tác giả” còn trống.", "“Thể loại” còn trống."], refused.Where(r => r.Code == "editorial.field-required").Select(_desk.Site.Texts.Of));
    }

    private Actor Person(string role) => _desk.Person("newspaper", role);

    private async Task<IEnumerable<string>> SaveAsync(Copy copy, Actor actor)
    {
        var item = (await _desk.LatestAsync(copy.ContentItemId))!;
        item.PartOrNew("MarkdownBodyPart")["Markdown"] = "Sửa " + Guid.NewGuid();
        var desk = await _desk.Site.AskAsync((DeskLending l) => l.ForAsync(copy.ContentItemId, actor, default));
        var lent = desk!.Actor.Permissions.Contains("EditContent") ? desk.Actor : actor with { Permissions = new HashSet<string> { "EditContent" } };
        return (await _desk.Site.AskAsync((SaveDraftHandler h) => h.HandleAsync(new SaveDraft(item, null), lent))).Refusals.Select(r => r.Code);
    }
}
