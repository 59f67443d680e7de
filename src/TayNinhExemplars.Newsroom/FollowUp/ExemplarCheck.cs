using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.FollowUp;

public enum CheckConclusion { Maintain, Develop, NeedsHelp, EndRecognition }

/// <summary>A periodic check of what became of an exemplar.</summary>
public sealed class ExemplarCheck
{
    private ExemplarCheck() { }

    public ExemplarCheck(PlanCheck input, string exemplarName, DateTime atUtc)
    {
        (Id, ExemplarId, ExemplarName, DueOn, Member, PlannedUtc) = (Ids.New(), input.ExemplarId, exemplarName, input.DueOn!.Value, input.Member.Trim(), atUtc);
    }

    public string Id { get; private set; } = "";
    public string ExemplarId { get; private set; } = "";
    public string ExemplarName { get; private set; } = "";
    public DateOnly DueOn { get; private set; }

    /// <summary>The council member who answers for it.</summary>
    public string Member { get; private set; } = "";
    public DateTime PlannedUtc { get; private set; }
    public DateOnly? DoneOn { get; private set; }
    public string DoneBy { get; private set; } = "";
    public string Effect { get; private set; } = "";
    public string Efficiency { get; private set; } = "";
    public string Potential { get; private set; } = "";
    public string Difficulties { get; private set; } = "";
    public string Support { get; private set; } = "";
    public CheckConclusion? Conclusion { get; private set; }

    public bool IsOverdue(DateOnly today) => DoneOn is null && DueOn < today;

    internal void Complete(CompleteCheck input, Actor by)
    {
        if (DoneOn is not null) throw new InvalidOperationException($"Check {Id} is done.");
        (DoneOn, DoneBy, Conclusion) = (input.DoneOn, by.Name, input.Conclusion);
        (Effect, Efficiency, Potential, Difficulties, Support) = (input.Effect, input.Efficiency, input.Potential, input.Difficulties, input.Support);
    }
}

/// <summary>Which council member answers for a unit, from when to when.</summary>
public sealed class UnitMember
{
    private UnitMember() { }

    public UnitMember(string unitId, string unitName, string member, DateOnly from) => (UnitId, UnitName, Member, From) = (unitId, unitName, member, from);

    public long Id { get; private set; }
    public string UnitId { get; private set; } = "";
    public string UnitName { get; private set; } = "";
    public string Member { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    internal void End(DateOnly on) => To = on;
}
