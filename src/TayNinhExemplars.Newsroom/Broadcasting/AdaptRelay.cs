using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <param name="LeadIn">The station's own words before the bulletin; its text and figures stay as they came.</param>
/// <param name="Submit">Also hands it in for approval.</param>
public sealed record AdaptRelay(string RelayId, int? Revision, string LeadIn, ReadingMode Reading, bool Submit);

/// <summary>Keeps the station's lead-in and how it will be read, and hands it in when it is ready.</summary>
public sealed class AdaptRelayHandler(SiteDbContext db, RelayFlow flow, RelayNews news)
{
    public async Task<Outcome<Relay>> HandleAsync(AdaptRelay input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await flow.FindAsync(input.RelayId, actor, ct) is not { } found) return Refusals.Because("broadcast.relay.missing");
        var refusals = RelayRules.CanAct(found.IsOwn, found.Relay, input.Revision, found.Bulletin, flow.Today)
            .Add(RelayRules.CanAdapt(input, found.Bulletin))
            .Unless(found.Copy.State == RelayStates.Accepted, "broadcast.relay.notAdaptable");
        if (refusals.Any) return refusals;
        found.Relay.Adapt(input.LeadIn, input.Reading, actor.Id);
        if (input.Submit && (refusals = await flow.MoveAsync(found.Relay, "submit", "", actor, ct)).Any) return refusals;
        if (input.Submit) await news.TellStationAsync(found.Station, "relay-submitted", "notice.relay.submitted", "/toa-soan/truyen-thanh/tiep/" + found.Relay.Id, [found.Bulletin.Title], ct);
        await write.CommitAsync(ct);
        return found.Relay;
    }
}
