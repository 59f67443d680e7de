using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Editorial.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <param name="States">Where copy of a state that is no more shall be: old id to new id.</param>
public sealed record MigrateCopies(string WorkflowId, IReadOnlyDictionary<string, string> States);

public sealed record MigratedCopies(int Moved, int Left);

/// <summary>Moves running copy over to the current version, as far as its state is there or is named another; the rest keeps its version.</summary>
public sealed class MigrateCopiesHandler(SiteDbContext db, WorkflowLibrary library, CopyStore copies, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<MigratedCopies>> HandleAsync(MigrateCopies input, Actor actor, CancellationToken ct = default)
    {
        if (!actor.May(EditorialPermissions.ManageWorkflows)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await library.CurrentAsync(input.WorkflowId, ct) is not { } current) return Refusals.Because("editorial.no-workflow", "", input.WorkflowId);
        var (moved, left, now) = (0, 0, clock.UtcSecondsNow());
        var older = await db.Set<CopyRow>().AsNoTracking().Where(c => c.WorkflowId == input.WorkflowId && c.WorkflowVersion != current.Version).OrderBy(c => c.ContentItemId).ToListAsync(ct);
        foreach (var copy in older.Select(r => r.ToCopy()))
        {
            var state = current.State(input.States.GetValueOrDefault(copy.State, copy.State));
            // What readers see must not change by renaming states.
            if (state is null || IsOut(state.Kind) != IsOut(copy.Kind) || (state.Kind == StateKind.Scheduled) != (copy.Kind == StateKind.Scheduled))
            {
                left++;
                continue;
            }
            var after = copy with { WorkflowVersion = current.Version, State = state.Id, Kind = state.Kind, Revision = copy.Revision + 1, ChangedBy = actor.Name };
            if (!await copies.ReplaceAsync(copy, after, ct)) return Refusals.Because("editorial.stale", "", "", copy.State);
            await copies.AddEventAsync(new CopyEvent(0, copy.ContentItemId, now, "workflow.migrated", $"{copy.WorkflowVersion} → {current.Version}", copy.State, after.State, actor.Id, actor.Name, "", copy.VersionId), ct);
            moved++;
        }
        await audit.RecordAsync(new AuditEntry("workflow.migrated", "workflow", current.Id, current.Name.Vi, Details: $"version {current.Version}: {moved} moved, {left} left"), actor, ct);
        await write.CommitAsync(ct);
        return new MigratedCopies(moved, left);
    }

    private static bool IsOut(StateKind kind) => kind is StateKind.Published;
}
