using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Content;

public sealed class AddressesOnSqlite() : AddressContract(TestDatabase.Sqlite);

public sealed class AddressesOnPostgreSql(PostgresFixture postgres) : AddressContract(postgres);

public abstract class AddressContract(TestDatabase database) : ContentStoreContract(database)
{
    [Theory]
    [InlineData("Đảng bộ huyện Gò Dầu", "tin-bai/dang-bo-huyen-go-dau")]
    [InlineData("  Người giữ lúa trâu ở Trảng Bàng  ", "tin-bai/nguoi-giu-lua-trau-o-trang-bang")]
    [InlineData("ƯỚC MƠ CỦA EM", "tin-bai/uoc-mo-cua-em")]
    public async Task The_address_keeps_the_letters_of_the_title_and_drops_the_marks(string title, string path) =>
        Assert.Equal(path, (await Desk.SavedAsync(title)).Path());

    [Fact]
    public async Task A_title_without_letters_still_gets_an_address_of_its_own()
    {
        var (one, two) = (await Desk.PublishedArticleAsync("!!!"), await Desk.PublishedArticleAsync("???"));
        Assert.NotEqual(one.Path(), two.Path());
        Assert.Equal(one.ContentItemId, (await Desk.ByPathAsync(one.Path()!))!.ContentItemId);
    }

    [Fact]
    public async Task A_very_long_title_gives_a_shortened_address()
    {
        var saved = await Desk.SavedAsync(string.Join(' ', Enumerable.Repeat("nghiêng", 40))[..300]);
        Assert.InRange(saved.Path()!.Length, 90, 180);
        Assert.EndsWith("nghieng", saved.Path(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clashes_are_numbered_and_an_item_keeps_its_number()
    {
        var items = new List<ContentItem>();
        for (var n = 0; n < 3; n++) items.Add(await Desk.SavedAsync("Gương sáng"));
        Assert.Equal(["tin-bai/guong-sang", "tin-bai/guong-sang-1", "tin-bai/guong-sang-2"], items.Select(i => i.Path()));

        var again = (await Desk.SaveAsync(items[1].With("MarkdownBodyPart", new JsonObject { ["Markdown"] = "sửa" }), items[1].ContentItemVersionId)).OrThrow();
        Assert.Equal("tin-bai/guong-sang-1", again.Path());
    }

    [Fact]
    public async Task Parallel_saves_of_one_title_get_addresses_of_their_own()
    {
        var saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Desk.SavedAsync("Cùng một tựa"))));
        Assert.Equal(8, saved.Select(s => s.Path()).Distinct().Count());
    }

    [Fact]
    public async Task An_address_is_free_again_within_the_same_unit_of_work()
    {
        var old = await Desk.SavedAsync("Chỗ này");
        await Site.InScopeAsync(async s =>
        {
            var save = (SaveDraftHandler)s.GetService(typeof(SaveDraftHandler))!;
            var delete = (DeleteContentHandler)s.GetService(typeof(DeleteContentHandler))!;
            (await save.HandleAsync(new SaveDraft(old.With("MarkdownBodyPart", new JsonObject { ["Markdown"] = "x" }), null), Desk.Editor)).OrThrow();
            (await delete.HandleAsync(new DeleteContent(old.ContentItemId), Desk.Editor)).OrThrow();
            var heir = (await save.HandleAsync(new SaveDraft(Desk.Article("Chỗ này"), null), Desk.Editor)).OrThrow();
            Assert.Equal("tin-bai/cho-nay", heir.Path());
        });
    }

    [Theory]
    [InlineData("TIN-BAI/Lan-Dau")]
    [InlineData("/tin-bai/lan-dau/")]
    [InlineData("tin-bai/lan-dau")]
    public async Task An_address_is_found_whatever_its_case_and_slashes(string asked)
    {
        var item = await Desk.PublishedArticleAsync("Lần đầu");
        Assert.Equal(item.ContentItemId, (await Desk.ByPathAsync(asked))?.ContentItemId);
    }

    [Theory]
    [InlineData("tin-bai/a\0b")]
    [InlineData("\ud800")]
    [InlineData("")]
    [InlineData("/")]
    public async Task An_address_that_cannot_be_is_simply_not_there(string asked)
    {
        Assert.Null(await Desk.ByPathAsync(asked));
        Assert.Null(await Desk.LatestAsync(asked));
        Assert.Null(await Site.AskAsync((ContentStore s) => s.FindVersionAsync(asked)));
        Assert.Null(await Site.AskAsync((ContentStore s) => s.FindByAliasAsync(asked)));
        Assert.Null(await Site.AskAsync((ContentStore s) => s.FormerOwnerOfPathAsync(asked)));
        Assert.Empty(await Site.AskAsync((ContentStore s) => s.FindManyAsync([asked])));
    }

    [Theory]
    [InlineData("tin bai")]
    [InlineData("a//b")]
    [InlineData("a?b=1")]
    [InlineData("a#b")]
    public async Task An_address_with_forbidden_characters_is_refused(string path)
    {
        var outcome = await Desk.SaveAsync(Desk.Article("Đường dẫn").With("AutoroutePart", new JsonObject { ["Path"] = path }));
        Assert.Equal(["content.path-characters"], outcome.Codes());
    }

    [Fact]
    public async Task The_old_address_of_a_renamed_page_leads_to_the_page()
    {
        var first = await Desk.PublishedArticleAsync("Tên cũ");
        var renamed = first.Titled("Tên mới").With("AutoroutePart", new JsonObject { ["Path"] = "tin-bai/ten-moi" });
        await Desk.SaveAsync(renamed, first.ContentItemVersionId);
        Assert.Equal(first.ContentItemId, (await Desk.ByPathAsync("tin-bai/ten-cu"))!.ContentItemId);

        await Desk.PublishAsync(first.ContentItemId);

        Assert.Null(await Desk.ByPathAsync("tin-bai/ten-cu"));
        Assert.Equal(first.ContentItemId, (await Desk.ByPathAsync("tin-bai/ten-moi"))!.ContentItemId);
        Assert.Equal(first.ContentItemId, await Site.AskAsync((ContentStore s) => s.FormerOwnerOfPathAsync("tin-bai/ten-cu")));
    }

    [Fact]
    public async Task A_draft_address_does_not_answer_readers()
    {
        await Desk.SavedAsync("Chưa đăng");
        Assert.Null(await Desk.ByPathAsync("tin-bai/chua-dang"));
        Assert.NotNull(await Site.AskAsync((ContentStore s) => s.FindByPathAsync("tin-bai/chua-dang", VersionKind.Latest)));
    }

    [Fact]
    public async Task An_alias_is_made_of_the_title_is_unique_and_finds_its_item()
    {
        var one = (await Desk.SaveAndPublishAsync(Desk.Section("Người tốt việc tốt"))).OrThrow();
        var two = (await Desk.SaveAndPublishAsync(Desk.Section("Người tốt việc tốt"))).OrThrow();
        var named = (await Desk.SaveAndPublishAsync(Desk.Section("Trang đầu", "Main-Menu"))).OrThrow();

        Assert.Equal(["nguoi-tot-viec-tot", "nguoi-tot-viec-tot-1", "Main-Menu"], new[] { one, two, named }.Select(i => i.Part("AliasPart")?.Text("Alias")));
        Assert.Equal(named.ContentItemId, (await Site.AskAsync((ContentStore s) => s.FindByAliasAsync("main-menu")))?.ContentItemId);
        Assert.Null(await Site.AskAsync((ContentStore s) => s.FindByAliasAsync("khong-co")));
    }
}
