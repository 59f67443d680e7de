using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Nominations;

/// <param name="Message">What the sender is told; needed when it is declined.</param>
public sealed record DecideNomination(string Id, NominationState State, string Message);

/// <summary>A nomination is looked into, taken up, declined, or known already. Taken up, it becomes a record of the stage "discovered".</summary>
public sealed class DecideNominationHandler(SiteDbContext db, SaveDraftHandler save, CloseDeskTaskHandler tasks, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Nomination>> HandleAsync(DecideNomination input, Actor actor, CancellationToken ct = default)
    {
        if (!actor.May(NominationsPermissions.ManageNominations)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        var nomination = await db.Set<Nomination>().SingleOrDefaultAsync(n => n.Id == input.Id, ct);
        var refusals = NominationRules.CanDecide(nomination, input);
        if (refusals.Any) return refusals;
        var exemplarId = "";
        if (input.State == NominationState.Accepted)
        {
            var saved = await save.HandleAsync(new SaveDraft(ExemplarOf(nomination!), null), actor, ct);
            if (saved.Value is not { } exemplar) return saved.Refusals;
            exemplarId = exemplar.ContentItemId;
        }
        nomination!.MoveTo(input.State, TextNormalForm.Clean(input.Message).Trim(), exemplarId, actor, clock.UtcSecondsNow());
        await audit.RecordAsync(new AuditEntry("nomination." + input.State.ToString().ToLowerInvariant(), "nomination", nomination.Id, "", nomination.Message, exemplarId), actor, ct);
        if (!nomination.IsOpen) await tasks.HandleAsync(new CloseDeskTasks(NominateHandler.TaskKind, nomination.Id, input.State.ToString()), actor, ct);
        await write.CommitAsync(ct);
        return nomination;
    }

    // The sender's own words stay with the nomination: what is published of the exemplar is written by the desk.
    private static ContentItem ExemplarOf(Nomination nomination) => new()
    {
        ContentType = "Exemplar",
        Content = new JsonObject
        {
            ["TitlePart"] = new JsonObject { ["Title"] = nomination.Nominee },
            ["Exemplar"] = new JsonObject
            {
                ["Kind"] = new JsonObject { ["Text"] = nomination.Kind },
                ["Stage"] = new JsonObject { ["Text"] = "discovered" },
                ["Summary"] = new JsonObject { ["Text"] = nomination.Deeds.Length > 250 ? nomination.Deeds[..250] + "…" : nomination.Deeds },
            },
        },
    };
}
