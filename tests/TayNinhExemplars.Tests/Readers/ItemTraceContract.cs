using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Comments;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Evidence;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Readers;

public sealed class ItemTracesOnSqlite() : ItemTraceContract(TestDatabase.Sqlite);

public sealed class ItemTracesOnPostgreSql(PostgresFixture postgres) : ItemTraceContract(postgres);

/// <summary>The numbers from which a page knows what it need not read: one that stayed 0 would hide comments, polls or corrections.</summary>
public abstract class ItemTraceContract(TestDatabase database)
{
    private static readonly (string Name, ItemTrace Trace)[] Known =
    [
        ("comments", PublicComments.Trace), ("views", ViewCounter.Trace), ("points", Ratings.SumTrace), ("ratings", Ratings.CountTrace), ("polls", Polls.Trace),
        ("corrections", Corrections.Trace), ("sources", StoryEvidence.SourceTrace), ("fallen", AwardLabels.Trace), ("withdrawn", DossierStore.WithdrawnTrace),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_modules_keep_about_an_item_is_counted_of_this_item_alone()
    {
        await using var discussion = await Discussion.OpenAsync(database);
        var (site, item, other) = (discussion.Site, discussion.Item, await discussion.AnotherStoryAsync());
        var none = Known.ToDictionary(k => k.Name, _ => 0L);
        Assert.Equal(none, await OfAsync(site, item));

        await discussion.ApprovedAsync("Câu đã duyệt.");
        await discussion.PostAsync("Câu còn chờ.");
        (await discussion.RateAsync(4, "r:mot", new Network("203.0.113.1", "203.0.113", "203.0"))).OrThrow();
        (await discussion.RateAsync(5, "r:hai", new Network("198.51.100.1", "198.51.100", "198.51"))).OrThrow();
        site.Single<PendingViews>().Add(item, 3);
        await site.TellAsync<ViewCounter>(v => v.FlushAsync(Ct));
        (await site.AskAsync((PollHandler h) => h.HandleAsync(new OpenPoll(item, "Thích gì hơn?", ["Một", "Hai"]), Actor.System))).OrThrow();
        (await site.AskAsync((AddSourceHandler h) => h.HandleAsync(new AddSource(item, SourceKind.Document, "Sổ vườn"), Actor.System))).OrThrow();
        await site.InScopeAsync(s => s.GetRequiredService<SiteDbContext>().Database.ExecuteSqlAsync(
            $"""INSERT INTO "Corrections" ("ContentItemId", "IsStatutory", "Data", "AtUtc", "ActorName") VALUES ({item}, {false}, {"{}"}, {site.Now}, {"bientap"})""", Ct));

        Assert.Equal(new Dictionary<string, long>(none) { ["comments"] = 1, ["views"] = 3, ["points"] = 9, ["ratings"] = 2, ["polls"] = 1, ["corrections"] = 1, ["sources"] = 1 }, await OfAsync(site, item));
        Assert.Equal(none, await OfAsync(site, other));
        Assert.Equal(none, await OfAsync(site, Ids.New()));
    }

    private static Task<Dictionary<string, long>> OfAsync(TestSite site, string item) => site.InScopeAsync(async services =>
    {
        var traces = services.GetRequiredService<ItemTraces>();
        var found = new Dictionary<string, long>();
        foreach (var (name, trace) in Known) found[name] = await traces.OfAsync(item, trace);
        return found;
    });
}
