using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Notices.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Notices;

/// <summary>How often somebody wants mail about what they have not read yet.</summary>
public enum Digest { Daily, Hourly, Off }

public sealed class DigestChoices(SiteDbContext db)
{
    public async Task<Digest> OfAsync(string userId, CancellationToken ct) =>
        await db.Set<DigestRow>().Where(d => d.UserId == userId).Select(d => (Digest?)d.Digest).SingleOrDefaultAsync(ct) ?? Digest.Daily;

    public async Task ChooseAsync(string userId, Digest digest, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var changed = await db.Set<DigestRow>().Where(d => d.UserId == userId).ExecuteUpdateAsync(s => s.SetProperty(d => d.Digest, digest), ct);
        if (changed == 0) db.Add(new DigestRow { UserId = userId, Digest = digest });
        await write.CommitAsync(ct);
    }
}
