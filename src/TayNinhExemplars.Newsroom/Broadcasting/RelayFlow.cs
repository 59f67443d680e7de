using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <summary>States and steps of the workflow <c>commune-relay</c> that this module itself speaks of.</summary>
public static class RelayStates
{
    public const string Offered = "offered", Declined = "declined", Accepted = "accepted", AwaitingApproval = "awaiting-approval", Approved = "approved",
        Scheduled = "scheduled", Failed = "failed", Aired = "aired", Reported = "reported", Recalled = "recalled", RecallConfirmed = "recall-confirmed";
}

public sealed record RelayCase(Relay Relay, Bulletin Bulletin, Station Station, Copy Copy, bool IsOwn);

/// <summary>
/// Takes a relay through the workflow's own transitions: who may, from where and with which note is the workflow's data. The relay
/// keeps a copy of its state for lists, written in the same transaction.
/// </summary>
public sealed class RelayFlow(SiteDbContext db, CopyStore copies, TransitionHandler transition, StationBook stations, TimeProvider clock)
{
    public const string WorkflowId = "commune-relay";

    public DateTime Now => clock.UtcSecondsNow();
    public DateOnly Today => Clock.DayOf(Now);

    /// <summary>Null when there is no such relay.</summary>
    public async Task<RelayCase?> FindAsync(string relayId, Actor actor, CancellationToken ct)
    {
        if (await db.Set<Relay>().SingleOrDefaultAsync(r => r.Id == relayId, ct) is not { } relay) return null;
        var bulletin = await db.Set<Bulletin>().SingleAsync(b => b.Id == relay.BulletinId, ct);
        var station = await db.Set<Station>().AsNoTracking().SingleAsync(s => s.Id == relay.StationId, ct);
        var copy = await copies.FindAsync(relay.Id, ct) ?? throw new InvalidOperationException($"Relay {relay.Id} is in no workflow.");
        return new RelayCase(relay, bulletin, station, copy, (await stations.OfAsync(actor, ct)).Any(s => s.Id == station.Id));
    }

    public async Task<Refusals> MoveAsync(Relay relay, string transitionId, string note, Actor actor, CancellationToken ct, string placement = "")
    {
        var moved = await transition.HandleAsync(new Transition(relay.Id, transitionId, new TransitionAnswers { Note = note, Placement = placement }), actor, ct);
        if (moved.Value is not { } copy) return moved.Refusals;
        relay.Stands(copy.State, copy.SinceUtc);
        return new Refusals();
    }
}
