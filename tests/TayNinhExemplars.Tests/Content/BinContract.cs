using TayNinhExemplars.Content;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Content;

public sealed class BinOnSqlite() : BinContract(TestDatabase.Sqlite);

public sealed class BinOnPostgreSql(PostgresFixture postgres) : BinContract(postgres);

public abstract class BinContract(TestDatabase database) : ContentStoreContract(database)
{
    [Fact]
    public async Task A_deleted_item_lies_in_the_bin_with_who_and_why_and_loses_no_version()
    {
        var first = await Desk.PublishedArticleAsync("Bỏ đi");
        await Desk.SaveAsync(first.Titled("Bỏ đi, bản sau"), first.ContentItemVersionId);

        Assert.True((await Desk.DeleteAsync(first.ContentItemId, reason: "trùng bài")).Succeeded);

        Assert.Null(await Desk.LatestAsync(first.ContentItemId));
        Assert.Null(await Desk.PublishedAsync(first.ContentItemId));
        Assert.Null(await Desk.ByPathAsync("tin-bai/bo-di"));
        Assert.Equal(2, (await Desk.VersionsAsync(first.ContentItemId)).Count);
        var binned = Assert.Single(await BinAsync());
        Assert.Equal((first.ContentItemId, "Bỏ đi, bản sau", "bientap", "trùng bài"), (binned.ContentItemId, binned.DisplayText, binned.DeletedBy, binned.Reason));
        Assert.Equal(first.ContentItemId, await Site.AskAsync((ContentStore s) => s.FormerOwnerOfPathAsync("tin-bai/bo-di")));
    }

    [Fact]
    public async Task A_restored_item_is_a_draft_with_its_latest_text()
    {
        var first = await Desk.PublishedArticleAsync("Lấy lại");
        var draft = (await Desk.SaveAsync(first.Titled("Lấy lại, bản sau"), first.ContentItemVersionId)).OrThrow();
        await Desk.DeleteAsync(first.ContentItemId);

        Assert.True((await Desk.RestoreAsync(first.ContentItemId)).Succeeded);

        var latest = await Desk.LatestAsync(first.ContentItemId);
        Assert.Equal((draft.ContentItemVersionId, "Lấy lại, bản sau", false), (latest!.ContentItemVersionId, latest.Title(), latest.Published));
        Assert.Null(await Desk.PublishedAsync(first.ContentItemId));
        Assert.Empty(await BinAsync());
        Assert.Equal(["content.not-in-bin"], (await Desk.RestoreAsync(first.ContentItemId)).Codes());
    }

    [Fact]
    public async Task A_restored_item_whose_address_was_taken_meanwhile_gets_another()
    {
        var old = await Desk.PublishedArticleAsync("Cùng tên");
        await Desk.DeleteAsync(old.ContentItemId);
        var heir = await Desk.PublishedArticleAsync("Cùng tên");
        Assert.Equal("tin-bai/cung-ten", heir.Path());

        await Desk.RestoreAsync(old.ContentItemId);

        Assert.Equal("tin-bai/cung-ten-1", (await Desk.LatestAsync(old.ContentItemId)).Path());
        Assert.Equal(heir.ContentItemId, (await Desk.ByPathAsync("tin-bai/cung-ten"))!.ContentItemId);
    }

    [Fact]
    public async Task Deleting_again_after_restoring_works_and_deleting_twice_is_refused()
    {
        var item = await Desk.SavedAsync("Đi rồi về");
        await Desk.DeleteAsync(item.ContentItemId);
        Assert.Equal(["content.missing"], (await Desk.DeleteAsync(item.ContentItemId)).Codes());
        await Desk.RestoreAsync(item.ContentItemId);
        Assert.True((await Desk.DeleteAsync(item.ContentItemId)).Succeeded);
        Assert.Single(await BinAsync());
    }

    [Fact]
    public async Task A_save_does_not_bring_back_what_another_has_deleted()
    {
        var open = await Desk.SavedAsync("Đang mở trên màn hình");
        await Desk.DeleteAsync(open.ContentItemId);

        Assert.Equal(["content.deleted"], (await Desk.SaveAsync(open.Titled("Sửa tiếp"), open.ContentItemVersionId)).Codes());
        Assert.Equal(["content.deleted"], (await Desk.SaveAsync(open.Titled("Sửa tiếp"))).Codes());
        Assert.Null(await Desk.LatestAsync(open.ContentItemId));
        Assert.Single(await BinAsync());
    }

    [Fact]
    public async Task An_import_of_a_new_version_takes_the_item_out_of_the_bin()
    {
        var item = await Desk.PublishedArticleAsync("Nhập lại");
        await Desk.DeleteAsync(item.ContentItemId);
        var newer = item.Titled("Nhập lại, bản mới");
        newer.ContentItemVersionId = "4newversion000000000000000";
        (newer.Latest, newer.Published) = (true, true);

        await Desk.ImportAsync(newer);

        Assert.Equal("Nhập lại, bản mới", (await Desk.PublishedAsync(item.ContentItemId)).Title());
        Assert.Empty(await BinAsync());
    }

    [Fact]
    public async Task An_import_of_the_version_that_was_deleted_leaves_it_in_the_bin()
    {
        var item = await Desk.PublishedArticleAsync("Vẫn bỏ");
        await Desk.DeleteAsync(item.ContentItemId);

        await Desk.ImportAsync(item);

        Assert.Null(await Desk.LatestAsync(item.ContentItemId));
        Assert.Single(await BinAsync());
    }

    private Task<IReadOnlyList<DeletedContent>> BinAsync() => Site.AskAsync((ContentStore s) => s.BinAsync());
}
