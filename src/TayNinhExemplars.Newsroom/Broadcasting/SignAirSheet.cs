using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <param name="HeardVersion">The version whose page was open while listening.</param>
/// <param name="Passed">False sends it back to be produced again; the note says why.</param>
public sealed record SignAirSheet(string ContentItemId, string HeardVersion, bool Passed, IReadOnlyList<AirCheck> Checks, string Note);

/// <summary>Signs or refuses a recording after listening to it. Whoever wrote the script or sent the recording cannot.</summary>
public sealed class SignAirSheetHandler(SiteDbContext db, ContentStore store, AirDesk desk, AuditTrail audit, UserDirectory users)
{
    public async Task<Outcome<AirSheet>> HandleAsync(SignAirSheet input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await store.FindAsync(input.ContentItemId, VersionKind.Latest, ct) is not { } item) return Refusals.Because("broadcast.script.missing");
        var makers = await desk.MakersAsync(item, ct);
        var refusals = AirRules.CanSign(input, item, makers, actor);
        if (refusals.Any) return refusals;

        var now = desk.Now;
        var sheet = new AirSheet(input, BroadcastScript.Of(item)!, actor, (await users.FindAsync(actor.Id, ct))?.DisplayName ?? actor.Name, now);
        sheet.Count(await db.Set<AirSheet>().MaxAsync(s => (int?)s.Serial, ct) ?? 0, Clock.DayOf(now).Year);
        db.Add(sheet);
        await audit.RecordAsync(new AuditEntry(input.Passed ? "air.approved" : "air.returned", "content", item.ContentItemId, item.DisplayText, sheet.Note, sheet.Number), actor, ct);
        await db.SaveChangesAsync(ct);
        refusals = await desk.Flow.MoveAsync(item.ContentItemId, input.Passed ? AirStep.Pass : AirStep.Redo, new TransitionAnswers { Note = sheet.Note }, actor, ct);
        if (refusals.Any) return refusals;
        await write.CommitAsync(ct);
        return sheet;
    }
}
