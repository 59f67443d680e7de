using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

public sealed record PublishedPath(string ContentItemId, string Path, string ContentType, DateTime? PublishedUtc);

/// <summary>All addresses of published items, in stretches of the address table: each is read by its key, however many there are.</summary>
public sealed class PublishedPaths(SiteDbContext db)
{
    public const int StretchSize = 10_000;

    /// <summary>The numbers of the stretches that hold anything: one look into the key for each, whatever lies in them.</summary>
    public async Task<IReadOnlyList<long>> StretchesAsync(CancellationToken ct = default)
    {
        var stretches = new List<long>();
        for (long next = 0; await NextIdAsync(next * StretchSize, ct) is { } id; next = stretches[^1] + 1) stretches.Add(id / StretchSize);
        return stretches;
    }

    private Task<long?> NextIdAsync(long from, CancellationToken ct) => db.Set<AutorouteIndexRow>().AsNoTracking()
        .Where(r => r.Id >= from && r.Published).OrderBy(r => r.Id).Select(r => (long?)r.Id).FirstOrDefaultAsync(ct);

    public async Task<IReadOnlyList<PublishedPath>> ReadAsync(long stretch, CancellationToken ct = default)
    {
        var from = stretch * StretchSize;
        return await db.Set<AutorouteIndexRow>().AsNoTracking().Where(r => r.Id >= from && r.Id < from + StretchSize && r.Published)
            .OrderBy(r => r.Id).Select(r => new PublishedPath(r.ContentItemId, r.Path, r.ContentType, r.PublishedUtc)).ToListAsync(ct);
    }
}
