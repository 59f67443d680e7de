using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Consent;

/// <param name="ReceivedOn">The day the written request came: the 15 days run from it.</param>
public sealed record WithdrawConsent(string Id, string Reason, DateOnly? ReceivedOn);

/// <param name="Hidden">Names of the pages that were taken from the readers at once.</param>
/// <param name="Tasks">How many channels were told to stop.</param>
public sealed record ConsentWithdrawn(ConsentRecord Record, IReadOnlyList<string> Hidden, int Tasks);

public sealed class WithdrawConsentHandler(SiteDbContext db, ConsentEffects effects, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<ConsentWithdrawn>> HandleAsync(WithdrawConsent input, Actor actor, CancellationToken ct = default)
    {
        if (!actor.May(ConsentPermissions.ManageConsent)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<ConsentRecord>().SingleOrDefaultAsync(r => r.Id == input.Id, ct) is not { } record) return Refusals.Because("consent.notFound");
        var refusals = ConsentRules.CanWithdraw(record, input, clock.Today());
        if (refusals.Any) return refusals;
        var reason = TextNormalForm.Clean(input.Reason).Trim();
        record.Withdraw(input.ReceivedOn!.Value, reason, clock.UtcSecondsNow());
        await db.SaveChangesAsync(ct);
        await audit.RecordAsync(new AuditEntry("consent.withdrawn", "content", record.ExemplarId, record.SubjectName, reason, record.Id), actor, ct);
        var (hidden, tasks) = await effects.CarryOutAsync(record, actor, record.WithdrawnUtc!.Value, ct);
        await write.CommitAsync(ct);
        return new ConsentWithdrawn(record, hidden, tasks);
    }
}
