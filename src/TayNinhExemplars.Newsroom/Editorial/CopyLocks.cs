using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Editorial.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

public sealed record CopyLock(string ContentItemId, string UserId, string UserName, DateTime SinceUtc, DateTime SeenUtc);

/// <summary>Who is writing in which copy. A lock nobody has been heard of for a while is no lock.</summary>
public sealed class CopyLocks(SiteDbContext db, TimeProvider clock)
{
    /// <summary>The editor says every few seconds that somebody is there; without script the last save counts.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    /// <summary>The lock that holds now; null when the copy is free.</summary>
    public async Task<CopyLock?> FindAsync(string contentItemId, CancellationToken ct)
    {
        // From the future comes only a lock taken before the clock was set back: it must not hold until that time comes again.
        var (since, until) = (clock.UtcSecondsNow() - Idle, clock.UtcSecondsNow() + Idle);
        return await db.Set<CopyLockRow>().AsNoTracking().Where(l => l.ContentItemId == contentItemId && l.SeenUtc > since && l.SeenUtc < until)
            .Select(l => new CopyLock(l.ContentItemId, l.UserId, l.UserName, l.SinceUtc, l.SeenUtc)).SingleOrDefaultAsync(ct);
    }

    /// <summary>Takes the lock when it is free, and says that its holder is still there.</summary>
    /// <returns>The lock that holds afterwards: the actor's, or that of whoever was first.</returns>
    public async Task<CopyLock> TakeAsync(string contentItemId, Actor actor, CancellationToken ct, bool evenFromOthers = false)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var now = clock.UtcSecondsNow();
        var held = await FindAsync(contentItemId, ct);
        if (held is not null && held.UserId != actor.Id && !evenFromOthers) return held;
        var since = held?.UserId == actor.Id ? held.SinceUtc : now;
        await ForgetAsync(contentItemId, ct);
        db.Add(new CopyLockRow { ContentItemId = contentItemId, UserId = actor.Id, UserName = actor.Name, SinceUtc = since, SeenUtc = now });
        await db.SaveChangesAsync(ct);
        foreach (var entry in db.ChangeTracker.Entries<CopyLockRow>().ToList()) entry.State = EntityState.Detached;
        await write.CommitAsync(ct);
        return new CopyLock(contentItemId, actor.Id, actor.Name, since, now);
    }

    public async Task ReleaseAsync(string contentItemId, Actor actor, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.Set<CopyLockRow>().Where(l => l.ContentItemId == contentItemId && l.UserId == actor.Id).ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
    }

    /// <summary>Its holder has just saved: they are still there.</summary>
    internal Task TouchAsync(string contentItemId, Actor actor, CancellationToken ct)
    {
        var now = clock.UtcSecondsNow();
        return db.Set<CopyLockRow>().Where(l => l.ContentItemId == contentItemId && l.UserId == actor.Id).ExecuteUpdateAsync(s => s.SetProperty(l => l.SeenUtc, now), ct);
    }

    internal Task ForgetAsync(string contentItemId, CancellationToken ct) => db.Set<CopyLockRow>().Where(l => l.ContentItemId == contentItemId).ExecuteDeleteAsync(ct);
}
