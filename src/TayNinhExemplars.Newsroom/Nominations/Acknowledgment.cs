using TayNinhExemplars.Consultations;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Nominations;

/// <summary>
/// By when somebody must have taken a nomination in hand: within two working days, as requests about personal data are acknowledged
/// (Decree 356/2025/NĐ-CP). Counted by the calendar of holidays; what the calendar lacks is said and never guessed.
/// </summary>
public static class Acknowledgment
{
    public const int WorkingDaysAllowed = 2;

    /// <summary>The last day for it.</summary>
    public static CountedDay DueOf(DateTime receivedUtc, IReadOnlyList<HolidayYear> calendar) => WorkingDays.After(VietnamDays.Of(receivedUtc), WorkingDaysAllowed, calendar);

    public static bool IsLate(Nomination nomination, CountedDay due, DateTime nowUtc) =>
        due.Day is { } last && (nomination.AcknowledgedUtc ?? nowUtc) >= VietnamDays.EndOf(last);
}
