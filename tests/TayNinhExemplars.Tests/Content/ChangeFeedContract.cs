using TayNinhExemplars.Content;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Content;

public sealed class ChangeFeedOnSqlite() : ChangeFeedContract(TestDatabase.Sqlite);

public sealed class ChangeFeedOnPostgreSql(PostgresFixture postgres) : ChangeFeedContract(postgres);

public abstract class ChangeFeedContract(TestDatabase database) : ContentStoreContract(database)
{
    [Fact]
    public async Task Every_step_of_an_item_stands_in_the_feed_in_order()
    {
        var item = await Desk.SavedAsync("Theo dõi");
        await Desk.PublishAsync(item.ContentItemId);
        await Desk.UnpublishAsync(item.ContentItemId);
        await Desk.DeleteAsync(item.ContentItemId);
        await Desk.RestoreAsync(item.ContentItemId);

        var changes = await Desk.ChangesAsync();

        Assert.Equal(["Saved", "Published", "Unpublished", "Removed", "Restored"], changes.Select(c => c.Kind));
        Assert.All(changes, c => Assert.Equal((item.ContentItemId, "Article", Site.Now), (c.ContentItemId, c.ContentType, c.AtUtc)));
        Assert.Equal(changes.Select(c => c.Sequence).Order(), changes.Select(c => c.Sequence));
        Assert.Equal(changes[^1].Sequence, await Desk.LastChangeAsync());
        Assert.Equal(changes.Skip(3), await Desk.ChangesAsync(changes[2].Sequence));
    }

    [Fact]
    public async Task What_is_refused_or_undone_leaves_no_change()
    {
        await Desk.SaveAsync(Desk.Article("Không được phép"), actor: Desk.Person("khach"));
        await Assert.ThrowsAsync<ImportException>(() => Desk.ImportAsync(Desk.Article("Được"), new ContentItem { DisplayText = "Không loại" }));
        Assert.Empty(await Desk.ChangesAsync());
        Assert.Equal(0, await Desk.LastChangeAsync());
    }

    [Fact]
    public async Task A_reader_that_follows_parallel_writers_misses_none()
    {
        const int writers = 8, each = 12;
        var writing = Task.WhenAll(Enumerable.Range(0, writers).Select(w => Task.Run(async () =>
        {
            for (var n = 0; n < each; n++) await Desk.SavedAsync($"Người {w} bài {n}");
        })));

        var seen = new List<ContentChange>();
        bool last;
        do
        {
            // Looked at before reading: what was written up to here must come in this round.
            last = writing.IsCompleted;
            seen.AddRange(await Desk.ChangesAsync(seen.Count == 0 ? 0 : seen[^1].Sequence));
        }
        while (!last);
        await writing;

        Assert.Equal(writers * each, seen.Count);
        Assert.Equal((await Desk.ChangesAsync()).Select(c => c.Sequence), seen.Select(c => c.Sequence));
        Assert.Equal(writers * each, seen.Select(c => c.ContentItemId).Distinct().Count());
    }

    [Fact]
    public async Task A_write_wakes_the_consumers_of_this_process()
    {
        var next = Site.Single<ChangeSignal>().Next;
        Assert.False(next.IsCompleted);
        await Desk.SavedAsync("Đánh thức");
        await next.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
