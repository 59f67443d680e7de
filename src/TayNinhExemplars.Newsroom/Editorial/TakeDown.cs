using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <param name="Reason">Kept for inspection; readers are told only that the page was withdrawn, and when.</param>
/// <param name="Authority">On what ground, and by whose decision.</param>
/// <param name="Permanent">Not to be put back.</param>
public sealed record TakeDown(string ContentItemId, string Reason, string Authority, bool Permanent = false);

/// <summary>A page taken from its readers. The text stays with the newsroom for inspection.</summary>
public sealed record Takedown(
    long Id, string ContentItemId, string Title, string Reason, string Authority, bool Permanent, string VersionId, string ActorName, DateTime AtUtc, DateTime? PutBackUtc, string PutBackBy);

/// <summary>Told inside the transaction: relays and other channels act on it.</summary>
public interface ITakeDownObserver
{
    Task TakenDownAsync(TakeDown taken, string title, Actor actor, CancellationToken ct);

    Task PutBackAsync(string contentItemId, Actor actor, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>
/// Takes a page down: from then on its address answers 410. Copy that follows a workflow is taken down by the workflow's own transition
/// and by whom it names; only the site itself (a consent withdrawn, an order carried out) may do so from any state that is published.
/// </summary>
public sealed class TakeDownHandler(SiteDbContext db, CopyStore copies, WorkflowLibrary library, TransitionHandler transition, TakedownBook book)
{
    public async Task<Outcome<Takedown>> HandleAsync(TakeDown input, Actor actor, CancellationToken ct = default)
    {
        var refusals = new Refusals()
            .Unless(!string.IsNullOrWhiteSpace(input.Reason), "editorial.note-required", nameof(input.Reason))
            .Unless(!string.IsNullOrWhiteSpace(input.Authority), "editorial.authority-required", nameof(input.Authority));
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await copies.FindAsync(input.ContentItemId, ct) is { IsContent: true, Kind: StateKind.Published } copy)
        {
            var workflow = await library.OfAsync(copy, ct);
            var way = workflow.OutOf(copy.State).FirstOrDefault(t => t.Effect == TransitionEffect.Unpublish && workflow.State(t.Target(copy.State))?.Kind == StateKind.Withdrawn);
            if (way is null) return Refusals.Because("editorial.no-transition", "", "takedown");
            var answers = new TransitionAnswers { Note = input.Reason, Authority = input.Authority, Permanent = input.Permanent };
            var moved = actor.IsSystem
                ? await transition.MoveAsync(await transition.ForSystemAsync(copy, way.Id, answers, ct), ct)
                : await transition.HandleAsync(new Transition(copy.ContentItemId, way.Id, answers), actor, ct);
            if (!moved.Succeeded) return moved.Refusals;
        }
        else
        {
            var withdrawn = await book.WithdrawAsync(input, actor, ct);
            if (!withdrawn.Succeeded) return withdrawn.Refusals;
        }
        await write.CommitAsync(ct);
        return (await copies.TakedownOfAsync(input.ContentItemId, ct))!;
    }
}
