using TayNinhExemplars.Content;

namespace TayNinhExemplars.Editorial;

/// <summary>What a transition leaves behind besides the new state: its record, a correction, a taking down.</summary>
public sealed class TransitionOutcomes(TransitionRecord record, Corrections corrections, TakedownBook takedowns, CopyLocks locks, AnnounceChangeHandler announce)
{
    public async Task FollowAsync(TransitionAttempt attempt, Copy after, DateTime nowUtc, CancellationToken ct)
    {
        var (copy, transition, answers, actor) = (attempt.Copy, attempt.Transition, attempt.Answers, attempt.Actor);
        if (answers.Correction is { } text && (transition.Asks(TransitionAsks.Correction) || transition.Asks(TransitionAsks.Statutory)))
        {
            await corrections.AddAsync(copy.ContentItemId, transition.Asks(TransitionAsks.Statutory), text, nowUtc, actor, ct);
            if (copy.IsContent) await announce.HandleAsync(new AnnounceChange(copy.ContentItemId, "Corrected"), ct);
        }
        if (transition.Effect == TransitionEffect.Unpublish && after.Kind == StateKind.Withdrawn)
            await takedowns.TakenDownAsync(new TakeDown(copy.ContentItemId, answers.Note, answers.Authority, answers.Permanent), after.Title, after.VersionId, nowUtc, actor, ct);
        if (transition.Effect == TransitionEffect.Publish && copy.Kind == StateKind.Withdrawn)
            await takedowns.PutBackAsync(copy.ContentItemId, nowUtc, actor, ct);
        if (after.State != copy.State) await locks.ForgetAsync(copy.ContentItemId, ct);
        await record.WriteAsync(attempt, after, nowUtc, ct);
    }
}
