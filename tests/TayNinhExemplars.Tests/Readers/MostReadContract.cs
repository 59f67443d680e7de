using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Readers.Data;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Readers;

public sealed class MostReadOnSqlite() : MostReadContract(TestDatabase.Sqlite)
{
    /// <summary>However many items there are: the question is answered from the order of an index.</summary>
    [Fact]
    public async Task Asking_for_the_most_read_scans_nothing()
    {
        var plan = await Discussion.Site.AskAsync(async (SiteDbContext db) =>
        {
            var sql = db.Set<ViewRankRow>().AsNoTracking().Where(v => v.Window == ReadWithin.Week && v.Count > 0).OrderByDescending(v => v.Count).ThenBy(v => v.ContentItemId).Take(10).ToQueryString();
            await db.Database.OpenConnectionAsync();
            await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + string.Join('\n', sql.Split('\n').Where(l => !l.StartsWith('.') && !l.StartsWith("--", StringComparison.Ordinal))).Replace("@p", "10", StringComparison.Ordinal).Replace("@__p_0", "10", StringComparison.Ordinal);
            var lines = new List<string>();
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) lines.Add(reader.GetString(3));
            return lines;
        });
        Assert.Contains(plan, l => l.Contains("SEARCH", StringComparison.Ordinal) && l.Contains("IX_ViewRanks_Window_Count", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, l => l.StartsWith("SCAN", StringComparison.Ordinal));
    }
}

public sealed class MostReadOnPostgreSql(PostgresFixture postgres) : MostReadContract(postgres);

/// <summary>What is read most by day, week and month, over weeks of readers.</summary>
public abstract class MostReadContract(TestDatabase database) : IAsyncLifetime
{
    private protected Discussion Discussion { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Discussion = await Discussion.OpenAsync(database);

    [Fact]
    public async Task The_ranks_are_what_counting_every_view_anew_would_say()
    {
        var items = new[] { Discussion.Item, await Discussion.AnotherStoryAsync(), await Discussion.AnotherStoryAsync() };
        var read = new List<(DateTime At, string Item, int Views)>();
        var dice = new Random(11);
        for (var step = 0; step < 120; step++)
        {
            var (item, views) = (items[dice.Next(items.Length)], dice.Next(1, 40));
            Discussion.Site.Single<PendingViews>().Add(item, views);
            read.Add((Discussion.Site.Now, item, views));
            await Discussion.Site.TellAsync<ViewCounter>(v => v.FlushAsync());
            await Discussion.Site.TellAsync<RollViews>(r => r.RunAsync(default));
            if (step % 10 == 9)
                foreach (var (window, hours) in new[] { (ReadWithin.Day, 24), (ReadWithin.Week, 168), (ReadWithin.Month, 720) })
                    Assert.Equal(Recounted(read, hours), (await Discussion.Site.AskAsync((MostRead m) => m.TopAsync(window, 10))).Select(m => (m.ContentItemId, m.Views)));
            Discussion.Site.Clock.Advance(TimeSpan.FromHours(dice.Next(0, 16)));
        }
        // Altogether nothing is ever taken away.
        foreach (var item in items) Assert.Equal(read.Where(r => r.Item == item).Sum(r => r.Views), await Discussion.Site.AskAsync((ViewCounter v) => v.CountAsync(item)));
    }

    public async ValueTask DisposeAsync()
    {
        if (Discussion is not null) await Discussion.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Windows are whole hours: the running one and those before it.</summary>
    private List<(string, long)> Recounted(List<(DateTime At, string Item, int Views)> read, int hours)
    {
        static int Hour(DateTime at) => (int)(at - DateTime.UnixEpoch).TotalHours;
        var first = Hour(Discussion.Site.Now) - hours;
        return [.. read.Where(r => Hour(r.At) > first).GroupBy(r => r.Item).Select(g => (g.Key, g.Sum(r => (long)r.Views))).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.Ordinal)];
    }
}
