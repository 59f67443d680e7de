using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <param name="Failed">The device failed; the remark says how.</param>
/// <param name="StartedUtc">When it really began, also when it is written down days later from paper.</param>
public sealed record LogAiring(string AiringId, DateTime StartedUtc, int? Seconds, bool Failed, string Remark);

/// <summary>Confirms one planned broadcast, or reports that the device failed.</summary>
public sealed class LogAiringHandler(SiteDbContext db, RelayFlow flow, RelayNews news, AuditTrail audit)
{
    public async Task<Outcome<Airing>> HandleAsync(LogAiring input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await db.Set<Airing>().SingleOrDefaultAsync(a => a.Id == input.AiringId, ct) is not { } airing) return Refusals.Because("broadcast.relay.missing");
        if (await flow.FindAsync(airing.RelayId, actor, ct) is not { } found) return Refusals.Because("broadcast.relay.missing");
        // What was on air before a recall or the last day is still written down.
        var refusals = RelayRules.CanAct(found.IsOwn, found.Relay, null, found.Bulletin, flow.Today, needsValidity: false).Add(RelayRules.CanLog(input, airing, flow.Now));
        if (refusals.Any) return refusals;
        airing.Log(input with { StartedUtc = UtcSeconds.Cut(input.StartedUtc) }, actor, flow.Now);
        await db.SaveChangesAsync(ct);

        var others = await db.Set<Airing>().AsNoTracking().Where(a => a.RelayId == airing.RelayId).Select(a => a.Status).ToListAsync(ct);
        if (found.Copy.State == RelayStates.Scheduled && others.TrueForAll(s => s != AiringStatus.Planned))
        {
            var aired = others.Contains(AiringStatus.Aired);
            refusals = await flow.MoveAsync(found.Relay, aired ? "air" : "fail", airing.Remark, actor, ct);
            if (refusals.Any) return refusals;
        }
        if (input.Failed) await news.TellAsync(found.Bulletin.IssuedBy, "relay-failed", "notice.relay.failed", "/toa-soan/truyen-thanh/ban-tin/" + found.Bulletin.Id, [found.Station.Name, found.Bulletin.Title, airing.Remark], ct);
        await audit.RecordAsync(new AuditEntry(input.Failed ? "airing.failed" : "airing.logged", "relay", found.Relay.Id, $"{found.Station.Name}: {found.Bulletin.Title}", airing.Remark, LocalDays.Say(input.StartedUtc)), actor, ct);
        await write.CommitAsync(ct);
        return airing;
    }
}
