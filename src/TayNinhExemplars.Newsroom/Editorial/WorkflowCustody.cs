using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Editorial;

/// <summary>
/// Keeps copy on its way from being changed, planned or withdrawn by any other way than its workflow's: text is changed by whom the
/// state names and who holds the lock; a plan is a transition's.
/// </summary>
public sealed class WorkflowCustody(CopyStore copies, WorkflowLibrary library, DeskSeats seats, CopyLocks locks, CustodyContext context) : IContentCustody
{
    public async Task<Refusals> MaySaveAsync(ContentItem item, ContentItem? latest, Actor actor, CancellationToken ct)
    {
        if (context.Leave.Has(item.ContentItemId)) return new Refusals();
        if (await copies.FindAsync(item.ContentItemId, ct) is not { IsContent: true } copy) return await MayPlanAsync(item, latest, actor, ct);
        var workflow = await library.OfAsync(copy, ct);
        var state = workflow.State(copy.State);
        var held = await locks.FindAsync(item.ContentItemId, ct);
        var refusals = new Refusals()
            // An import would put its text straight before the readers.
            .Unless(!actor.IsSystem || !item.Published, "editorial.by-workflow", "", workflow.Name.ToString(), state?.Name.ToString())
            .Unless(await MayWriteAsync(workflow, state, copy, actor, ct), "editorial.state-closed", "", state?.Name.ToString())
            .Unless(held is null || held.UserId == actor.Id, "editorial.locked", "", held?.UserName, held?.SinceUtc)
            .Unless(latest is null || ContentPlans.Of(item, ContentPlans.Publish) == ContentPlans.Of(latest, ContentPlans.Publish), "editorial.plan-by-workflow", "PublishLaterPart.ScheduledPublishUtc");
        var mayExpire = workflow.Transitions.Any(t => t.Effect == TransitionEffect.Unpublish && t.IsFor(WorkflowRole.System));
        return refusals.Unless(mayExpire || latest is null || ContentPlans.Of(item, ContentPlans.Archive) == ContentPlans.Of(latest, ContentPlans.Archive), "editorial.plan-by-workflow", "ArchiveLaterPart.ScheduledArchiveUtc");
    }

    public async Task<Refusals> MayWithdrawAsync(ContentItem item, Actor actor, CancellationToken ct)
    {
        if (context.Leave.Has(item.ContentItemId) || await copies.FindAsync(item.ContentItemId, ct) is not { IsContent: true } copy) return new Refusals();
        if (!item.Published && copy.Kind is StateKind.Ended or StateKind.Withdrawn) return new Refusals();
        var workflow = await library.OfAsync(copy, ct);
        var expires = item.Published && actor.IsSystem && ContentPlans.Of(item, ContentPlans.Archive) <= context.Now && Timers.Withdrawing(workflow, copy) is not null;
        return new Refusals().Unless(expires, "editorial.withdraw-by-workflow", "", workflow.Name.ToString(), workflow.State(copy.State)?.Name.ToString());
    }

    /// <summary>On no desk: where a workflow is mandatory the timer would refuse the plan, and it is better said at once.</summary>
    private async Task<Refusals> MayPlanAsync(ContentItem item, ContentItem? latest, Actor actor, CancellationToken ct)
    {
        if (actor.IsSystem || ContentPlans.Of(item, ContentPlans.Publish) is not { } plan || (latest is not null && ContentPlans.Of(latest, ContentPlans.Publish) == plan)) return new Refusals();
        return new Refusals().Unless(!await library.IsMandatoryAsync(item.ContentType, ct), "editorial.workflow-required", "PublishLaterPart.ScheduledPublishUtc");
    }

    private async Task<bool> MayWriteAsync(Workflow workflow, WorkflowState? state, Copy copy, Actor actor, CancellationToken ct)
    {
        if (state?.Editors is not { Count: > 0 } editors) return false;
        return actor.IsSystem || (await seats.RolesAsync(workflow, copy, actor, context.Now, ct)).Any(editors.Contains);
    }
}

/// <summary>The moment, and what the running transition allows itself.</summary>
public sealed class CustodyContext(PublicationLeave leave, TimeProvider clock)
{
    internal PublicationLeave Leave => leave;
    internal DateTime Now => clock.GetUtcNow().UtcDateTime;
}
