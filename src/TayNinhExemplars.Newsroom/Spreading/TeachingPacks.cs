using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Spreading;

public sealed class TeachingPacks(SiteDbContext db)
{
    private const int Most = 200;

    /// <summary>The newest change first.</summary>
    public async Task<IReadOnlyList<TeachingPack>> ListAsync(CancellationToken ct) =>
        await db.Set<TeachingPack>().AsNoTracking().OrderByDescending(p => p.ChangedUtc).ThenBy(p => p.Id).Take(Most).ToListAsync(ct);

    public Task<TeachingPack?> FindAsync(string id, CancellationToken ct) => db.Set<TeachingPack>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);

    /// <summary>Two items turned out to be one; takes part in the caller's transaction.</summary>
    internal async Task RenameAsync(string from, string to, CancellationToken ct)
    {
        foreach (var pack in await db.Set<TeachingPack>().OrderByDescending(p => p.ChangedUtc).Take(Most).ToListAsync(ct))
            if (pack.Entries.Contains(from)) pack.Rename(from, to);
        await db.SaveChangesAsync(ct);
    }
}
