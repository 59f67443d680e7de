using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Content;

public sealed class ListsOnSqlite() : ListContract(TestDatabase.Sqlite);

public sealed class ListsOnPostgreSql(PostgresFixture postgres) : ListContract(postgres);

public abstract class ListContract(TestDatabase database) : ContentStoreContract(database)
{
    private static readonly string Term = StableIds.From("term"), OtherTerm = StableIds.From("other term");

    [Fact]
    public async Task Pages_of_equal_dates_show_every_item_once_newest_first()
    {
        var ids = new List<string>();
        foreach (var n in Enumerable.Range(0, 11))
        {
            if (n == 6) Site.Clock.Advance(TimeSpan.FromMinutes(1));
            ids.Add((await Desk.PublishedArticleAsync($"Bài {n}")).ContentItemId);
        }

        var walked = await WalkAsync((cursor, store) => store.PublishedAsync("Article", 4, cursor));

        Assert.Equal(Enumerable.Reverse(ids), walked);
    }

    [Fact]
    public async Task Pages_stay_where_they_were_when_items_appear_above()
    {
        foreach (var n in Enumerable.Range(0, 6)) await Desk.PublishedArticleAsync($"Bài {n}");
        var first = await Site.AskAsync((ContentStore s) => s.PublishedAsync("Article", 3));
        await Desk.PublishedArticleAsync("Chen vào");

        var second = await Site.AskAsync((ContentStore s) => s.PublishedAsync("Article", 3, first.Next));

        Assert.Equal(["Bài 2", "Bài 1", "Bài 0"], second.Items.Select(i => i.DisplayText));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task A_cursor_survives_its_text_form_and_nonsense_starts_at_the_beginning()
    {
        foreach (var n in Enumerable.Range(0, 3)) await Desk.PublishedArticleAsync($"Bài {n}");
        var page = await Site.AskAsync((ContentStore s) => s.PublishedAsync("Article", 2));
        Assert.Equal(page.Next, ContentCursor.Parse(page.Next!.ToString()));
        Assert.All(new[] { null, "", "x", "1-", "-1", "ffffffffffffffff-1", "1-1-1", "1-zz" }, t => Assert.Null(ContentCursor.Parse(t)));
    }

    [Fact]
    public async Task The_newsroom_list_filters_by_type_owner_status_and_date()
    {
        var lan = Desk.Person("lan", "EditContent");
        var draft = (await Desk.SaveAsync(Desk.Article("Nháp của Lan"), actor: lan)).OrThrow();
        var published = await Desk.PublishedArticleAsync("Đã đăng");
        (await Desk.SaveAsync(Desk.Section("Chuyên mục"))).OrThrow();
        var planned = (await Desk.SaveAsync(Desk.Article("Hẹn giờ").With("PublishLaterPart", new JsonObject { ["ScheduledPublishUtc"] = "2027-01-01T00:00:00Z" }))).OrThrow();
        Site.Clock.Advance(TimeSpan.FromDays(1));
        var late = await Desk.SavedAsync("Hôm sau");

        await ExpectAsync(new() { ContentTypes = ["Article"] }, late, planned, published, draft);
        await ExpectAsync(new() { Owner = lan.Id }, draft);
        await ExpectAsync(new() { Author = "lan" }, draft);
        await ExpectAsync(new() { ContentTypes = ["Article"], Status = ContentStatus.Published }, published);
        await ExpectAsync(new() { ContentTypes = ["Article"], Status = ContentStatus.Draft }, late, planned, draft);
        await ExpectAsync(new() { Status = ContentStatus.Scheduled }, planned);
        await ExpectAsync(new() { From = Site.Now.AddHours(-1) }, late);
        await ExpectAsync(new() { ContentTypes = ["Article"], To = Site.Now.AddHours(-1) }, planned, published, draft);
        await ExpectAsync(new() { Ids = [draft.ContentItemId, late.ContentItemId, "khong-co"] }, late, draft);
        await ExpectAsync(new() { Ids = [] });
    }

    [Fact]
    public async Task Items_of_a_term_are_those_published_with_it_now()
    {
        var with = await Desk.PublishedArticleAsync("Có nhãn", i => Topics(i, Term));
        await Desk.PublishedArticleAsync("Nhãn khác", i => Topics(i, OtherTerm));
        var draft = Desk.Article("Nháp có nhãn");
        Topics(draft, Term);
        (await Desk.SaveAsync(draft)).OrThrow();
        var both = await Desk.PublishedArticleAsync("Hai nhãn", i => Topics(i, Term, OtherTerm));
        Assert.Equal([both.ContentItemId, with.ContentItemId], await WithTermAsync());

        var without = with.Clone();
        Topics(without);
        await Desk.SaveAndPublishAsync(without, with.ContentItemVersionId);
        Assert.Equal([both.ContentItemId], await WithTermAsync());

        await Desk.UnpublishAsync(both.ContentItemId);
        Assert.Empty(await WithTermAsync());
    }

    [Fact]
    public async Task Items_that_point_to_another_are_found_from_the_other_side_page_by_page()
    {
        var hero = await Desk.PublishedArticleAsync("Nhân vật");
        var ids = new List<string>();
        foreach (var n in Enumerable.Range(0, 7)) ids.Add((await Desk.PublishedArticleAsync($"Viết về nhân vật {n}", i => People(i, hero.ContentItemId, hero.ContentItemId))).ContentItemId);

        Assert.Equal(Enumerable.Reverse(ids), await WalkAsync((cursor, store) => store.PointingToAsync(hero.ContentItemId, "Article.People", 3, cursor)));
        Assert.Empty((await Site.AskAsync((ContentStore s) => s.PointingToAsync(hero.ContentItemId, "Article.Other", 3))).Items);

        await Desk.DeleteAsync(ids[0]);
        Assert.Equal(6, (await Site.AskAsync((ContentStore s) => s.PointingToAsync(hero.ContentItemId, "Article.People", 50))).Items.Count);
    }

    [Fact]
    public async Task A_picker_may_point_to_an_item_whose_id_was_made_by_hand()
    {
        var item = Desk.Article("Chỉ tới trang cũ");
        People(item, "Trang-Cu_01");
        var saved = (await Desk.SaveAndPublishAsync(item)).OrThrow();
        Assert.Equal(saved.ContentItemId, Assert.Single((await Site.AskAsync((ContentStore s) => s.PointingToAsync("Trang-Cu_01", "Article.People", 5))).Items).ContentItemId);

        People(item, "không phải mã");
        Assert.Equal(["content.not-an-id"], (await Desk.SaveAsync(item)).Codes());
    }

    [Fact]
    public async Task The_children_of_a_list_come_in_its_order()
    {
        var list = (await Desk.SaveAndPublishAsync(Desk.Section("Loạt bài"))).OrThrow();
        foreach (var (title, order) in new[] { ("Kỳ ba", 3), ("Kỳ một", 1), ("Kỳ hai", 2) })
            await Desk.PublishedArticleAsync(title, i => i.Content["ContainedPart"] = new JsonObject { ["ListContentItemId"] = list.ContentItemId, ["ListContentType"] = "Section", ["Order"] = order });

        Assert.Equal(["Kỳ một", "Kỳ hai", "Kỳ ba"], (await Site.AskAsync((ContentStore s) => s.ContainedAsync(list.ContentItemId, 10))).Select(i => i.DisplayText));
        Assert.Equal(["Kỳ hai"], (await Site.AskAsync((ContentStore s) => s.ContainedAsync(list.ContentItemId, 1, skip: 1))).Select(i => i.DisplayText));
    }

    [Fact]
    public async Task Many_are_found_in_the_order_they_are_asked_for()
    {
        var (a, b, c) = (await Desk.PublishedArticleAsync("A"), await Desk.PublishedArticleAsync("B"), await Desk.SavedAsync("C"));
        var found = await Site.AskAsync((ContentStore s) => s.FindManyAsync([c.ContentItemId, b.ContentItemId, "khong-co", a.ContentItemId, b.ContentItemId]));
        Assert.Equal(["B", "A"], found.Select(i => i.DisplayText));
    }

    [Fact]
    public async Task Streams_and_counts_see_each_item_once()
    {
        foreach (var n in Enumerable.Range(0, 5)) await Desk.PublishedArticleAsync($"Bài {n}");
        (await Desk.SaveAsync(Desk.Section("Nháp"))).OrThrow();

        var streamed = await Site.AskAsync(async (ContentStore s) => await s.StreamAsync(VersionKind.Latest).ToListAsync());
        Assert.Equal(6, streamed.Select(i => i.ContentItemId).Distinct().Count());
        Assert.Equal(5, await Site.AskAsync((ContentStore s) => s.CountAsync("Article")));
        Assert.Equal(0, await Site.AskAsync((ContentStore s) => s.CountAsync("Section")));
    }

    private static void Topics(ContentItem item, params string[] terms) =>
        item.PartOrNew("Article")["Topics"] = new JsonObject { ["TermContentItemIds"] = new JsonArray([.. terms.Select(t => (JsonNode)t)]) };

    private static void People(ContentItem item, params string[] ids) =>
        item.PartOrNew("Article")["People"] = new JsonObject { ["ContentItemIds"] = new JsonArray([.. ids.Select(t => (JsonNode)t)]) };

    private async Task<IEnumerable<string>> WithTermAsync() =>
        (await Site.AskAsync((ContentStore s) => s.WithTermAsync(Term, "Article", 10))).Items.Select(i => i.ContentItemId);

    private async Task ExpectAsync(ContentFilter filter, params ContentItem[] expected) =>
        Assert.Equal(expected.Select(i => i.ContentItemId), await WalkAsync((cursor, store) => store.LatestAsync(filter, 2, cursor)));

    private async Task<List<string>> WalkAsync(Func<ContentCursor?, ContentStore, Task<ContentPage>> page)
    {
        var ids = new List<string>();
        ContentCursor? cursor = null;
        do
        {
            var current = await Site.AskAsync((ContentStore s) => page(cursor, s));
            ids.AddRange(current.Items.Select(i => i.ContentItemId));
            cursor = current.Next;
        }
        while (cursor is not null);
        return ids;
    }
}
