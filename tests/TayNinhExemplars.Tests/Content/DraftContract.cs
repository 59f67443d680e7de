using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Content;

public sealed class DraftsOnSqlite() : DraftContract(TestDatabase.Sqlite);

public sealed class DraftsOnPostgreSql(PostgresFixture postgres) : DraftContract(postgres);

public abstract class DraftContract(TestDatabase database) : ContentStoreContract(database)
{
    [Fact]
    public async Task A_new_item_is_a_draft_of_its_writer()
    {
        var saved = (await Desk.SaveAsync(Desk.Article("Người giữ lúa trâu"))).OrThrow();

        var found = await Desk.LatestAsync(saved.ContentItemId);
        Assert.NotNull(found);
        Assert.True(found.Latest);
        Assert.False(found.Published);
        Assert.Equal((Desk.Editor.Id, Desk.Editor.Name), (found.Owner, found.Author));
        Assert.Equal(("Người giữ lúa trâu", "Người giữ lúa trâu"), (found.DisplayText, found.Title()));
        Assert.Equal((Site.Now, Site.Now), (found.CreatedUtc, found.ModifiedUtc));
        Assert.Null(found.PublishedUtc);
        Assert.Null(await Desk.PublishedAsync(saved.ContentItemId));
        Assert.True(Ids.IsValid(found.ContentItemId) && found.ContentItemId.Length == 26);
    }

    [Fact]
    public async Task Every_save_is_a_version_and_none_is_lost()
    {
        var first = await Desk.SavedAsync("Bản một");
        Site.Clock.Advance(TimeSpan.FromMinutes(3));
        var second = (await Desk.SaveAsync(first.Titled("Bản hai"), first.ContentItemVersionId)).OrThrow();
        Site.Clock.Advance(TimeSpan.FromMinutes(3));
        var third = (await Desk.SaveAsync(second.Titled("Bản ba"), second.ContentItemVersionId)).OrThrow();

        var versions = await Desk.VersionsAsync(first.ContentItemId);
        Assert.Equal(["Bản ba", "Bản hai", "Bản một"], versions.Select(v => v.DisplayText));
        Assert.Equal([true, false, false], versions.Select(v => v.Latest));
        Assert.Equal("Bản một", (await Site.AskAsync((ContentStore s) => s.FindVersionAsync(first.ContentItemVersionId))).Title());
        Assert.Equal(first.CreatedUtc, third.CreatedUtc);
        Assert.Equal(first.CreatedUtc!.Value.AddMinutes(6), third.ModifiedUtc);
    }

    [Fact]
    public async Task A_stale_save_is_refused_by_name_and_both_texts_are_kept()
    {
        var start = await Desk.SavedAsync("Bài chung");
        var mine = start.With("MarkdownBodyPart", new JsonObject { ["Markdown"] = "chữ của tôi" });
        var theirs = start.With("MarkdownBodyPart", new JsonObject { ["Markdown"] = "chữ của bạn" });
        var lan = Desk.Person("lan", "EditContent");

        Assert.True((await Desk.SaveAsync(theirs, start.ContentItemVersionId, lan)).Succeeded);
        var refused = await Desk.SaveAsync(mine, start.ContentItemVersionId);

        var refusal = Assert.Single(refused.Refusals);
        Assert.Equal("content.stale", refusal.Code);
        Assert.Contains("lan", Site.Texts.Of(refusal), StringComparison.Ordinal);
        Assert.Equal("chữ của bạn", (await Desk.LatestAsync(start.ContentItemId)).Markdown());
        Assert.Equal("chữ của tôi", mine.Markdown());
        Assert.Equal(2, (await Desk.VersionsAsync(start.ContentItemId)).Count);
    }

    [Fact]
    public async Task Of_editors_who_save_at_once_exactly_one_wins()
    {
        var start = await Desk.SavedAsync("Một bài, nhiều người sửa");

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 6).Select(n =>
            Task.Run(() => Desk.SaveAsync(start.Titled($"Bản của người thứ {n}"), start.ContentItemVersionId))));

        var winner = Assert.Single(outcomes, o => o.Succeeded).Value!;
        Assert.All(outcomes.Where(o => !o.Succeeded), o => Assert.Equal(["content.stale"], o.Codes()));
        Assert.Equal(winner.ContentItemVersionId, (await Desk.LatestAsync(start.ContentItemId))!.ContentItemVersionId);
        Assert.Equal(2, (await Desk.VersionsAsync(start.ContentItemId)).Count);
    }

    [Fact]
    public async Task A_save_without_a_starting_version_is_taken_as_it_is()
    {
        var start = await Desk.SavedAsync("Một");
        await Desk.SaveAsync(start.Titled("Hai"), start.ContentItemVersionId);

        Assert.True((await Desk.SaveAsync(start.Titled("Ba"))).Succeeded);
        Assert.Equal("Ba", (await Desk.LatestAsync(start.ContentItemId)).Title());
    }

    [Fact]
    public async Task Parts_and_members_nobody_knows_survive_a_save()
    {
        var item = Desk.Article("Giữ nguyên");
        item.Content["RatingPart"] = new JsonObject { ["Count"] = 12, ["Sum"] = 54.5, ["Nested"] = new JsonObject { ["Deep"] = new JsonArray(1, "hai", null, true) } };
        item.Content["Loose"] = new JsonArray(new JsonObject { ["a"] = 1 });
        item.PartOrNew("TitlePart")["Unknown"] = "còn đây";
        item.PartOrNew("Article")["Lead"] = new JsonObject { ["Text"] = "Sa pô", ["Extra"] = false };

        var saved = (await Desk.SaveAsync(item)).OrThrow();
        await Desk.PublishAsync(saved.ContentItemId);

        var found = await Desk.PublishedAsync(saved.ContentItemId);
        Assert.True(JsonNode.DeepEquals(item.Content["RatingPart"], found!.Content["RatingPart"]));
        Assert.True(JsonNode.DeepEquals(item.Content["Loose"], found.Content["Loose"]));
        Assert.Equal("còn đây", found.Part("TitlePart")?.Text("Unknown"));
        Assert.True(JsonNode.DeepEquals(item.Field("Article", "Lead"), found.Field("Article", "Lead")));
    }

    [Fact]
    public async Task Decomposed_Vietnamese_and_null_bytes_are_stored_clean()
    {
        var item = Desk.Article("Huỳnh Thị Lụa\0".Normalize(System.Text.NormalizationForm.FormD), "Tây\u0000 Ninh\u0007 \ud800 tươi đẹp");
        item.PartOrNew("Article")["Lead"] = new JsonObject { ["Text"] = "Tiếng Việt".Normalize(System.Text.NormalizationForm.FormD) };

        var saved = (await Desk.SaveAsync(item)).OrThrow();

        var found = await Desk.LatestAsync(saved.ContentItemId);
        Assert.Equal(("Huỳnh Thị Lụa", "Huỳnh Thị Lụa"), (found!.DisplayText, found.Title()));
        Assert.Equal("Tiếng Việt", found.Lead());
        Assert.Equal("Tây Ninh  tươi đẹp", found.Markdown());
        Assert.Equal("tin-bai/huynh-thi-lua", found.Path());
    }

    [Fact]
    public async Task An_item_that_is_too_large_is_refused_and_leaves_nothing()
    {
        var item = Desk.Article("Quá lớn");
        item.Content["Blob"] = new JsonObject { ["Text"] = new string('ẩ', 1_500_000) };

        var outcome = await Desk.SaveAsync(item);

        Assert.Equal(["content.too-large"], outcome.Codes());
        Assert.Contains("quá lớn", Site.Texts.Of(outcome.Refusals.First()), StringComparison.Ordinal);
        Assert.Empty(await Desk.ChangesAsync());
    }

    [Fact]
    public async Task A_new_item_takes_the_place_it_names_and_an_unusable_id_gets_a_new_one()
    {
        var named = Desk.Article("Có mã");
        named.ContentItemId = "4named0000000000000000000a";
        Assert.Equal(named.ContentItemId, (await Desk.SaveAsync(named)).OrThrow().ContentItemId);

        var odd = Desk.Article("Mã lạ");
        odd.ContentItemId = "không phải mã\0";
        Assert.True(Ids.IsValid((await Desk.SaveAsync(odd)).OrThrow().ContentItemId));
    }

    [Fact]
    public async Task An_unknown_type_and_a_changed_type_are_refused()
    {
        Assert.Equal(["content.type-unknown"], (await Desk.SaveAsync(new ContentItem { ContentType = "Nothing" })).Codes());

        var saved = await Desk.SavedAsync("Là bài");
        var changed = saved.Clone();
        changed.ContentType = "Section";
        Assert.Equal(["content.type-changed"], (await Desk.SaveAsync(changed)).Codes());
    }

    [Fact]
    public async Task Discarding_a_draft_goes_back_to_what_is_published()
    {
        var published = await Desk.PublishedArticleAsync("Đã đăng");
        await Desk.SaveAsync(published.Titled("Nháp"), published.ContentItemVersionId);

        Assert.True((await Desk.DiscardAsync(published.ContentItemId)).Succeeded);

        var latest = await Desk.LatestAsync(published.ContentItemId);
        Assert.Equal(("Đã đăng", true), (latest.Title(), latest!.Published));
        Assert.Equal(2, (await Desk.VersionsAsync(published.ContentItemId)).Count);
    }

    [Fact]
    public async Task A_draft_that_was_never_published_cannot_be_discarded()
    {
        var draft = await Desk.SavedAsync("Chỉ là nháp");
        Assert.Equal(["content.not-published"], (await Desk.DiscardAsync(draft.ContentItemId)).Codes());
        Assert.NotNull(await Desk.LatestAsync(draft.ContentItemId));
    }

    [Fact]
    public async Task Restoring_a_version_makes_it_the_newest_draft_and_keeps_those_between()
    {
        var first = await Desk.SavedAsync("Bản đầu");
        var second = (await Desk.SaveAsync(first.Titled("Bản sau"), first.ContentItemVersionId)).OrThrow();

        var restored = (await Desk.RestoreVersionAsync(first.ContentItemId, first.ContentItemVersionId, second.ContentItemVersionId)).OrThrow();

        Assert.Equal("Bản đầu", restored.Title());
        Assert.Equal(["Bản đầu", "Bản sau", "Bản đầu"], (await Desk.VersionsAsync(first.ContentItemId)).Select(v => v.DisplayText));
        Assert.Equal(["content.stale"], (await Desk.RestoreVersionAsync(first.ContentItemId, first.ContentItemVersionId, first.ContentItemVersionId)).Codes());
    }

    [Fact]
    public async Task A_version_of_another_item_cannot_be_restored_into_this_one()
    {
        var one = await Desk.SavedAsync("Một");
        var other = await Desk.SavedAsync("Khác");
        Assert.Equal(["content.missing"], (await Desk.RestoreVersionAsync(one.ContentItemId, other.ContentItemVersionId)).Codes());
    }

    [Fact]
    public async Task A_clone_is_a_new_draft_with_a_title_and_address_of_its_own_and_no_plans()
    {
        var source = Desk.Article("Bản gốc");
        source.Content["PublishLaterPart"] = new JsonObject { ["ScheduledPublishUtc"] = "2027-01-01T00:00:00Z" };
        var original = (await Desk.SaveAsync(source)).OrThrow();
        var lan = Desk.Person("lan", "EditContent");

        var clone = (await Desk.CloneAsync(original.ContentItemId, lan)).OrThrow();

        Assert.NotEqual(original.ContentItemId, clone.ContentItemId);
        Assert.Equal(("Bản gốc (bản sao)", lan.Id), (clone.Title(), clone.Owner));
        Assert.Equal("tin-bai/ban-goc-ban-sao", clone.Path());
        Assert.Null(clone.Part("PublishLaterPart")?["ScheduledPublishUtc"]);
        Assert.Equal(original.Markdown(), clone.Markdown());
        Assert.Equal("tin-bai/ban-goc", (await Desk.LatestAsync(original.ContentItemId)).Path());
    }
}
