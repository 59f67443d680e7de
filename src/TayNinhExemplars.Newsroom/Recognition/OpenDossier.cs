using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition;

/// <param name="ExemplarId">An exemplar that is here already; empty makes a new one, as a draft.</param>
/// <param name="Stage">The first stage record; <see cref="ExemplarStage.Discovered"/> is "phát hiện".</param>
/// <param name="Source">Where it came from, such as the receipt code of a nomination.</param>
/// <param name="EvenIfSimilar">Somebody has looked at the similar names and says that this is another one.</param>
public sealed record OpenDossier(
    string Name, string Kind, string UnitId, string Summary, DateOnly? On, string Responsible, string Work, ExemplarStage Stage = ExemplarStage.Discovered,
    string Source = "", string ExemplarId = "", bool EvenIfSimilar = false);

/// <summary>Opens a dossier with its first stage record, and the exemplar's page as a draft when there is none.</summary>
public sealed class OpenDossierHandler(SiteDbContext db, DossierStore dossiers, SaveDraftHandler save, RecordStageHandler record, SimilarExemplars similar)
{
    public static readonly IReadOnlyList<string> Kinds = ["individual", "collective", "household", "model"];

    public async Task<Outcome<Dossier>> HandleAsync(OpenDossier input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(RecognitionPermissions.ManageDossiers)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        var id = input.ExemplarId;
        if (id.Length == 0)
        {
            var refusals = DossierRules.Text(input.Name, DossierRules.LongestName, "recognition.name", nameof(input.Name))
                .Unless(Kinds.Contains(input.Kind), "recognition.kind", nameof(input.Kind))
                .Unless(input.Summary.Length <= DossierRules.LongestText, "recognition.long", nameof(input.Summary), DossierRules.LongestText);
            if (!refusals.Any && !input.EvenIfSimilar && (await similar.ToAsync(input.Name, input.UnitId, ct)) is [var first, ..])
                refusals.Add("recognition.similar", nameof(input.Name), first.Name);
            if (refusals.Any) return refusals;
            var made = await save.HandleAsync(new SaveDraft(ExemplarContent.New(input), null), Actor.System with { Id = by.Id, Name = by.Name }, ct);
            if (made.Value is not { } item) return made.Refusals;
            id = item.ContentItemId;
        }
        var recorded = await record.HandleAsync(new RecordStage(id, input.Stage, input.On, input.Responsible, input.Work, Source: input.Source), by, ct);
        if (!recorded.Succeeded) return recorded.Refusals;
        await write.CommitAsync(ct);
        return (await dossiers.FindAsync(id, ct))!;
    }
}
