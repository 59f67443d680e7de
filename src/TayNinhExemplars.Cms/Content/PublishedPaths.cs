using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

/// <param name="Number">Which stretch of the address table; the part is read by it.</param>
public sealed record PathStretch(long Number, int Count, DateTime? NewestUtc);

public sealed record PublishedPath(string Path, string ContentType, DateTime? PublishedUtc);

/// <summary>All addresses of published items, in stretches of the address table: each is read by its key, however many there are.</summary>
public sealed class PublishedPaths(SiteDbContext db)
{
    public const int StretchSize = 10_000;

    /// <summary>The stretches that hold anything.</summary>
    public async Task<IReadOnlyList<PathStretch>> StretchesAsync(CancellationToken ct = default)
    {
        var stretches = await db.Set<AutorouteIndexRow>().AsNoTracking().Where(r => r.Published).GroupBy(r => r.Id / StretchSize)
            .Select(g => new { g.Key, Count = g.Count(), Newest = g.Max(r => r.PublishedUtc) }).OrderBy(g => g.Key).ToListAsync(ct);
        return [.. stretches.Select(g => new PathStretch(g.Key, g.Count, g.Newest))];
    }

    public async Task<IReadOnlyList<PublishedPath>> ReadAsync(long stretch, CancellationToken ct = default)
    {
        var from = stretch * StretchSize;
        return await db.Set<AutorouteIndexRow>().AsNoTracking().Where(r => r.Id >= from && r.Id < from + StretchSize && r.Published)
            .OrderBy(r => r.Id).Select(r => new PublishedPath(r.Path, r.ContentType, r.PublishedUtc)).ToListAsync(ct);
    }
}
