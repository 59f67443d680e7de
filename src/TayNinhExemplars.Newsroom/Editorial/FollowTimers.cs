using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Editorial;

/// <summary>Moves the copy along when a timer has published or withdrawn its item, in the same transaction, and keeps its title fresh.</summary>
/// <param name="services">The record of a transition tells modules that themselves save content; it is looked up when needed.</param>
public sealed class FollowTimers(CopyStore copies, CopyLocks locks, WorkflowLibrary library, PublicationLeave leave, IServiceProvider services) : IContentObserver
{
    public async Task SavedAsync(ContentItem item, Actor actor, CancellationToken ct)
    {
        await locks.TouchAsync(item.ContentItemId, actor, ct);
        if (item.DisplayText.Length > 0) await copies.RenameAsync(item.ContentItemId, item.DisplayText, ct);
    }

    public Task PublishedAsync(ContentItem item, Actor actor, DateTime atUtc, CancellationToken ct) => FollowAsync(item, Timers.Publishing, ct);

    public Task WithdrawnAsync(ContentItem item, Actor actor, CancellationToken ct) => FollowAsync(item, Timers.Withdrawing, ct);

    private async Task FollowAsync(ContentItem item, Func<Workflow, Copy, WorkflowTransition?> transitionOf, CancellationToken ct)
    {
        // A transition that runs records itself.
        if (leave.Has(item.ContentItemId) || await copies.FindAsync(item.ContentItemId, ct) is not { IsContent: true } copy) return;
        var workflow = await library.OfAsync(copy, ct);
        if (transitionOf(workflow, copy) is not { } transition) return;
        var now = services.GetRequiredService<TimeProvider>().UtcSecondsNow();
        var attempt = new TransitionAttempt(workflow, transition, copy, item, Actor.System, new HashSet<string> { WorkflowRole.System }, TransitionAnswers.None, now);
        var after = TransitionRules.After(attempt, now);
        if (!await copies.ReplaceAsync(copy, after, ct)) throw new InvalidOperationException($"Copy {copy.ContentItemId} moved while its timer ran.");
        await services.GetRequiredService<TransitionOutcomes>().FollowAsync(attempt, after, now, ct);
    }
}
