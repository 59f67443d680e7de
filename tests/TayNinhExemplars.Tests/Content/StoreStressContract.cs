using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Content;

public sealed class StoreStressOnSqlite() : StoreStressContract(TestDatabase.Sqlite);

public sealed class StoreStressOnPostgreSql(PostgresFixture postgres) : StoreStressContract(postgres);

/// <summary>Eight people at once, on few items, doing everything: afterwards the store is clean and nothing acknowledged is missing.</summary>
public abstract class StoreStressContract(TestDatabase database) : ContentStoreContract(database)
{
    [Fact]
    public async Task Whatever_eight_writers_do_at_once_the_store_stays_whole()
    {
        const int writers = 8, each = 40;
        var shared = new List<string>();
        foreach (var n in Enumerable.Range(0, 6)) shared.Add((await Desk.SavedAsync($"Bài chung {n}")).ContentItemId);
        var acknowledged = new System.Collections.Concurrent.ConcurrentBag<(string Version, string Text)>();

        await Task.WhenAll(Enumerable.Range(0, writers).Select(w => Task.Run(async () =>
        {
            var random = new Random(w);
            for (var n = 0; n < each; n++) await DoSomethingAsync(random, shared[random.Next(shared.Count)], $"người {w} lần {n}");
        })));

        Assert.Empty(await Desk.CheckAsync());
        Assert.NotEmpty(acknowledged);
        foreach (var (version, text) in acknowledged)
            Assert.Equal(text, (await Site.AskAsync((ContentStore s) => s.FindVersionAsync(version))).Markdown());
        foreach (var id in shared)
        {
            // The feed's last word on an item agrees with the state it is in.
            var last = (await Desk.ChangesAsync()).Last(c => c.ContentItemId == id).Kind;
            Assert.Equal(last == "Removed", await Desk.LatestAsync(id) is null);
        }

        async Task DoSomethingAsync(Random random, string id, string text)
        {
            switch (random.Next(10))
            {
                case < 5:
                    var base_ = await Desk.LatestAsync(id);
                    if (base_ is null) return;
                    var saved = await Desk.SaveAsync(base_.With("MarkdownBodyPart", new JsonObject { ["Markdown"] = text }), base_.ContentItemVersionId);
                    if (saved.Value is { } item) acknowledged.Add((item.ContentItemVersionId, text));
                    else Assert.Contains(saved.Codes().Single(), new[] { "content.stale", "content.deleted" });
                    break;
                case 5 or 6: await Desk.PublishAsync(id); break;
                case 7: await Desk.UnpublishAsync(id); break;
                case 8: await Desk.DeleteAsync(id); break;
                default: await Desk.RestoreAsync(id); break;
            }
        }
    }

    [Fact]
    public async Task Of_settings_changed_by_many_at_once_none_is_lost()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Task.Run(() =>
            Site.TellAsync<TayNinhExemplars.Settings.KeyedDocuments>(d => d.PutAsync("Templates", [KeyValuePair.Create($"mau-{n}", (JsonNode?)new JsonObject { ["Content"] = n })])))));

        var stored = await Site.AskAsync((TayNinhExemplars.Settings.KeyedDocuments d) => d.GetAsync("Templates"));
        Assert.Equal(12, stored.Count);
    }

    [Fact]
    public async Task A_change_undone_is_not_seen_later_by_the_same_unit_of_work()
    {
        await Site.InScopeAsync(async s =>
        {
            var documents = (TayNinhExemplars.Settings.KeyedDocuments)s.GetService(typeof(TayNinhExemplars.Settings.KeyedDocuments))!;
            var db = (TayNinhExemplars.Storage.SiteDbContext)s.GetService(typeof(TayNinhExemplars.Storage.SiteDbContext))!;
            await using (await TayNinhExemplars.Storage.WriteScope.BeginAsync(db))
            {
                await documents.PutAsync("Templates", [KeyValuePair.Create("mau", (JsonNode?)"x")]);
                Assert.Single(await documents.GetAsync("Templates"));
            }
            await using (await TayNinhExemplars.Storage.WriteScope.BeginAsync(db))
                Assert.Empty(await documents.GetAsync("Templates"));
        });
    }

    [Fact]
    public async Task A_change_by_another_process_is_built_upon_and_not_overwritten()
    {
        await using var twin = new Twin(Site.Twin());
        Assert.Empty(await Site.AskAsync((TayNinhExemplars.Settings.KeyedDocuments d) => d.GetAsync("Templates")));
        await twin.Site.TellAsync<TayNinhExemplars.Settings.KeyedDocuments>(d => d.PutAsync("Templates", [KeyValuePair.Create("cua-may-khac", (JsonNode?)1)]));

        await Site.TellAsync<TayNinhExemplars.Settings.KeyedDocuments>(d => d.PutAsync("Templates", [KeyValuePair.Create("cua-may-nay", (JsonNode?)2)]));

        Assert.Equal(["cua-may-khac", "cua-may-nay"], (await Site.AskAsync((TayNinhExemplars.Settings.KeyedDocuments d) => d.GetAsync("Templates"))).Keys);
        await twin.Site.TellAsync<TayNinhExemplars.Storage.DocumentStore>(d => d.RefreshAsync());
        Assert.Equal(2, (await twin.Site.AskAsync((TayNinhExemplars.Settings.KeyedDocuments d) => d.GetAsync("Templates"))).Count);
    }

    /// <summary>Closes the second process without removing the data under the first.</summary>
    private sealed class Twin(TestSite site) : IAsyncDisposable
    {
        public TestSite Site => site;
        public ValueTask DisposeAsync() => site.CloseAsync();
    }
}
