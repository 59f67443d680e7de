using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Spreading;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Views;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Spreading;

/// <summary>What is coming, and what was. A page may be a minute old, which no event minds.</summary>
public sealed class EventPages(SpreadingEvents events, ColumnWordsSource wordsSource, PageHeads heads, TimeProvider clock)
{
    public const string Path = "/su-kien", CalendarPath = "/su-kien.ics";
    private const int MostComing = 60, PageSize = 24;

    /// <param name="before">Where the past goes on: the beginning of the last event that was shown, as <see cref="ContentItemJson"/> writes moments.</param>
    public async Task<PageOutcome> GetAsync(string? before, SiteInfo site, CancellationToken ct)
    {
        var words = await wordsSource.GetAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var from = before is { Length: > 0 and <= 40 } ? ContentItemJson.ParseDate(before) : null;
        var coming = from is null ? [.. await events.ComingAsync(now, MostComing, ct), .. await events.CalledOffAsync(now, MostComing, ct)] : Array.Empty<ContentItem>();
        var past = await events.PastAsync(now, from, PageSize + 1, ct);
        var shown = past.Take(PageSize).ToList();
        var older = past.Count > PageSize && EventFacts.Of(shown[^1]).StartsUtc is { } last ? $"{Path}?truoc={Uri.EscapeDataString(ContentItemJson.Format(last)!)}" : null;
        var head = await heads.ForAsync(site, words.Texts["column.events.title"], words.Texts["column.events.intro"], Path, ct);
        var body = new Shape("EventList").With("Coming", coming.OrderBy(i => EventFacts.Of(i).StartsUtc).Select(i => Card(i, words)).ToList()).With("Past", shown.Select(i => Card(i, words)).ToList())
            .With("CalendarUrl", CalendarPath).With("OlderUrl", older).With("NewestUrl", from is null ? null : Path);
        return new ColumnPage(body, head with { NoIndex = from is not null }, [PageTag.List("Event"), PageTag.Site]);
    }

    internal static EventCardView Card(ContentItem item, ColumnWords words)
    {
        var facts = EventFacts.Of(item);
        var detail = string.Join(" · ", new[] { words.Choice(item, "Event", "Kind"), facts.Place, words.TermNames(item, "Event", "Locality") }.Where(t => t.Length > 0));
        var status = facts.IsCancelled ? words.Texts["column.events.cancelled"] : facts.ReportedOn is not null ? words.Texts["column.events.hasReport"] : "";
        return new EventCardView(item.DisplayText, ItemUrls.Of(item), ColumnDates.Iso(facts.StartsUtc), ColumnDates.Full(facts.StartsUtc, words.Texts), detail, status, CalendarOf(facts.Id));
    }

    internal static string CalendarOf(string id) => $"{Path}/{id}.ics";
}
