using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Editorial;

/// <summary>Puts together what a transition is judged by, and asks the guards it names.</summary>
public sealed class TransitionCheck(WorkflowLibrary library, DeskSeats seats, ContentStore store, IEnumerable<ITransitionGuard> guards, TimeProvider clock)
{
    public DateTime Now => clock.UtcSecondsNow();

    /// <returns>Null when the copy's workflow knows no such transition.</returns>
    public async Task<TransitionAttempt?> PrepareAsync(Copy copy, string transitionId, TransitionAnswers answers, Actor actor, CancellationToken ct)
    {
        var workflow = await library.OfAsync(copy, ct);
        if (workflow.Transition(transitionId) is not { } transition) return null;
        var item = copy.IsContent ? await store.FindAsync(copy.ContentItemId, VersionKind.Latest, ct) : null;
        var roles = await seats.RolesAsync(workflow, copy, actor, Now, ct);
        return new TransitionAttempt(workflow, transition, copy, item, actor, roles, answers, answers.ScheduledUtc ?? Now);
    }

    /// <summary>Every reason at once: first what the rules say, then what the guards say.</summary>
    public async Task<Refusals> CheckAsync(TransitionAttempt attempt, int? expectedRevision, CancellationToken ct)
    {
        var refusals = TransitionRules.May(attempt, expectedRevision, Now);
        refusals.Unless(!attempt.Copy.IsContent || attempt.Item is not null || attempt.Transition.IsBeginning, "content.missing");
        return refusals.Any(r => r.Field.Length == 0) ? refusals : refusals.Add(await AskGuardsAsync(attempt, ct));
    }

    public async Task<Refusals> AskGuardsAsync(TransitionAttempt attempt, CancellationToken ct)
    {
        var refusals = new Refusals();
        foreach (var guard in guards.Where(g => attempt.Transition.Guards?.Contains(g.Name) == true)) refusals.Add(await guard.CheckAsync(attempt, ct));
        return refusals;
    }
}
