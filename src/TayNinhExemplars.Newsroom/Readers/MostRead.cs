using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

public enum ReadWithin { Day, Week, Month }

public sealed record MostReadItem(string ContentItemId, long Views);

/// <summary>What is read most within the last day, week or month. The ranks are kept up to date by every flush and by the hour, so that asking is one look into an index.</summary>
public sealed class MostRead(SiteDbContext db)
{
    public async Task<IReadOnlyList<MostReadItem>> TopAsync(ReadWithin within, int take, CancellationToken ct = default) =>
        await db.Set<ViewRankRow>().AsNoTracking().Where(v => v.Window == within && v.Count > 0).OrderByDescending(v => v.Count).ThenBy(v => v.ContentItemId).Take(Math.Clamp(take, 1, 100))
            .Select(v => new MostReadItem(v.ContentItemId, v.Count)).ToListAsync(ct);
}

internal static class ViewWindows
{
    public static readonly IReadOnlyList<ReadWithin> All = [ReadWithin.Day, ReadWithin.Week, ReadWithin.Month];

    public static int Hours(ReadWithin window) => window switch { ReadWithin.Day => 24, ReadWithin.Week => 24 * 7, _ => 24 * 30 };

    /// <summary>Hours since 1970.</summary>
    public static int HourOf(DateTime utc) => (int)(utc - DateTime.UnixEpoch).TotalHours;
}

/// <summary>Takes from each rank the hours that have left its window. A cursor in the same transaction makes it safe to run twice.</summary>
public sealed class RollViews(SiteDbContext db, TimeProvider clock) : IRecurringWork
{
    public async Task RunAsync(CancellationToken ct)
    {
        var now = ViewWindows.HourOf(clock.GetUtcNow().UtcDateTime);
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        foreach (var window in ViewWindows.All) await RollAsync(window, now, ct);
        var oldest = now - ViewWindows.Hours(ReadWithin.Month) - 1;
        await db.Set<ViewHourRow>().Where(v => v.Hour < oldest).ExecuteDeleteAsync(ct);
        await db.Set<ViewSourceRow>().Where(s => s.Hour < oldest).ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
    }

    private async Task RollAsync(ReadWithin window, int now, CancellationToken ct)
    {
        var until = now - ViewWindows.Hours(window);
        var cursor = await db.Set<ViewRollRow>().SingleOrDefaultAsync(r => r.Window == window, ct);
        // Before the first roll nothing has left: everything that was ever counted by the hour is younger than the table.
        var from = cursor?.RolledTo ?? int.MinValue;
        if (from >= until) return;
        var left = await db.Set<ViewHourRow>().AsNoTracking().Where(v => v.Hour > from && v.Hour <= until).GroupBy(v => v.ContentItemId)
            .Select(g => new { Id = g.Key, Count = g.Sum(v => v.Count) }).ToListAsync(ct);
        foreach (var item in left)
            await db.Set<ViewRankRow>().Where(v => v.Window == window && v.ContentItemId == item.Id).ExecuteUpdateAsync(s => s.SetProperty(v => v.Count, v => v.Count - item.Count), ct);
        await db.Set<ViewRankRow>().Where(v => v.Window == window && v.Count <= 0).ExecuteDeleteAsync(ct);
        if (cursor is null) db.Add(new ViewRollRow { Window = window, RolledTo = until });
        else cursor.RolledTo = until;
        await db.SaveChangesAsync(ct);
    }
}
