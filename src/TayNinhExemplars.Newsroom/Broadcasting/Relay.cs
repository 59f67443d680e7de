using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Broadcasting;

/// <summary>How the bulletin comes out of the loudspeaker.</summary>
public enum ReadingMode { Live, Recorded, SourceAudio, Machine }

/// <summary>A bulletin at one station. Where it stands is the workflow's word; the rest is what the station made of it.</summary>
public sealed class Relay
{
    public const string SubjectKind = "relay";

    private Relay() { }

    public Relay(string bulletinId, string stationId) => (Id, BulletinId, StationId) = (Ids.New(), bulletinId, stationId);

    public string Id { get; private set; } = "";
    public string BulletinId { get; private set; } = "";
    public string StationId { get; private set; } = "";

    /// <summary>The state of the workflow as of the last step, kept for lists.</summary>
    public string State { get; private set; } = "";
    public DateTime SinceUtc { get; private set; }
    public string LeadIn { get; private set; } = "";
    public ReadingMode Reading { get; private set; }

    /// <summary>What the station recorded itself, in the library; empty when it reads live or plays the province's.</summary>
    public string RecordingPath { get; private set; } = "";
    public double? RecordingSeconds { get; private set; }

    /// <summary>Who took it and who adapted it: neither approves it.</summary>
    public string AcceptedBy { get; private set; } = "";
    public string AdaptedBy { get; private set; } = "";
    public string Feedback { get; private set; } = "";
    public string RecallRemark { get; private set; } = "";
    public string RecallConfirmedBy { get; private set; } = "";
    public DateTime? RecallConfirmedUtc { get; private set; }

    /// <summary>Grows with every change, so that of two stale pages one is refused.</summary>
    public int Revision { get; private set; }

    public bool WasTaken => AcceptedBy.Length > 0;

    public void Stands(string state, DateTime sinceUtc)
    {
        (State, SinceUtc) = (state, sinceUtc);
        Revision++;
    }

    public void Accepted(string by) => AcceptedBy = by;

    public void Adapt(string leadIn, ReadingMode reading, string by)
    {
        (LeadIn, Reading, AdaptedBy) = (leadIn.ReplaceLineEndings("\n").Trim(), reading, by);
        Revision++;
    }

    /// <summary>A recording of the station's own, which whoever approves listens to.</summary>
    public void Record(ScriptAudio recording, string by)
    {
        (RecordingPath, RecordingSeconds, Reading, AdaptedBy) = (recording.Path, recording.Seconds, ReadingMode.Recorded, by);
        Revision++;
    }

    public void Report(string feedback) => Feedback = feedback.Trim();

    public void ConfirmStopped(string byName, string remark, DateTime atUtc) => (RecallConfirmedBy, RecallRemark, RecallConfirmedUtc) = (byName, remark.Trim(), atUtc);
}

public enum AiringStatus { Planned, Aired, Failed, Cancelled }

public enum DaySession { Morning, Afternoon }

/// <summary>One planned broadcast of a relay, and what came of it.</summary>
public sealed class Airing
{
    private Airing() { }

    public Airing(Relay relay, PlannedAiring plan) =>
        (Id, RelayId, StationId, Day, Session, StartMinute, Clusters) = (Ids.New(), relay.Id, relay.StationId, plan.Day, plan.Session, plan.StartMinute, [.. plan.Clusters]);

    public string Id { get; private set; } = "";
    public string RelayId { get; private set; } = "";
    public string StationId { get; private set; } = "";
    public DateOnly Day { get; private set; }
    public DaySession Session { get; private set; }
    public int StartMinute { get; private set; }
    public IReadOnlyList<string> Clusters { get; private set; } = [];
    public AiringStatus Status { get; private set; }
    public DateTime? StartedUtc { get; private set; }
    public int? Seconds { get; private set; }
    public string Remark { get; private set; } = "";
    public string LoggedBy { get; private set; } = "";
    public DateTime? LoggedUtc { get; private set; }

    public void Log(LogAiring input, Actor by, DateTime atUtc)
    {
        if (Status != AiringStatus.Planned) throw new InvalidOperationException($"Airing {Id} is {Status}; only a planned one is logged.");
        (Status, StartedUtc, Seconds) = input.Failed ? (AiringStatus.Failed, input.StartedUtc, null) : (AiringStatus.Aired, input.StartedUtc, input.Seconds);
        (Remark, LoggedBy, LoggedUtc) = (input.Remark.Trim(), by.Name, atUtc);
    }

    public void Cancel()
    {
        if (Status == AiringStatus.Planned) Status = AiringStatus.Cancelled;
    }
}

/// <summary>One line of a station's timetable.</summary>
public sealed record PlannedAiring(DateOnly Day, DaySession Session, int StartMinute, IReadOnlyList<string> Clusters);
