using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Broadcasting.Data;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <summary>
/// What shall not go on air leaves the episodes that are still to come, in the transaction of the deed: a story that is held or taken
/// down, and one that its workflow leads away from the air. A correction of it stays: it must be said all the same.
/// </summary>
public sealed class FollowRundowns(SiteDbContext db, IServiceProvider services, AuditTrail audit, Notifier notifier) : IHoldObserver, ITakeDownObserver, ITransitionObserver
{
    private const string EditorsRole = "RadioEditor";

    public Task TakenDownAsync(TakeDown taken, string title, Actor actor, CancellationToken ct) => PullAsync(taken.ContentItemId, taken.Reason, actor, ct);

    /// <summary>Copy that waits for its slot goes back as if a leader had pulled it; whoever releases it decides anew.</summary>
    public async Task HeldAsync(Hold hold, Actor actor, CancellationToken ct)
    {
        await PullAsync(hold.ContentItemId, hold.Reason, actor, ct);
        if (await services.GetRequiredService<CopyStore>().FindAsync(hold.ContentItemId, ct) is not { IsContent: true, Kind: StateKind.Ready } copy) return;
        var workflow = await services.GetRequiredService<WorkflowLibrary>().OfAsync(copy, ct);
        var way = workflow.OutOf(copy.State).FirstOrDefault(t => t.IsFor(WorkflowRole.System) && workflow.State(t.To)?.Kind == StateKind.Held);
        if (way is null) return;
        // Looked up late: transitions tell their observers, of which this is one.
        (await services.GetRequiredService<TransitionHandler>().HandleAsync(new Transition(copy.ContentItemId, way.Id, new TransitionAnswers { Note = hold.Reason }), Actor.System, ct)).OrThrow();
    }

    public Task HappenedAsync(TransitionAttempt attempt, Copy after, CancellationToken ct) =>
        attempt.Copy.IsContent && MayBeOnAir(attempt.Copy.Kind) && !MayBeOnAir(after.Kind) ? PullAsync(after.ContentItemId, attempt.Answers.Note, attempt.Actor, ct) : Task.CompletedTask;

    private static bool MayBeOnAir(StateKind kind) => kind is StateKind.Ready or StateKind.Aired or StateKind.Published;

    private async Task PullAsync(string contentItemId, string reason, Actor actor, CancellationToken ct)
    {
        foreach (var id in (await Airtime.EpisodesAsync(db, contentItemId, ct)).Where(e => !e.IsAired).Select(e => e.Id))
        {
            var episode = await db.Set<Episode>().SingleAsync(e => e.Id == id, ct);
            var gone = episode.Items.First(i => IsIt(i, contentItemId));
            episode.Arrange([.. episode.Items.Where(i => !IsIt(i, contentItemId))], episode.StandardSeconds);
            await db.SaveChangesAsync(ct);
            if (!episode.Holds(contentItemId)) await db.Set<EpisodeStoryRow>().Where(r => r.EpisodeId == id && r.ContentItemId == contentItemId).ExecuteDeleteAsync(ct);
            var when = $"{episode.Day:dd/MM/yyyy} {Clock.Say(episode.StartMinute)}";
            await audit.RecordAsync(new AuditEntry("episode.pulled", "episode", id, when, reason, gone.Title), actor, ct);
            await notifier.TellRoleAsync(new NewNotice("episode-pulled", "notice.episode.pulled", "/toa-soan/phat-thanh/so/" + id, gone.Title, when, reason), EditorsRole, ct);
        }
    }

    private static bool IsIt(EpisodeItem item, string contentItemId) => item.Kind == EpisodeItemKind.Story && item.ContentItemId == contentItemId;
}
