using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <param name="Remark">Whether and when it had been on air already.</param>
public sealed record ConfirmRecall(string RelayId, int? Revision, string Remark);

/// <summary>The station confirms that the recalled bulletin is stopped. Late is better than never.</summary>
public sealed class ConfirmRecallHandler(SiteDbContext db, RelayFlow flow, RelayNews news, UserDirectory users)
{
    public async Task<Outcome<Relay>> HandleAsync(ConfirmRecall input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await flow.FindAsync(input.RelayId, actor, ct) is not { } found) return Refusals.Because("broadcast.relay.missing");
        var refusals = RelayRules.CanAct(found.IsOwn, found.Relay, input.Revision, found.Bulletin, flow.Today, needsValidity: false)
            .Unless(input.Remark.Length <= RelayRules.LongestText, "broadcast.tooLong", nameof(input.Remark), RelayRules.LongestText);
        if (refusals.Any || (refusals = await flow.MoveAsync(found.Relay, "confirm-stop", input.Remark.Trim(), actor, ct)).Any) return refusals;
        found.Relay.ConfirmStopped((await users.FindAsync(actor.Id, ct))?.DisplayName ?? actor.Name, input.Remark, flow.Now);
        await news.TellAsync(found.Bulletin.IssuedBy, "relay-stopped", "notice.relay.stopped", "/toa-soan/truyen-thanh/ban-tin/" + found.Bulletin.Id, [found.Station.Name, found.Bulletin.Title], ct);
        await write.CommitAsync(ct);
        return found.Relay;
    }
}
