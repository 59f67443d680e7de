using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Nominations;

/// <param name="Message">What the sender is told; needed when it is declined.</param>
public sealed record DecideNomination(string Id, NominationState State, string Message)
{
    /// <summary>An exemplar that is here already: the nomination becomes one more record in its dossier, or is its duplicate.</summary>
    public string ExemplarId { get; init; } = "";

    /// <summary>Somebody has looked at the similar names and says that this is another one.</summary>
    public bool EvenIfSimilar { get; init; }

    /// <summary>What was done to look into it; the first record of the dossier.</summary>
    public string Work { get; init; } = "";
}

/// <summary>A nomination is looked into, taken up, declined, or known already. Taken up, it opens a dossier with a record of the stage "phát hiện".</summary>
public sealed class DecideNominationHandler(SiteDbContext db, OpenDossierHandler open, CloseDeskTaskHandler tasks, AuditTrail audit, NominationWords words)
{
    public async Task<Outcome<Nomination>> HandleAsync(DecideNomination input, Actor actor, CancellationToken ct = default)
    {
        if (!actor.May(NominationsPermissions.ManageNominations)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        var nomination = await db.Set<Nomination>().SingleOrDefaultAsync(n => n.Id == input.Id, ct);
        var refusals = NominationRules.CanDecide(nomination, input);
        if (refusals.Any) return refusals;
        var exemplarId = input.State == NominationState.Duplicate ? input.ExemplarId : "";
        if (input.State == NominationState.Accepted)
        {
            // Whoever decides on nominations opens what comes of them, though they need not keep dossiers.
            var opened = await open.HandleAsync(Dossier(nomination!, input, actor), Actor.System with { Id = actor.Id, Name = actor.Name }, ct);
            if (opened.Value is not { } dossier) return opened.Refusals;
            exemplarId = dossier.ExemplarId;
        }
        nomination!.MoveTo(input.State, TextNormalForm.Clean(input.Message).Trim(), exemplarId, actor, words.Now);
        await audit.RecordAsync(new AuditEntry("nomination." + input.State.ToString().ToLowerInvariant(), "nomination", nomination.Id, "", nomination.Message, exemplarId), actor, ct);
        await tasks.HandleAsync(new CloseDeskTasks(NominateHandler.TaskKind, nomination.Id, input.State.ToString()), actor, ct);
        await write.CommitAsync(ct);
        return nomination;
    }

    // The sender's own words stay with the nomination: what is published of the exemplar is written by the desk.
    private OpenDossier Dossier(Nomination nomination, DecideNomination input, Actor actor)
    {
        var work = TextNormalForm.Clean(input.Work).Trim();
        var summary = nomination.Deeds.Length > 250 ? nomination.Deeds[..250] + "…" : nomination.Deeds;
        return new OpenDossier(nomination.Nominee, nomination.Kind, "", summary, words.Today, actor.Name, work.Length > 0 ? work : words.Work(nomination),
            ExemplarStage.Discovered, words.Source(nomination), input.ExemplarId, input.EvenIfSimilar);
    }
}
