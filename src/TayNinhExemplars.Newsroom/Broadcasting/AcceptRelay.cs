using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

public sealed record AcceptRelay(string RelayId, int? Revision);

/// <param name="Reason">Why the station will not air it.</param>
public sealed record DeclineRelay(string RelayId, int? Revision, string Reason);

/// <summary>The station takes the bulletin out of the source store.</summary>
public sealed class AcceptRelayHandler(SiteDbContext db, RelayFlow flow)
{
    public async Task<Outcome<Relay>> HandleAsync(AcceptRelay input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await flow.FindAsync(input.RelayId, actor, ct) is not { } found) return Refusals.Because("broadcast.relay.missing");
        var refusals = RelayRules.CanAct(found.IsOwn, found.Relay, input.Revision, found.Bulletin, flow.Today);
        if (refusals.Any || (refusals = await flow.MoveAsync(found.Relay, "accept", "", actor, ct)).Any) return refusals;
        found.Relay.Accepted(actor.Id);
        await write.CommitAsync(ct);
        return found.Relay;
    }
}

/// <summary>The station will not air it, and says why to the source.</summary>
public sealed class DeclineRelayHandler(SiteDbContext db, RelayFlow flow, RelayNews news)
{
    public async Task<Outcome<Relay>> HandleAsync(DeclineRelay input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await flow.FindAsync(input.RelayId, actor, ct) is not { } found) return Refusals.Because("broadcast.relay.missing");
        var refusals = RelayRules.CanAct(found.IsOwn, found.Relay, input.Revision, found.Bulletin, flow.Today, needsValidity: false)
            .Unless(input.Reason.Trim().Length is > 0 and <= RelayRules.LongestText, "broadcast.relay.reason", nameof(input.Reason));
        if (refusals.Any || (refusals = await flow.MoveAsync(found.Relay, "decline", input.Reason.Trim(), actor, ct)).Any) return refusals;
        await news.TellAsync(found.Bulletin.IssuedBy, "relay-declined", "notice.relay.declined", "/toa-soan/truyen-thanh/ban-tin/" + found.Bulletin.Id, [found.Station.Name, found.Bulletin.Title, input.Reason.Trim()], ct);
        await write.CommitAsync(ct);
        return found.Relay;
    }
}
