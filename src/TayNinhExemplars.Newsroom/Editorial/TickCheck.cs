using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Editorial.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <summary>Somebody answers for a line of the checklist, or takes it back.</summary>
public sealed record TickCheck(string ContentItemId, string CheckId, bool Holds);

public sealed class TickCheckHandler(SiteDbContext db, CopyStore copies, WorkflowLibrary library, DeskSeats seats, TimeProvider clock)
{
    public async Task<Outcome<Copy>> HandleAsync(TickCheck input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await copies.FindAsync(input.ContentItemId, ct) is not { } copy) return Refusals.Because("editorial.no-copy");
        var workflow = await library.OfAsync(copy, ct);
        var check = workflow.Checklist.FirstOrDefault(c => c.Id == input.CheckId && c.Field is null);
        var now = clock.UtcSecondsNow();
        var roles = await seats.RolesAsync(workflow, copy, actor, now, ct);
        var refusals = new Refusals()
            .Unless(check is not null, "editorial.no-check")
            .Unless(roles.Count > 0, "editorial.not-on-desk");
        if (refusals.Any) return refusals;
        await db.Set<CopyTickRow>().Where(t => t.ContentItemId == copy.ContentItemId && t.CheckId == input.CheckId).ExecuteDeleteAsync(ct);
        if (input.Holds) db.Add(new CopyTickRow { ContentItemId = copy.ContentItemId, CheckId = input.CheckId, ActorId = actor.Id, ActorName = actor.Name, AtUtc = now });
        await copies.AddEventAsync(new CopyEvent(0, copy.ContentItemId, now, input.Holds ? "check.ticked" : "check.unticked", check!.Text.Vi, copy.State, copy.State, actor.Id, actor.Name, "", copy.VersionId), ct);
        foreach (var entry in db.ChangeTracker.Entries<CopyTickRow>().ToList()) entry.State = EntityState.Detached;
        await write.CommitAsync(ct);
        return copy;
    }
}
