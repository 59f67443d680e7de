using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <summary>Keeps what was taken down, tells the author and the modules that must follow.</summary>
/// <param name="services">Observers come from modules that themselves use content; they are looked up when there is something to tell.</param>
public sealed class TakedownBook(SiteDbContext db, ContentStore store, AuditTrail audit, Notifier notifier, IServiceProvider services)
{
    internal async Task TakenDownAsync(TakeDown taken, string title, string versionId, DateTime nowUtc, Actor actor, CancellationToken ct)
    {
        db.Add(new TakedownRow
        {
            ContentItemId = taken.ContentItemId, Title = title, Reason = taken.Reason.Trim(), Authority = taken.Authority.Trim(), Permanent = taken.Permanent,
            VersionId = versionId, ActorId = actor.Id, ActorName = actor.Name, AtUtc = nowUtc,
        });
        await db.SaveChangesAsync(ct);
        foreach (var entry in db.ChangeTracker.Entries<TakedownRow>().ToList()) entry.State = EntityState.Detached;
        await audit.RecordAsync(new AuditEntry("item.takenDown", Copy.Content, taken.ContentItemId, title, taken.Reason, taken.Authority), actor, ct);
        // Authors often learn last that their story is gone: here they are told first.
        if (await store.FindAsync(taken.ContentItemId, VersionKind.Latest, ct) is { } item && item.Owner != actor.Id)
            await notifier.TellAsync(new NewNotice("copy.takenDown", "notice.copy.takenDown", TransitionRecord.UrlOf(item.ContentItemId), title, actor.Name, taken.Reason), [item.Owner], ct);
        foreach (var observer in services.GetServices<ITakeDownObserver>()) await observer.TakenDownAsync(taken, title, actor, ct);
    }

    internal async Task PutBackAsync(string contentItemId, DateTime nowUtc, Actor actor, CancellationToken ct)
    {
        var back = await db.Set<TakedownRow>().Where(t => t.ContentItemId == contentItemId && t.PutBackUtc == null)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.PutBackUtc, nowUtc).SetProperty(t => t.PutBackBy, actor.Name), ct);
        if (back == 0) return;
        var title = (await store.FindAsync(contentItemId, VersionKind.Latest, ct))?.DisplayText ?? "";
        await audit.RecordAsync(new AuditEntry("item.putBack", Copy.Content, contentItemId, title), actor, ct);
        foreach (var observer in services.GetServices<ITakeDownObserver>()) await observer.PutBackAsync(contentItemId, actor, ct);
    }

    /// <summary>Takes down what follows no workflow.</summary>
    internal async Task<Outcome<ContentItem>> WithdrawAsync(TakeDown taken, Actor actor, CancellationToken ct)
    {
        if (!actor.May(EditorialPermissions.TakeDownContent)) return Refusals.Because("forbidden");
        var leave = services.GetRequiredService<PublicationLeave>();
        using var granted = leave.For(taken.ContentItemId);
        var withdrawn = await services.GetRequiredService<UnpublishContentHandler>().HandleAsync(new UnpublishContent(taken.ContentItemId), TransitionEffects.Lent(actor), ct);
        if (withdrawn.Value is { } item)
            await TakenDownAsync(taken, item.DisplayText, item.ContentItemVersionId, services.GetRequiredService<TimeProvider>().UtcSecondsNow(), actor, ct);
        return withdrawn;
    }
}
