using System.Collections.Frozen;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Editorial;

/// <summary>
/// What a transition does to the item: by Content's own use cases, which ask their checks and guards. The workflow has decided
/// that this person may do it, so for this one call they are lent the permission.
/// </summary>
public sealed class TransitionEffects(SaveDraftHandler save, PublishContentHandler publish, UnpublishContentHandler unpublish, PublicationLeave leave, IEnumerable<IPublicationGuard> guards)
{
    public async Task<Outcome<ContentItem>> ApplyAsync(TransitionAttempt attempt, Copy after, CancellationToken ct)
    {
        var item = attempt.Item!;
        using var granted = leave.For(item.ContentItemId);
        var actor = Lent(attempt.Actor);
        if (attempt.Transition.Effect is TransitionEffect.None or TransitionEffect.Unpublish && ContentPlans.Of(item, ContentPlans.Publish) is not null)
        {
            // Whatever takes copy out of the timetable takes the plan from the text as well.
            var unplanned = await PlanAsync(item, null, actor, ct);
            if (!unplanned.Succeeded) return unplanned;
            item = unplanned.Value!;
        }
        if (after.AuthorId != attempt.Copy.AuthorId && item.Owner != after.AuthorId)
        {
            var handed = item.Clone();
            handed.Owner = after.AuthorId;
            var saved = await save.HandleAsync(new SaveDraft(handed, item.ContentItemVersionId), actor, ct);
            if (!saved.Succeeded) return saved;
            item = saved.Value!;
        }
        if (attempt.Transition.Asks(TransitionAsks.Expires) && attempt.Answers.ExpiresUtc is { } end)
        {
            var ended = item.Clone();
            ended.PartOrNew(ContentPlans.Archive.Part)[ContentPlans.Archive.Member] = ContentItemJson.Format(end);
            var saved = await save.HandleAsync(new SaveDraft(ended, item.ContentItemVersionId), actor, ct);
            if (!saved.Succeeded) return saved;
            item = saved.Value!;
        }
        return attempt.Transition.Effect switch
        {
            TransitionEffect.Publish => await publish.HandleAsync(new PublishContent(item.ContentItemId, item.ContentItemVersionId), actor, ct),
            TransitionEffect.Schedule => await ScheduleAsync(item, after.ScheduledUtc!.Value, actor, ct),
            TransitionEffect.Unpublish => await WithdrawAsync(item, actor, ct),
            _ => item,
        };
    }

    /// <summary>What would be refused at the planned moment is better said now; it is asked again then.</summary>
    private async Task<Outcome<ContentItem>> ScheduleAsync(ContentItem item, DateTime atUtc, Actor actor, CancellationToken ct)
    {
        var refusals = new Refusals();
        foreach (var guard in guards) refusals.Add(await guard.CheckAsync(item, actor, atUtc, ct));
        return refusals.Any ? refusals : await PlanAsync(item, atUtc, actor, ct);
    }

    private async Task<Outcome<ContentItem>> PlanAsync(ContentItem item, DateTime? atUtc, Actor actor, CancellationToken ct)
    {
        var planned = item.Clone();
        if (atUtc is { } at) planned.PartOrNew(ContentPlans.Publish.Part)[ContentPlans.Publish.Member] = ContentItemJson.Format(at);
        else ContentPlans.Remove(planned, ContentPlans.Publish);
        return await save.HandleAsync(new SaveDraft(planned, item.ContentItemVersionId), actor, ct);
    }

    private async Task<Outcome<ContentItem>> WithdrawAsync(ContentItem item, Actor actor, CancellationToken ct)
    {
        var withdrawn = await unpublish.HandleAsync(new UnpublishContent(item.ContentItemId), actor, ct);
        return withdrawn.Succeeded ? item : withdrawn;
    }

    internal static Actor Lent(Actor actor) => actor.IsSystem ? actor : actor with
    {
        Permissions = actor.Permissions.Append(ContentPermissions.PublishContent.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase),
    };
}
