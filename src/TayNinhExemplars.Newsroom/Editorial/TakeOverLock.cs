using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <summary>
/// Takes the lock from somebody who is still writing, and tells them. What they typed stays in their form and in their browser;
/// their next save is refused with both texts shown.
/// </summary>
public sealed record TakeOverLock(string ContentItemId);

public sealed class TakeOverLockHandler(SiteDbContext db, CopyStore copies, CopyLocks locks, AuditTrail audit, Notifier notifier)
{
    public async Task<Outcome<CopyLock>> HandleAsync(TakeOverLock input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await copies.FindAsync(input.ContentItemId, ct) is not { } copy) return Refusals.Because("editorial.no-copy");
        var before = await locks.FindAsync(input.ContentItemId, ct);
        if (before is not null && before.UserId != actor.Id && !actor.May(EditorialPermissions.TakeOverCopy)) return Refusals.Because("editorial.locked", "", before.UserName, before.SinceUtc);
        var taken = await locks.TakeAsync(input.ContentItemId, actor, ct, evenFromOthers: true);
        if (before is not null && before.UserId != actor.Id)
        {
            await copies.AddEventAsync(new CopyEvent(0, copy.ContentItemId, taken.SinceUtc, "lock.takenOver", before.UserName, copy.State, copy.State, actor.Id, actor.Name, "", copy.VersionId), ct);
            await audit.RecordAsync(new AuditEntry("lock.takenOver", Copy.Content, copy.ContentItemId, copy.Title, Details: before.UserName), actor, ct);
            await notifier.TellAsync(new NewNotice("copy.locked", "notice.copy.takenOver", TransitionRecord.UrlOf(copy.ContentItemId), copy.Title, actor.Name), [before.UserId], ct);
        }
        await write.CommitAsync(ct);
        return taken;
    }
}
