using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Workflows.Running;

/// <summary>What is done to content, by the use cases that everybody uses: every guard is asked.</summary>
internal sealed class ContentTasks(WorkflowExpressions expressions, ContentStore store, PublishContentHandler publish, UnpublishContentHandler unpublish) : IWorkflowActivityKind
{
    public IReadOnlyList<string> Names { get; } = ["PublishContentTask", "UnpublishContentTask", "RetrieveContentTask"];

    public async Task<ActivityResult> RunAsync(ActivityContext at, CancellationToken ct)
    {
        var id = await IdAsync(at, ct);
        var latest = id.Length > 0 ? await store.FindAsync(id, VersionKind.Latest, ct) : null;
        if (latest is null) return ActivityResult.Refused(Refusals.Because("content.missing"));
        switch (at.Activity.Name)
        {
            case "RetrieveContentTask":
                at.State.ContentItemId = latest.ContentItemId;
                at.State.LastResult = latest.ToJson();
                return ActivityResult.Of("Retrieved");
            case "PublishContentTask":
                if (latest.Published) return ActivityResult.Of("Noop");
                var published = await publish.HandleAsync(new PublishContent(id), at.Actor, ct);
                return published.Succeeded ? ActivityResult.Of("Published") : ActivityResult.Refused(published.Refusals);
            default:
                if (await store.FindAsync(id, VersionKind.Published, ct) is null) return ActivityResult.Of("Noop");
                var withdrawn = await unpublish.HandleAsync(new UnpublishContent(id), at.Actor, ct);
                return withdrawn.Succeeded ? ActivityResult.Of("Unpublished") : ActivityResult.Refused(withdrawn.Refusals);
        }
    }

    /// <summary>The item an expression gives, by itself or by its id; without one the item of the run.</summary>
    private async Task<string> IdAsync(ActivityContext at, CancellationToken ct)
    {
        if (at.Activity.Expression("Content").Length == 0) return at.State.ContentItemId;
        return await expressions.ValueAsync(at, "Content", ct) switch
        {
            JsonObject item => item.Text("ContentItemId") ?? "",
            { } id => WorkflowExpressions.Said(id).Trim(),
            null => at.State.ContentItemId,
        };
    }
}
