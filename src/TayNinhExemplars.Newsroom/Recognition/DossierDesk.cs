using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition;

/// <summary>What every act on a dossier shares: open it, ask the rule, write, record, and show the page anew.</summary>
public sealed class DossierDesk(SiteDbContext db, DossierStore dossiers, AuditTrail audit, AnnounceChangeHandler announce, IEnumerable<IRecognitionObserver> observers)
{
    /// <summary>One act in one transaction; nothing is written when the rule refuses.</summary>
    /// <param name="rule">Why it may not be; asked with the dossier as it is now.</param>
    public async Task<Outcome<Dossier>> ActAsync(string exemplarId, Actor by, Func<Dossier, Refusals> rule, Func<Dossier, Task<Refusals>> act, AuditEntry entry, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var dossier = await dossiers.OpenAsync(exemplarId, by, ct);
        var refusals = DossierRules.MayKeep(by, dossier);
        if (!refusals.Any) refusals.Add(rule(dossier!));
        if (!refusals.Any) refusals.Add(await act(dossier!));
        if (refusals.Any)
        {
            db.ChangeTracker.Clear();
            return refusals;
        }
        await db.SaveChangesAsync(ct);
        await audit.RecordAsync(entry with { SubjectKind = "exemplar", SubjectId = exemplarId, SubjectName = dossier!.Name }, by, ct);
        await announce.HandleAsync(new AnnounceChange(exemplarId, "Dossier"), ct);
        await write.CommitAsync(ct);
        return dossier;
    }

    public async Task TellAsync(RecognitionNews news, Actor by, CancellationToken ct)
    {
        foreach (var observer in observers) await observer.HappenedAsync(news, by, ct);
    }

    public void Add(object row) => db.Add(row);
}
