using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Search;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Indexing;

public sealed class ContentIndexOnSqlite() : ContentIndexTests(TestDatabase.Sqlite);

public sealed class ContentIndexOnPostgreSql(PostgresFixture postgres) : ContentIndexTests(postgres);

/// <summary>The index follows the store: what readers find is what is published, what the newsroom finds is the latest.</summary>
public abstract class ContentIndexTests(TestDatabase database) : IAsyncLifetime
{
    private Desk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await Desk.OpenAsync(database);
        await IndexTypesAsync("Article");
    }

    public async ValueTask DisposeAsync()
    {
        // A skipped test never got its site.
        if (_desk is not null) await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_published_is_found_as_soon_as_the_index_has_caught_up()
    {
        var item = await _desk.PublishedArticleAsync("Người giữ lúa trâu", i => i.PartOrNew("Article")["Lead"] = new JsonObject { ["Text"] = "Ở Trảng Bàng" });
        Assert.Empty(Found("lúa trâu"));

        await CatchUpAsync();

        Assert.Equal([item.ContentItemId], Found("lúa trâu"));
        Assert.Equal([item.ContentItemId], Found("lua trau"));
        var hit = Assert.Single(Index.Search(new SearchRequest { Query = "lúa trâu" }).Items);
        Assert.Equal((item.ContentItemVersionId, "Article", "/tin-bai/nguoi-giu-lua-trau"), (hit.VersionId, hit.Type, hit.Url));
    }

    [Fact]
    public async Task A_draft_is_found_in_the_newsroom_only()
    {
        var draft = await _desk.SavedAsync("Chưa ai được đọc");
        await CatchUpAsync();
        Assert.Empty(Found("chưa ai được đọc"));
        Assert.Equal([draft.ContentItemId], Found("chưa ai được đọc", drafts: true));
    }

    [Fact]
    public async Task A_published_page_is_found_by_what_readers_see_and_by_its_draft_in_the_newsroom()
    {
        var item = await _desk.PublishedArticleAsync("Cá lóc nướng trui");
        await _desk.SaveAsync(item.Titled("Bánh tráng phơi sương"), item.ContentItemVersionId);
        await CatchUpAsync();

        Assert.Equal([item.ContentItemId], Found("cá lóc"));
        Assert.Empty(Found("bánh tráng"));
        Assert.Equal([item.ContentItemId], Found("bánh tráng", drafts: true));
    }

    [Theory]
    [InlineData("delete")]
    [InlineData("unpublish")]
    public async Task What_is_taken_away_is_found_no_more(string how)
    {
        var item = await _desk.PublishedArticleAsync("Sắp biến mất");
        await CatchUpAsync();
        Assert.NotEmpty(Found("sắp biến mất"));

        if (how == "delete") await _desk.DeleteAsync(item.ContentItemId);
        else await _desk.UnpublishAsync(item.ContentItemId);
        await CatchUpAsync();

        Assert.Empty(Found("sắp biến mất"));
        Assert.Equal(how == "unpublish", Found("sắp biến mất", drafts: true).Count > 0);
        Assert.True((await Site.Index.CompareAsync()).IsClean);
    }

    [Fact]
    public async Task A_deleted_and_restored_item_is_found_as_a_draft()
    {
        var item = await _desk.PublishedArticleAsync("Đi rồi lại về");
        await _desk.DeleteAsync(item.ContentItemId);
        await _desk.RestoreAsync(item.ContentItemId);
        await CatchUpAsync();
        Assert.Empty(Found("đi rồi lại về"));
        Assert.NotEmpty(Found("đi rồi lại về", drafts: true));
    }

    [Fact]
    public async Task Types_that_no_profile_names_are_not_found_until_one_does()
    {
        (await _desk.SaveAndPublishAsync(Desk.Section("Chuyên mục ẩn"))).OrThrow();
        await CatchUpAsync();
        Assert.Empty(Found("chuyên mục ẩn"));

        await IndexTypesAsync("Article", "Section");
        await CatchUpAsync();
        Assert.NotEmpty(Found("chuyên mục ẩn"));
        Assert.True((await Site.Index.CompareAsync()).IsClean);
    }

    [Fact]
    public async Task A_profile_that_a_recipe_changes_in_another_process_reaches_this_index()
    {
        (await _desk.SaveAndPublishAsync(Desk.Section("Từ máy khác"))).OrThrow();
        await CatchUpAsync();
        var twin = Site.Twin();
        await new Desk(twin).RunAsync(ProfileRecipe("Article", "Section"));
        await twin.CloseAsync();

        await Site.TellAsync<TayNinhExemplars.Storage.DocumentStore>(d => d.RefreshAsync());
        await CatchUpAsync();

        Assert.NotEmpty(Found("từ máy khác"));
    }

    [Fact]
    public async Task A_wish_to_rebuild_goes_with_the_step_that_made_it()
    {
        var before = await _desk.LastChangeAsync();
        await Assert.ThrowsAsync<RecipeException>(() => _desk.RunAsync("""{ "name": "x", "steps": [ { "name": "CreateOrUpdateIndexProfile", "indexes": [ { "Name": "a" }, { "NoName": 1 } ] } ] }"""));
        Assert.Equal(before, await _desk.LastChangeAsync());
        await _desk.RunAsync("""{ "name": "x", "steps": [ { "name": "RebuildIndex", "includeAll": true } ] }""");
        Assert.Equal(ContentChange.Rebuild, Assert.Single(await _desk.ChangesAsync(before)).Kind);
    }

    [Fact]
    public async Task A_rebuild_gives_what_following_gave()
    {
        foreach (var n in Enumerable.Range(0, 12)) await _desk.PublishedArticleAsync($"Bài số {n}");
        (await _desk.SaveAsync(Desk.Article("Một nháp"))).OrThrow();
        await CatchUpAsync();
        var before = Index.AllDocuments().Order().ToList();

        Index.Apply([], [before[0].Id], Index.Cursor);
        Index.Apply([Stranger()], [], Index.Cursor);
        await Site.Index.RebuildAsync(null);

        Assert.Equal(before, Index.AllDocuments().Order());
        Assert.True((await Site.Index.CompareAsync()).IsClean);
        Assert.Equal(await _desk.LastChangeAsync(), Index.Cursor);
    }

    [Fact]
    public async Task After_a_large_import_the_store_is_read_instead_of_its_history()
    {
        await _desk.PublishedArticleAsync("Bài đầu");
        await CatchUpAsync();
        Index.Apply([Stranger()], [], Index.Cursor);
        Site.Index.MostFollowed = 10;
        await _desk.PublishedArticleAsync("Bài kế tiếp");
        await CatchUpAsync();
        Assert.Equal(Stranger().Id, Assert.Single((await Site.Index.CompareAsync()).Superfluous).Split(' ')[0]);

        foreach (var n in Enumerable.Range(0, 12)) await _desk.PublishedArticleAsync($"Bài nhập {n}");
        await CatchUpAsync();
        Assert.True((await Site.Index.CompareAsync()).IsClean);
        Assert.Equal(await _desk.LastChangeAsync(), Index.Cursor);
    }

    [Fact]
    public async Task A_comparison_names_what_is_missing_what_is_too_much_and_what_is_old()
    {
        var (gone, old) = (await _desk.PublishedArticleAsync("Bị xóa khỏi chỉ mục"), await _desk.PublishedArticleAsync("Bản cũ"));
        await CatchUpAsync();
        var stale = Index.AllDocuments().Single(d => d.Id == old.ContentItemId);
        var newer = (await _desk.SaveAndPublishAsync(old.Titled("Bản mới"), old.ContentItemVersionId)).OrThrow();
        Index.Apply([Stranger()], [gone.ContentItemId], Index.Cursor);

        var difference = await Site.Index.CompareAsync();

        Assert.False(difference.IsClean);
        Assert.Equal(new[] { $"{gone.ContentItemId} {gone.ContentItemVersionId} published", $"{newer.ContentItemId} {newer.ContentItemVersionId} published" }.Order(StringComparer.Ordinal), difference.Missing);
        Assert.Equal(new[] { $"{stale.Id} {stale.VersionId} published", "stranger v published" }.Order(StringComparer.Ordinal), difference.Superfluous);
    }

    [Fact]
    public async Task The_new_name_of_a_person_finds_the_stories_about_them()
    {
        var person = await _desk.PublishedArticleAsync("Nguyễn Văn Sai");
        var story = await _desk.PublishedArticleAsync("Một ngày ở ruộng", i => i.PartOrNew("Article")["People"] = new JsonObject { ["ContentItemIds"] = new JsonArray(person.ContentItemId) });
        await CatchUpAsync();
        Assert.Contains(story.ContentItemId, Found("nguyễn văn sai"));

        await _desk.SaveAndPublishAsync(person.Titled("Trần Thị Đúng"), person.ContentItemVersionId);
        await CatchUpAsync();

        Assert.Contains(story.ContentItemId, Found("trần thị đúng"));
        Assert.DoesNotContain(story.ContentItemId, Found("nguyễn văn sai"));
    }

    [Fact]
    public async Task A_killed_process_loses_nothing_its_index_had_not_committed()
    {
        foreach (var n in Enumerable.Range(0, 5)) await _desk.PublishedArticleAsync($"Đã ghi {n}");
        await CatchUpAsync();
        Index.Commit();
        foreach (var n in Enumerable.Range(0, 5)) await _desk.PublishedArticleAsync($"Chưa ghi {n}");
        await CatchUpAsync();

        await AfterKillAsync(async twin =>
        {
            Assert.Equal(5, twin.Index.Index.Count);
            await twin.Index.CatchUpAsync();
            Assert.Equal(10, twin.Index.Index.Count);
            Assert.True((await twin.Index.CompareAsync()).IsClean);
        });
    }

    [Fact]
    public async Task A_rebuild_killed_half_way_is_finished_by_the_next_process()
    {
        foreach (var n in Enumerable.Range(0, 4)) (await _desk.SaveAndPublishAsync(Desk.Section($"Chuyên mục {n}"))).OrThrow();
        await CatchUpAsync();
        Index.Commit();
        await Site.TellAsync<KeyedDocuments>(d => d.PutAsync(IndexProfiles.Document, [KeyValuePair.Create("Search", (JsonNode?)Profile("Section"))]));
        await Site.TellAsync<IIndexRebuild>(r => r.RequestAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<OperationCanceledException>(() => Site.Index.RebuildAsync(_ => throw new OperationCanceledException()));
        Index.Commit();

        await AfterKillAsync(async twin =>
        {
            await twin.Index.CatchUpAsync();
            Assert.True((await twin.Index.CompareAsync()).IsClean);
            Assert.Equal(4, twin.Index.Index.Count);
        });
    }

    [Fact]
    public async Task An_index_of_another_database_is_read_anew()
    {
        await _desk.PublishedArticleAsync("Của cơ sở dữ liệu này");
        Index.Apply([Stranger()], [], 1_000_000);

        await CatchUpAsync();

        Assert.True((await Site.Index.CompareAsync()).IsClean);
        Assert.Equal(await _desk.LastChangeAsync(), Index.Cursor);
    }

    [Fact]
    public async Task A_named_query_of_a_recipe_answers_with_documents()
    {
        var item = await _desk.PublishedArticleAsync("Truy vấn theo tên");
        await _desk.RunAsync("""{ "name": "q", "steps": [ { "name": "Queries", "Queries": [ { "Source": "Lucene", "Name": "ByType", "Index": "Search", "ReturnContentItems": true, "Template": "{ \"query\": { \"term\": { \"Content.ContentItem.ContentType\": \"{{ type }}\" } } }" }, { "Source": "Sql", "Name": "Old", "Template": "SELECT 1" } ] } ] }""");
        await CatchUpAsync();

        var result = await Site.AskAsync((NamedQueries q) => q.RunAsync("bytype", new JsonObject { ["type"] = "Article" }));

        Assert.True(result!.ReturnContentItems);
        Assert.Contains(item.ContentItemId, JsonSerializer.Serialize(result.Hits), StringComparison.Ordinal);
        Assert.Null(await Site.AskAsync((NamedQueries q) => q.RunAsync("khong-co", [])));
        await Assert.ThrowsAsync<QueryFormatException>(() => Site.AskAsync((NamedQueries q) => q.RunAsync("Old", [])));
    }

    private TestSite Site => _desk.Site;
    private SearchIndex Index => Site.Index.Index;

    private Task CatchUpAsync() => Site.Index.CatchUpAsync();

    private List<string> Found(string words, bool drafts = false) => [.. Index.Search(new SearchRequest { Query = words, IncludeDrafts = drafts }).Items.Select(i => i.Id)];

    private Task IndexTypesAsync(params string[] types) => _desk.RunAsync(ProfileRecipe(types));

    private static string ProfileRecipe(params string[] types) =>
        new JsonObject { ["name"] = "profile", ["steps"] = new JsonArray(new JsonObject { ["name"] = "CreateOrUpdateIndexProfile", ["indexes"] = new JsonArray(Profile(types)) }) }.ToJsonString();

    private static JsonObject Profile(params string[] types) => new()
    {
        ["Name"] = "Search",
        ["Properties"] = new JsonObject { ["ContentIndexMetadata"] = new JsonObject { ["IndexedContentTypes"] = new JsonArray([.. types.Select(t => (JsonNode)t)]) } },
    };

    private static SearchDocument Stranger() => new() { Id = "stranger", VersionId = "v", Type = "Article", Published = true, Title = "Người lạ" };

    /// <summary>The index as a killed process leaves it: the files of its last commit, without anything it held in memory.</summary>
    private async Task AfterKillAsync(Func<TestSite, Task> then)
    {
        var copy = Path.Combine(Site.Folder, "killed");
        Directory.CreateDirectory(copy);
        var index = Path.Combine(Site.Folder, "index");
        foreach (var file in Directory.EnumerateFiles(index, "*", SearchOption.AllDirectories))
        {
            if (Path.GetFileName(file) is "write.lock" or "in-use") continue;
            var target = Path.Combine(copy, Path.GetRelativePath(index, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        var twin = Site.Twin("killed");
        try
        {
            await then(twin);
        }
        finally
        {
            await twin.CloseAsync();
        }
    }
}
