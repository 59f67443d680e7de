using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <param name="Feedback">What people said of it (phản ánh của người dân); may be empty.</param>
public sealed record ReportRelay(string RelayId, int? Revision, string Feedback);

/// <summary>The station closes its book on the bulletin and reports to the source.</summary>
public sealed class ReportRelayHandler(SiteDbContext db, RelayFlow flow, RelayNews news)
{
    public async Task<Outcome<Relay>> HandleAsync(ReportRelay input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await flow.FindAsync(input.RelayId, actor, ct) is not { } found) return Refusals.Because("broadcast.relay.missing");
        var refusals = RelayRules.CanAct(found.IsOwn, found.Relay, input.Revision, found.Bulletin, flow.Today, needsValidity: false)
            .Unless(input.Feedback.Length <= RelayRules.LongestText, "broadcast.tooLong", nameof(input.Feedback), RelayRules.LongestText);
        if (refusals.Any || (refusals = await flow.MoveAsync(found.Relay, "report", input.Feedback.Trim(), actor, ct)).Any) return refusals;
        found.Relay.Report(input.Feedback);
        await news.TellAsync(found.Bulletin.IssuedBy, "relay-reported", "notice.relay.reported", "/toa-soan/truyen-thanh/ban-tin/" + found.Bulletin.Id, [found.Station.Name, found.Bulletin.Title], ct);
        await write.CommitAsync(ct);
        return found.Relay;
    }
}
