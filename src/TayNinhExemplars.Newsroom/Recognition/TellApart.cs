using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recognition;

/// <summary>These two of similar name are not the same.</summary>
public sealed record TellApart(string ExemplarId, string OtherId);

public sealed class TellApartHandler(DossierDesk desk, DossierStore dossiers, TimeProvider clock)
{
    public async Task<Outcome<Dossier>> HandleAsync(TellApart input, Actor by, CancellationToken ct = default)
    {
        var other = await dossiers.ReadAsync(input.OtherId, ct);
        return await desk.ActAsync(input.ExemplarId, by, d => DossierRules.CanMerge(d, other), _ =>
        {
            desk.Add(new DistinctExemplars { OneId = input.ExemplarId, OtherId = input.OtherId, SaidBy = by.Name, SaidUtc = clock.UtcSecondsNow() });
            return Task.FromResult(new Refusals());
        }, new AuditEntry("exemplar.toldApart", "", "", "", Details: input.OtherId), ct);
    }
}
