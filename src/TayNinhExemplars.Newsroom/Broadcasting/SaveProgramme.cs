using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <param name="Id">Empty makes a new programme.</param>
public sealed record SaveProgramme(
    string Id, string Name, AirChannel Channel, int StandardSeconds, int? SyllablesPerMinute, IReadOnlyList<ProgrammeSlot> Slots, bool IsActive = true);

public sealed class SaveProgrammeHandler(SiteDbContext db, AuditTrail audit)
{
    public async Task<Outcome<Programme>> HandleAsync(SaveProgramme input, Actor actor, CancellationToken ct = default)
    {
        var refusals = ProgrammeRules.CanSave(input, actor);
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        var known = await db.Set<Programme>().SingleOrDefaultAsync(p => p.Id == input.Id, ct);
        if (known is null && input.Id.Length > 0 && !actor.IsSystem) return Refusals.Because("broadcast.programme.missing");
        var name = input.Name.Trim();
        if (await db.Set<Programme>().AnyAsync(p => p.Name == name && p.Id != input.Id, ct)) return Refusals.Because("broadcast.programme.nameTaken", nameof(input.Name), name);

        var programme = known ?? new Programme(input.Id.Length > 0 ? input.Id : Ids.New());
        programme.Describe(input);
        if (known is null) db.Add(programme);
        await audit.RecordAsync(new AuditEntry("programme.saved", "programme", programme.Id, programme.Name, Details: ReadingTime.Say(programme.Standard)), actor, ct);
        await write.CommitAsync(ct);
        return programme;
    }
}

internal static class ProgrammeRules
{
    public const int ShortestSeconds = 30, LongestSeconds = 6 * 3600, MostSlots = 20;

    public static Refusals CanSave(SaveProgramme input, Actor actor)
    {
        var refusals = new Refusals()
            .Unless(actor.May(BroadcastingPermissions.ManageBroadcasts), "broadcast.forbidden")
            .Unless(!string.IsNullOrWhiteSpace(input.Name) && input.Name.Length <= Programme.NameLimit, "broadcast.programme.name", nameof(input.Name), Programme.NameLimit)
            .Unless(input.StandardSeconds is >= ShortestSeconds and <= LongestSeconds, "broadcast.programme.length", nameof(input.StandardSeconds))
            .Unless(input.SyllablesPerMinute is null or (>= ReadingTime.SlowestRate and <= ReadingTime.FastestRate), "broadcast.programme.rate", nameof(input.SyllablesPerMinute), ReadingTime.SlowestRate, ReadingTime.FastestRate)
            .Unless(input.Slots.Count <= MostSlots, "broadcast.programme.slots", nameof(input.Slots), MostSlots)
            .Unless(input.Slots.All(s => s.Days is > 0 and < 128 && s.StartMinute is >= 0 and < Clock.MinutesOfDay), "broadcast.programme.slot", nameof(input.Slots));
        return refusals;
    }
}
