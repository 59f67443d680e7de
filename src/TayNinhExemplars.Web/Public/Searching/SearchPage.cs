using System.Text.Encodings.Web;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Search;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Views;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Searching;

/// <summary>What readers find: hits with the found words marked, facets to narrow by, and help when nothing is found.</summary>
public sealed class SearchPage(ReaderSearch search, PageHeads heads, ColumnWordsSource wordsSource, PastSearchCounting past, Texts texts)
{
    private const int PageSize = 10;
    private const int MostOptions = 8;

    public async Task<PageOutcome> GetAsync(SearchQuery query, HttpContext asked, SiteInfo site, CancellationToken ct)
    {
        var words = await wordsSource.GetAsync(ct);
        var isAsked = query.Text.Length > 0 || query.Filters.Count > 0;
        var found = isAsked ? await search.RunAsync(query, PageSize, ct) : new SearchResponse();
        if (query is { Page: 1, Filters.Count: 0 } && asked.Request.Headers.UserAgent.ToString() is var agent && ViewRules.IsPerson(agent))
            await past.AskedAsync(query.Text, found.Total, asked.Connection.RemoteIpAddress, agent, ct);
        var heading = query.Text.Length > 0 ? texts.Get("column.search.titleFor", query.Text) : texts["column.search.title"];
        var head = await heads.ForAsync(site, heading, null, "/tim-kiem", ct);
        var pages = Math.Min((found.Total + PageSize - 1) / PageSize, SearchQuery.MostPages);
        var body = new Shape("SearchResults")
            .With("Query", query.Text)
            .With("IsAsked", isAsked)
            .With("Problem", query.WasCut ? texts["column.search.tooLong"] : null)
            .With("Total", found.Total)
            .With("TotalText", TotalText(query, found.Total))
            .With("Suggestion", found.Suggestion is { } better ? new LinkView(better, (query with { Text = better, Page = 1 }).Url()) : null)
            .With("Hits", found.Items.Select(h => Hit(h, words)).ToList())
            .With("Facets", SearchQuery.Facets.Select(f => Facet(f.Facet, found, query, words)).OfType<FacetView>().ToList())
            .With("NewestUrl", query.Newest ? null : (query with { Newest = true, Page = 1 }).Url())
            .With("RelevanceUrl", query.Newest ? (query with { Newest = false, Page = 1 }).Url() : null)
            .With("FeedUrl", query.FeedUrl())
            .With("Chosen", Chosen(query, found, words))
            .With("Kept", query.FilterParameters().Select(p => new HiddenView(p.Name, p.Value)).ToList())
            .With("UnfilteredUrl", new SearchQuery { Text = query.Text }.Url())
            .With("PreviousUrl", query.Page > 1 ? (query with { Page = query.Page - 1 }).Url() : null)
            .With("NextUrl", query.Page < pages ? (query with { Page = query.Page + 1 }).Url() : null)
            .With("PageText", texts.Get("column.search.page", query.Page, Math.Max(pages, 1)));
        return new ColumnPage(body, head with { NoIndex = true, ShowSearch = false }, []) { MayBeKept = false };
    }

    private string TotalText(SearchQuery query, int total) => query.Text.Length == 0
        ? texts.Get("column.search.totalAll", ColumnNumbers.Count(total))
        : texts.Get("column.search.total", ColumnNumbers.Count(total), query.Text);

    private static HitView Hit(SearchHit hit, ColumnWords words) => new(
        hit.TitleHighlight ?? HtmlEncoder.Default.Encode(hit.Title),
        hit.Url,
        hit.BodyHighlight ?? HtmlEncoder.Default.Encode(hit.Lead),
        words.TypeName(hit.Type),
        ColumnDates.Iso(hit.PublishedUtc?.UtcDateTime),
        ColumnDates.Day(hit.PublishedUtc?.UtcDateTime));

    private FacetView? Facet(string facet, SearchResponse found, SearchQuery query, ColumnWords words)
    {
        if (!found.Facets.TryGetValue(facet, out var counts) || counts.Count == 0) return null;
        var shown = facet == "year" ? counts.OrderByDescending(c => c.Value, StringComparer.Ordinal) : counts.OrderByDescending(c => c.Count);
        return new FacetView(texts["column.facet." + facet], [.. shown.Where((c, i) => i < MostOptions || query.Has(facet, c.Value)).Select(c =>
            new FacetOptionView(Label(facet, c.Value, c.Label, words), ColumnNumbers.Count(c.Count), query.Toggled(facet, c.Value).Url(), query.Has(facet, c.Value)))]);
    }

    private static List<LinkView> Chosen(SearchQuery query, SearchResponse found, ColumnWords words) =>
        (from filter in query.Filters
         from value in filter.Value
         let counted = found.Facets.GetValueOrDefault(filter.Key)?.FirstOrDefault(c => c.Value == value)
         select new LinkView(Label(filter.Key, value, counted?.Label ?? value, words), query.Toggled(filter.Key, value).Url())).ToList();

    private static string Label(string facet, string value, string label, ColumnWords words)
    {
        return facet switch
        {
            "type" => words.TypeName(value),
            "kind" => Choice("Exemplar", "Kind"),
            "format" => Choice("Story", "Format"),
            _ => label,
        };

        string Choice(string part, string field) => words.Choices(part, field).FirstOrDefault(c => c.Value == value).Label is { Length: > 0 } name ? name : label;
    }
}
