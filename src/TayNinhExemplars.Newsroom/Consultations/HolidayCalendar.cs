using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Consultations;

public sealed record HolidayDocument
{
    public IReadOnlyList<HolidayYear> Years { get; init; } = [];
}

/// <summary>The years the calendar knows.</summary>
public sealed class HolidayCalendar(DocumentStore documents)
{
    internal const string Document = "Holidays";

    public async Task<IReadOnlyList<HolidayYear>> YearsAsync(CancellationToken ct = default) => (await documents.GetAsync<HolidayDocument>(Document, ct)).Years;
}

/// <summary>Enters a year, or puts it in the place of what was entered for it before.</summary>
public sealed record SaveHolidayYear(HolidayYear Year);

public sealed class SaveHolidayYearHandler(SiteDbContext db, DocumentStore documents, AuditTrail audit)
{
    public async Task<Outcome<HolidayYear>> HandleAsync(SaveHolidayYear input, Actor by, CancellationToken ct = default)
    {
        var year = input.Year;
        var refusals = new Refusals().Unless(by.May(ConsultationsPermissions.ManageConsultations), "forbidden").Add(Check(year));
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        await documents.ChangeAsync<HolidayDocument>(HolidayCalendar.Document, known => known with { Years = [.. known.Years.Where(y => y.Year != year.Year).Append(year).OrderBy(y => y.Year)] }, ct);
        if (!by.IsSystem) await audit.RecordAsync(new AuditEntry("calendar.saved", "calendar", $"{year.Year}", $"{year.Year}", Details: $"{year.Holidays.Count}"), by, ct);
        await write.CommitAsync(ct);
        return year;
    }

    /// <summary>A year with no day off at all is a mistake and not a calendar.</summary>
    public static Refusals Check(HolidayYear year) => new Refusals()
        .Unless(year.Year is >= 2000 and <= 2100, "consultations.calendar.yearRange", "Year")
        .Unless(year.Holidays.Count > 0, "consultations.calendar.empty", "Holidays")
        .Unless(year.Holidays.All(h => h.Date.Year == year.Year) && year.WorkedWeekends.All(d => d.Year == year.Year) && year.Undecided.All(u => u.From.Year == year.Year && u.To.Year == year.Year), "consultations.calendar.otherYear", "Holidays")
        .Unless(year.Holidays.Select(h => h.Date).Distinct().Count() == year.Holidays.Count, "consultations.calendar.twice", "Holidays")
        .Unless(year.Undecided.All(u => u.To >= u.From), "consultations.calendar.period", "Undecided")
        .Unless(year.WorkedWeekends.All(d => d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday), "consultations.calendar.weekend", "WorkedWeekends");
}
