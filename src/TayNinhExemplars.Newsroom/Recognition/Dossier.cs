namespace TayNinhExemplars.Recognition;

/// <summary>The four steps of the province's programme for exemplars, after somebody was introduced.</summary>
public enum ExemplarStage { Introduced, Discovered, Nurtured, SummedUp, Replicated }

public enum RecognitionState { None, Proposed, Recognized, Withdrawn }

/// <summary>
/// The Council's file on one exemplar, beside the page that readers see. Four things are kept apart because they change
/// apart: how far the exemplar has come, whether it is recognised, whether something is being verified, and whether it is told of.
/// </summary>
public sealed class Dossier
{
    private Dossier() { }

    public Dossier(string exemplarId, string name, ExemplarStage stage, string by, DateTime atUtc) =>
        (ExemplarId, Name, Stage, OpenedBy, OpenedUtc) = (exemplarId, name, stage, by, atUtc);

    /// <summary>The content item of the exemplar; one dossier each.</summary>
    public string ExemplarId { get; private set; } = "";

    public string Name { get; private set; } = "";
    public ExemplarStage Stage { get; private set; }
    public RecognitionState Recognition { get; private set; }
    public string RecognitionDecision { get; private set; } = "";
    public DateOnly? RecognizedOn { get; private set; }
    public string RecognitionNote { get; private set; } = "";

    /// <summary>"Đang xác minh": since then nothing about the exemplar may be published or relayed.</summary>
    public DateTime? HeldSinceUtc { get; private set; }
    public string HoldReason { get; private set; } = "";

    /// <summary>"Tạm dừng tuyên truyền": no new stories; what is out stays.</summary>
    public DateTime? PausedSinceUtc { get; private set; }
    public string PauseReason { get; private set; } = "";

    public DateOnly? DiedOn { get; private set; }

    /// <summary>The exemplar this one was a duplicate of.</summary>
    public string MergedInto { get; private set; } = "";

    public DateTime OpenedUtc { get; private set; }
    public string OpenedBy { get; private set; } = "";

    public bool IsHeld => HeldSinceUtc is not null;
    public bool IsPaused => PausedSinceUtc is not null;
    public bool IsMerged => MergedInto.Length > 0;

    /// <summary>What is said of the exemplar in one word, the gravest first.</summary>
    public string State => IsMerged ? "merged"
        : IsHeld ? "held"
        : Recognition == RecognitionState.Withdrawn ? "withdrawn"
        : DiedOn is not null ? "deceased"
        : IsPaused ? "paused"
        : Recognition == RecognitionState.Recognized ? "recognized"
        : Recognition == RecognitionState.Proposed ? "proposed"
        : "open";

    internal void Reach(ExemplarStage stage) => Stage = stage;

    internal void Rename(string name) => Name = name;

    internal void Propose()
    {
        if (Recognition == RecognitionState.Recognized) throw new InvalidOperationException($"Exemplar {ExemplarId} is recognised already.");
        Recognition = RecognitionState.Proposed;
    }

    internal void Recognize(string decision, DateOnly on)
    {
        if (IsHeld) throw new InvalidOperationException($"Exemplar {ExemplarId} is being verified; nothing is recognised meanwhile.");
        (Recognition, RecognitionDecision, RecognizedOn, RecognitionNote) = (RecognitionState.Recognized, decision, on, "");
    }

    internal void WithdrawRecognition(string reason)
    {
        if (Recognition != RecognitionState.Recognized) throw new InvalidOperationException($"Exemplar {ExemplarId} is not recognised.");
        (Recognition, RecognitionNote) = (RecognitionState.Withdrawn, reason);
    }

    internal void Hold(string reason, DateTime atUtc)
    {
        if (IsHeld) throw new InvalidOperationException($"Exemplar {ExemplarId} is held already.");
        (HeldSinceUtc, HoldReason) = (atUtc, reason);
    }

    internal void Release()
    {
        if (!IsHeld) throw new InvalidOperationException($"Exemplar {ExemplarId} is not held.");
        (HeldSinceUtc, HoldReason) = (null, "");
    }

    internal void Pause(string reason, DateTime atUtc) => (PausedSinceUtc, PauseReason) = (atUtc, reason);

    internal void Resume() => (PausedSinceUtc, PauseReason) = (null, "");

    internal void NoteDeath(DateOnly on) => DiedOn = on;

    internal void MergeInto(string exemplarId) => MergedInto = exemplarId;

    /// <summary>What the other dossier knew and this one does not.</summary>
    internal void TakeOver(Dossier other)
    {
        if (other.Stage > Stage) Stage = other.Stage;
        if (Recognition != RecognitionState.Recognized && other.Recognition != RecognitionState.None)
            (Recognition, RecognitionDecision, RecognizedOn, RecognitionNote) = (other.Recognition, other.RecognitionDecision, other.RecognizedOn, other.RecognitionNote);
        if (!IsHeld && other.HeldSinceUtc is { } held) (HeldSinceUtc, HoldReason) = (held, other.HoldReason);
        if (!IsPaused && other.PausedSinceUtc is { } paused) (PausedSinceUtc, PauseReason) = (paused, other.PauseReason);
        DiedOn ??= other.DiedOn;
    }
}

/// <summary>A dated record of one of the stages: who was responsible, what was done, what came of it.</summary>
public sealed class StageRecord
{
    public long Id { get; init; }
    public required string ExemplarId { get; init; }
    public required ExemplarStage Stage { get; init; }
    public required DateOnly On { get; init; }
    public required string Responsible { get; init; }
    public required string Work { get; init; }
    public string Result { get; init; } = "";

    /// <summary>Where the record came from, such as a nomination; empty when written by hand.</summary>
    public string Source { get; init; } = "";

    public required string RecordedBy { get; init; }
    public required DateTime RecordedUtc { get; init; }
}
