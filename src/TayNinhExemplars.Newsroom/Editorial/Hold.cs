using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Editorial.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <summary>Nothing publishes the item while it is held; a timer that comes due finds it refused.</summary>
public sealed record Hold(string ContentItemId, string Reason, string ActorName = "", DateTime AtUtc = default);

public sealed record Release(string ContentItemId);

/// <summary>Told inside the transaction that an item is held: what was planned or passed on of it stops.</summary>
public interface IHoldObserver
{
    Task HeldAsync(Hold hold, Actor actor, CancellationToken ct);
}

public sealed class HoldHandler(SiteDbContext db, AuditTrail audit, IEnumerable<IHoldObserver> observers, TimeProvider clock)
{
    /// <summary>A second reason for the same item takes the place of the first.</summary>
    public async Task<Outcome<Hold>> HandleAsync(Hold input, Actor actor, CancellationToken ct = default)
    {
        var refusals = new Refusals()
            .Unless(actor.May(EditorialPermissions.HoldContent), "forbidden")
            .Unless(!string.IsNullOrWhiteSpace(input.Reason), "editorial.note-required", nameof(input.Reason))
            .Unless(Ids.IsValid(input.ContentItemId), "content.missing");
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        await db.Set<HoldRow>().Where(h => h.ContentItemId == input.ContentItemId).ExecuteDeleteAsync(ct);
        var hold = new Hold(input.ContentItemId, input.Reason.Trim(), actor.Name, clock.UtcSecondsNow());
        db.Add(new HoldRow { ContentItemId = hold.ContentItemId, Reason = hold.Reason, ActorName = hold.ActorName, AtUtc = hold.AtUtc });
        await audit.RecordAsync(new AuditEntry("item.held", Copy.Content, hold.ContentItemId, "", hold.Reason), actor, ct);
        await db.SaveChangesAsync(ct);
        foreach (var entry in db.ChangeTracker.Entries<HoldRow>().ToList()) entry.State = EntityState.Detached;
        foreach (var observer in observers) await observer.HeldAsync(hold, actor, ct);
        await write.CommitAsync(ct);
        return hold;
    }
}

public sealed class ReleaseHandler(SiteDbContext db, CopyStore copies, AuditTrail audit)
{
    public async Task<Outcome<Hold>> HandleAsync(Release input, Actor actor, CancellationToken ct = default)
    {
        if (!actor.May(EditorialPermissions.HoldContent)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await copies.HoldOfAsync(input.ContentItemId, ct) is not { } hold) return Refusals.Because("editorial.not-held");
        await db.Set<HoldRow>().Where(h => h.ContentItemId == input.ContentItemId).ExecuteDeleteAsync(ct);
        await audit.RecordAsync(new AuditEntry("item.released", Copy.Content, input.ContentItemId, "", hold.Reason), actor, ct);
        await write.CommitAsync(ct);
        return hold;
    }
}
