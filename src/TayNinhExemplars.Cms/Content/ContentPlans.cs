using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

/// <summary>The planned times that PublishLaterPart and ArchiveLaterPart carry.</summary>
public static class ContentPlans
{
    public static readonly (string Part, string Member) Publish = ("PublishLaterPart", "ScheduledPublishUtc");
    public static readonly (string Part, string Member) Archive = ("ArchiveLaterPart", "ScheduledArchiveUtc");

    /// <summary>UTC; null when nothing readable is planned.</summary>
    public static DateTime? Of(ContentItem item, (string Part, string Member) plan) => ContentItemJson.ParseDate(item.Part(plan.Part)?.Text(plan.Member));

    public static void Remove(ContentItem item, (string Part, string Member) plan) => item.Part(plan.Part)?.Remove(plan.Member);
}
