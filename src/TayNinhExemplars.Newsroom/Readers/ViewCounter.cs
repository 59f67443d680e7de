using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Readers.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

/// <summary>How often stories are read. At most the views since the last flush are lost when the process is killed.</summary>
public sealed class ViewCounter(SiteDbContext db, PendingViews pending, TimeProvider clock)
{
    private static readonly Prepared<Func<SiteDbContext, string, Task<long>>> Counted = new(() => EF.CompileAsyncQuery((SiteDbContext db, string id) =>
        db.Set<ViewCountRow>().Where(v => v.ContentItemId == id).Select(v => v.Count).FirstOrDefault()));

    /// <summary>What is written down; what is pending comes on top.</summary>
    public static readonly ItemTrace Trace = new((db, id) => db.Set<ViewCountRow>().Where(v => v.ContentItemId == id).Select(v => v.Count).FirstOrDefault());

    public async Task<long> CountAsync(string contentItemId, CancellationToken ct = default) => pending.Of(contentItemId) + await Counted.For(db)(db, contentItemId);

    /// <summary>Writes what is pending in one transaction, into the totals, the hour and the ranks. What fails is tried again under the same number.</summary>
    public async Task FlushAsync(CancellationToken ct = default)
    {
        // What was left unfinished, and what came since; not what comes meanwhile, or a busy site would never end.
        for (var i = 0; i < 2 && pending.Next() is { } batch; i++)
        {
            await WriteAsync(batch, ct);
            pending.Written();
        }
    }

    private async Task WriteAsync(ViewBatch batch, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        // A commit may have succeeded though its answer was lost: then it is there already.
        if (await db.Set<ViewSourceRow>().AnyAsync(s => s.Source == pending.Source && s.Number >= batch.Number, ct)) return;
        var hour = ViewWindows.HourOf(clock.GetUtcNow().UtcDateTime);
        foreach (var (id, views) in batch.Counts.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            if (await db.Set<ViewCountRow>().Where(v => v.ContentItemId == id).ExecuteUpdateAsync(s => s.SetProperty(v => v.Count, v => v.Count + views), ct) == 0)
                db.Add(new ViewCountRow { ContentItemId = id, Count = views });
            if (await db.Set<ViewHourRow>().Where(v => v.Hour == hour && v.ContentItemId == id).ExecuteUpdateAsync(s => s.SetProperty(v => v.Count, v => v.Count + views), ct) == 0)
                db.Add(new ViewHourRow { Hour = hour, ContentItemId = id, Count = views });
            var ranked = await db.Set<ViewRankRow>().Where(v => v.ContentItemId == id).ExecuteUpdateAsync(s => s.SetProperty(v => v.Count, v => v.Count + views), ct);
            if (ranked < ViewWindows.All.Count) await RankAsync(id, views, ct);
        }
        var number = batch.Number;
        if (await db.Set<ViewSourceRow>().Where(s => s.Source == pending.Source).ExecuteUpdateAsync(s => s.SetProperty(r => r.Number, number).SetProperty(r => r.Hour, hour), ct) == 0)
            db.Add(new ViewSourceRow { Source = pending.Source, Number = number, Hour = hour });
        await write.CommitAsync(ct);
    }

    /// <summary>Puts it on the ranks where it did not stand, because it had not been read for so long.</summary>
    private async Task RankAsync(string id, long views, CancellationToken ct)
    {
        var standing = await db.Set<ViewRankRow>().AsNoTracking().Where(v => v.ContentItemId == id).Select(v => v.Window).ToListAsync(ct);
        foreach (var window in ViewWindows.All.Except(standing)) db.Add(new ViewRankRow { Window = window, ContentItemId = id, Count = views });
    }
}
