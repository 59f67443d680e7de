using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Recognition;

public sealed class MergeAndRevokeOnSqlite() : MergeAndRevokeContract(TestDatabase.Sqlite);

public sealed class MergeAndRevokeOnPostgreSql(PostgresFixture postgres) : MergeAndRevokeContract(postgres);

/// <summary>Two dossiers become one without loss, and an award that falls takes what cites it along.</summary>
public abstract class MergeAndRevokeContract(TestDatabase database) : IAsyncLifetime
{
    private Council _council = null!;

    public async ValueTask InitializeAsync() => _council = await Council.OpenAsync(database);

    public async ValueTask DisposeAsync()
    {
        if (_council is not null) await _council.Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Merging_moves_stories_awards_and_stages_and_redirects_the_address()
    {
        var kept = await _council.ExemplarAsync("Bà Huỳnh Thị Lụa");
        var twin = await _council.ExemplarAsync("Huynh Thi Lua");
        var story = await _council.StoryAsync("Chuyến đò", [twin.ContentItemId]);
        var draft = await _council.StoryAsync("Bản nháp", [twin.ContentItemId, kept.ContentItemId], publish: false);
        var award = await _council.AwardAsync("Bằng khen bà Lụa", "77/QĐ-UBND", [twin.ContentItemId]);
        (await _council.RecordAsync(twin.ContentItemId, ExemplarStage.Nurtured, new(2026, 5, 1))).OrThrow();
        var address = twin.Path()!;

        var merged = await _council.Site.AskAsync((MergeExemplarsHandler h) => h.HandleAsync(new MergeExemplars(kept.ContentItemId, twin.ContentItemId), Council.Secretary));

        Assert.Equal(ExemplarStage.Nurtured, merged.OrThrow().Stage);
        Assert.Equal([kept.ContentItemId], (await _council.PublishedAsync(story.ContentItemId))!.Field("Story", "Exemplars")!.Strings("ContentItemIds"));
        Assert.Equal([kept.ContentItemId], (await _council.LatestAsync(draft.ContentItemId))!.Field("Story", "Exemplars")!.Strings("ContentItemIds"));
        Assert.Null(await _council.PublishedAsync(draft.ContentItemId));
        Assert.Equal([kept.ContentItemId], (await _council.PublishedAsync(award.ContentItemId))!.Field("Award", "Recipients")!.Strings("ContentItemIds"));
        Assert.Equal(kept.ContentItemId, Assert.Single(await _council.Site.AskAsync((DossierStore s) => s.StagesAsync(kept.ContentItemId))).ExemplarId);
        Assert.Null(await _council.PublishedAsync(twin.ContentItemId));
        Assert.NotNull(await _council.LatestAsync(twin.ContentItemId));
        Assert.Equal(kept.ContentItemId, await _council.Site.AskAsync((ContentStore s) => s.FormerOwnerOfPathAsync(address)));
        Assert.Equal(kept.ContentItemId, (await _council.Site.AskAsync((DossierStore s) => s.FindAsync(twin.ContentItemId)))!.MergedInto);
        Assert.Contains("recognition.publish.merged", (await _council.PublishAsync(twin.ContentItemId)).Codes());
        Assert.Empty(await _council.Site.AskAsync((TayNinhExemplars.Storage.SiteDbContext db) => StoreCheck.RunAsync(db)));
    }

    [Fact]
    public async Task A_second_page_of_one_name_in_one_unit_waits_for_a_word()
    {
        var unit = await _council.UnitAsync("Trường Tiểu học Bàu Sen");
        var first = await _council.ExemplarAsync("Cô Lê Thị Hoa", unit.ContentItemId);
        var second = await _council.ExemplarAsync("Lê Thị Hoa", unit.ContentItemId, publish: false);
        Assert.Equal(["recognition.publish.duplicate"], (await _council.PublishAsync(second.ContentItemId)).Codes());
        (await _council.Site.AskAsync((TellApartHandler h) => h.HandleAsync(new TellApart(second.ContentItemId, first.ContentItemId), Council.Secretary))).OrThrow();
        Assert.True((await _council.PublishAsync(second.ContentItemId)).Succeeded);
    }

    [Fact]
    public async Task A_revoked_award_labels_and_queues_every_story_that_cites_it()
    {
        var person = await _council.ExemplarAsync("Trần Văn Út");
        var award = await _council.AwardAsync("Bằng khen ông Út", "2305/QĐ-UBND", [person.ContentItemId]);
        var linked = await _council.StoryAsync("Bài có liên kết", [person.ContentItemId], [award.ContentItemId]);
        var inText = await _council.StoryAsync("Bài nhắc trong chữ", [person.ContentItemId], text: "Ông được tặng Bằng khen của Chủ tịch UBND tỉnh (Quyết định số 2305/QĐ-UBND).");
        var other = await _council.StoryAsync("Bài không nhắc", [person.ContentItemId], text: "Ông trồng thanh long.");
        var last = await _council.Site.AskAsync((ChangeFeed f) => f.LastSequenceAsync());

        (await RevokeAsync(award.ContentItemId)).OrThrow();

        var revoked = (await _council.PublishedAsync(award.ContentItemId))!;
        Assert.Equal("revoked", AwardFacts.Of(revoked).Status);
        Assert.Equal("Khai man thành tích. (99/QĐ-UBND)", revoked.Field("Award", "StatusNote")!.Text("Text"));
        var tasks = await _council.Site.AskAsync((DeskTasks t) => t.OpenAsync(Actor.System, 50, default));
        Assert.Equal(new[] { linked.ContentItemId, inText.ContentItemId }.Order(StringComparer.Ordinal), tasks.Where(t => t.Kind == Cascade.CorrectStory).Select(t => t.ContentItemId).Order(StringComparer.Ordinal));
        Assert.Contains(tasks, t => t.Kind == Cascade.CorrectPage && t.ContentItemId == person.ContentItemId);
        var shownAnew = (await _council.Site.AskAsync((ChangeFeed f) => f.ReadAsync(last, 100))).Select(c => c.ContentItemId).ToHashSet();
        Assert.Superset(new HashSet<string> { award.ContentItemId, linked.ContentItemId, inText.ContentItemId, person.ContentItemId }, shownAnew);
        Assert.DoesNotContain(other.ContentItemId, shownAnew);
        Assert.Equal(["recognition.award.notGranted"], (await RevokeAsync(award.ContentItemId)).Codes());
    }

    [Fact]
    public async Task An_award_marked_revoked_by_another_way_is_followed_up_once()
    {
        var person = await _council.ExemplarAsync("Ngô Thị Nhỏ");
        var award = await _council.AwardAsync("Bằng khen bà Nhỏ", "12/QĐ-UBND", [person.ContentItemId]);
        var story = await _council.StoryAsync("Bài về bà Nhỏ", [person.ContentItemId], [award.ContentItemId]);
        AwardContent.Set(award, "Status", AwardContent.Text("revoked"));
        await _council.SaveAsync(award);

        await _council.Site.TellAsync((FollowRevokedAwards w) => w.RunAsync(default));
        await _council.Site.TellAsync((FollowRevokedAwards w) => w.RunAsync(default));

        Assert.Single(await _council.Site.AskAsync((DeskTasks t) => t.OfItemAsync(story.ContentItemId, 10, default)));
        Assert.Empty(await _council.Site.AskAsync((AwardChanges c) => c.UnfollowedAsync(default)));
    }

    [Fact]
    public async Task A_correction_keeps_the_award_and_says_what_was_wrong()
    {
        var award = await _council.AwardAsync("Tập thể lao động xuất sắc", "511/QĐ-UBND", []);
        var facts = new Dictionary<string, string> { ["RecipientName"] = "Phân trạm Y tế Vàm Trảng" };
        var corrected = await _council.Site.AskAsync((CorrectAwardHandler h) => h.HandleAsync(new CorrectAward(award.ContentItemId, "600/QĐ-UBND", new(2026, 4, 1), "Sai tên đơn vị.", facts), Council.Secretary));
        Assert.Equal(("corrected", "Phân trạm Y tế Vàm Trảng"), (AwardFacts.Of(corrected.OrThrow()).Status, AwardFacts.Of(corrected.OrThrow()).RecipientName));
        var early = await _council.Site.AskAsync((RevokeAwardHandler h) => h.HandleAsync(new RevokeAward(award.ContentItemId, "1/QĐ", new(2025, 1, 1), "x"), Council.Secretary));
        Assert.Equal(["recognition.award.before"], early.Codes());
    }

    private Task<Outcome<ContentItem>> RevokeAsync(string id) =>
        _council.Site.AskAsync((RevokeAwardHandler h) => h.HandleAsync(new RevokeAward(id, "99/QĐ-UBND", new(2026, 9, 1), "Khai man thành tích."), Council.Secretary));
}
