using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <summary>When the deadline of a recall has passed and a station has not confirmed, the source gets a task: somebody must telephone.</summary>
public sealed class WatchRecalls(SiteDbContext db, OpenDeskTaskHandler open, Texts texts, TimeProvider clock) : IRecurringWork
{
    public const string TaskKind = "relay-unconfirmed";

    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.UtcSecondsNow();
        var waiting = await db.Set<Relay>().AsNoTracking().Where(r => r.State == RelayStates.Recalled && r.AcceptedBy != "").ToListAsync(ct);
        foreach (var group in waiting.GroupBy(r => r.BulletinId))
        {
            var bulletin = await db.Set<Bulletin>().AsNoTracking().SingleAsync(b => b.Id == group.Key, ct);
            if (bulletin.Recall is not { } recall || recall.DueUtc > now) continue;
            var ids = group.Select(r => r.StationId).ToList();
            var names = string.Join(", ", await db.Set<Station>().Where(s => ids.Contains(s.Id)).OrderBy(s => s.Name).Select(s => s.Name).ToListAsync(ct));
            (await open.HandleAsync(new OpenDeskTask(TaskKind, bulletin.Id, texts.Get("broadcast.recall.overdue", bulletin.Title), names, "RadioEditor", bulletin.SourceContentItemId,
                "/toa-soan/truyen-thanh/ban-tin/" + bulletin.Id), Actor.System, ct)).OrThrow();
        }
    }
}
