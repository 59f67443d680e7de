using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

public sealed record RelayLine(Relay Relay, Bulletin Bulletin, Station Station);

public sealed record AiringLine(Airing Airing, RelayLine Line);

/// <summary>Reads bulletins, inboxes, timetables and the board of a recall.</summary>
public sealed class Relays(SiteDbContext db)
{
    /// <summary>What a station has, the newest step first.</summary>
    public async Task<IReadOnlyList<RelayLine>> OfStationAsync(string stationId, CancellationToken ct) =>
        await LinesAsync(db.Set<Relay>().Where(r => r.StationId == stationId).OrderByDescending(r => r.SinceUtc).Take(300), ct);

    public async Task<IReadOnlyList<RelayLine>> OfBulletinAsync(string bulletinId, CancellationToken ct) =>
        [.. (await LinesAsync(db.Set<Relay>().Where(r => r.BulletinId == bulletinId), ct)).OrderBy(l => l.Station.Name, StringComparer.Ordinal)];

    public async Task<RelayLine?> FindAsync(string relayId, CancellationToken ct) => (await LinesAsync(db.Set<Relay>().Where(r => r.Id == relayId), ct)).FirstOrDefault();

    public Task<Bulletin?> BulletinAsync(string id, CancellationToken ct) => db.Set<Bulletin>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, ct);

    public async Task<IReadOnlyList<Bulletin>> BulletinsAsync(int take, CancellationToken ct) =>
        await db.Set<Bulletin>().AsNoTracking().OrderByDescending(b => b.IssuedUtc).Take(take).ToListAsync(ct);

    /// <summary>How many stations stand where, for each bulletin.</summary>
    public async Task<ILookup<string, (string State, int Count)>> CountsAsync(IReadOnlyCollection<string> bulletinIds, CancellationToken ct) =>
        (await db.Set<Relay>().Where(r => bulletinIds.Contains(r.BulletinId)).GroupBy(r => new { r.BulletinId, r.State }).Select(g => new { g.Key.BulletinId, g.Key.State, Count = g.Count() }).ToListAsync(ct))
            .ToLookup(g => g.BulletinId, g => (g.State, g.Count));

    public async Task<IReadOnlyList<Airing>> AiringsAsync(string relayId, CancellationToken ct) =>
        [.. (await db.Set<Airing>().AsNoTracking().Where(a => a.RelayId == relayId).ToListAsync(ct)).OrderBy(a => a.Day).ThenBy(a => a.StartMinute)];

    /// <param name="stationIds">Null is every station.</param>
    public async Task<IReadOnlyList<AiringLine>> BetweenAsync(DateOnly from, DateOnly to, IReadOnlyCollection<string>? stationIds, CancellationToken ct)
    {
        var airings = await db.Set<Airing>().AsNoTracking().Where(a => a.Day >= from && a.Day <= to && (stationIds == null || stationIds.Contains(a.StationId))).OrderBy(a => a.Day).ThenBy(a => a.StartMinute).Take(2000).ToListAsync(ct);
        var ids = airings.Select(a => a.RelayId).Distinct().ToList();
        var lines = (await LinesAsync(db.Set<Relay>().Where(r => ids.Contains(r.Id)), ct)).ToDictionary(l => l.Relay.Id);
        return [.. airings.Where(a => lines.ContainsKey(a.RelayId)).Select(a => new AiringLine(a, lines[a.RelayId]))];
    }

    private async Task<IReadOnlyList<RelayLine>> LinesAsync(IQueryable<Relay> relays, CancellationToken ct)
    {
        var rows = await relays.AsNoTracking().ToListAsync(ct);
        var (bulletins, stations) = (rows.Select(r => r.BulletinId).Distinct().ToList(), rows.Select(r => r.StationId).Distinct().ToList());
        var byBulletin = await db.Set<Bulletin>().AsNoTracking().Where(b => bulletins.Contains(b.Id)).ToDictionaryAsync(b => b.Id, ct);
        var byStation = await db.Set<Station>().AsNoTracking().Where(s => stations.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        return [.. rows.Select(r => new RelayLine(r, byBulletin[r.BulletinId], byStation[r.StationId]))];
    }
}
