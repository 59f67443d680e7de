using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Consultations;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Newsroom.Truth;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Council.Consultations;

/// <summary>The calendar by which working days are counted, a year at a time, in lines anybody can read.</summary>
[NeedsPermission(nameof(ConsultationsPermissions.ManageConsultations))]
public sealed class CalendarModel(HolidayCalendar calendar, SaveHolidayYearHandler save) : CouncilPage
{
    [BindProperty] public int Year { get; set; }
    [BindProperty] public string? Holidays { get; set; }
    [BindProperty] public string? WorkedWeekends { get; set; }
    [BindProperty] public string? Undecided { get; set; }
    public IReadOnlyList<HolidayYear> Years { get; private set; } = [];

    public async Task OnGetAsync(int? nam)
    {
        Years = await calendar.YearsAsync(Aborted);
        Year = nam ?? Years.LastOrDefault()?.Year + 1 ?? 2027;
        if (Years.FirstOrDefault(y => y.Year == nam) is not { } known) return;
        Holidays = string.Join('\n', known.Holidays.OrderBy(h => h.Date).Select(h => $"{FormText.Say(h.Date)}; {h.Name}; {h.Basis}"));
        WorkedWeekends = string.Join('\n', known.WorkedWeekends.Order().Select(d => FormText.Say(d)));
        Undecided = string.Join('\n', known.Undecided.OrderBy(u => u.From).Select(u => $"{FormText.Say(u.From)}; {FormText.Say(u.To)}; {u.Name}"));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Years = await calendar.YearsAsync(Aborted);
        var refusals = new Refusals();
        var holidays = Read(Holidays, nameof(Holidays), refusals, p => Day(p[0]) is { } day && p.Length > 1 ? new Holiday(day, p[1], p.ElementAtOrDefault(2) ?? "") : null);
        var worked = Read(WorkedWeekends, nameof(WorkedWeekends), refusals, p => Day(p[0]) is { } day ? new Holiday(day, "", "") : null);
        var undecided = Read(Undecided, nameof(Undecided), refusals, p => p.Length > 2 && Day(p[0]) is { } from && Day(p[1]) is { } to ? new UndecidedDays(from, to, p[2]) : null);
        if (refusals.Any) return Refused(refusals);
        var outcome = await save.HandleAsync(new SaveHolidayYear(new HolidayYear(Year, holidays, [.. worked.Select(w => w.Date)], undecided)), Actor, Aborted);
        return outcome.Succeeded ? Done("form.saved", "/toa-soan/lay-y-kien/lich-nghi") : Refused(outcome.Refusals);
    }

    private static List<T> Read<T>(string? text, string field, Refusals refusals, Func<string[], T?> parse) where T : class
    {
        var read = new List<T>();
        foreach (var line in Text(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (parse(line.Split(';', StringSplitOptions.TrimEntries)) is { } value) read.Add(value);
            else refusals.Add("consultations.calendar.line", field, line);
        }
        return read;
    }
}
