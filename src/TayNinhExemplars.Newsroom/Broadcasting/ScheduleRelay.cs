using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

public sealed record ScheduleRelay(string RelayId, int? Revision, IReadOnlyList<PlannedAiring> Airings);

/// <summary>Puts an approved bulletin into the station's timetable: loudspeakers, days, morning or afternoon, times.</summary>
public sealed class ScheduleRelayHandler(SiteDbContext db, RelayFlow flow, PeopleOnAir people)
{
    public async Task<Outcome<Relay>> HandleAsync(ScheduleRelay input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await flow.FindAsync(input.RelayId, actor, ct) is not { } found) return Refusals.Because("broadcast.relay.missing");
        var refusals = RelayRules.CanAct(found.IsOwn, found.Relay, input.Revision, found.Bulletin, flow.Today)
            .Add(RelayRules.CanSchedule(input.Airings, found.Station, found.Bulletin, flow.Now));
        if (refusals.Any) return refusals;
        // A consent may end between the first airing and the last.
        refusals = await people.MayBeRelayedAsync(found.Bulletin.SourceContentItemId, input.Airings.Max(a => Clock.ToUtc(a.Day, a.StartMinute)), ct);
        if (refusals.Any) return refusals;
        var first = input.Airings.MinBy(a => (a.Day, a.StartMinute))!;
        refusals = await flow.MoveAsync(found.Relay, "schedule", "", actor, ct, $"{first.Day:dd/MM/yyyy} {Clock.Say(first.StartMinute)}, {found.Station.ClusterNames(first.Clusters)}");
        if (refusals.Any) return refusals;
        db.AddRange(input.Airings.Select(a => new Airing(found.Relay, a)));
        await write.CommitAsync(ct);
        return found.Relay;
    }
}
