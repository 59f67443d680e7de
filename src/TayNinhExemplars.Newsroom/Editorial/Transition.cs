using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <param name="ExpectedRevision">The copy's revision on the page the button stood on; null skips the check.</param>
/// <param name="ExpectedVersion">The text the person read; a newer one refuses the decision. Null skips the check.</param>
public sealed record Transition(string ContentItemId, string TransitionId, TransitionAnswers Answers, int? ExpectedRevision = null, string? ExpectedVersion = null);

/// <summary>
/// Takes copy one step further: check, change, record, announce, as one. Of two people who press at the same moment the second
/// is told who was first.
/// </summary>
public sealed class TransitionHandler(SiteDbContext db, CopyStore copies, TransitionCheck check, TransitionEffects effects, TransitionOutcomes outcomes)
{
    public async Task<Outcome<Copy>> HandleAsync(Transition input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await copies.FindAsync(input.ContentItemId, ct) is not { } copy) return Refusals.Because("editorial.no-copy");
        if (await check.PrepareAsync(copy, input.TransitionId, input.Answers, actor, ct) is not { } attempt) return Refusals.Because("editorial.no-transition", "", input.TransitionId);
        var refusals = await check.CheckAsync(attempt, input.ExpectedRevision, ct);
        refusals.Unless(input.ExpectedVersion is null || attempt.Item is null || attempt.Item.ContentItemVersionId == input.ExpectedVersion, "editorial.text-changed", "", attempt.Item?.Author);
        if (refusals.Any) return refusals;

        var moved = await MoveAsync(attempt, ct);
        if (moved.Succeeded) await write.CommitAsync(ct);
        return moved;
    }

    /// <summary>The site itself acts: a law or an order leaves the roles nothing to decide.</summary>
    internal async Task<TransitionAttempt> ForSystemAsync(Copy copy, string transitionId, TransitionAnswers answers, CancellationToken ct) =>
        await check.PrepareAsync(copy, transitionId, answers, Actor.System, ct) ?? throw new InvalidOperationException($"'{copy.WorkflowId}' has no transition '{transitionId}'.");

    /// <summary>Changes, records and announces what has been checked already, in the caller's transaction.</summary>
    internal async Task<Outcome<Copy>> MoveAsync(TransitionAttempt attempt, CancellationToken ct)
    {
        var now = check.Now;
        var after = TransitionRules.After(attempt, now);
        if (attempt.Item is not null)
        {
            var changed = await effects.ApplyAsync(attempt, after, ct);
            if (changed.Value is not { } item) return changed.Refusals;
            after = after with { VersionId = item.ContentItemVersionId };
        }
        if (!await copies.ReplaceAsync(attempt.Copy, after, ct)) return Refusals.Because("editorial.stale", "", "", attempt.Copy.State);
        await outcomes.FollowAsync(attempt, after, now, ct);
        return after;
    }
}
