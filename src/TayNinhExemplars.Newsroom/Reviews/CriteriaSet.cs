namespace TayNinhExemplars.Reviews;

/// <param name="Weight">Its share of the whole, in percent; those of a set make 100.</param>
/// <param name="Most">The highest mark a member may give.</param>
public sealed record Criterion(string Code, string Name, int Weight, int Most);

/// <summary>
/// A unit's own criteria, as its decision set them down. Each unit issues criteria that fit its field (Công văn 31/UBND-NC of 2023);
/// a version that is in force is not changed, a new one follows it.
/// </summary>
public sealed class CriteriaSet
{
    private CriteriaSet() { }

    internal CriteriaSet(string id, SaveCriteria input, int version, DateTime atUtc)
    {
        (Id, UnitId, UnitName, Name, Version) = (id, input.UnitId, input.UnitName.Trim(), input.Name.Trim(), version);
        (Kind, Threshold, Quorum) = (input.Kind, input.Threshold, input.Quorum);
        (DecisionNumber, DecidedOn, CreatedUtc) = (input.DecisionNumber.Trim(), input.DecidedOn!.Value, atUtc);
        Criteria = [.. input.Criteria];
    }

    public string Id { get; private set; } = "";
    public string UnitId { get; private set; } = "";
    public string UnitName { get; private set; } = "";
    public string Name { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>Kind of exemplar it is for; empty for all.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Points of 100 from which a nominee may be recognised.</summary>
    public decimal Threshold { get; private set; }

    /// <summary>Members who must have scored a nominee, in percent of those not recused.</summary>
    public int Quorum { get; private set; }
    public string DecisionNumber { get; private set; } = "";
    public DateOnly DecidedOn { get; private set; }
    public DateTime CreatedUtc { get; private set; }
    public IReadOnlyList<Criterion> Criteria { get; private set; } = [];
}
