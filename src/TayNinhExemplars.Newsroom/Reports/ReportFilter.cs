using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Reports;

/// <summary>What a report is about. Empty texts narrow nothing.</summary>
/// <param name="UnitId">An organisation: its exemplars, the stories of them, the awards they or the organisation received.</param>
/// <param name="FieldId">A term of the fields; of an item that has several the first counts.</param>
/// <param name="LevelId">A term of the award levels: awards of it, and stories that cite one.</param>
/// <param name="Channel">A workflow, or <see cref="NoWorkflow"/> for what was published without one.</param>
public sealed record ReportFilter(DateOnly From, DateOnly To, string UnitId = "", string FieldId = "", string LevelId = "", string Channel = "")
{
    public const string NoWorkflow = "none";
    private const int MostYears = 10;

    /// <summary>Figures that no unit and no field can be told of, such as what readers nominate, are given for the whole province only.</summary>
    public bool IsWhole => UnitId.Length == 0 && FieldId.Length == 0 && LevelId.Length == 0 && Channel.Length == 0;

    public bool NarrowsExemplars => UnitId.Length > 0 || FieldId.Length > 0;

    public Refusals Check(bool unitExists, bool termsExist) => new Refusals()
        .Unless(From <= To, "reports.period", "den")
        .Unless(To.Year - From.Year <= MostYears, "reports.tooLong", "den", MostYears)
        .Unless(unitExists, "reports.unit", "don-vi")
        .Unless(termsExist, "reports.term", "linh-vuc");
}
