using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Editorial.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <param name="ExpectedVersion">The version the person saw; null skips the check.</param>
public sealed record SaveWorkflow(Workflow Workflow, int? ExpectedVersion = null);

/// <summary>
/// Makes the next version of a workflow. New copy begins with it; copy already on its way keeps the version it began with
/// until somebody moves it over. A workflow that says the same as before makes no version.
/// </summary>
public sealed class SaveWorkflowHandler(SiteDbContext db, WorkflowLibrary library, RoleDirectory roles, TransitionGuardNames guards, AuditTrail audit)
{
    public async Task<Outcome<Workflow>> HandleAsync(SaveWorkflow input, Actor actor, DateTime nowUtc, CancellationToken ct)
    {
        if (!actor.May(EditorialPermissions.ManageWorkflows)) return Refusals.Because("forbidden");
        var siteRoles = (await roles.ListAsync(ct)).Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        var refusals = WorkflowRules.Check(input.Workflow, siteRoles, guards.All);
        if (refusals.Any) return refusals;

        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var current = await library.CurrentAsync(input.Workflow.Id, ct);
        if (input.ExpectedVersion is { } expected && expected != (current?.Version ?? 0)) return Refusals.Because("editorial.workflow.stale", "", current?.Version ?? 0);
        if (current is not null && current.ToJson() == input.Workflow.ToJson()) return current;

        var next = input.Workflow with { Version = (current?.Version ?? 0) + 1 };
        await db.Set<WorkflowRow>().Where(w => w.WorkflowId == next.Id && w.IsCurrent).ExecuteUpdateAsync(s => s.SetProperty(w => w.IsCurrent, false), ct);
        db.Add(new WorkflowRow { WorkflowId = next.Id, Version = next.Version, Data = next.ToJson(), IsCurrent = true, SavedUtc = UtcSeconds.Cut(nowUtc), SavedBy = actor.Name });
        await audit.RecordAsync(new AuditEntry("workflow.saved", "workflow", next.Id, next.Name.Vi, Details: $"version {next.Version}"), actor, ct);
        await write.CommitAsync(ct);
        return next;
    }
}
