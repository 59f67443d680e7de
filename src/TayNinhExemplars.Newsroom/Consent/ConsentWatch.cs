using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Consent;

/// <param name="PlannedUtc">When it is to appear.</param>
public sealed record PlannedWithoutConsent(ContentItem Item, DateTime PlannedUtc, Refusals Refusals);

/// <summary>
/// Looks ahead: planned stories whose people will not have agreed at that hour, and consents that end soon. The timer would be
/// refused anyway; this says so while there is time to ask again.
/// </summary>
public sealed class ConsentWatch(ContentStore store, ConsentCheck check, ConsentRegister register, OpenDeskTaskHandler tasks, WatchWords words) : IRecurringWork
{
    public const string PlannedKind = "consent-planned", EndingKind = "consent-ending";
    public const int DaysAhead = 30;

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var planned in await PlannedAsync(ct))
        {
            var (title, details) = words.OfPlanned(planned);
            await tasks.HandleAsync(new OpenDeskTask(PlannedKind, planned.Item.ContentItemId, title, details, "ManagingEditor", planned.Item.ContentItemId,
                "/toa-soan/noi-dung/" + planned.Item.ContentItemId, planned.PlannedUtc), Actor.System, ct);
        }
        foreach (var record in await register.EndingAsync(words.Today, DaysAhead, ct))
        {
            var (title, details) = words.OfEnding(record);
            await tasks.HandleAsync(new OpenDeskTask(EndingKind, record.Id, title, details, "Council", record.ExemplarId,
                "/toa-soan/dong-y/" + record.Id, VietnamDays.EndOf(record.ValidTo!.Value)), Actor.System, ct);
        }
    }

    /// <summary>Everything that is planned and would be refused at its hour as things stand.</summary>
    public async Task<IReadOnlyList<PlannedWithoutConsent>> PlannedAsync(CancellationToken ct)
    {
        var found = new List<PlannedWithoutConsent>();
        ContentCursor? after = null;
        do
        {
            var page = await store.LatestAsync(new ContentFilter { Status = ContentStatus.Scheduled }, ContentStore.MaxPageSize, after, ct);
            foreach (var item in page.Items)
            {
                if (ContentPlans.Of(item, ContentPlans.Publish) is not { } planned) continue;
                var refusals = await check.CheckItemAsync(item, planned, ct);
                if (refusals.Any) found.Add(new PlannedWithoutConsent(item, planned, refusals));
            }
            after = page.Next;
        } while (after is not null);
        return found;
    }
}

/// <summary>What the watch says, in the site's language.</summary>
public sealed class WatchWords(Texts texts, TimeProvider clock)
{
    public DateOnly Today => clock.Today();

    public (string Title, string Details) OfPlanned(PlannedWithoutConsent planned) =>
        (texts.Get("consent.watch.planned", planned.Item.DisplayText), string.Join(' ', planned.Refusals.Select(texts.Of)));

    public (string Title, string Details) OfEnding(ConsentRecord record) =>
        (texts.Get("consent.watch.ending", record.SubjectName, record.ValidTo), texts["consent.watch.endingDetails"]);
}
