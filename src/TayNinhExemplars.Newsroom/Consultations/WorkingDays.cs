namespace TayNinhExemplars.Consultations;

/// <param name="Basis">The law or notice that says so.</param>
public sealed record Holiday(DateOnly Date, string Name, string Basis);

/// <summary>A stretch in which the days off are not decided yet: no period that touches it is counted.</summary>
public sealed record UndecidedDays(DateOnly From, DateOnly To, string Name);

/// <param name="WorkedWeekends">Saturdays and Sundays that are worked in exchange for a day off.</param>
public sealed record HolidayYear(int Year, IReadOnlyList<Holiday> Holidays, IReadOnlyList<DateOnly> WorkedWeekends, IReadOnlyList<UndecidedDays> Undecided);

/// <param name="Problem">Why the calendar cannot answer; null when it can.</param>
/// <param name="What">The year that is missing, or the name of what is undecided.</param>
public sealed record CountedDay(DateOnly? Day, string? Problem = null, string What = "");

/// <summary>
/// Counts working days. Saturday and Sunday are days of rest for public offices (Decision 188/1999/QĐ-TTg), the holidays are
/// those of Article 112 of the Labour Code 45/2019/QH14; one that falls on a weekly day of rest is made up on the next working
/// day (Article 111.3), which the calendar holds as a holiday of its own. The calendar is data, and what it lacks is never guessed.
/// </summary>
public static class WorkingDays
{
    private const int Furthest = 400;

    /// <summary>The last of so many working days, the first of which is the first working day after <paramref name="start"/>.</summary>
    public static CountedDay After(DateOnly start, int count, IReadOnlyList<HolidayYear> calendar)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var day = start;
        for (var passed = 0; passed < Furthest; passed++)
        {
            day = day.AddDays(1);
            if (calendar.FirstOrDefault(y => y.Year == day.Year) is not { } year) return new CountedDay(null, "consultations.calendar.year", $"{day.Year}");
            if (year.Undecided.FirstOrDefault(u => u.From <= day && day <= u.To) is { } open) return new CountedDay(null, "consultations.calendar.undecided", open.Name);
            if (IsWorked(day, year) && --count == 0) return new CountedDay(day);
        }
        return new CountedDay(null, "consultations.calendar.tooFar");
    }

    /// <summary>Whether work is done that day; the year must be the day's own.</summary>
    public static bool IsWorked(DateOnly day, HolidayYear year)
    {
        if (year.Holidays.Any(h => h.Date == day)) return false;
        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || year.WorkedWeekends.Contains(day);
    }
}
