using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <param name="Transition">One of the workflow's beginnings; empty takes the first that the actor may use.</param>
/// <param name="SubjectId">The content item; for another kind of subject, that thing's id.</param>
/// <param name="Title">Of a subject that is no content item.</param>
public sealed record BeginCopy(string WorkflowId, string SubjectId, TransitionAnswers Answers, string Transition = "", string SubjectKind = Copy.Content, string Title = "", string DeskId = "");

/// <summary>Puts an item on the desk: from here on only the workflow publishes, schedules and withdraws it.</summary>
public sealed class BeginCopyHandler(SiteDbContext db, WorkflowLibrary library, CopyStore copies, BeginCopyCheck check, TransitionHandler transition)
{
    public async Task<Outcome<Copy>> HandleAsync(BeginCopy input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await library.CurrentAsync(input.WorkflowId, ct) is not { } workflow) return Refusals.Because("editorial.no-workflow", "workflow", input.WorkflowId);
        if (await copies.FindAsync(input.SubjectId, ct) is not null) return Refusals.Because("editorial.on-desk");
        var prepared = await check.PrepareAsync(input, workflow, actor, ct);
        if (prepared.Value is not { } attempt) return prepared.Refusals;
        await copies.AddAsync(attempt.Copy, ct);
        var moved = await transition.MoveAsync(attempt, ct);
        if (moved.Succeeded) await write.CommitAsync(ct);
        return moved;
    }
}

public sealed class BeginCopyCheck(ContentStore store, DeskSeats seats, TransitionCheck check)
{
    internal async Task<Outcome<TransitionAttempt>> PrepareAsync(BeginCopy input, Workflow workflow, Actor actor, CancellationToken ct)
    {
        var isContent = input.SubjectKind == Copy.Content;
        var item = isContent ? await store.FindAsync(input.SubjectId, VersionKind.Latest, ct) : null;
        var author = item?.Owner is { Length: > 0 } owner ? owner : actor.Id;
        var now = check.Now;
        var copy = new Copy(input.SubjectId, input.SubjectKind, workflow.Id, workflow.Version, "", StateKind.Idea, now, null, "", author, item?.DisplayText ?? input.Title, item?.ContentItemVersionId ?? "", input.DeskId, 0)
        {
            CreatedUtc = now, ChangedBy = actor.Name,
        };
        var roles = await seats.RolesAsync(workflow, copy, actor, now, ct);
        var beginning = input.Transition.Length > 0
            ? workflow.Beginnings.FirstOrDefault(t => t.Id == input.Transition)
            : workflow.Beginnings.FirstOrDefault(t => t.Roles.Any(roles.Contains)) ?? workflow.Beginnings.First();
        var refusals = new Refusals()
            .Unless(!isContent || item is not null, "content.missing")
            .Unless(item is null || workflow.ContentTypes.Contains(item.ContentType), "editorial.not-for-type", "workflow", item?.ContentType)
            .Unless(Ids.IsValid(input.SubjectId), "content.missing")
            .Unless(beginning is not null, "editorial.no-transition", "", input.Transition);
        if (refusals.Any) return refusals;
        // What readers see already cannot begin as an idea: it would be published and on the desk at once.
        refusals.Unless(item?.Published != true || workflow.State(beginning!.To)?.Kind == StateKind.Published, "editorial.published-already");
        var attempt = new TransitionAttempt(workflow, beginning!, copy, item, actor, roles, input.Answers, now);
        refusals.Add(await check.CheckAsync(attempt, null, ct));
        return refusals.Any ? refusals : attempt;
    }

    /// <summary>A page as readers see it becomes copy in the workflow's first published state; whoever has a step to take there may do so.</summary>
    internal async Task<Outcome<Copy>> AdoptAsync(AdoptCopy input, Workflow workflow, Actor actor, CancellationToken ct)
    {
        var item = await store.FindAsync(input.ContentItemId, VersionKind.Latest, ct);
        var published = await store.FindAsync(input.ContentItemId, VersionKind.Published, ct);
        var state = workflow.States.FirstOrDefault(s => s.Kind == StateKind.Published);
        var refusals = new Refusals()
            .Unless(item is not null && published is not null, "content.not-published")
            .Unless(state is not null && (item is null || workflow.ContentTypes.Contains(item.ContentType)), "editorial.not-for-type", "workflow", item?.ContentType);
        if (refusals.Any) return refusals;
        var copy = new Copy(item!.ContentItemId, Copy.Content, workflow.Id, workflow.Version, state!.Id, state.Kind, check.Now, null, "", item.Owner, item.DisplayText, item.ContentItemVersionId, input.DeskId, 0)
        {
            CreatedUtc = check.Now, ChangedBy = actor.Name,
        };
        var roles = await seats.RolesAsync(workflow, copy, actor, check.Now, ct);
        refusals.Unless(actor.May(EditorialPermissions.ManageWorkflows) || workflow.OutOf(state.Id).Any(t => t.Roles.Any(r => r != WorkflowState.Author && roles.Contains(r))), "editorial.not-on-desk");
        return refusals.Any ? refusals : copy;
    }
}
