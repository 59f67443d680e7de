using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Reviews;

/// <summary>What every act in a round shares: take the round as it is, ask the rule, write, record.</summary>
public sealed class ReviewDesk(SiteDbContext db, ReviewStore store, AuditTrail audit)
{
    /// <param name="entry">What is recorded; null for acts of everyday.</param>
    public async Task<Outcome<ReviewRound>> ActAsync(string roundId, Actor by, Permission needs, Func<RoundView, Task<Refusals>> rule, Func<RoundView, ReviewRound, Task<Refusals>> act, AuditEntry? entry, CancellationToken ct)
    {
        if (!by.May(needs)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await store.FindAsync(roundId, ct) is not { } view) return Refusals.Because("reviews.round.notFound");
        var refusals = await rule(view);
        if (refusals.Any) return refusals;
        var round = await db.Set<ReviewRound>().SingleAsync(r => r.Id == roundId, ct);
        refusals = await act(view, round);
        if (refusals.Any)
        {
            db.ChangeTracker.Clear();
            return refusals;
        }
        await db.SaveChangesAsync(ct);
        if (entry is not null) await audit.RecordAsync(entry with { SubjectKind = "round", SubjectId = roundId, SubjectName = round.Name }, by, ct);
        await write.CommitAsync(ct);
        return round;
    }
}
