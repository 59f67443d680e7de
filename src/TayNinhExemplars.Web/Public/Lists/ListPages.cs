using TayNinhExemplars.Content;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Lists;

/// <summary>
/// The three lists. A page starts behind a cursor, not at a number, so the last page costs what the first one does,
/// and nothing is shown twice when something is published meanwhile.
/// </summary>
public sealed class ListPages(NarrowedContent content, ColumnCards cards, ColumnWordsSource wordsSource, PageHeads heads, TimeProvider clock)
{
    private const int PageSize = 18;

    public async Task<PageOutcome> GetAsync(ListKind kind, IQueryCollection query, SiteInfo site, CancellationToken ct)
    {
        var words = await wordsSource.GetAsync(ct);
        var filters = new ChosenFilters(kind, query, words, ColumnDates.Local(clock.GetUtcNow().UtcDateTime).Year);
        var after = ContentCursor.Parse(query["truoc"]);
        var page = await content.FindIdsAsync(filters.Narrowing, PageSize, after, ct);

        var title = words.Texts[$"column.{kind.TextsKey}.title"];
        var heading = filters.Any ? $"{title}: {string.Join(", ", filters.Removable.Select(r => r.Text))}" : title;
        var head = await heads.ForAsync(site, heading, words.Texts[$"column.{kind.TextsKey}.intro"], filters.Url(after), ct);
        var body = new Shape(kind.ShapeType)
            .With("Path", kind.Path)
            .With("Items", await ShapesAsync(kind, page.Ids, site, ct))
            .With("Filters", new Shape("ListFilters").With("Path", kind.Path).With("Filters", filters.Views).With("Chosen", filters.Removable))
            .With("IsFiltered", filters.Any)
            .With("NewestUrl", after is null ? null : filters.Url())
            .With("OlderUrl", page.Next is null ? null : filters.Url(page.Next));
        return new ColumnPage(body, head with { NoIndex = after is not null }, [PageTag.List(kind.ContentType), .. page.Ids.Select(PageTag.Item), PageTag.Site]);
    }

    private async Task<IReadOnlyList<Shape>> ShapesAsync(ListKind kind, IReadOnlyList<string> ids, SiteInfo site, CancellationToken ct) => kind.ContentType switch
    {
        "Story" => [.. (await cards.StoriesAsync(ids, site, ct)).Select(c => c.Shape)],
        "Exemplar" => [.. (await cards.ExemplarsAsync(ids, site, ct)).Select(c => c.Shape)],
        _ => [.. (await cards.AwardsAsync(ids, ct)).Select(c => c.Shape)],
    };
}
