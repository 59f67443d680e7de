namespace TayNinhExemplars.Reviews;

public enum RoundState { Nominating, Scoring, Closed, Decided }

/// <summary>One round of a unit's yearly review.</summary>
public sealed class ReviewRound
{
    private ReviewRound() { }

    internal ReviewRound(string id, OpenRound input, CriteriaSet criteria, string by, DateTime atUtc) =>
        (Id, Name, Year, UnitId, UnitName, CriteriaId, OpenedBy, OpenedUtc) = (id, input.Name.Trim(), input.Year, criteria.UnitId, criteria.UnitName, criteria.Id, by, atUtc);

    public string Id { get; private set; } = "";
    public string Name { get; private set; } = "";
    public int Year { get; private set; }
    public string UnitId { get; private set; } = "";
    public string UnitName { get; private set; } = "";
    public string CriteriaId { get; private set; } = "";
    public RoundState State { get; private set; }
    public string OpenedBy { get; private set; } = "";
    public DateTime OpenedUtc { get; private set; }
    public DateTime? ClosedUtc { get; private set; }
    public string Minutes { get; private set; } = "";
    public DateOnly? MetOn { get; private set; }
    public string DecisionNumber { get; private set; } = "";
    public DateOnly? DecidedOn { get; private set; }

    internal void StartScoring()
    {
        if (State != RoundState.Nominating) throw new InvalidOperationException($"Round {Id} is {State}.");
        State = RoundState.Scoring;
    }

    internal void Close(string minutes, DateOnly metOn, DateTime atUtc)
    {
        if (State != RoundState.Scoring) throw new InvalidOperationException($"Round {Id} is {State}.");
        (State, Minutes, MetOn, ClosedUtc) = (RoundState.Closed, minutes, metOn, atUtc);
    }

    internal void Decide(string number, DateOnly on)
    {
        if (State != RoundState.Closed) throw new InvalidOperationException($"Round {Id} is {State}.");
        (State, DecisionNumber, DecidedOn) = (RoundState.Decided, number, on);
    }
}

public sealed class RoundMember
{
    public long Id { get; init; }
    public required string RoundId { get; init; }
    public required string UserId { get; init; }
    public required string Name { get; init; }
    public bool Chairs { get; init; }
}

public sealed class RoundNominee
{
    public long Id { get; init; }
    public required string RoundId { get; init; }
    public required string ExemplarId { get; init; }
    public required string Name { get; init; }

    /// <summary>What the unit says for it.</summary>
    public required string Statement { get; init; }
    public required string NominatedBy { get; init; }

    /// <summary>What came of the round, written when it is closed; it can be worked out again from the sheets.</summary>
    public decimal? Score { get; private set; }
    public int? Rank { get; private set; }
    public bool Passed { get; private set; }

    internal void Receive(Standing standing) => (Score, Rank, Passed) = (standing.Score, standing.Rank, standing.Passed);
}

public enum SheetState { Open, Submitted, Recused }

/// <summary>What one member gave one nominee. Who scored what is kept for good.</summary>
public sealed class ScoreSheet
{
    private ScoreSheet() { }

    internal ScoreSheet(string roundId, long nomineeId, string memberId) => (RoundId, NomineeId, MemberId) = (roundId, nomineeId, memberId);

    public long Id { get; private set; }
    public string RoundId { get; private set; } = "";
    public long NomineeId { get; private set; }
    public string MemberId { get; private set; } = "";
    public SheetState State { get; private set; }
    public IReadOnlyDictionary<string, int> Marks { get; private set; } = new Dictionary<string, int>();
    public string Remark { get; private set; } = "";
    public DateTime? SubmittedUtc { get; private set; }

    internal void Submit(IReadOnlyDictionary<string, int> marks, string remark, DateTime atUtc) =>
        (State, Marks, Remark, SubmittedUtc) = (SheetState.Submitted, new Dictionary<string, int>(marks), remark, atUtc);

    internal void Recuse(string reason, DateTime atUtc) =>
        (State, Marks, Remark, SubmittedUtc) = (SheetState.Recused, new Dictionary<string, int>(), reason, atUtc);
}

/// <summary>What was said of a nominee at the table.</summary>
public sealed class DiscussionNote
{
    public long Id { get; init; }
    public required string RoundId { get; init; }
    public required long NomineeId { get; init; }
    public required string ByName { get; init; }
    public required DateTime AtUtc { get; init; }
    public required string Text { get; init; }
}
