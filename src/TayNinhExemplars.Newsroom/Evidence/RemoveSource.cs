using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Evidence;

/// <summary>A proof turns out to be none: what was bound to it is unanswered again.</summary>
public sealed record RemoveSource(string Id);

public sealed class RemoveSourceHandler(SiteDbContext db, EvidenceAccess access, AnnounceChangeHandler announce, AuditTrail audit)
{
    public async Task<Outcome<EvidenceSource>> HandleAsync(RemoveSource input, Actor actor, CancellationToken ct = default)
    {
        if (await db.Set<EvidenceSource>().SingleOrDefaultAsync(s => s.Id == input.Id, ct) is not { } source) return Refusals.Because("evidence.source.notFound");
        var refusals = await access.CheckAsync(source.StoryId, actor, ct);
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.Set<Claim>().Where(c => c.SourceId == source.Id).ExecuteDeleteAsync(ct);
        db.Remove(source);
        await audit.RecordAsync(new AuditEntry("source.removed", "content", source.StoryId, source.Title), actor, ct);
        await announce.HandleAsync(new AnnounceChange(source.StoryId, "Evidence"), ct);
        await write.CommitAsync(ct);
        return source;
    }
}
