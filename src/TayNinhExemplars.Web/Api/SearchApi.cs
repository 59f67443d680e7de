using Microsoft.AspNetCore.Http.HttpResults;
using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Media;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Search;
using TayNinhExemplars.Search.Vietnamese;
using TayNinhExemplars.Web.Public.Searching;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Api;

/// <summary>One found item; <c>highlights</c> are HTML with mark elements only.</summary>
public sealed record SearchItem(string ContentItemId, string ContentType, string DisplayText, string Url, DateTimeOffset? PublishedUtc, double Score, SearchHighlights Highlights);

public sealed record SearchHighlights(string? Title, string? Body);

public sealed record SearchAnswer(int Total, double TookMs, IReadOnlyList<SearchItem> Items, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets, string? Suggestion);

/// <summary><c>GET /api/search</c> and <c>GET /api/suggest</c>: what the public search page asks, for programs.</summary>
internal static class SearchApi
{
    public const int MaxSize = 50;
    private const int MostSuggested = 8;
    private const int MostPast = 2;
    private static readonly ImageRequest Portrait = new() { Width = 100, Height = 100, Mode = ResizeMode.Crop };
    public const int MaxFrom = 10_000;
    private static readonly string[] Facets = ["type", "field", "locality", "level", "year", "channel", "format", "kind"];

    public static void MapSearchApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").WithTags("Search").RequireRateLimiting(RateLimits.Api);
        api.MapGet("/search", SearchAsync).WithSummary("Finds published content, with highlights and facets.");
        api.MapGet("/suggest", SuggestAsync).WithSummary("Continues what is being typed.");
    }

    private static async Task<Ok<SearchAnswer>> SearchAsync(HttpContext http, ReaderSearch search, string? q = null, string? sort = null, int from = 0, int size = 10)
    {
        var response = await search.RunAsync(new SearchRequest
        {
            Query = q ?? "",
            Filters = Facets.Where(http.Request.Query.ContainsKey)
                .ToDictionary(f => f, f => (IReadOnlyList<string>)http.Request.Query[f].OfType<string>().Where(v => v.Length > 0).Take(20).ToList())
                .Where(f => f.Value.Count > 0).ToDictionary(),
            From = Math.Clamp(from, 0, MaxFrom),
            Size = Math.Clamp(size, 1, MaxSize),
            Sort = string.Equals(sort, "newest", StringComparison.OrdinalIgnoreCase) ? SearchSort.Newest : SearchSort.Relevance,
        }, http.RequestAborted);
        return TypedResults.Ok(new SearchAnswer(response.Total, Math.Round(response.TookMs, 2),
            [.. response.Items.Select(h => new SearchItem(h.Id, h.Type, h.Title, h.Url, h.PublishedUtc, Math.Round(h.Score, 4), new SearchHighlights(h.TitleHighlight, h.BodyHighlight)))],
            Facets.ToDictionary(f => f, f => response.Facets.GetValueOrDefault(f) ?? []), response.Suggestion));
    }

    /// <summary>Exemplars first, with their portrait; then stories and the rest; then names and places to search for, and what others searched for.</summary>
    private static async Task<Ok<IEnumerable<Suggestion>>> SuggestAsync(ContentIndex index, PastSearchReader past, MediaUrls media, HttpContext http, string? q = null)
    {
        if (string.IsNullOrWhiteSpace(q)) return TypedResults.Ok<IEnumerable<Suggestion>>([]);
        var typed = q.Length > 100 ? q[..100] : q;
        var asked = await past.ContinuingAsync(typed, MostPast, http.RequestAborted);
        // Room is kept for what others searched for, or a common beginning would never show it.
        var found = index.Index.Suggest(typed, MostSuggested * 3)
            .Select((s, order) => (Suggestion: s, Order: order))
            .OrderBy(s => s.Suggestion.Kind switch { "Exemplar" => 0, Suggestion.Name or Suggestion.Place => 2, _ => 1 }).ThenBy(s => s.Order)
            .DistinctBy(s => VietnameseText.Lower(s.Suggestion.Text)).Take(MostSuggested - asked.Count)
            .Select(s => s.Suggestion with { Image = s.Suggestion.Kind == "Exemplar" && s.Suggestion.Image.Length > 0 ? media.Of(s.Suggestion.Image, Portrait) : "" });
        return TypedResults.Ok(found.Concat(asked.Select(s => new Suggestion(s, null, Suggestion.Search))).DistinctBy(s => VietnameseText.Lower(s.Text)));
    }
}
