using System.Collections.Frozen;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Editorial;

/// <summary>What a person is to one item on a desk.</summary>
/// <param name="Lock">Somebody else's, while it holds.</param>
/// <param name="Actor">With what the desk lends for this item and without what the workflow keeps to itself.</param>
public sealed record DeskView(Copy Copy, Workflow Workflow, IReadOnlySet<string> Roles, CopyLock? Lock, bool MayWrite, Actor Actor)
{
    /// <summary>The person's own lock, while it holds.</summary>
    public CopyLock? OwnLock { get; init; }
}

/// <summary>
/// Copy on a desk is opened by the people of that desk, whatever their general permissions: the state says who may write.
/// In turn nobody is shown a button to publish, withdraw or delete it outside the workflow.
/// </summary>
public sealed class DeskLending(CopyStore copies, WorkflowLibrary library, DeskSeats seats, CopyLocks locks, TimeProvider clock)
{
    private static readonly string[] Kept = ["Publish", "Delete", "EditContent", "EditOwn", "Edit_", Permission.SiteOwner];

    /// <summary>May see what readers do not see yet: by their own permissions, or as one of the desk on which it lies.</summary>
    public async Task<bool> MayPreviewAsync(ContentItem item, Actor actor, CancellationToken ct) =>
        actor.May(ContentPermissions.PreviewContent, item)
        || (actor.IsKnown && await ForAsync(item.ContentItemId, actor, ct) is { } desk && desk.Actor.May(ContentPermissions.PreviewContent, item));

    /// <returns>Null when the item is on no desk.</returns>
    public async Task<DeskView?> ForAsync(string contentItemId, Actor actor, CancellationToken ct)
    {
        if (await copies.FindAsync(contentItemId, ct) is not { IsContent: true } copy) return null;
        var workflow = await library.OfAsync(copy, ct);
        var roles = await seats.RolesAsync(workflow, copy, actor, clock.UtcSecondsNow(), ct);
        var held = await locks.FindAsync(contentItemId, ct);
        var mayWrite = workflow.State(copy.State)?.Editors?.Any(roles.Contains) == true;
        var permissions = actor.Permissions.Where(p => !Kept.Any(k => p.StartsWith(k, StringComparison.OrdinalIgnoreCase))).ToList();
        if (mayWrite) permissions.Add(ContentPermissions.EditContent.Name);
        else if (roles.Count > 0 || actor.Permissions.Contains(Permission.SiteOwner)) permissions.Add(ContentPermissions.PreviewContent.Name);
        return new DeskView(copy, workflow, roles, held?.UserId == actor.Id ? null : held, mayWrite, actor with { Permissions = permissions.ToFrozenSet(StringComparer.OrdinalIgnoreCase) })
        {
            OwnLock = held?.UserId == actor.Id ? held : null,
        };
    }
}
