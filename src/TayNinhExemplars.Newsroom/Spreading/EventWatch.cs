using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Spreading;

/// <summary>Reminds of events that are over and have no report.</summary>
public sealed class EventWatch(SpreadingEvents events, OpenDeskTaskHandler tasks, Texts texts, TimeProvider clock) : IRecurringWork
{
    public const string ReportKind = "event-report";
    private const int Most = 200;

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var item in await events.LateAsync(clock.GetUtcNow().UtcDateTime, Most, ct))
            await tasks.HandleAsync(new OpenDeskTask(ReportKind, item.ContentItemId, texts.Get("spreading.task.report", item.DisplayText), "", "Council", item.ContentItemId, "/toa-soan/giao-luu/" + item.ContentItemId,
                EventFacts.Of(item).OverUtc?.AddDays(EventRules.DaysToReport)), Actor.System, ct);
    }
}
