using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Readers.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

internal static class OldTraces
{
    /// <summary>Addresses of those who found errors that nobody closed.</summary>
    public static Task ForgetMailAsync(SiteDbContext db, DateTime before, CancellationToken ct) =>
        db.Set<TextErrorRow>().Where(e => e.AtUtc < before && e.Email != null).ExecuteUpdateAsync(s => s.SetProperty(e => e.Email, (string?)null), ct);

    public static Task ForgetNetworksAsync(SiteDbContext db, DateTime before, CancellationToken ct) =>
        db.Set<RatingRow>().Where(r => r.FirstUtc < before && r.Wide != "")
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Address, "").SetProperty(r => r.Near, "").SetProperty(r => r.Wide, ""), ct);
}

/// <summary>What one reader left here besides comments, and its end.</summary>
public sealed record ReaderTraces(IReadOnlyList<(string ContentItemId, int Stars, DateTime AtUtc)> Ratings, int PollVotes);

public sealed class ReaderData(SiteDbContext db)
{
    public async Task<ReaderTraces> OfAsync(string readerKey, CancellationToken ct)
    {
        if (readerKey.Length == 0) return new ReaderTraces([], 0);
        var ratings = await db.Set<RatingRow>().AsNoTracking().Where(r => r.ReaderKey == readerKey).OrderBy(r => r.AtUtc).Take(1_000).Select(r => new { r.ContentItemId, r.Stars, r.AtUtc }).ToListAsync(ct);
        return new ReaderTraces([.. ratings.Select(r => (r.ContentItemId, r.Stars, r.AtUtc))], await db.Set<PollVoteRow>().CountAsync(v => v.ReaderKey == readerKey, ct));
    }

    /// <summary>The points stay in the sums; whose they were is forgotten. Takes part in the caller's write.</summary>
    public async Task ForgetAsync(string readerKey, CancellationToken ct)
    {
        if (readerKey.Length == 0) return;
        foreach (var item in await db.Set<RatingRow>().AsNoTracking().Where(r => r.ReaderKey == readerKey).Select(r => new { r.ContentItemId, r.Stars, r.HeldBy }).ToListAsync(ct))
            await db.Set<RatingTotalRow>().Where(t => t.ContentItemId == item.ContentItemId && item.HeldBy != "").ExecuteUpdateAsync(s => s.SetProperty(t => t.Held, t => t.Held - 1), ct);
        await db.Set<RatingRow>().Where(r => r.ReaderKey == readerKey).ExecuteDeleteAsync(ct);
        await db.Set<PollVoteRow>().Where(v => v.ReaderKey == readerKey).ExecuteDeleteAsync(ct);
    }
}
