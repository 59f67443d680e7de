using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recognition;

/// <summary>"Tạm dừng tuyên truyền", or again with <paramref name="Reason"/> null.</summary>
public sealed record PausePublicity(string ExemplarId, string? Reason);

public sealed record NoteDeath(string ExemplarId, DateOnly? On);

public sealed class PausePublicityHandler(DossierDesk desk, TimeProvider clock)
{
    public Task<Outcome<Dossier>> HandleAsync(PausePublicity input, Actor by, CancellationToken ct = default) =>
        desk.ActAsync(input.ExemplarId, by, d => input.Reason is null
            ? new Refusals().Unless(d.IsPaused, "recognition.notPaused")
            : new Refusals().Unless(!d.IsPaused, "recognition.pausedAlready").Add(DossierRules.Text(input.Reason, DossierRules.LongestText, "recognition.reason", nameof(input.Reason))), dossier =>
            {
                if (input.Reason is { } reason) dossier.Pause(reason.Trim(), clock.UtcSecondsNow());
                else dossier.Resume();
                return Task.FromResult(new Refusals());
            }, new AuditEntry(input.Reason is null ? "exemplar.resumed" : "exemplar.paused", "", "", "", input.Reason ?? ""), ct);
}

public sealed class NoteDeathHandler(DossierDesk desk, TimeProvider clock)
{
    public Task<Outcome<Dossier>> HandleAsync(NoteDeath input, Actor by, CancellationToken ct = default) =>
        desk.ActAsync(input.ExemplarId, by, _ => DossierRules.CanNoteDeath(input.On, clock.Today()), dossier =>
        {
            dossier.NoteDeath(input.On!.Value);
            return Task.FromResult(new Refusals());
        }, new AuditEntry("exemplar.deceased", "", "", ""), ct);
}
