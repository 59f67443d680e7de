using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Spreading;

public sealed record BuildPack(string Id, int Revision);

/// <summary>Fixes the versions that the pack shows from now on, and names what is left out and why.</summary>
public sealed class BuildPackHandler(SiteDbContext db, PackCheck check, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<TeachingPack>> HandleAsync(BuildPack input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(SpreadingPermissions.ManageSpreading)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await db.Set<TeachingPack>().SingleOrDefaultAsync(p => p.Id == input.Id, ct) is not { } pack) return Refusals.Because("spreading.pack.notFound");
        if (pack.Revision != input.Revision) return Refusals.Because("spreading.pack.stale");
        if (pack.Entries.Count == 0) return Refusals.Because("spreading.pack.empty");
        var verdicts = await check.AsOfAsync(pack.Entries, ct);
        pack.Build([.. verdicts.Where(v => v.IsIn).Select(v => new PackPart(v.ItemId, v.Item!.ContentItemVersionId, v.Title))],
            [.. verdicts.Where(v => !v.IsIn).Select(v => new PackGap(v.ItemId, v.Title, v.Reason))], by.Name, clock.GetUtcNow().UtcDateTime);
        await audit.RecordAsync(new AuditEntry("pack.built", "teachingPack", pack.Id, pack.Title, Details: $"{pack.Parts.Count} + {pack.LeftOut.Count}"), by, ct);
        await write.CommitAsync(ct);
        return pack;
    }
}
