using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <param name="Approve">False returns it, with a reason.</param>
public sealed record DecideRelay(string RelayId, int? Revision, bool Approve, string Reason);

/// <summary>The commune's leader approves what the station will say, or returns it.</summary>
public sealed class DecideRelayHandler(SiteDbContext db, RelayFlow flow, RelayNews news)
{
    public async Task<Outcome<Relay>> HandleAsync(DecideRelay input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await flow.FindAsync(input.RelayId, actor, ct) is not { } found) return Refusals.Because("broadcast.relay.missing");
        var refusals = RelayRules.CanAct(found.IsOwn, found.Relay, input.Revision, found.Bulletin, flow.Today, needsValidity: input.Approve)
            .Add(input.Approve ? RelayRules.CanApprove(found.Relay, actor) : new Refusals())
            .Unless(input.Approve || input.Reason.Trim().Length > 0, "broadcast.relay.reason", nameof(input.Reason))
            .Unless(input.Reason.Length <= RelayRules.LongestText, "broadcast.tooLong", nameof(input.Reason), RelayRules.LongestText);
        if (refusals.Any || (refusals = await flow.MoveAsync(found.Relay, input.Approve ? "approve" : "return", input.Reason.Trim(), actor, ct)).Any) return refusals;
        await news.TellAsync(found.Relay.AdaptedBy, "relay-decided", input.Approve ? "notice.relay.approved" : "notice.relay.returned", "/toa-soan/truyen-thanh/tiep/" + found.Relay.Id, [found.Bulletin.Title, input.Reason.Trim()], ct);
        await write.CommitAsync(ct);
        return found.Relay;
    }
}
