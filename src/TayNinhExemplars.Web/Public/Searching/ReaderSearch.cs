using TayNinhExemplars.Indexing;
using TayNinhExemplars.Search;

namespace TayNinhExemplars.Web.Public.Searching;

/// <summary>A reader's search with the editors' synonyms: for the page, its feed and the API alike.</summary>
public sealed class ReaderSearch(ContentIndex index, SearchSynonyms synonyms)
{
    public async Task<SearchResponse> RunAsync(SearchRequest request, CancellationToken ct) =>
        index.Index.Search(request with { Synonyms = await synonyms.TableAsync(ct), Drafts = null, IncludeDrafts = false });

    public Task<SearchResponse> RunAsync(SearchQuery query, int size, CancellationToken ct) => RunAsync(
        new SearchRequest
        {
            Query = query.Text,
            Filters = query.Filters,
            From = (query.Page - 1) * size,
            Size = size,
            Sort = query.Newest || query.Text.Length == 0 ? SearchSort.Newest : SearchSort.Relevance,
        },
        ct);
}
