using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Broadcasting.Data;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <summary>
/// What happens to a story happens to what was made of it: taken down, corrected or held, its bulletins are recalled and
/// whoever keeps a copy for another channel is told. In the transaction of the deed.
/// </summary>
public sealed class FollowSources(SiteDbContext db, IServiceProvider services, Notifier notifier, Texts texts) : ITakeDownObserver, ITransitionObserver, IHoldObserver
{
    public Task TakenDownAsync(TakeDown taken, string title, Actor actor, CancellationToken ct) => FollowAsync(taken.ContentItemId, title, "broadcast.source.takenDown", taken.Reason, ct);

    public Task HappenedAsync(TransitionAttempt attempt, Copy after, CancellationToken ct) => attempt is { Copy.IsContent: true, Answers.Correction: { } correction }
        ? FollowAsync(attempt.Copy.ContentItemId, after.Title, "broadcast.source.corrected", correction.Right, ct) : Task.CompletedTask;

    public async Task HeldAsync(Hold hold, Actor actor, CancellationToken ct)
    {
        var title = (await services.GetRequiredService<ContentStore>().FindAsync(hold.ContentItemId, VersionKind.Latest, ct))?.DisplayText ?? "";
        await FollowAsync(hold.ContentItemId, title, "broadcast.source.held", hold.Reason, ct);
    }

    private async Task FollowAsync(string contentItemId, string title, string what, string reason, CancellationToken ct)
    {
        var bulletins = await db.Set<Bulletin>().AsNoTracking().Where(b => b.SourceContentItemId == contentItemId && b.Recall == null).Select(b => b.Id).ToListAsync(ct);
        // Looked up late: recalling needs transitions, and transitions tell their observers.
        if (bulletins.Count > 0)
            foreach (var id in bulletins) (await services.GetRequiredService<RecallBulletinHandler>().HandleAsync(new RecallBulletin(id, texts.Get(what, title, reason)), Actor.System, ct)).OrThrow();
        var copies = await db.Set<StoryReuseRow>().AsNoTracking().Where(r => r.SourceContentItemId == contentItemId).ToListAsync(ct);
        foreach (var copy in copies)
            await notifier.TellAsync(new NewNotice("reuse-source", "notice.reuse.source", "/toa-soan/noi-dung/" + copy.CopyContentItemId, title, texts.Get(what, title, reason)), [copy.UserId], ct);
        if (copies.Count > 0 && what != "broadcast.source.held")
            foreach (var copy in copies)
                (await services.GetRequiredService<OpenDeskTaskHandler>().HandleAsync(new OpenDeskTask("reuse-source", $"{copy.CopyContentItemId}:{what}", texts.Get("broadcast.reuse.task", title), texts.Get(what, title, reason), "DeskEditor", copy.CopyContentItemId, "/toa-soan/noi-dung/" + copy.CopyContentItemId), Actor.System, ct)).OrThrow();
    }
}
