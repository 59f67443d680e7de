using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Search.Querying;

/// <summary>One search of a reader, from the words to the page of hits.</summary>
internal sealed class SearchRun(IndexSearcher searcher, SearchOptions options, Weights weights)
{
    private const int MostFacetValues = 200;
    private const int LargestPage = 1_000;

    public SearchResponse Run(SearchRequest request)
    {
        var started = Stopwatch.GetTimestamp();
        var known = new KnownTargets(searcher.IndexReader);
        var query = new QueryReader(options, known.Contains).Read(request.Query ?? "");
        var from = Math.Max(0, request.From);
        var size = Math.Clamp(request.Size, 0, LargestPage);
        var sort = query.IsEmpty ? SearchSort.Newest : request.Sort;

        var choices = Choices(request, query, known);
        var collector = new HitCollector(Math.Min(from + size, searcher.IndexReader.MaxDoc), sort, request.IncludeDrafts, choices);
        searcher.Search(WithFieldPrefixes(new QueryComposer(weights).Compose(query), query, known), collector);

        var highlighter = new Highlighter(query.Words.Concat(query.Phrases.SelectMany(p => p)));
        var items = collector.Best().Skip(from).Take(size).Select(f => HitReader.Read(searcher, f, highlighter)).ToList();
        return new()
        {
            Total = collector.Total,
            Items = items,
            Facets = collector.Facets().ToDictionary(f => f.Key, f => Ordered(f.Value.Values)),
            TookMs = Stopwatch.GetElapsedTime(started).TotalMilliseconds,
        };
    }

    private static List<FacetChoice> Choices(SearchRequest request, ReaderQuery query, KnownTargets known)
    {
        var choices = new List<FacetChoice>();
        foreach (var (facet, values) in request.Filters)
            if (values.Count > 0) choices.Add(FacetChoice.AnyOf(facet, values));
        foreach (var prefix in query.Prefixes)
            if (known.IsFacet(prefix.Target)) choices.Add(FacetChoice.Named(prefix.Target, prefix.Value));
        return choices;
    }

    private static Query WithFieldPrefixes(Query query, ReaderQuery read, KnownTargets known)
    {
        var fields = read.Prefixes.Where(p => !known.IsFacet(p.Target)).ToList();
        if (fields.Count == 0) return query;
        var all = new BooleanQuery(disableCoord: true) { { query, Occur.MUST } };
        foreach (var field in fields) all.Add(FieldQuery(field), Occur.MUST);
        return all;
    }

    // A field of words holds both forms at one place; a keyword is compared as typed.
    private static BooleanQuery FieldQuery(QueryPrefix prefix)
    {
        var phrase = new PhraseQuery();
        foreach (var word in QueryReader.WordsOf(prefix.Value, 16)) phrase.Add(new Term(prefix.Target, word.Exact));
        return new BooleanQuery(disableCoord: true)
        {
            { phrase, Occur.SHOULD },
            { new TermQuery(new Term(prefix.Target, prefix.Value)), Occur.SHOULD },
        };
    }

    private static IReadOnlyList<FacetCount> Ordered(IEnumerable<FacetCount> counts) =>
        [.. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Label, VietnameseText.Comparer).Take(MostFacetValues)];
}
