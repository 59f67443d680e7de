using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Consent;

/// <param name="PlannedUtc">When it is to appear.</param>
public sealed record PlannedWithoutConsent(ContentItem Item, DateTime PlannedUtc, Refusals Refusals);

/// <summary>What is planned, held against the consents there will be at that hour.</summary>
public sealed class ConsentPlans(ContentStore store, ConsentCheck check, OpenDeskTaskHandler tasks, WatchWords words)
{
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

    /// <summary>A task for each of them; one that is open already stays as it is.</summary>
    public async Task WarnAsync(CancellationToken ct)
    {
        foreach (var planned in await PlannedAsync(ct))
        {
            var (title, details) = words.OfPlanned(planned);
            await tasks.HandleAsync(new OpenDeskTask(ConsentWatch.PlannedKind, planned.Item.ContentItemId, title, details, "ManagingEditor", planned.Item.ContentItemId,
                "/toa-soan/noi-dung/" + planned.Item.ContentItemId, planned.PlannedUtc), Actor.System, ct);
        }
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
