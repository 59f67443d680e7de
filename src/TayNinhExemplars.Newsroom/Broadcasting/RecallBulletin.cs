using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <param name="Minutes">Until when every station confirms; null takes the setting.</param>
public sealed record RecallBulletin(string BulletinId, string Reason, int? Minutes = null);

/// <summary>
/// Thu hồi khẩn: every station that has the bulletin is told to stop, what it had planned is cancelled, and it has until a deadline to
/// confirm. A station that declined is not asked: it has nothing to stop.
/// </summary>
public sealed class RecallBulletinHandler(SiteDbContext db, RelayFlow flow, RelayNews news, BroadcastingOptions options, AuditTrail audit)
{
    public async Task<Outcome<Bulletin>> HandleAsync(RecallBulletin input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await db.Set<Bulletin>().SingleOrDefaultAsync(b => b.Id == input.BulletinId, ct) is not { } bulletin) return Refusals.Because("broadcast.bulletin.missing");
        var refusals = RelayRules.CanRecall(input, bulletin, actor);
        if (refusals.Any) return refusals;
        bulletin.RecallWith(new BulletinRecall(input.Reason.Trim(), actor.Name, flow.Now, flow.Now.AddMinutes(input.Minutes ?? options.RecallMinutes)));

        var relays = await db.Set<Relay>().Where(r => r.BulletinId == bulletin.Id && r.State != RelayStates.Declined).ToListAsync(ct);
        var stations = await db.Set<Station>().AsNoTracking().Where(s => relays.Select(r => r.StationId).Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        foreach (var relay in relays)
        {
            refusals.Add(await flow.MoveAsync(relay, "recall", bulletin.Recall!.Reason, actor, ct));
            foreach (var airing in await db.Set<Airing>().Where(a => a.RelayId == relay.Id).ToListAsync(ct)) airing.Cancel();
            await news.TellStationAsync(stations[relay.StationId], "relay-recalled", "notice.relay.recalled", "/toa-soan/truyen-thanh/tiep/" + relay.Id,
                [bulletin.Title, bulletin.Recall!.Reason, LocalDays.Say(bulletin.Recall.DueUtc)], ct);
        }
        if (refusals.Any) return refusals;
        await audit.RecordAsync(new AuditEntry("bulletin.recalled", "bulletin", bulletin.Id, bulletin.Title, bulletin.Recall!.Reason, string.Join("; ", stations.Values.Select(s => s.Name))), actor, ct);
        await write.CommitAsync(ct);
        return bulletin;
    }
}
