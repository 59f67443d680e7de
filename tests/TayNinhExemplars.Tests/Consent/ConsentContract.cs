using System.Text.Json.Nodes;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Consent;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Consent;

public sealed class ConsentOnSqlite() : ConsentContract(TestDatabase.Sqlite);

public sealed class ConsentOnPostgreSql(PostgresFixture postgres) : ConsentContract(postgres);

/// <summary>No valid consent, no publishing: by the button, the API's way, an import and the timer.</summary>
public abstract class ConsentContract(TestDatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_appears_only_after_agreeing()
    {
        await using var desk = await RegisterDesk.OpenAsync(database);
        var person = await desk.SaveAsync(RegisterDesk.Exemplar("Bà Nguyễn Thị Thử"));
        var story = await desk.SaveAsync(RegisterDesk.Story("Chuyện bà Thử", "Bà trồng cây.", person.ContentItemId));
        Assert.Equal("consent.none", RegisterDesk.Codes(await desk.PublishAsync(person)));
        Assert.Equal("consent.none", RegisterDesk.Codes(await desk.PublishAsync(story)));

        await desk.ConsentAsync(person);
        Assert.True((await desk.PublishAsync(person)).Succeeded);
        Assert.True((await desk.PublishAsync(story)).Succeeded);
    }

    [Fact]
    public async Task What_names_nobody_and_what_is_no_person_needs_no_consent()
    {
        await using var desk = await RegisterDesk.OpenAsync(database);
        var model = await desk.SaveAsync(RegisterDesk.Exemplar("Mô hình Thử", "model"));
        Assert.True((await desk.PublishAsync(model)).Succeeded);
        Assert.True((await desk.PublishAsync(await desk.SaveAsync(RegisterDesk.Story("Tin không nhân vật", "Nội dung.")))).Succeeded);
        Assert.True((await desk.PublishAsync(await desk.SaveAsync(RegisterDesk.Story("Tin về mô hình", "Nội dung.", model.ContentItemId)))).Succeeded);
    }

    [Fact]
    public async Task A_site_without_a_policy_demands_nothing()
    {
        await using var desk = await RegisterDesk.OpenAsync(database, rules: false);
        Assert.True((await desk.PublishAsync(await desk.SaveAsync(RegisterDesk.Exemplar("Bà Thử")))).Succeeded);
    }

    [Fact]
    public async Task A_consent_that_ends_tomorrow_stops_a_story_planned_for_next_week_and_the_desk_is_told_today()
    {
        await using var desk = await RegisterDesk.OpenAsync(database);
        var person = await desk.SaveAsync(RegisterDesk.Exemplar("Bà Nguyễn Thị Thử"));
        await desk.ConsentAsync(person, c => c with { ValidTo = VietnamDays.Of(desk.Site.Now).AddDays(1) });
        var story = RegisterDesk.Story("Bài tuần sau", "Nội dung.", person.ContentItemId);
        story.Content["PublishLaterPart"] = new JsonObject { ["ScheduledPublishUtc"] = ContentItemJson.Format(desk.Site.Now.AddDays(7)) };
        story = await desk.SaveAsync(story);

        await desk.Site.TellAsync<ConsentWatch>(w => w.RunAsync(Ct));
        await desk.Site.TellAsync<ConsentWatch>(w => w.RunAsync(Ct));
        var tasks = await desk.Site.AskAsync((DeskTasks t) => t.OpenAsync(Actor.System, 50, Ct));
        Assert.Single(tasks, t => t.Kind == ConsentWatch.PlannedKind && t.ContentItemId == story.ContentItemId);
        Assert.Single(tasks, t => t.Kind == ConsentWatch.EndingKind);

        desk.Site.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        var done = Assert.Single(await desk.Site.AskAsync((RunScheduleHandler h) => h.HandleAsync(Ct)));
        Assert.Equal("consent.ended", Assert.Single(done.Refusals).Code);
        Assert.Null(await desk.PublishedAsync(story));

        await desk.ConsentAsync(person);
        await desk.Site.AskAsync((RunScheduleHandler h) => h.HandleAsync(Ct));
        Assert.NotNull(await desk.PublishedAsync(story));
    }

    [Fact]
    public async Task A_withdrawal_hides_the_person_and_the_stories_and_gives_each_channel_fifteen_days()
    {
        await using var desk = await RegisterDesk.OpenAsync(database);
        var person = await desk.SaveAsync(RegisterDesk.Exemplar("Bà Nguyễn Thị Thử"));
        var other = await desk.SaveAsync(RegisterDesk.Exemplar("Ông Khác"));
        var consent = await desk.ConsentAsync(person);
        await desk.ConsentAsync(other);
        var story = await desk.SaveAsync(RegisterDesk.Story("Chuyện bà Thử", "Nội dung.", person.ContentItemId));
        var neighbour = await desk.SaveAsync(RegisterDesk.Story("Chuyện ông Khác", "Nội dung.", other.ContentItemId));
        foreach (var item in new[] { person, other, story, neighbour }) Assert.True((await desk.PublishAsync(item)).Succeeded);
        desk.Site.Clock.Advance(TimeSpan.FromDays(2));

        var today = VietnamDays.Of(desk.Site.Now);
        var outcome = await desk.Site.AskAsync((WithdrawConsentHandler h) => h.HandleAsync(new WithdrawConsent(consent.Id, "Gia đình không muốn.", today), RegisterDesk.Secretary));
        var done = outcome.OrThrow();
        Assert.Equal(2, done.Hidden.Count);
        Assert.Equal(2, done.Tasks);
        Assert.Null(await desk.PublishedAsync(person));
        Assert.Null(await desk.PublishedAsync(story));
        Assert.NotNull(await desk.PublishedAsync(neighbour));
        var tasks = (await desk.Site.AskAsync((DeskTasks t) => t.OpenAsync(Actor.System, 50, Ct))).Where(t => t.Kind == ConsentEffects.TaskKind).ToList();
        Assert.Equal(["ManagingEditor", "RadioEditor"], tasks.Select(t => t.Role).Order());
        Assert.All(tasks, t => Assert.Equal(ConsentRules.DueOf(today), t.DueUtc));
        Assert.Contains("consent.withdrawn", RegisterDesk.Codes(await desk.PublishAsync(story)), StringComparison.Ordinal);
        Assert.Empty((await desk.Site.AskAsync((VerifyAuditHandler h) => h.HandleAsync(Ct))).Faults);
        Assert.Equal("consent.alreadyWithdrawn", RegisterDesk.Codes(await desk.Site.AskAsync((WithdrawConsentHandler h) => h.HandleAsync(new WithdrawConsent(consent.Id, "", today), RegisterDesk.Secretary))));
    }

    [Fact]
    public async Task A_page_that_another_consent_covers_stays()
    {
        await using var desk = await RegisterDesk.OpenAsync(database);
        var person = await desk.SaveAsync(RegisterDesk.Exemplar("Bà Thử"));
        var first = await desk.ConsentAsync(person);
        await desk.ConsentAsync(person);
        Assert.True((await desk.PublishAsync(person)).Succeeded);
        var done = (await desk.Site.AskAsync((WithdrawConsentHandler h) => h.HandleAsync(new WithdrawConsent(first.Id, "", VietnamDays.Of(desk.Site.Now)), RegisterDesk.Secretary))).OrThrow();
        Assert.Empty(done.Hidden);
        Assert.NotNull(await desk.PublishedAsync(person));
    }

    [Fact]
    public async Task After_its_last_day_a_consent_takes_pages_down_by_itself_and_once()
    {
        await using var desk = await RegisterDesk.OpenAsync(database);
        var (person, other) = (await desk.SaveAsync(RegisterDesk.Exemplar("Bà Nguyễn Thị Hạn")), await desk.SaveAsync(RegisterDesk.Exemplar("Ông Còn Hạn")));
        var today = VietnamDays.Of(desk.Site.Now);
        var consent = await desk.ConsentAsync(person, c => c with { ValidTo = today.AddDays(2) });
        await desk.ConsentAsync(other);
        var story = await desk.SaveAsync(RegisterDesk.Story("Chuyện bà Hạn", "Nội dung.", person.ContentItemId));
        var planned = RegisterDesk.Story("Bài hẹn giờ về bà Hạn", "Nội dung.", person.ContentItemId);
        planned.Content["PublishLaterPart"] = new JsonObject { ["ScheduledPublishUtc"] = ContentItemJson.Format(desk.Site.Now.AddDays(5)) };
        planned = await desk.SaveAsync(planned);
        foreach (var item in new[] { person, other, story }) Assert.True((await desk.PublishAsync(item)).Succeeded);

        desk.Site.Clock.Advance(TimeSpan.FromDays(2));
        await WatchAsync(desk);
        Assert.NotNull(await desk.PublishedAsync(story)); // its last day

        desk.Site.Clock.Advance(TimeSpan.FromDays(1));
        await WatchAsync(desk);
        await WatchAsync(desk);
        foreach (var item in new[] { person, story }) Assert.Null(await desk.PublishedAsync(item));
        Assert.NotNull(await desk.PublishedAsync(other));
        Assert.NotNull(await desk.Site.AskAsync((CopyStore c) => c.TakedownOfAsync(story.ContentItemId, Ct)));
        var tasks = await desk.Site.AskAsync((DeskTasks t) => t.OpenAsync(Actor.System, 50, Ct));
        Assert.Equal(["ManagingEditor", "RadioEditor"], tasks.Where(t => t.Kind == ConsentEffects.TaskKind).Select(t => t.Role).Order());
        Assert.Single(tasks, t => t.Kind == ConsentWatch.PlannedKind && t.ContentItemId == planned.ContentItemId);
        Assert.DoesNotContain(tasks, t => t.Kind == ConsentWatch.EndingKind);
        Assert.NotNull((await desk.Site.AskAsync((ConsentRegister r) => r.FindAsync(consent.Id, Ct)))!.EndFollowedUtc);
    }

    [Fact]
    public async Task A_timer_that_runs_late_does_not_publish_what_was_withdrawn_meanwhile()
    {
        await using var desk = await RegisterDesk.OpenAsync(database);
        var person = await desk.SaveAsync(RegisterDesk.Exemplar("Bà Nguyễn Thị Trễ"));
        var consent = await desk.ConsentAsync(person);
        var story = RegisterDesk.Story("Bài hẹn giờ", "Nội dung.", person.ContentItemId);
        story.Content["PublishLaterPart"] = new JsonObject { ["ScheduledPublishUtc"] = ContentItemJson.Format(desk.Site.Now.AddHours(1)) };
        story = await desk.SaveAsync(story);
        desk.Site.Clock.Advance(TimeSpan.FromHours(2));
        (await desk.Site.AskAsync((WithdrawConsentHandler h) => h.HandleAsync(new WithdrawConsent(consent.Id, "", VietnamDays.Of(desk.Site.Now)), RegisterDesk.Secretary))).OrThrow();

        // Its planned hour lies before the withdrawal.
        var done = Assert.Single(await desk.Site.AskAsync((RunScheduleHandler h) => h.HandleAsync(Ct)));
        Assert.Equal("consent.withdrawn", Assert.Single(done.Refusals).Code);
        Assert.Null(await desk.PublishedAsync(story));
    }

    [Fact]
    public async Task The_sample_register_is_read_twice_without_doubling_and_covers_the_sample_people()
    {
        await using var desk = await RegisterDesk.OpenAsync(database, rules: false);
        await desk.RunAsync("demo.recipe.json");
        await desk.RunAsync("demo-register.recipe.json");
        await desk.RunAsync("rules.recipe.json");
        var once = await desk.Site.AskAsync((ConsentRegister r) => r.PageAsync(ConsentList.All, "", VietnamDays.Of(desk.Site.Now), 1, Ct));
        await desk.RunAsync("demo-register.recipe.json");
        var twice = await desk.Site.AskAsync((ConsentRegister r) => r.PageAsync(ConsentList.All, "", VietnamDays.Of(desk.Site.Now), 1, Ct));
        Assert.True(once.Total > 5);
        Assert.Equal(once.Total, twice.Total);
        foreach (var type in new[] { "Exemplar", "Story" })
            foreach (var item in (await desk.Site.AskAsync((ContentStore s) => s.PublishedAsync(type, 100, ct: Ct))).Items)
                Assert.Empty(await desk.Site.AskAsync((ConsentCheck c) => c.CheckItemAsync(item, desk.Site.Now, Ct)));
    }

    private static Task WatchAsync(RegisterDesk desk) => desk.Site.TellAsync<ConsentWatch>(w => w.RunAsync(Ct));

    [Fact]
    public async Task Who_may_not_keep_the_register_changes_nothing()
    {
        await using var desk = await RegisterDesk.OpenAsync(database);
        var person = await desk.SaveAsync(RegisterDesk.Exemplar("Bà Thử"));
        var record = await desk.ConsentAsync(person);
        var refused = await desk.Site.AskAsync((WithdrawConsentHandler h) => h.HandleAsync(new WithdrawConsent(record.Id, "", VietnamDays.Of(desk.Site.Now)), Content.Desk.Editor));
        Assert.Equal("forbidden", RegisterDesk.Codes(refused));
    }
}
