using TayNinhExemplars.Editorial;
using TayNinhExemplars.FollowUp;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Consent;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.FollowUp;

public sealed class FollowUpOnSqlite() : FollowUpContract(TestDatabase.Sqlite);

public sealed class FollowUpOnPostgreSql(PostgresFixture postgres) : FollowUpContract(postgres);

/// <summary>Checks come round, late ones are reminded of, supervision ends when every recommendation has its reply.</summary>
public abstract class FollowUpContract(TestDatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_check_is_reminded_of_once_recorded_and_leads_to_the_next()
    {
        await using var desk = await RegisterDesk.OpenAsync(database);
        var today = VietnamDays.Of(desk.Site.Now);
        var exemplar = await desk.SaveAsync(RegisterDesk.Exemplar("Bà Thử"));
        var check = (await desk.Site.AskAsync((CheckHandler h) => h.HandleAsync(new PlanCheck(exemplar.ContentItemId, today.AddDays(30), "Ông Thành viên"), RegisterDesk.Secretary))).OrThrow();
        await RemindAsync(desk);
        Assert.DoesNotContain(await TasksAsync(desk), t => t.Kind == FollowUpWatch.CheckKind);

        desk.Site.Clock.Advance(TimeSpan.FromDays(31));
        await RemindAsync(desk);
        await RemindAsync(desk);
        Assert.Single(await TasksAsync(desk), t => t.Kind == FollowUpWatch.CheckKind && t.Key == check.Id);
        today = VietnamDays.Of(desk.Site.Now);
        Assert.True(Assert.Single(await desk.Site.AskAsync((FollowUpBook b) => b.OpenChecksAsync(Ct))).IsOverdue(today));

        Assert.Equal("followUp.effect followUp.difficulties followUp.next", RegisterDesk.Codes(await CompleteAsync(desk, new CompleteCheck(check.Id, today, CheckConclusion.NeedsHelp))));
        var sheet = new CompleteCheck(check.Id, today, CheckConclusion.Maintain) { Effect = "Vẫn dạy ba buổi một tuần.", NextDueOn = today.AddDays(180) };
        (await CompleteAsync(desk, sheet)).OrThrow();
        Assert.Equal("followUp.done", RegisterDesk.Codes(await CompleteAsync(desk, sheet)));
        Assert.DoesNotContain(await TasksAsync(desk), t => t.Kind == FollowUpWatch.CheckKind);
        Assert.Equal(today.AddDays(180), Assert.Single(await desk.Site.AskAsync((FollowUpBook b) => b.OpenChecksAsync(Ct))).DueOn);
    }

    [Fact]
    public async Task A_delegation_ends_when_every_recommendation_has_its_reply()
    {
        await using var desk = await RegisterDesk.OpenAsync(database);
        var today = VietnamDays.Of(desk.Site.Now);
        Task<Outcome<Delegation>> Ask(Func<SupervisionHandler, Task<Outcome<Delegation>>> what) => desk.Site.AskAsync(what);
        var delegation = (await Ask(h => h.HandleAsync(new OpenDelegation("Nhân rộng điển hình", "12/QĐ-HĐ", "Làm việc với ba xã", "Ông A; bà B", "Ba xã", today, today.AddDays(10)), RegisterDesk.Secretary))).OrThrow();
        (await Ask(h => h.HandleAsync(new Recommend(delegation.Id, "Sổ ghi chưa đủ", "Ghi nguồn cho từng số", "UBND xã", today.AddDays(5)), RegisterDesk.Secretary))).OrThrow();
        Assert.Equal("supervision.open", RegisterDesk.Codes(await Ask(h => h.HandleAsync(new CloseDelegation(delegation.Id, "Xong"), RegisterDesk.Secretary))));
        desk.Site.Clock.Advance(TimeSpan.FromDays(6));
        await RemindAsync(desk);
        Assert.Single(await TasksAsync(desk), t => t.Kind == FollowUpWatch.ReplyKind);
        var stored = await desk.Site.AskAsync((FollowUpBook b) => b.DelegationAsync(delegation.Id, Ct));
        (await Ask(h => h.HandleAsync(new ReplyToRecommendation(delegation.Id, stored!.Recommendations[0].Id, "Đã bổ sung", VietnamDays.Of(desk.Site.Now)), RegisterDesk.Secretary))).OrThrow();
        Assert.DoesNotContain(await TasksAsync(desk), t => t.Kind == FollowUpWatch.ReplyKind);
        Assert.NotNull((await Ask(h => h.HandleAsync(new CloseDelegation(delegation.Id, "Đủ trả lời"), RegisterDesk.Secretary))).OrThrow().ClosedUtc);
        Assert.Equal("supervision.closed", RegisterDesk.Codes(await Ask(h => h.HandleAsync(new Recommend(delegation.Id, "Thêm", "", "", null), RegisterDesk.Secretary))));
    }

    [Fact]
    public async Task An_opinion_is_answered_once_and_published_only_when_agreed()
    {
        await using var desk = await RegisterDesk.OpenAsync(database);
        var today = VietnamDays.Of(desk.Site.Now);
        var opinion = (await desk.Site.AskAsync((SupervisionHandler h) => h.HandleAsync(new RecordOpinion("UBMTTQ tỉnh", "Nên mời nữ nhiều hơn", "Hội đồng", today, today.AddDays(15)), RegisterDesk.Secretary))).OrThrow();
        (await desk.Site.AskAsync((SupervisionHandler h) => h.HandleAsync(new ReplyToOpinion(opinion.Id, "Tiếp thu", today, Publish: false), RegisterDesk.Secretary))).OrThrow();
        Assert.False(Assert.Single(await desk.Site.AskAsync((FollowUpBook b) => b.OpinionsAsync(Ct))).Published);
        Assert.Equal("supervision.answered", RegisterDesk.Codes(await desk.Site.AskAsync((SupervisionHandler h) => h.HandleAsync(new ReplyToOpinion(opinion.Id, "Lại", today, true), RegisterDesk.Secretary))));
    }

    private static Task<Outcome<ExemplarCheck>> CompleteAsync(RegisterDesk desk, CompleteCheck sheet) => desk.Site.AskAsync((CheckHandler h) => h.HandleAsync(sheet, RegisterDesk.Secretary));

    private static Task RemindAsync(RegisterDesk desk) => desk.Site.TellAsync<FollowUpWatch>(w => w.RunAsync(Ct));

    private static Task<IReadOnlyList<DeskTask>> TasksAsync(RegisterDesk desk) => desk.Site.AskAsync((DeskTasks t) => t.OpenAsync(Actor.System, 50, Ct));
}
