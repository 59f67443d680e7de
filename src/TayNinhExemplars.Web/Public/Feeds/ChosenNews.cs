using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Search;
using TayNinhExemplars.Web.Public.Lists;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Feeds;

/// <param name="Choice">What was chosen, for the title; empty for all stories.</param>
/// <param name="Query">As it stands in the feed's own address.</param>
public sealed record FeedContent(IReadOnlyList<ContentItem> Items, string Choice, string Query);

/// <summary>
/// What a feed tells of: the stories of a field, a place or a genre, the awards of a level (<c>cap</c>) or a year,
/// what a search finds, or all that is new. A value that no list has is as if it were not there.
/// </summary>
public sealed class ChosenNews(ContentStore store, NarrowedContent narrowed, ContentIndex index, ColumnWordsSource wordsSource, TimeProvider clock)
{
    private const int Newest = 30;
    private const int LongestQuery = 200;
    private static readonly Dictionary<string, IReadOnlyList<string>> OnlyStories = new(StringComparer.Ordinal) { ["type"] = ["Story"] };

    public async Task<FeedContent> FindAsync(IQueryCollection query, CancellationToken ct)
    {
        if (query["q"] is [{ Length: > 0 and <= LongestQuery } asked, ..]) return await SearchAsync(asked, ct);
        var words = await wordsSource.GetAsync(ct);
        var kind = query.ContainsKey("cap") || query.ContainsKey("nam") ? ListKind.Awards : ListKind.Stories;
        var chosen = new ChosenFilters(kind, query, words, ColumnDates.Local(clock.GetUtcNow().UtcDateTime).Year);
        var page = await narrowed.FindAsync(chosen.Narrowing, Newest, ct: ct);
        var url = chosen.Url();
        return new FeedContent(page.Items, string.Join(", ", chosen.Removable.Select(r => r.Text)), url.Contains('?', StringComparison.Ordinal) ? url[url.IndexOf('?', StringComparison.Ordinal)..] : "");
    }

    private async Task<FeedContent> SearchAsync(string asked, CancellationToken ct)
    {
        var found = index.Index.Search(new SearchRequest { Query = asked, Filters = OnlyStories, Sort = SearchSort.Newest, Size = Newest });
        var items = await store.FindManyAsync([.. found.Items.Select(i => i.Id)], ct: ct);
        return new FeedContent(items, asked, "?q=" + Uri.EscapeDataString(asked));
    }
}
