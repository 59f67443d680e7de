using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

/// <summary>Who may do what to which item: pure rules, one line a case. They collect every refusal.</summary>
public static class ContentRules
{
    public const int MaxItemBytes = 4 * 1024 * 1024;

    public static Refusals CanSave(TypeDefinition? type, ContentItem item, ContentItem? latest, string? basedOn, Actor actor) => new Refusals()
        .Unless(type is not null, "content.type-unknown", "ContentType", item.ContentType)
        .Unless(latest is null || latest.ContentType == item.ContentType, "content.type-changed", "ContentType")
        .Unless(actor.May(ContentPermissions.EditContent, item.ContentType, latest is null || IsTheirs(latest, actor)), "forbidden")
        .Unless(latest is null || basedOn is null || basedOn == latest.ContentItemVersionId, "content.stale", "", latest?.Author, latest?.ModifiedUtc);

    /// <summary>A planned publication is a publication: only who may do it now may plan it, and likewise for taking down.</summary>
    public static Refusals CanPlan(ContentItem item, ContentItem? latest, Actor actor) => MayPlan(item, latest, actor)
        ? new Refusals()
        : new Refusals()
            .Unless(ContentPlans.Of(item, ContentPlans.Publish) is not { } publish || latest is not null && publish == ContentPlans.Of(latest, ContentPlans.Publish), "content.plan.forbidden", "PublishLaterPart.ScheduledPublishUtc")
            .Unless(ContentPlans.Of(item, ContentPlans.Archive) == (latest is null ? null : ContentPlans.Of(latest, ContentPlans.Archive)), "content.plan.forbidden", "ArchiveLaterPart.ScheduledArchiveUtc");

    /// <summary>Who may not plan and changes a planned text takes its plan away: what was planned is no longer what would appear.</summary>
    public static bool MayPlan(ContentItem item, ContentItem? latest, Actor actor) =>
        actor.May(ContentPermissions.PublishContent, item.ContentType, latest is null || IsTheirs(latest, actor));

    public static Refusals CanPublish(ContentItem? latest, string? expectedVersion, Actor actor) => latest is null
        ? Refusals.Because("content.missing")
        : new Refusals()
            .Unless(actor.May(ContentPermissions.PublishContent, latest), "forbidden")
            .Unless(expectedVersion is null || expectedVersion == latest.ContentItemVersionId, "content.stale", "", latest.Author, latest.ModifiedUtc);

    public static Refusals CanUnpublish(ContentItem? published, Actor actor) => published is null
        ? Refusals.Because("content.not-published")
        : new Refusals().Unless(actor.May(ContentPermissions.PublishContent, published), "forbidden");

    public static Refusals CanDelete(ContentItem? latest, ContentItem? published, Actor actor) => latest is null
        ? Refusals.Because("content.missing")
        : new Refusals()
            .Unless(actor.May(ContentPermissions.DeleteContent, latest), "forbidden")
            // Whoever may not publish may not take a page away from its readers either.
            .Unless(published is null || actor.May(ContentPermissions.PublishContent, published), "content.delete-published");

    public static Refusals CanClone(ContentItem? source, Actor actor) => source is null
        ? Refusals.Because("content.missing")
        : new Refusals().Unless(actor.May(ContentPermissions.CloneContent, source), "forbidden");

    private static bool IsTheirs(ContentItem item, Actor actor) => actor.Id.Length > 0 && item.Owner == actor.Id;
}
