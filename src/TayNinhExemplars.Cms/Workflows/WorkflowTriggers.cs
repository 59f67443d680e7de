using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Workflows.Data;

namespace TayNinhExemplars.Workflows;

/// <summary>How many workflows stand behind the present unit of work, each set off by a deed of the one before.</summary>
public sealed class WorkflowChain
{
    /// <summary>Two workflows that answer each other's deeds end here.</summary>
    public const int MostLinks = 5;

    internal int Depth { get; set; }
}

/// <summary>Writes down which workflows a deed on content sets off, inside the transaction of the deed. They run after it, so that a workflow that fails costs nobody a text.</summary>
internal sealed class WorkflowTriggers(SiteDbContext db, WorkflowLibrary library, WorkflowChain chain, Texts texts, TimeProvider clock) : IContentListener
{
    /// <summary>Orchard's events by what the use cases tell. Every save makes a version here, so each is a versioning too.</summary>
    private static readonly Dictionary<string, string[]> Events = new(StringComparer.Ordinal)
    {
        { "content.created", ["ContentCreatedEvent", "ContentDraftSavedEvent"] },
        { "content.saved", ["ContentUpdatedEvent", "ContentDraftSavedEvent", "ContentVersionedEvent"] },
        { "content.published", ["ContentPublishedEvent"] },
        { "content.unpublished", ["ContentUnpublishedEvent"] },
        { "content.removed", ["ContentDeletedEvent"] },
    };

    public static bool IsEvent(string activity) => Events.Values.Any(e => e.Contains(activity, StringComparer.Ordinal));

    public async Task HappenedAsync(ContentNews news, CancellationToken ct)
    {
        if (news.ContentItemId.Length == 0 || !Events.TryGetValue(news.What, out var events)) return;
        foreach (var type in (await library.AllAsync(ct)).Where(t => t.IsEnabled))
        {
            var meant = type.Activities.Where(a => events.Contains(a.Name, StringComparer.Ordinal) && a.IsFor(news.ContentType)).ToList();
            if (meant.Find(a => a.IsStart) is { } start) Add(news, type, start, "");
            if (meant.Exists(a => !a.IsStart)) await ResumeAsync(news, type, meant, ct);
        }
    }

    private async Task ResumeAsync(ContentNews news, WorkflowType type, List<WorkflowActivity> meant, CancellationToken ct)
    {
        var waiting = await db.Set<WorkflowRunRow>().AsNoTracking().Where(w => w.CorrelationId == news.ContentItemId && w.Status == WorkflowStatus.Halted && w.WorkflowTypeId == type.Id).OrderBy(w => w.CreatedUtc).Take(50).ToListAsync(ct);
        foreach (var row in waiting)
            if (meant.Find(a => WorkflowRuns.StateOf(row).Blocking.Contains(a.Id)) is { } awaited) Add(news, type, awaited, row.WorkflowId);
    }

    private void Add(ContentNews news, WorkflowType type, WorkflowActivity activity, string workflowId)
    {
        if (chain.Depth >= WorkflowChain.MostLinks)
        {
            db.Add(WorkflowRunner.Faulted(type.Id, news.ContentItemId, texts.Get("workflows.fault.chain", WorkflowChain.MostLinks), clock.UtcSecondsNow()));
            return;
        }
        db.Add(new WorkflowTriggerRow
        {
            WorkflowTypeId = type.Id, WorkflowId = workflowId, ActivityId = activity.Id, ContentItemId = news.ContentItemId, ContentItemVersionId = news.Details.Length == Ids.Length ? news.Details : "",
            ActorId = news.By.Id, ActorName = news.By.Name, Depth = chain.Depth + 1, AtUtc = clock.UtcSecondsNow(),
        });
    }
}
