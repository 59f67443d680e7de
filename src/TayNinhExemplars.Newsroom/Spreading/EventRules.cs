using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Spreading;

/// <summary>What an event needs to be reported on or called off. Pure.</summary>
public static class EventRules
{
    public const int LongestText = 8000, LongestReason = 1000, MostPeople = 1_000_000;

    /// <summary>Days after an event until its report is late. The house's own measure; no rule of law was found that sets one.</summary>
    public const int DaysToReport = 7;

    /// <summary>An event ends after it begins.</summary>
    public static bool IsInOrder(DateTime? starts, DateTime? ends) => starts is null || ends is null || ends > starts;

    /// <summary>Over, not called off, and nobody has reported.</summary>
    public static bool AwaitsReport(EventFacts facts, DateTime nowUtc) => !facts.IsCancelled && facts.ReportedOn is null && facts.OverUtc < nowUtc;

    public static bool IsLate(EventFacts facts, DateTime nowUtc) => AwaitsReport(facts, nowUtc) && facts.OverUtc!.Value.AddDays(DaysToReport) < nowUtc;

    public static Refusals CanReport(EventFacts facts, ReportEvent input, DateTime nowUtc) => new Refusals()
        .Unless(!facts.IsCancelled, "spreading.event.cancelled")
        .Unless(facts.ReportedOn is null, "spreading.event.reported")
        .Unless(facts.StartsUtc is not null && facts.StartsUtc <= nowUtc, "spreading.event.notYet")
        .Unless(input.Attendance is >= 0 and <= MostPeople, "spreading.attendance", nameof(input.Attendance), MostPeople)
        .Unless(input.ReportedOn is not null && input.ReportedOn <= VietnamDays.Of(nowUtc) && (facts.StartsUtc is null || input.ReportedOn >= VietnamDays.Of(facts.StartsUtc.Value)), "spreading.reportedOn", nameof(input.ReportedOn))
        .Unless(input.Report.Length is > 0 and <= LongestText, "spreading.report", nameof(input.Report), LongestText)
        .Unless(input.Results.Length <= LongestText, "spreading.long", nameof(input.Results), LongestText);

    public static Refusals CanCancel(EventFacts facts, CancelEvent input) => new Refusals()
        .Unless(!facts.IsCancelled, "spreading.event.cancelled")
        .Unless(facts.ReportedOn is null, "spreading.event.reported")
        .Unless(input.Reason.Length is > 0 and <= LongestReason, "spreading.reason", nameof(input.Reason), LongestReason);
}

/// <summary>No event that ends before it begins, no movement that is over before it was launched: not by form, API, recipe or timer.</summary>
internal sealed class PeriodGuard : IPublicationGuard
{
    public Task<Refusals> CheckAsync(ContentItem item, Actor actor, DateTime atUtc, CancellationToken ct)
    {
        var refusals = new Refusals();
        if (item.ContentType == "Event")
        {
            var facts = EventFacts.Of(item);
            refusals.Unless(EventRules.IsInOrder(facts.StartsUtc, facts.EndsUtc), "spreading.event.ends", "Event.Ends");
        }
        if (item.ContentType == "Movement")
        {
            var facts = MovementFacts.Of(item);
            refusals.Unless(facts.Until is null || facts.LaunchedOn is null || facts.Until >= facts.LaunchedOn, "spreading.movement.until", "Movement.Until");
        }
        return Task.FromResult(refusals);
    }
}
