using System.Globalization;
using System.Text.Json.Nodes;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition;

/// <param name="Decision">Number and sign of the decision, such as <c>15/QĐ-HĐTĐKT</c>.</param>
public sealed record RecognizeExemplar(string ExemplarId, string Decision, DateOnly? On);

public sealed record ProposeRecognition(string ExemplarId);

public sealed record WithdrawRecognition(string ExemplarId, string Reason);

public sealed class RecognizeExemplarHandler(DossierDesk desk, ExemplarPages pages, TimeProvider clock)
{
    public Task<Outcome<Dossier>> HandleAsync(RecognizeExemplar input, Actor by, CancellationToken ct = default) =>
        desk.ActAsync(input.ExemplarId, by, d => DossierRules.CanRecognize(d, input, clock.Today()), async dossier =>
        {
            var on = input.On!.Value;
            dossier.Recognize(input.Decision.Trim(), on);
            return await pages.ChangeAsync(input.ExemplarId, item =>
            {
                ExemplarContent.Set(item, "RecognizedYear", new JsonObject { ["Value"] = (decimal)on.Year });
                ExemplarContent.Set(item, "RecognitionDecision", new JsonObject { ["Text"] = $"{input.Decision.Trim()}, {on.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}" });
            }, by, ct, evenAsDraft: true);
        }, new AuditEntry("exemplar.recognized", "", "", "", Details: input.Decision), ct);
}

public sealed class ProposeRecognitionHandler(DossierDesk desk)
{
    /// <summary>An exemplar recognised already is proposed anew by its next review; its standing does not fall meanwhile.</summary>
    public Task<Outcome<Dossier>> HandleAsync(ProposeRecognition input, Actor by, CancellationToken ct = default) =>
        desk.ActAsync(input.ExemplarId, by, d => new Refusals().Unless(!d.IsHeld, "recognition.held").Unless(d.Stage >= ExemplarStage.Discovered, "recognition.notDiscovered"), dossier =>
        {
            if (dossier.Recognition != RecognitionState.Recognized) dossier.Propose();
            return Task.FromResult(new Refusals());
        }, new AuditEntry("exemplar.proposed", "", "", ""), ct);
}

/// <summary>"Thôi công nhận": the page says so, stories about the exemplar are shown anew, and whoever relays them hears of it.</summary>
public sealed class WithdrawRecognitionHandler(SiteDbContext db, DossierDesk desk, ExemplarPages pages, Cascade cascade)
{
    public async Task<Outcome<Dossier>> HandleAsync(WithdrawRecognition input, Actor by, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var outcome = await desk.ActAsync(input.ExemplarId, by, d => DossierRules.CanWithdraw(d, input.Reason), async dossier =>
        {
            dossier.WithdrawRecognition(input.Reason.Trim());
            return await pages.ChangeAsync(input.ExemplarId, item =>
            {
                item.PartOrNew("Exemplar").Remove("RecognizedYear");
                ExemplarContent.Set(item, "RecognizedYear", new JsonObject());
            }, by, ct, evenAsDraft: true);
        }, new AuditEntry("exemplar.recognitionWithdrawn", "", "", "", input.Reason), ct);
        if (outcome.Value is not { } dossier) return outcome;
        await cascade.RecognitionWithdrawnAsync(dossier, input.Reason, by, ct);
        await write.CommitAsync(ct);
        return dossier;
    }
}
