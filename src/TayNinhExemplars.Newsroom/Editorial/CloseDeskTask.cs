using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Editorial.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <param name="Outcome">What was done, in a sentence.</param>
public sealed record CloseDeskTask(long Id, string Outcome);

/// <summary>All open tasks of the kind and key: what they were about has been dealt with.</summary>
public sealed record CloseDeskTasks(string Kind, string Key, string Outcome);

public sealed class CloseDeskTaskHandler(SiteDbContext db, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<DeskTask>> HandleAsync(CloseDeskTask input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var row = await db.Set<DeskTaskRow>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == input.Id, ct);
        if (row is null) return Refusals.Because("editorial.task.notFound");
        var refusals = new Refusals()
            .Unless(row.ClosedUtc is null, "editorial.task.closed")
            .Unless(!string.IsNullOrWhiteSpace(input.Outcome), "editorial.task.outcome", nameof(input.Outcome))
            .Unless(MayClose(row, actor), "editorial.task.role");
        if (refusals.Any) return refusals;
        await CloseAsync(row, input.Outcome, actor, ct);
        await write.CommitAsync(ct);
        return (await db.Set<DeskTaskRow>().AsNoTracking().SingleAsync(t => t.Id == input.Id, ct)).ToTask();
    }

    /// <returns>How many were closed.</returns>
    public async Task<int> HandleAsync(CloseDeskTasks input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var rows = await db.Set<DeskTaskRow>().AsNoTracking().Where(t => t.Kind == input.Kind && t.Key == input.Key && t.ClosedUtc == null).ToListAsync(ct);
        foreach (var row in rows) await CloseAsync(row, input.Outcome, actor, ct);
        await write.CommitAsync(ct);
        return rows.Count;
    }

    private static bool MayClose(DeskTaskRow row, Actor actor) => actor.IsSystem || actor.Roles.Contains(row.Role) || actor.Permissions.Contains(Permission.SiteOwner);

    private async Task CloseAsync(DeskTaskRow row, string outcome, Actor actor, CancellationToken ct)
    {
        var now = clock.UtcSecondsNow();
        await db.Set<DeskTaskRow>().Where(t => t.Id == row.Id && t.ClosedUtc == null)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.ClosedUtc, now).SetProperty(t => t.ClosedBy, actor.Id).SetProperty(t => t.Outcome, outcome), ct);
        await audit.RecordAsync(new AuditEntry("task.closed", "task", $"{row.Id}", row.Title, outcome, row.Kind), actor, ct);
    }
}
