using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition;

/// <summary>Remembers of which changed awards the consequences were drawn, so that none is forgotten and none drawn twice.</summary>
public sealed class AwardChanges(SiteDbContext db, ContentStore store, Cascade cascade, AuditTrail audit, TimeProvider clock)
{
    /// <summary>In the caller's transaction.</summary>
    public async Task<ContentItem> FollowAsync(string awardId, string what, string reason, Actor by, CancellationToken ct)
    {
        var award = await store.FindAsync(awardId, VersionKind.Published, ct) ?? await store.FindAsync(awardId, VersionKind.Latest, ct)
            ?? throw new InvalidOperationException($"Award {awardId} is gone.");
        var status = AwardFacts.Of(award).Status;
        await db.Set<AwardChangeRow>().Where(c => c.AwardId == awardId && c.Status == status).ExecuteDeleteAsync(ct);
        db.Add(new AwardChangeRow { AwardId = awardId, Status = status, FollowedUtc = clock.UtcSecondsNow() });
        var citing = await cascade.AwardChangedAsync(award, what, reason, by, ct);
        await db.Set<AwardLabelRow>().Where(l => l.AwardId == awardId).ExecuteDeleteAsync(ct);
        if (status == AwardContent.Revoked) db.AddRange(citing.Where(s => !s.Linked).Select(s => new AwardLabelRow { AwardId = awardId, StoryId = s.ContentItemId }));
        await audit.RecordAsync(new AuditEntry(what, "award", awardId, award.DisplayText, reason, AwardFacts.Of(award).DecisionNumber), by, ct);
        await db.SaveChangesAsync(ct);
        return award;
    }

    /// <summary>Published awards that somebody marked as revoked in the editor, by the API or a recipe, and whose consequences are still to be drawn.</summary>
    public async Task<IReadOnlyList<string>> UnfollowedAsync(CancellationToken ct)
    {
        var followed = db.Set<AwardChangeRow>();
        return await db.Set<AwardIndexRow>().AsNoTracking()
            .Where(r => r.Published && r.Status == AwardContent.Revoked && !followed.Any(f => f.AwardId == r.ContentItemId && f.Status == r.Status))
            .OrderBy(r => r.Id).Select(r => r.ContentItemId).Take(20).ToListAsync(ct);
    }

    internal static void Mark(ContentItem item, string status, string document, DateOnly on, string reason)
    {
        AwardContent.Set(item, "Status", AwardContent.Text(status));
        AwardContent.Set(item, "StatusDate", AwardContent.Day(on));
        AwardContent.Set(item, "StatusNote", AwardContent.Text($"{reason.Trim()} ({document.Trim()})"));
    }
}

/// <summary>Draws the consequences of awards that were revoked by another way than the registry's own button.</summary>
public sealed class FollowRevokedAwards(SiteDbContext db, AwardChanges changes, ContentStore store) : IRecurringWork
{
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var id in await changes.UnfollowedAsync(ct))
        {
            await using var write = await WriteScope.BeginAsync(db, ct);
            var note = (await store.FindAsync(id, ct: ct))?.Field("Award", "StatusNote")?.Text("Text") ?? "";
            await changes.FollowAsync(id, RecognitionNews.AwardRevoked, note, Actor.System, ct);
            await write.CommitAsync(ct);
        }
    }
}

internal sealed class AwardChangeRow
{
    public required string AwardId { get; init; }
    public required string Status { get; init; }
    public required DateTime FollowedUtc { get; init; }
}
