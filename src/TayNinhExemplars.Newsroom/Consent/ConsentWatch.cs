using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Consent;

/// <summary>
/// Follows the calendar: what a consent covered that ended goes from the readers in the hour after its last day, planned stories whose
/// people will not have agreed at that time are named, and so are consents that end soon. The timer would be refused anyway; this says
/// so while there is time to ask again.
/// </summary>
public sealed class ConsentWatch(ConsentPlans plans, ConsentRegister register, ConsentExpiry expiry, OpenDeskTaskHandler tasks, WatchWords words) : IRecurringWork
{
    public const string PlannedKind = "consent-planned", EndingKind = "consent-ending";
    public const int DaysAhead = 30;

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var id in await register.EndedAsync(words.Today, ct)) await expiry.FollowAsync(id, ct);
        await plans.WarnAsync(ct);
        foreach (var record in await register.EndingAsync(words.Today, DaysAhead, ct))
        {
            var (title, details) = words.OfEnding(record);
            await tasks.HandleAsync(new OpenDeskTask(EndingKind, record.Id, title, details, "Council", record.ExemplarId,
                "/toa-soan/dong-y/" + record.Id, VietnamDays.EndOf(record.ValidTo!.Value)), Actor.System, ct);
        }
    }
}

/// <summary>Does what follows from one consent whose last day is over, once.</summary>
public sealed class ConsentExpiry(SiteDbContext db, ConsentEffects effects, CloseDeskTaskHandler tasks, AuditTrail audit, TimeProvider clock)
{
    public async Task FollowAsync(string consentId, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var record = await db.Set<ConsentRecord>().SingleAsync(r => r.Id == consentId, ct);
        // Another node may have been faster.
        if (record.EndFollowedUtc is not null || record.WithdrawnUtc is not null) return;
        var now = clock.UtcSecondsNow();
        record.EndFollowed(now);
        await db.SaveChangesAsync(ct);
        var (hidden, _) = await effects.CarryOutAsync(record, Actor.System, now, ct);
        await tasks.HandleAsync(new CloseDeskTasks(ConsentWatch.EndingKind, record.Id, $"{record.ValidTo:yyyy-MM-dd}"), Actor.System, ct);
        await audit.RecordAsync(new AuditEntry("consent.ended", "content", record.ExemplarId, record.SubjectName, Details: $"{record.Id}: {hidden.Count}"), Actor.System, ct);
        await write.CommitAsync(ct);
    }
}
