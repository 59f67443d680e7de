using System.Globalization;
using TayNinhExemplars.Content;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Web.Public.Views;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Lists;

/// <summary>Stories by the month of their publication. A month is read from its end by a cursor, so an old one costs what a new one does.</summary>
public sealed class ArchivePages(ContentStore store, ContentTitles titles, ColumnCards cards, ColumnWordsSource wordsSource, PageHeads heads)
{
    public const string Path = "/tin-bai/luu-tru";
    private const int PageSize = 30;

    /// <summary>All years and months from the first story to the newest.</summary>
    public async Task<PageOutcome> YearsAsync(SiteInfo site, CancellationToken ct)
    {
        var words = await wordsSource.GetAsync(ct);
        var (_, first) = await titles.AroundAsync("Story", DateTime.UnixEpoch, ct);
        var (last, _) = await titles.AroundAsync("Story", DateTime.MaxValue.AddDays(-1), ct);
        var head = await heads.ForAsync(site, words.Texts["column.archive.title"], words.Texts["column.archive.intro"], Path, ct);
        var body = new Shape("StoryArchive").With("Years", first is null || last is null ? [] : Years(first.PublishedUtc!.Value, last.PublishedUtc!.Value, words));
        return new ColumnPage(body, head, [PageTag.List("Story"), PageTag.Site]);
    }

    public async Task<PageOutcome> MonthAsync(int year, int month, IQueryCollection query, SiteInfo site, CancellationToken ct)
    {
        if (year is < 1990 or > 2200 || month is < 1 or > 12) return PageOutcome.NotFound;
        var words = await wordsSource.GetAsync(ct);
        var from = Utc(year, month);
        var until = month == 12 ? Utc(year + 1, 1) : Utc(year, month + 1);
        var after = ContentCursor.Parse(query["truoc"]) ?? new ContentCursor(until, 0);
        var page = await store.PublishedAsync("Story", PageSize, after.AtUtc > until ? new ContentCursor(until, 0) : after, ct);
        var items = page.Items.Where(i => i.PublishedUtc >= from).ToList();
        var name = string.Create(CultureInfo.InvariantCulture, $"{month:00}/{year}");
        var url = string.Create(CultureInfo.InvariantCulture, $"{Path}/{year}/{month:00}");
        var head = await heads.ForAsync(site, words.Texts.Get("column.archive.month", name), words.Texts["column.archive.intro"], url, ct);
        var body = new Shape("StoryMonth").With("Name", name)
            .With("Items", (await cards.StoriesAsync(items, site, ct)).Select(c => c.Shape).ToList())
            .With("NewestUrl", query["truoc"].Count > 0 ? url : null)
            .With("OlderUrl", page.Next is { } next && items.Count == page.Items.Count && next.AtUtc >= from ? $"{url}?truoc={next}" : null);
        return new ColumnPage(body, head with { NoIndex = query["truoc"].Count > 0 }, [PageTag.List("Story"), PageTag.Site]);
    }

    private static DateTime Utc(int year, int month) => TimeZoneInfo.ConvertTimeToUtc(new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Unspecified), ColumnDates.Zone);

    private static List<YearView> Years(DateTime first, DateTime last, ColumnWords words)
    {
        var (from, to) = (ColumnDates.Local(first), ColumnDates.Local(last));
        return [.. Enumerable.Range(from.Year, to.Year - from.Year + 1).Reverse().Select(year => new YearView(year.ToString(CultureInfo.InvariantCulture), [.. Enumerable.Range(1, 12)
            .Where(month => (year > from.Year || month >= from.Month) && (year < to.Year || month <= to.Month))
            .Select(month => new LinkView(words.Texts.Get("column.archive.monthName", month), string.Create(CultureInfo.InvariantCulture, $"{Path}/{year}/{month:00}")))]))];
    }
}
