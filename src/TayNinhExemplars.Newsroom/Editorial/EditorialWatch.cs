using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Editorial;

/// <summary>The workflow's veto: copy on its way goes out by its own transitions, or by the timer that one of them has set.</summary>
public sealed class WorkflowPublicationGuard(CopyStore copies, WorkflowLibrary library, PublicationLeave leave, IServiceProvider services, TimeProvider clock) : IPublicationGuard
{
    public async Task<Refusals> CheckAsync(ContentItem item, Actor actor, DateTime atUtc, CancellationToken ct)
    {
        var refusals = new Refusals();
        if (await copies.HoldOfAsync(item.ContentItemId, ct) is { } hold) refusals.Add("editorial.held", "", hold.Reason);
        var copy = await copies.FindAsync(item.ContentItemId, ct) is { IsContent: true } found ? found : null;
        if (copy is not null) refusals.Add(Guards.EmbargoGuard.Check(copy.EmbargoUtc, Later(atUtc, copy)));
        if (leave.Has(item.ContentItemId)) return refusals;
        if (await copies.TakedownOfAsync(item.ContentItemId, ct) is not null) return refusals.Add("editorial.taken-down");
        if (copy is null) return refusals.Unless(IsRecipe(item, actor) || !await library.IsMandatoryAsync(item.ContentType, ct), "editorial.workflow-required");
        return refusals.Add(await IsTimerAsync(copy, item, actor, atUtc) ? await AskTimerGuardsAsync(copy, item, atUtc, ct) : await RefuseAsync(copy, ct));
    }

    /// <summary>A recipe that an administrator runs, and not the timer: what the timer publishes still carries somebody's plan.</summary>
    private static bool IsRecipe(ContentItem item, Actor actor) => actor.IsSystem && ContentPlans.Of(item, ContentPlans.Publish) is null;

    /// <summary>A plan for later is judged by that time, a publication by the clock: nobody dates it forward.</summary>
    private DateTime Later(DateTime atUtc, Copy copy) => copy.ScheduledUtc is not null || leave.Has(copy.ContentItemId) ? atUtc : clock.GetUtcNow().UtcDateTime;

    private Task<bool> IsTimerAsync(Copy copy, ContentItem item, Actor actor, DateTime atUtc) => Task.FromResult(
        actor.IsSystem && copy.Kind == StateKind.Scheduled && copy.ScheduledUtc == atUtc && atUtc <= clock.GetUtcNow().UtcDateTime && item.ContentItemVersionId == copy.VersionId);

    private async Task<Refusals> RefuseAsync(Copy copy, CancellationToken ct)
    {
        var workflow = await library.OfAsync(copy, ct);
        return Refusals.Because("editorial.by-workflow", "", workflow.Name.ToString(), workflow.State(copy.State)?.Name.ToString());
    }

    private async Task<Refusals> AskTimerGuardsAsync(Copy copy, ContentItem item, DateTime atUtc, CancellationToken ct)
    {
        var workflow = await library.OfAsync(copy, ct);
        if (Timers.Publishing(workflow, copy) is not { } transition) return await RefuseAsync(copy, ct);
        var roles = new HashSet<string>(StringComparer.Ordinal) { WorkflowRole.System };
        var attempt = new TransitionAttempt(workflow, transition, copy, item, Actor.System, roles, TransitionAnswers.None, atUtc);
        var refusals = new Refusals();
        // Looked up late: guards of other modules may themselves need content, which needs this guard.
        foreach (var guard in services.GetServices<ITransitionGuard>().Where(g => transition.Guards?.Contains(g.Name) == true)) refusals.Add(await guard.CheckAsync(attempt, ct));
        return refusals;
    }
}

/// <summary>The transitions that nobody presses.</summary>
internal static class Timers
{
    public static WorkflowTransition? Publishing(Workflow workflow, Copy copy) => Of(workflow, copy, TransitionEffect.Publish);

    public static WorkflowTransition? Withdrawing(Workflow workflow, Copy copy) => Of(workflow, copy, TransitionEffect.Unpublish);

    private static WorkflowTransition? Of(Workflow workflow, Copy copy, TransitionEffect effect) =>
        workflow.OutOf(copy.State).FirstOrDefault(t => t.Effect == effect && t.IsFor(WorkflowRole.System));
}
