using System.Text.Json;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Reports;

/// <summary>The report of a unit for a period as somebody signed it. The figures stay as they were then, whatever changes afterwards.</summary>
public sealed class SignedReport
{
    private SignedReport() { }

    internal SignedReport(ReportDue due, ReportFigures figures, string remark, Actor by, DateTime atUtc)
    {
        (Id, UnitId, UnitName, From, To, DueOn) = (Ids.New(), due.Duty.UnitId, due.Duty.UnitName, due.Period.From, due.Period.To, due.DueOn);
        (FiguresJson, Remark, SignedById, SignedBy, SignedUtc) = (JsonSerializer.Serialize(figures, Json.Options), remark, by.Id, by.Name, atUtc);
    }

    public string Id { get; private set; } = "";

    /// <summary>Empty for the whole province.</summary>
    public string UnitId { get; private set; } = "";
    public string UnitName { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public DateOnly DueOn { get; private set; }
    public string FiguresJson { get; private set; } = "";
    public string Remark { get; private set; } = "";
    public string SignedById { get; private set; } = "";
    public string SignedBy { get; private set; } = "";
    public DateTime SignedUtc { get; private set; }

    public bool WasLate => VietnamDays.Of(SignedUtc) > DueOn;

    public ReportFigures Figures => JsonSerializer.Deserialize<ReportFigures>(FiguresJson, Json.Options) ?? new ReportFigures();
}

/// <summary>Somebody was reminded: once before the day and once after it.</summary>
internal sealed class ReportReminder
{
    public required string DutyId { get; init; }
    public required DateOnly From { get; init; }
    public required bool Late { get; init; }
    public required DateTime AtUtc { get; init; }
}
