using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Spreading.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Spreading;

public enum EventList { Coming, AwaitingReport, Past, Cancelled }

public sealed record EventPage(IReadOnlyList<ContentItem> Items, int Total, int Number, int Pages);

/// <summary>Exchange events by their own time. Every question is bounded and answered from an index.</summary>
public sealed class SpreadingEvents(SiteDbContext db, ContentStore store)
{
    public const int PageSize = 30, MostInCalendar = 500;
    private IQueryable<EventIndexRow> Rows => db.Set<EventIndexRow>().AsNoTracking();

    /// <summary>Published, not called off and not over, the next one first.</summary>
    public Task<IReadOnlyList<ContentItem>> ComingAsync(DateTime nowUtc, int take, CancellationToken ct) =>
        PublishedAsync(Rows.Where(r => r.Published && r.Status != EventStatus.Cancelled && r.OverUtc >= nowUtc).OrderBy(r => r.StartsUtc).ThenBy(r => r.Id), take, ct);

    /// <summary>Published, not called off and not begun, the next one first.</summary>
    public Task<IReadOnlyList<ContentItem>> BeginningAsync(DateTime nowUtc, int take, CancellationToken ct) =>
        PublishedAsync(Rows.Where(r => r.Published && r.Status != EventStatus.Cancelled && r.StartsUtc >= nowUtc).OrderBy(r => r.StartsUtc).ThenBy(r => r.Id), take, ct);

    /// <summary>What was to come and was called off; it stays announced until its day is over.</summary>
    public Task<IReadOnlyList<ContentItem>> CalledOffAsync(DateTime nowUtc, int take, CancellationToken ct) =>
        PublishedAsync(Rows.Where(r => r.Published && r.Status == EventStatus.Cancelled && r.OverUtc >= nowUtc).OrderBy(r => r.StartsUtc).ThenBy(r => r.Id), take, ct);

    /// <summary>Published and over, the latest first.</summary>
    /// <param name="beforeUtc">Only those that began earlier.</param>
    public Task<IReadOnlyList<ContentItem>> PastAsync(DateTime nowUtc, DateTime? beforeUtc, int take, CancellationToken ct) =>
        PublishedAsync(Rows.Where(r => r.Published && r.Status != EventStatus.Cancelled && r.OverUtc < nowUtc && (beforeUtc == null || r.StartsUtc < beforeUtc)).OrderByDescending(r => r.StartsUtc).ThenBy(r => r.Id), take, ct);

    /// <summary>For calendars: published ones around now, those called off included, so that they leave people's calendars too.</summary>
    public Task<IReadOnlyList<ContentItem>> AroundAsync(DateTime fromUtc, DateTime toUtc, CancellationToken ct) =>
        PublishedAsync(Rows.Where(r => r.Published && r.StartsUtc >= fromUtc && r.StartsUtc < toUtc).OrderBy(r => r.StartsUtc).ThenBy(r => r.Id), MostInCalendar, ct);

    /// <summary>Published events an exemplar took or takes part in, the latest first: for timelines.</summary>
    public async Task<IReadOnlyList<EventFacts>> OfExemplarAsync(string exemplarId, int take, CancellationToken ct) =>
        [.. (await store.PointingToAsync(exemplarId, "Event.Exemplars", take, ct: ct)).Items.Select(EventFacts.Of).OrderByDescending(e => e.StartsUtc)];

    /// <summary>Of the newsroom, drafts included.</summary>
    /// <param name="number">Of the page, from 1.</param>
    public async Task<EventPage> ListAsync(EventList list, DateTime nowUtc, int number, CancellationToken ct)
    {
        var rows = Of(list, nowUtc);
        var total = await rows.CountAsync(ct);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        number = Math.Clamp(number, 1, pages);
        var sorted = list is EventList.Coming or EventList.AwaitingReport ? rows.OrderBy(r => r.StartsUtc).ThenBy(r => r.Id) : rows.OrderByDescending(r => r.StartsUtc).ThenBy(r => r.Id);
        var ids = await sorted.Skip((number - 1) * PageSize).Take(PageSize).Select(r => r.ContentItemId).ToListAsync(ct);
        return new EventPage(await store.FindManyAsync(ids, VersionKind.Latest, ct), total, number, pages);
    }

    public Task<int> CountAsync(EventList list, DateTime nowUtc, CancellationToken ct) => Of(list, nowUtc).CountAsync(ct);

    /// <summary>Events whose report is late, the longest first.</summary>
    public async Task<IReadOnlyList<ContentItem>> LateAsync(DateTime nowUtc, int take, CancellationToken ct)
    {
        var late = nowUtc.AddDays(-EventRules.DaysToReport);
        var ids = await Rows.Where(r => r.Latest && r.Status != EventStatus.Cancelled && !r.Reported && r.OverUtc < late).OrderBy(r => r.StartsUtc).Take(take).Select(r => r.ContentItemId).ToListAsync(ct);
        return await store.FindManyAsync(ids, VersionKind.Latest, ct);
    }

    /// <summary>Events that took place in a time, and those of them without a report.</summary>
    public async Task<(int Held, int WithoutReport)> CountBetweenAsync(DateTime fromUtc, DateTime toUtc, DateTime nowUtc, CancellationToken ct) =>
        (await Between(fromUtc, toUtc, nowUtc, false).CountAsync(ct), await Between(fromUtc, toUtc, nowUtc, true).CountAsync(ct));

    public async Task<IReadOnlyList<ContentItem>> BetweenAsync(DateTime fromUtc, DateTime toUtc, DateTime nowUtc, bool withoutReport, int skip, int take, CancellationToken ct) => await store.FindManyAsync(
        await Between(fromUtc, toUtc, nowUtc, withoutReport).OrderByDescending(r => r.StartsUtc).ThenBy(r => r.Id).Skip(skip).Take(take).Select(r => r.ContentItemId).ToListAsync(ct), VersionKind.Latest, ct);

    private IQueryable<EventIndexRow> Between(DateTime fromUtc, DateTime toUtc, DateTime nowUtc, bool withoutReport)
    {
        var rows = Rows.Where(r => r.Latest && r.Status != EventStatus.Cancelled && r.StartsUtc >= fromUtc && r.StartsUtc < toUtc && r.OverUtc < nowUtc);
        return withoutReport ? rows.Where(r => !r.Reported) : rows;
    }

    private IQueryable<EventIndexRow> Of(EventList list, DateTime nowUtc)
    {
        var rows = Rows.Where(r => r.Latest);
        return list switch
        {
            EventList.Coming => rows.Where(r => r.Status != EventStatus.Cancelled && r.OverUtc >= nowUtc),
            EventList.AwaitingReport => rows.Where(r => r.Status != EventStatus.Cancelled && !r.Reported && r.OverUtc < nowUtc),
            EventList.Past => rows.Where(r => r.Status != EventStatus.Cancelled && r.OverUtc < nowUtc),
            _ => rows.Where(r => r.Status == EventStatus.Cancelled),
        };
    }

    private async Task<IReadOnlyList<ContentItem>> PublishedAsync(IQueryable<EventIndexRow> rows, int take, CancellationToken ct) =>
        await store.FindManyAsync(await rows.Take(take).Select(r => r.ContentItemId).ToListAsync(ct), ct: ct);
}
