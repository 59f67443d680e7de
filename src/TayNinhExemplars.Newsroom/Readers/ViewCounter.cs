using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Readers.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

/// <summary>How often stories are read. At most the views since the last flush are lost when the process is killed.</summary>
public sealed class ViewCounter(SiteDbContext db, PendingViews pending)
{
    public async Task<long> CountAsync(string contentItemId, CancellationToken ct = default) =>
        pending.Of(contentItemId) + await db.Set<ViewCountRow>().Where(v => v.ContentItemId == contentItemId).Select(v => v.Count).FirstOrDefaultAsync(ct);

    /// <summary>Writes what is pending in one transaction; what could not be written stays pending.</summary>
    public async Task FlushAsync(CancellationToken ct = default)
    {
        var counts = pending.Take();
        if (counts.Count == 0) return;
        try
        {
            await using var write = await WriteScope.BeginAsync(db, ct);
            foreach (var (id, views) in counts.OrderBy(c => c.Key, StringComparer.Ordinal))
            {
                var added = await db.Set<ViewCountRow>().Where(v => v.ContentItemId == id).ExecuteUpdateAsync(s => s.SetProperty(v => v.Count, v => v.Count + views), ct);
                if (added == 0) db.Add(new ViewCountRow { ContentItemId = id, Count = views });
            }
            await write.CommitAsync(ct);
        }
        catch
        {
            foreach (var (id, views) in counts) pending.Add(id, views);
            throw;
        }
    }
}
