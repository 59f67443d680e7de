using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recognition;

/// <summary>What may be done with a dossier, and when. Pure.</summary>
public static class DossierRules
{
    public const int LongestText = 4000, LongestName = 200, LongestDecision = 100;

    public static Refusals MayKeep(Actor actor, Dossier? dossier) => dossier is null
        ? Refusals.Because("recognition.notFound")
        : new Refusals()
            .Unless(actor.May(RecognitionPermissions.ManageDossiers), "forbidden")
            .Unless(!dossier.IsMerged, "recognition.merged");

    public static Refusals CanRecord(RecordStage input, IReadOnlyList<StageRecord> records, DateOnly today) => new Refusals()
        .Unless(Enum.IsDefined(input.Stage), "recognition.stage", nameof(input.Stage))
        .Unless(input.On is not null, "recognition.date", nameof(input.On))
        .Unless(input.On is null || input.On <= today, "recognition.future", nameof(input.On))
        .Unless(input.On is null || records.Where(r => r.Stage < input.Stage).All(r => r.On <= input.On), "recognition.stage.order", nameof(input.On))
        .Add(Text(input.Responsible, LongestName, "recognition.stage.responsible", nameof(input.Responsible)))
        .Add(Text(input.Work, LongestText, "recognition.stage.work", nameof(input.Work)))
        .Unless(input.Result.Length <= LongestText, "recognition.long", nameof(input.Result), LongestText);

    /// <summary>
    /// No award and no proposal while disciplinary review, investigation, inspection or a complaint is being looked into
    /// (Decree 152/2025/NĐ-CP on emulation and commendation); recognition follows the same rule.
    /// </summary>
    public static Refusals CanRecognize(Dossier dossier, RecognizeExemplar input, DateOnly today) => new Refusals()
        .Unless(!dossier.IsHeld, "recognition.held")
        .Unless(dossier.Stage >= ExemplarStage.Discovered, "recognition.notDiscovered")
        .Add(Text(input.Decision, LongestDecision, "recognition.decision", nameof(input.Decision)))
        .Unless(input.On is not null, "recognition.date", nameof(input.On))
        .Unless(input.On is null || input.On <= today, "recognition.future", nameof(input.On));

    public static Refusals CanHold(Dossier dossier, string reason) => new Refusals()
        .Unless(!dossier.IsHeld, "recognition.heldAlready")
        .Add(Text(reason, LongestText, "recognition.reason", "Reason"));

    public static Refusals CanWithdraw(Dossier dossier, string reason) => new Refusals()
        .Unless(dossier.Recognition == RecognitionState.Recognized, "recognition.notRecognized")
        .Add(Text(reason, LongestText, "recognition.reason", "Reason"));

    public static Refusals CanNoteDeath(DateOnly? on, DateOnly today) => new Refusals()
        .Unless(on is not null, "recognition.date", "On")
        .Unless(on is null || on <= today, "recognition.future", "On");

    public static Refusals CanMerge(Dossier? kept, Dossier? duplicate) => kept is null || duplicate is null
        ? Refusals.Because("recognition.notFound", "Other")
        : new Refusals()
            .Unless(kept.ExemplarId != duplicate.ExemplarId, "recognition.merge.same", "Other")
            .Unless(!kept.IsMerged && !duplicate.IsMerged, "recognition.merged", "Other");

    /// <summary>Something must be written, and not too much.</summary>
    public static Refusals Text(string text, int longest, string code, string field) => new Refusals()
        .Unless(!string.IsNullOrWhiteSpace(text), code, field)
        .Unless(text.Length <= longest, "recognition.long", field, longest);
}
