using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Storage;
using TayNinhExemplars.Workflows;

namespace TayNinhExemplars.Tests.Workflows;

public sealed class WorkflowsOnSqlite() : WorkflowContract(TestDatabase.Sqlite);

public sealed class WorkflowsOnPostgreSql(PostgresFixture postgres) : WorkflowContract(postgres);

/// <summary>Orchard's workflows run here: brought by a recipe, set off by content, waiting for people.</summary>
public abstract class WorkflowContract(TestDatabase database)
{
    private static readonly Actor Editor = WorkflowSite.Person("bientap", "Editor", "EditContent");
    private static readonly Actor Writer = WorkflowSite.Person("phongvien", "Author", "EditOwnContent", "PreviewContent");

    private static readonly string[] Approval =
    [
        """saved ContentDraftSavedEvent { "ContentTypeFilter": ["Article"], "ActivityMetadata": { "Title": "Có bản nháp" } }""",
        """correlate CorrelateTask { "Value": { "Expression": "input('ContentItem').ContentItemId" } }""",
        """which IfElseTask { "Condition": { "Expression": "input('ContentItem').DisplayText.indexOf('Gương') === 0" } }""",
        """ask UserTaskEvent { "Actions": ["Duyệt", "Trả lại"], "Roles": ["Editor"], "ActivityMetadata": { "Title": "Duyệt bài" } }""",
        "publish PublishContentTask",
        """mail EmailTask { "Recipients": { "Expression": "lan@example.vn" }, "Subject": { "Expression": "{{ Workflow.Input.UserAction }}" }, "Body": { "Expression": "<b>{{ Workflow.Input.ContentItem.DisplayText }}</b>" }, "IsHtmlBody": true }""",
        """notify NotifyTask { "NotificationType": "Success", "Message": { "Expression": "Đã đăng {{ Workflow.Input.ContentItem | display_url }}" } }""",
        """tell NotifyContentOwnerTask { "Subject": { "Expression": "Trả lại" }, "TextBody": { "Expression": "{{ Workflow.Input.ContentItem.DisplayText }}" } }""",
    ];

    private static readonly string[] ApprovalWays =
        ["saved:Done correlate", "correlate:Done which", "which:True ask", "ask:Duyệt publish", "ask:Trả_lại tell", "publish:Published mail", "publish:Noop mail", "mail:Done notify"];

    [Fact]
    public async Task A_draft_waits_for_an_editor_over_a_restart_and_goes_out_when_it_is_approved()
    {
        await using var site = await WorkflowSite.OpenAsync(database);
        Assert.Empty((await site.BringAsync(Approval, ApprovalWays)).Notes);
        var draft = (await site.Desk.SaveAsync(Desk.Article("Gương <sáng>"), actor: Writer)).OrThrow();
        Assert.Equal(1, await site.WorkOffAsync());
        Assert.Equal(0, await site.WorkOffAsync());

        var later = site.Restarted();
        Assert.Empty(await later.TasksAsync(draft, Writer));
        var task = Assert.Single(await later.TasksAsync(draft, Editor));
        Assert.Equal(("Duyệt bài", "Duyệt bài", "Duyệt,Trả lại"), (task.Workflow, task.Title, string.Join(',', task.Actions)));
        Assert.Equal("workflows.not-waiting", Assert.Single((await later.AnswerAsync(draft, task, "Duyệt", Writer)).Refusals).Code);
        Assert.Equal("workflows.not-waiting", Assert.Single((await later.AnswerAsync(draft, task, "Xóa", Editor)).Refusals).Code);

        Assert.Equal(WorkflowStatus.Finished, (await later.AnswerAsync(draft, task, "Duyệt", Editor)).OrThrow().Status);

        Assert.NotNull(await later.Desk.PublishedAsync(draft.ContentItemId));
        Assert.Equal(["mail lan@example.vn: Duyệt: <b>Gương &lt;sáng&gt;</b>", $"notice {Editor.Id}: Đã đăng /tin-bai/guong-sang"], site.Heard);
        Assert.Equal("workflows.not-waiting", Assert.Single((await later.AnswerAsync(draft, task, "Duyệt", Editor)).Refusals).Code);
        await later.Site.CloseAsync();
    }

    [Fact]
    public async Task What_is_returned_is_told_to_its_owner_and_what_is_not_meant_is_left_alone()
    {
        await using var site = await WorkflowSite.OpenAsync(database);
        await site.BringAsync(Approval, ApprovalWays);
        await site.Desk.SaveAsync(Desk.Section("Gương mục"));
        Assert.Equal(0, await site.WorkOffAsync());
        await site.Desk.SaveAsync(Desk.Article("Tin khác"), actor: Writer);
        await site.WorkOffAsync();
        Assert.Equal(WorkflowStatus.Finished, (await site.OnlyRunAsync()).Status);

        var draft = (await site.Desk.SaveAsync(Desk.Article("Gương hay"), actor: Writer)).OrThrow();
        await site.WorkOffAsync();
        await site.AnswerAsync(draft, Assert.Single(await site.TasksAsync(draft, Editor)), "Trả lại", Editor);

        Assert.Equal([$"notice {Writer.Id}: Trả lại: Gương hay"], site.Heard);
        Assert.Null(await site.Desk.PublishedAsync(draft.ContentItemId));
    }

    [Fact]
    public async Task A_publication_that_a_guard_refuses_is_told_and_the_question_stays()
    {
        await using var site = await WorkflowSite.OpenAsync(database, s => s.AddSingleton<IPublicationGuard, Never>());
        await site.BringAsync(Approval, ApprovalWays);
        var draft = (await site.Desk.SaveAsync(Desk.Article("Gương bị giữ"), actor: Writer)).OrThrow();
        await site.WorkOffAsync();
        var task = Assert.Single(await site.TasksAsync(draft, Editor));

        Assert.Contains((await site.AnswerAsync(draft, task, "Duyệt", Editor)).Refusals, r => r.Code == "content.missing-consent");

        Assert.Null(await site.Desk.PublishedAsync(draft.ContentItemId));
        Assert.Single(await site.TasksAsync(draft, Editor));
        Assert.Empty(site.Heard);
    }

    [Fact]
    public async Task A_publication_that_nobody_pressed_and_a_guard_refuses_is_a_faulty_run()
    {
        await using var site = await WorkflowSite.OpenAsync(database, s => s.AddSingleton<IPublicationGuard, Never>());
        await site.BringAsync(["a ContentCreatedEvent", "b PublishContentTask", "c NotifyTask"], ["a:Done b", "b:Published c"]);
        await site.Desk.SaveAsync(Desk.Article("Tự đăng"));
        await site.WorkOffAsync();

        var run = await site.OnlyRunAsync();
        Assert.Equal(WorkflowStatus.Faulted, run.Status);
        Assert.StartsWith("PublishContentTask: ", run.FaultMessage, StringComparison.Ordinal);
        Assert.Empty(site.Heard);
    }

    [Fact]
    public async Task A_loop_without_an_end_ends()
    {
        await using var site = await WorkflowSite.OpenAsync(database);
        await site.BringAsync(["a ContentCreatedEvent", """b WhileLoopTask { "Condition": { "Expression": "true" } }""", "c CommitTransactionTask"], ["a:Done b", "b:Iterate c", "c:Done b"]);
        await site.Desk.SaveAsync(Desk.Article("Mãi"));
        await site.WorkOffAsync();
        Assert.Equal(WorkflowStatus.Faulted, (await site.OnlyRunAsync()).Status);
    }

    [Fact]
    public async Task Workflows_that_answer_each_others_deeds_end()
    {
        await using var site = await WorkflowSite.OpenAsync(database);
        await site.BringAsync(["a ContentPublishedEvent", "b UnpublishContentTask"], ["a:Done b"], type: "len");
        await site.BringAsync(["a ContentUnpublishedEvent", "b PublishContentTask"], ["a:Done b"]);
        await site.Desk.PublishedArticleAsync("Lên xuống");

        await site.WorkOffAsync();

        Assert.Equal(0, await site.WorkOffAsync());
        Assert.Contains(await site.RunsAsync("len"), r => r.Status == WorkflowStatus.Faulted && r.FaultMessage.Length > 0 || r.Status == WorkflowStatus.Finished);
        Assert.Single((await site.RunsAsync("len")).Concat(await site.RunsAsync()), r => r.Status == WorkflowStatus.Faulted);
    }

    [Fact]
    public async Task A_run_waits_for_the_next_deed_on_its_item()
    {
        await using var site = await WorkflowSite.OpenAsync(database);
        await site.BringAsync(["a ContentCreatedEvent", """w ContentPublishedEvent { "ActivityMetadata": { "Title": "Chờ đăng" } }""", """n NotifyTask { "Message": { "Expression": "Xong" } }"""], ["a:Done w", "w:Done n"]);
        var mine = (await site.Desk.SaveAsync(Desk.Article("Của tôi"))).OrThrow();
        await site.WorkOffAsync();
        Assert.Equal("Chờ đăng", Assert.Single((await site.OnlyRunAsync()).Waiting));
        await site.Desk.PublishedArticleAsync("Bài khác");
        await site.WorkOffAsync();
        var before = site.Heard.Count;

        await site.Desk.PublishAsync(mine.ContentItemId);
        await site.WorkOffAsync();

        Assert.Equal(before + 1, site.Heard.Count);
    }

    [Fact]
    public async Task A_run_that_waits_can_be_ended_and_a_singleton_starts_once()
    {
        await using var site = await WorkflowSite.OpenAsync(database);
        await site.BringAsync(["a ContentCreatedEvent", """t UserTaskEvent { "Actions": ["Ừ"] }"""], ["a:Done t"], """ "IsSingleton": true, """);
        var first = (await site.Desk.SaveAsync(Desk.Article("Một"))).OrThrow();
        await site.Desk.SaveAsync(Desk.Article("Hai"));
        await site.WorkOffAsync();
        var run = await site.OnlyRunAsync();
        Assert.Equal(first.ContentItemId, run.ContentItemId);

        Assert.True(await site.Site.AskAsync((WorkflowRuns r) => r.AbortAsync(run.WorkflowId)));

        Assert.False(await site.Site.AskAsync((WorkflowRuns r) => r.AbortAsync(run.WorkflowId)));
        Assert.Empty(await site.TasksAsync(first, Desk.Editor));
        Assert.Equal(WorkflowStatus.Aborted, (await site.OnlyRunAsync()).Status);
    }

    [Fact]
    public async Task A_workflow_that_is_off_does_not_start_and_finished_runs_are_forgotten_where_it_says_so()
    {
        await using var site = await WorkflowSite.OpenAsync(database);
        await site.BringAsync(["a ContentCreatedEvent", """n NotifyTask { "Message": { "Expression": "Có bài" } }"""], ["a:Done n"], """ "DeleteFinishedWorkflows": true, """);
        await site.Desk.SaveAsync(Desk.Article("Một"));
        await site.WorkOffAsync();
        Assert.Empty(await site.RunsAsync());
        Assert.Single(site.Heard);

        Assert.True(await site.Site.AskAsync((WorkflowLibrary l) => l.SwitchAsync(WorkflowSite.Type, false)));
        await site.Desk.SaveAsync(Desk.Article("Hai"));
        Assert.Equal(0, await site.WorkOffAsync());
        Assert.Single(site.Heard);
    }

    [Fact]
    public async Task Branches_part_and_meet_again()
    {
        await using var site = await WorkflowSite.OpenAsync(database);
        await site.BringAsync(
            ["a ContentCreatedEvent", """f ForkTask { "Forks": ["Một", "Hai"] }""", """p SetPropertyTask { "PropertyName": "so", "Value": { "Expression": "[1, 2]" } }""", """t UserTaskEvent { "Actions": ["Ừ"] }""",
             """j JoinTask { "Mode": 0 }""", """e ForEachTask { "Enumerable": { "Expression": "property('so')" }, "LoopVariableName": "x" }""", """n NotifyTask { "Message": { "Expression": "{{ Workflow.Properties.x }}" } }"""],
            ["a:Done f", "f:Một p", "f:Hai t", "p:Done j", "t:Ừ j", "j:Joined e", "e:Iterate n", "n:Done e"]);
        var item = (await site.Desk.SaveAsync(Desk.Article("Rẽ nhánh"))).OrThrow();
        await site.WorkOffAsync();
        Assert.Empty(site.Heard);

        var run = (await site.AnswerAsync(item, Assert.Single(await site.TasksAsync(item, Desk.Editor)), "Ừ", Desk.Editor)).OrThrow();

        Assert.Equal((WorkflowStatus.Finished, ""), (run.Status, run.FaultMessage));
        Assert.Equal(["1", "2"], site.Heard.Select(h => h.Split(": ")[1]));
    }

    [Theory]
    [InlineData("""n NotifyTask { "Message": { "Expression": "{{ Workflow.CorrelationId | size }} {{ Site.SiteName | size }}" } }""", "26 ")]
    [InlineData("""n LogTask { "Text": "ghi" }""", "")]
    [InlineData("""n NotifyTask { "Message": { "Expression": "{% khong" } }""", "!")]
    [InlineData("""n SetPropertyTask { "PropertyName": "x", "Value": { "Expression": "khong.co" } }""", "!")]
    [InlineData("""n SetPropertyTask { "PropertyName": "x", "Value": { "Expression": "System.IO.File.Exists('/')" } }""", "!")]
    [InlineData("""n HttpRedirectTask { "Location": { "Expression": "/" } }""", "!HttpRedirectTask")]
    [InlineData("""n ScriptTask { "AvailableOutcomes": ["Done"], "Script": { "Expression": "for (;;) {}" } }""", "!")]
    public async Task An_expression_is_evaluated_or_the_run_says_why_not(string activity, string expected)
    {
        await using var site = await WorkflowSite.OpenAsync(database);
        await site.BringAsync(["a ContentCreatedEvent", activity], ["a:Done n"]);
        await site.Desk.SaveAsync(Desk.Article("Thử"));
        await site.WorkOffAsync();

        var run = await site.OnlyRunAsync();
        if (expected.StartsWith('!')) Assert.True(run.Status == WorkflowStatus.Faulted && run.FaultMessage.Contains(expected[1..], StringComparison.Ordinal), run.FaultMessage);
        else Assert.Equal((WorkflowStatus.Finished, ""), (run.Status, run.FaultMessage));
        if (expected.Length > 1 && expected[0] != '!') Assert.Contains(expected, Assert.Single(site.Heard), StringComparison.Ordinal);
    }

    private sealed class Never : IPublicationGuard
    {
        public Task<Refusals> CheckAsync(ContentItem item, Actor actor, DateTime atUtc, CancellationToken ct) => Task.FromResult(Refusals.Because("content.missing-consent"));
    }
}
