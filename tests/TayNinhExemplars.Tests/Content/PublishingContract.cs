using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Content;

public sealed class PublishingOnSqlite() : PublishingContract(TestDatabase.Sqlite);

public sealed class PublishingOnPostgreSql(PostgresFixture postgres) : PublishingContract(postgres);

public abstract class PublishingContract(TestDatabase database) : ContentStoreContract(database)
{
    [Fact]
    public async Task Publishing_shows_the_latest_version_to_readers()
    {
        var draft = await Desk.SavedAsync("Ra mắt");

        var published = (await Desk.PublishAsync(draft.ContentItemId, draft.ContentItemVersionId)).OrThrow();

        Assert.Equal(draft.ContentItemVersionId, published.ContentItemVersionId);
        var found = await Desk.ByPathAsync("/tin-bai/ra-mat");
        Assert.Equal((true, true, Site.Now), (found!.Published, found.Latest, found.PublishedUtc!.Value));
    }

    [Fact]
    public async Task A_draft_of_a_published_item_leaves_the_readers_their_page()
    {
        var published = await Desk.PublishedArticleAsync("Bản đăng");
        var draft = (await Desk.SaveAsync(published.Titled("Đang viết lại"), published.ContentItemVersionId)).OrThrow();

        Assert.Equal("Bản đăng", (await Desk.PublishedAsync(published.ContentItemId)).Title());
        Assert.Equal("Đang viết lại", (await Desk.LatestAsync(published.ContentItemId)).Title());

        await Desk.PublishAsync(published.ContentItemId);
        Assert.Equal(draft.ContentItemVersionId, (await Desk.PublishedAsync(published.ContentItemId))!.ContentItemVersionId);
        Assert.Single(await Desk.VersionsAsync(published.ContentItemId), v => v.Published);
    }

    [Fact]
    public async Task The_first_publication_time_stays_when_a_correction_is_published()
    {
        var first = await Desk.PublishedArticleAsync("Lần đầu");
        Site.Clock.Advance(TimeSpan.FromDays(2));
        var draft = (await Desk.SaveAsync(first.Titled("Đính chính"), first.ContentItemVersionId)).OrThrow();
        var second = (await Desk.PublishAsync(draft.ContentItemId)).OrThrow();

        Assert.Equal(first.PublishedUtc, second.PublishedUtc);
        Assert.Equal(Site.Now, second.ModifiedUtc);
    }

    [Fact]
    public async Task Publishing_what_another_has_changed_meanwhile_is_refused()
    {
        var seen = await Desk.SavedAsync("Đã xem");
        await Desk.SaveAsync(seen.Titled("Chưa xem"), seen.ContentItemVersionId);

        Assert.Equal(["content.stale"], (await Desk.PublishAsync(seen.ContentItemId, seen.ContentItemVersionId)).Codes());
        Assert.Null(await Desk.PublishedAsync(seen.ContentItemId));
    }

    [Fact]
    public async Task Publishing_twice_changes_nothing()
    {
        var item = await Desk.PublishedArticleAsync("Hai lần");
        var changes = await Desk.LastChangeAsync();

        Assert.True((await Desk.PublishAsync(item.ContentItemId)).Succeeded);
        Assert.Equal(changes, await Desk.LastChangeAsync());
    }

    [Fact]
    public async Task An_empty_title_may_be_saved_but_not_published()
    {
        var draft = (await Desk.SaveAsync(Desk.Article(""))).OrThrow();

        Assert.Equal(["content.required"], (await Desk.PublishAsync(draft.ContentItemId)).Codes());
        Assert.Null(await Desk.PublishedAsync(draft.ContentItemId));
        Assert.NotNull(await Desk.LatestAsync(draft.ContentItemId));
    }

    [Fact]
    public async Task A_refused_save_and_publish_leaves_the_store_as_it_was()
    {
        var start = await Desk.PublishedArticleAsync("Như cũ");
        var changes = await Desk.LastChangeAsync();

        var outcome = await Desk.SaveAndPublishAsync(start.Titled(""), start.ContentItemVersionId);

        Assert.Equal(["content.required"], outcome.Codes());
        Assert.Equal(changes, await Desk.LastChangeAsync());
        Assert.Single(await Desk.VersionsAsync(start.ContentItemId));
    }

    [Fact]
    public async Task Every_refusal_is_told_at_once()
    {
        await using var desk = await DeskWithGuardAsync();
        var draft = (await desk.Desk.SaveAsync(Desk.Article(""))).OrThrow();

        Assert.Equal(["content.required", "test.not-yet"], (await desk.Desk.PublishAsync(draft.ContentItemId)).Codes());
    }

    [Fact]
    public async Task The_timer_cannot_pass_a_guard_either()
    {
        await using var desk = await DeskWithGuardAsync();
        var draft = (await desk.Desk.SaveAsync(Planned("Có người chặn", desk.Desk.Site.Now.AddMinutes(1)))).OrThrow();
        desk.Desk.Site.Clock.Advance(TimeSpan.FromMinutes(2));

        var action = Assert.Single(await desk.Desk.RunScheduleAsync());

        Assert.Equal(["test.not-yet"], action.Refusals.Select(r => r.Code));
        Assert.Null(await desk.Desk.PublishedAsync(draft.ContentItemId));
        Assert.Equal([draft.PlannedUtc()], desk.Guard.AskedAt);
    }

    [Fact]
    public async Task A_withdrawn_item_stays_with_its_editors_and_its_address_is_gone_not_unknown()
    {
        var item = await Desk.PublishedArticleAsync("Sẽ gỡ");

        Assert.True((await Desk.UnpublishAsync(item.ContentItemId)).Succeeded);

        Assert.Null(await Desk.ByPathAsync("tin-bai/se-go"));
        Assert.Equal(item.ContentItemId, await Site.AskAsync((ContentStore s) => s.FormerOwnerOfPathAsync("/tin-bai/se-go")));
        Assert.True(await Site.AskAsync((ContentStore s) => s.WasPublishedAsync(item.ContentItemId)));
        Assert.Equal("Sẽ gỡ", (await Desk.LatestAsync(item.ContentItemId)).Title());
        Assert.Equal(["content.not-published"], (await Desk.UnpublishAsync(item.ContentItemId)).Codes());
    }

    [Fact]
    public async Task A_planned_draft_appears_at_its_time_and_keeps_that_time()
    {
        var due = Site.Now.AddHours(3);
        var draft = (await Desk.SaveAsync(Planned("Bài hẹn giờ", due))).OrThrow();

        Site.Clock.Advance(TimeSpan.FromHours(2.9));
        Assert.Empty(await Desk.RunScheduleAsync());
        Assert.Null(await Desk.PublishedAsync(draft.ContentItemId));

        // The machine slept over it.
        Site.Clock.Advance(TimeSpan.FromHours(5));
        Assert.Empty(Assert.Single(await Desk.RunScheduleAsync()).Refusals);
        Assert.Empty(await Desk.RunScheduleAsync());

        var published = await Desk.PublishedAsync(draft.ContentItemId);
        Assert.Equal(due, published!.PublishedUtc);
        Assert.Null(published.Part("PublishLaterPart")?["ScheduledPublishUtc"]);
    }

    [Fact]
    public async Task A_published_item_goes_at_its_archive_time_and_can_be_published_again()
    {
        var item = await Desk.PublishedArticleAsync("Đến hạn", i => i.Content["ArchiveLaterPart"] = new JsonObject { ["ScheduledArchiveUtc"] = ContentItemJson.Format(Site.Now.AddHours(1)) });
        Site.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Single(await Desk.RunScheduleAsync(), a => a.Action == "Archive" && !a.Refusals.Any);
        Assert.Null(await Desk.PublishedAsync(item.ContentItemId));

        Assert.True((await Desk.PublishAsync(item.ContentItemId)).Succeeded);
        Assert.Empty(await Desk.RunScheduleAsync());
        Assert.NotNull(await Desk.PublishedAsync(item.ContentItemId));
    }

    [Fact]
    public async Task A_draft_whose_archive_time_is_past_cannot_be_published_to_vanish_at_once()
    {
        var draft = (await Desk.SaveAsync(Desk.Article("Hết hạn rồi").With("ArchiveLaterPart", new JsonObject { ["ScheduledArchiveUtc"] = ContentItemJson.Format(Site.Now.AddMinutes(-1)) }))).OrThrow();

        Assert.Equal(["content.archive-passed"], (await Desk.PublishAsync(draft.ContentItemId)).Codes());
    }

    [Fact]
    public async Task A_plan_that_was_taken_back_or_moved_is_not_carried_out()
    {
        var draft = (await Desk.SaveAsync(Planned("Hoãn lại", Site.Now.AddHours(1)))).OrThrow();
        var later = (await Desk.SaveAsync(draft.With("PublishLaterPart", new JsonObject { ["ScheduledPublishUtc"] = ContentItemJson.Format(Site.Now.AddHours(5)) }), draft.ContentItemVersionId)).OrThrow();
        Site.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Empty(await Desk.RunScheduleAsync());

        await Desk.SaveAsync(later.With("PublishLaterPart", []), later.ContentItemVersionId);
        Site.Clock.Advance(TimeSpan.FromHours(10));
        Assert.Empty(await Desk.RunScheduleAsync());
        Assert.Null(await Desk.PublishedAsync(draft.ContentItemId));
    }

    [Fact]
    public async Task Two_nodes_that_run_the_same_plan_publish_once()
    {
        foreach (var n in Enumerable.Range(1, 5)) (await Desk.SaveAsync(Planned($"Cùng giờ {n}", Site.Now.AddMinutes(n)))).OrThrow();
        Site.Clock.Advance(TimeSpan.FromHours(1));
        var before = await Desk.LastChangeAsync();

        var done = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(Desk.RunScheduleAsync)));

        Assert.Equal(5, (await Desk.ChangesAsync(before)).Count);
        Assert.Equal(5, done.Sum(d => d.Count(a => !a.Refusals.Any)));
    }

    [Fact]
    public async Task Refused_plans_do_not_keep_later_ones_waiting()
    {
        foreach (var n in Enumerable.Range(1, 120)) (await Desk.SaveAsync(Planned("", Site.Now.AddSeconds(n)))).OrThrow();
        var good = (await Desk.SaveAsync(Planned("Bài được đăng", Site.Now.AddMinutes(10)))).OrThrow();
        Site.Clock.Advance(TimeSpan.FromHours(1));

        var done = await Desk.RunScheduleAsync();

        Assert.Equal(120, done.Count(a => a.Refusals.Any));
        Assert.NotNull(await Desk.PublishedAsync(good.ContentItemId));
    }

    private static ContentItem Planned(string title, DateTime due) =>
        Desk.Article(title).With("PublishLaterPart", new JsonObject { ["ScheduledPublishUtc"] = ContentItemJson.Format(due) });

    private async Task<GuardedDesk> DeskWithGuardAsync()
    {
        var guard = new NotYet();
        return new GuardedDesk(await Desk.OpenAsync(Database, s => s.AddSingleton<IPublicationGuard>(guard)), guard);
    }

    private sealed record GuardedDesk(Desk Desk, NotYet Guard) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Desk.Site.DisposeAsync();
    }

    private sealed class NotYet : IPublicationGuard
    {
        public List<DateTime?> AskedAt { get; } = [];

        public Task<Refusals> CheckAsync(ContentItem item, Actor actor, DateTime atUtc, CancellationToken ct)
        {
            AskedAt.Add(atUtc);
            return Task.FromResult(Refusals.Because("test.not-yet"));
        }
    }
}
