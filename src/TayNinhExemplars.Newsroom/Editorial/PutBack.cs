using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

public sealed record PutBack(string ContentItemId, string Reason);

/// <summary>Gives a page that was taken down back to its readers, after every guard. Copy in a workflow goes by its own transition.</summary>
public sealed class PutBackHandler(SiteDbContext db, CopyStore copies, TransitionHandler transition, PutBackEffects effects)
{
    public async Task<Outcome<ContentItem>> HandleAsync(PutBack input, Actor actor, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(input.Reason)) return Refusals.Because("editorial.note-required", nameof(input.Reason));
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await copies.TakedownOfAsync(input.ContentItemId, ct) is not { } taken) return Refusals.Because("editorial.not-taken-down");
        if (taken.Permanent) return Refusals.Because("editorial.permanent");
        if (await copies.FindAsync(input.ContentItemId, ct) is { IsContent: true } copy)
        {
            if (await effects.WayBackAsync(copy, ct) is not { } way) return Refusals.Because("editorial.no-transition", "", "restore");
            var moved = await transition.HandleAsync(new Transition(copy.ContentItemId, way.Id, new TransitionAnswers { Note = input.Reason }), actor, ct);
            if (!moved.Succeeded) return moved.Refusals;
        }
        else if (await effects.PublishAgainAsync(input, actor, ct) is { Any: true } refusals) return refusals;
        await write.CommitAsync(ct);
        return await effects.PublishedAsync(input.ContentItemId, ct);
    }
}

public sealed class PutBackEffects(WorkflowLibrary library, PublishContentHandler publish, ContentStore store, TakedownBook book, PublicationLeave leave)
{
    internal async Task<WorkflowTransition?> WayBackAsync(Copy copy, CancellationToken ct) =>
        (await library.OfAsync(copy, ct)).OutOf(copy.State).FirstOrDefault(t => t.Effect == TransitionEffect.Publish);

    internal async Task<Refusals> PublishAgainAsync(PutBack input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(EditorialPermissions.TakeDownContent)) return Refusals.Because("forbidden");
        using var granted = leave.For(input.ContentItemId);
        var published = await publish.HandleAsync(new PublishContent(input.ContentItemId), TransitionEffects.Lent(actor), ct);
        if (published.Succeeded) await book.PutBackAsync(input.ContentItemId, published.Value!.ModifiedUtc ?? default, actor, ct);
        return published.Refusals;
    }

    internal async Task<ContentItem> PublishedAsync(string contentItemId, CancellationToken ct) => (await store.FindAsync(contentItemId, VersionKind.Published, ct))!;
}
