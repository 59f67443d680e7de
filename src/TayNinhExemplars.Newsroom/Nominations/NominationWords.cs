using TayNinhExemplars.Consultations;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Nominations;

/// <summary>What tasks and dossiers say of a nomination in the site's language, and the days it is counted by.</summary>
public sealed class NominationWords(Texts texts, TimeProvider clock, HolidayCalendar calendar)
{
    public DateTime Now => clock.UtcSecondsNow();
    public DateOnly Today => clock.Today();

    internal string TaskTitle(Nomination nomination) => texts.Get("nomination.task", nomination.Code);

    internal string TaskDetails(CountedDay due) => due.Day is { } day ? texts.Get("nomination.taskDue", day) : texts["nomination.taskDetails"];

    internal async Task<CountedDay> DueAsync(Nomination nomination, CancellationToken ct) => Acknowledgment.DueOf(nomination.ReceivedUtc, await calendar.YearsAsync(ct));

    /// <summary>The day alone: the code opens the sender's case and belongs to the sender.</summary>
    internal string Source(Nomination nomination) => texts.Get("nomination.source", VietnamDays.Of(nomination.ReceivedUtc));

    internal string Work(Nomination nomination) => texts.Get("nomination.work", nomination.Place);
}
