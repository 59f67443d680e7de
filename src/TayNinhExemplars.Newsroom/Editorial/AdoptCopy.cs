using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <summary>What readers see already and no workflow brought there.</summary>
public sealed record AdoptCopy(string WorkflowId, string ContentItemId, string DeskId = "");

/// <summary>
/// Takes a published item into a workflow as published. Readers see no difference; from here on only the workflow corrects and
/// withdraws it. Without this, what was published before a workflow became mandatory could never be corrected.
/// </summary>
public sealed class AdoptCopyHandler(SiteDbContext db, WorkflowLibrary library, CopyStore copies, BeginCopyCheck check, AuditTrail audit)
{
    public async Task<Outcome<Copy>> HandleAsync(AdoptCopy input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await library.CurrentAsync(input.WorkflowId, ct) is not { } workflow) return Refusals.Because("editorial.no-workflow", "workflow", input.WorkflowId);
        if (await copies.FindAsync(input.ContentItemId, ct) is not null) return Refusals.Because("editorial.on-desk");
        var adopted = await check.AdoptAsync(input, workflow, actor, ct);
        if (adopted.Value is not { } copy) return adopted;
        await copies.AddAsync(copy, ct);
        await copies.AddEventAsync(new CopyEvent(0, copy.ContentItemId, copy.SinceUtc, "adopted", workflow.Name.Vi, "", copy.State, actor.Id, actor.Name, "", copy.VersionId), ct);
        await audit.RecordAsync(new AuditEntry("copy.adopted", Copy.Content, copy.ContentItemId, copy.Title, Details: $"{workflow.Id}: {copy.State}"), actor, ct);
        await write.CommitAsync(ct);
        return copy;
    }
}
