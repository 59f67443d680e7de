using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recognition;

public sealed record RecordStage(string ExemplarId, ExemplarStage Stage, DateOnly? On, string Responsible, string Work, string Result = "", string Source = "");

/// <summary>Adds a dated record; one of a later stage moves the exemplar there, on its page too.</summary>
public sealed class RecordStageHandler(DossierDesk desk, DossierStore dossiers, ExemplarPages pages, ContentStore content, TimeProvider clock)
{
    public async Task<Outcome<Dossier>> HandleAsync(RecordStage input, Actor by, CancellationToken ct = default)
    {
        var records = await dossiers.StagesAsync(input.ExemplarId, ct);
        var today = clock.Today();
        return await desk.ActAsync(input.ExemplarId, by, _ => DossierRules.CanRecord(input, records, today), async dossier =>
        {
            desk.Add(new StageRecord
            {
                ExemplarId = input.ExemplarId, Stage = input.Stage, On = input.On!.Value, Responsible = input.Responsible.Trim(), Work = input.Work.Trim(),
                Result = input.Result.Trim(), Source = input.Source, RecordedBy = by.Name, RecordedUtc = clock.UtcSecondsNow(),
            });
            if (input.Stage > dossier.Stage) dossier.Reach(input.Stage);
            return await ShowAsync(dossier, by, ct);
        }, new AuditEntry("exemplar.stage", "", "", "", Details: input.Stage.ToString()), ct);
    }

    private async Task<Refusals> ShowAsync(Dossier dossier, Actor by, CancellationToken ct)
    {
        var value = ExemplarContent.ValueOf(dossier.Stage);
        if (value.Length == 0 || await content.FindAsync(dossier.ExemplarId, VersionKind.Latest, ct) is not { } item || ExemplarContent.StageOf(item) >= dossier.Stage) return new Refusals();
        return await pages.ChangeAsync(dossier.ExemplarId, i => ExemplarContent.Set(i, "Stage", new JsonObject { ["Text"] = value }), by, ct, evenAsDraft: true);
    }
}
