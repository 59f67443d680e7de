using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <param name="Id">Empty makes a new station.</param>
public sealed record SaveStation(string Id, string Name, string LocalityId, string DeskId, IReadOnlyList<SpeakerCluster> Clusters, bool IsActive = true);

public sealed class SaveStationHandler(SiteDbContext db, StationBook stations, AuditTrail audit)
{
    public async Task<Outcome<Station>> HandleAsync(SaveStation input, Actor actor, CancellationToken ct = default)
    {
        var name = input.Name.Trim();
        var refusals = new Refusals()
            .Unless(actor.May(BroadcastingPermissions.ManageStations), "broadcast.forbidden")
            .Unless(name.Length is > 0 and <= Station.NameLimit, "broadcast.station.name", nameof(input.Name), Station.NameLimit)
            .Unless(actor.IsSystem || (await stations.DesksAsync(ct)).Any(d => d.Id == input.DeskId), "broadcast.station.desk", nameof(input.DeskId))
            .Unless(input.Clusters.Count is > 0 and <= Station.MostClusters && input.Clusters.All(c => c.Name.Trim().Length is > 0 and <= 200), "broadcast.station.clusters", nameof(input.Clusters), Station.MostClusters)
            .Unless(input.LocalityId.Length == 0 || Ids.IsValid(input.LocalityId), "broadcast.station.locality", nameof(input.LocalityId));
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<Station>().AnyAsync(s => s.Id != input.Id && (s.Name == name || (s.DeskId == input.DeskId && s.IsActive && input.IsActive)), ct))
            return Refusals.Because("broadcast.station.taken", nameof(input.Name));
        var known = await db.Set<Station>().SingleOrDefaultAsync(s => s.Id == input.Id, ct);
        if (known is null && input.Id.Length > 0 && !actor.IsSystem) return Refusals.Because("broadcast.station.missing");

        var station = known ?? new Station(input.Id.Length > 0 ? input.Id : Ids.New());
        station.Describe(input with { Clusters = [.. input.Clusters.Select(c => new SpeakerCluster(c.Id.Length > 0 ? c.Id : Ids.New(), c.Name.Trim()))] });
        if (known is null) db.Add(station);
        await audit.RecordAsync(new AuditEntry("station.saved", "station", station.Id, station.Name, Details: $"{station.Clusters.Count}"), actor, ct);
        await write.CommitAsync(ct);
        return station;
    }
}
