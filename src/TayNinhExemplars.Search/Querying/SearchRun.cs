using System.Buffers;
using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TayNinhExemplars.Search.Scoring;
using TayNinhExemplars.Search.Understanding;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Search.Querying;

/// <summary>One search of a reader, from the words to the page of hits.</summary>
internal sealed class SearchRun(IndexSearcher searcher, SearchOptions options, VocabularyKeeper vocabularies, Weights weights)
{
    private const int MostFacetValues = 200;
    private const int LargestPage = 1_000;

    private readonly Spread _spread = new(searcher.IndexReader.MaxDoc >= options.SpreadFrom && Environment.ProcessorCount > 1);

    public SearchResponse Run(SearchRequest request)
    {
        var started = Stopwatch.GetTimestamp();
        var known = KnownTargets.Of(searcher.IndexReader);
        var query = new QueryReader(options, known.Contains).Read(request.Query ?? "");
        var from = Math.Max(0, request.From);
        var size = Math.Clamp(request.Size, 0, LargestPage);
        var sort = query.IsEmpty ? SearchSort.Newest : request.Sort;

        var choices = Choices(request, query, known);
        var terms = new TermLookup(searcher);
        var understood = new QueryUnderstanding(searcher, terms, vocabularies, weights).Understand(query, request.Synonyms);
        HitCollector collector;
        List<WordScorer> scorers;
        var strict = understood.Readings.Any(r => !r.IsUnmarked);
        while (true)
        {
            scorers = [.. understood.Readings.Select(r => new WordScorer(searcher, terms, weights, r, strict))];
            foreach (var (scorer, reading) in scorers.Zip(understood.Readings).Where(r => r.Second.IsSynonym)) scorer.WeighAs(scorers[0]);
            collector = Collect(query, known, terms, scorers, () => new HitCollector(Math.Max(from + size, weights.Rescored), sort, Visible(request), choices));
            if (!strict || collector.Total >= weights.Few) break;
            strict = false;
        }
        var best = collector.Best();
        if (sort == SearchSort.Relevance && scorers.Count > 0)
            best = [.. new SecondLook(terms, weights, _spread, options.Clock.GetUtcNow()).Rescore([.. best.Take(weights.Rescored)], scorers), .. best.Skip(weights.Rescored)];

        var highlighter = new Highlighter(understood.Highlighted);
        var page = best.Skip(from).Take(size).ToList();
        var items = new SearchHit[page.Count];
        _spread.Over(items.Length, i => items[i] = HitReader.Read(searcher, page[i], highlighter));
        return new()
        {
            Total = collector.Total,
            Items = items,
            Facets = collector.Facets(MostFacetValues),
            Suggestion = understood.Suggestion,
            TookMs = Stopwatch.GetElapsedTime(started).TotalMilliseconds,
        };
    }

    private HitCollector Collect(ReaderQuery query, KnownTargets known, TermLookup terms, List<WordScorer> scorers, Func<HitCollector> make)
    {
        var all = make();
        // Nothing but signs was typed.
        if (query.AsksNothing && !query.IsEmpty) return all;
        var required = RequiredParts.Of(query, known, terms) is { } parts ? searcher.CreateNormalizedWeight(parts) : null;
        var leaves = searcher.IndexReader.Leaves;
        var found = new HitCollector[leaves.Count];
        _spread.Over(leaves.Count, i =>
        {
            var collector = found[i] = make();
            collector.SetNextReader(leaves[i]);
            var allowed = required is null ? null : RequiredParts.Allowed(required, leaves[i]);
            if (scorers.Count == 0) CollectAll(leaves[i].AtomicReader, allowed, collector);
            else CollectScored(leaves[i], scorers, allowed, collector);
            collector.Finish();
        });
        foreach (var collector in found) all.Absorb(collector);
        return all;
    }

    private static void CollectScored(AtomicReaderContext leaf, List<WordScorer> scorers, FixedBitSet? allowed, HitCollector collector)
    {
        var size = leaf.AtomicReader.MaxDoc;
        var rented = ArrayPool<float>.Shared.Rent(size);
        using var matches = new DocumentList(size);
        try
        {
            var scores = rented.AsSpan(0, size);
            scores.Fill(-1);
            foreach (var scorer in scorers) scorer.Score(leaf.Ord, scores, matches);
            foreach (var d in matches.Documents)
                if (allowed?.Get(d) != false) collector.Collect(d, scores[d]);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    private static void CollectAll(AtomicReader reader, FixedBitSet? allowed, HitCollector collector)
    {
        var live = reader.LiveDocs;
        for (var d = 0; d < reader.MaxDoc; d++)
            if (allowed?.Get(d) != false && live?.Get(d) != false) collector.Collect(d, 0);
    }

    private static Sight Visible(SearchRequest request) => request.Drafts is { } drafts ? Sight.WithDrafts(drafts) : request.IncludeDrafts ? Sight.Latest : Sight.Public;

    private static List<FacetChoice> Choices(SearchRequest request, ReaderQuery query, KnownTargets known)
    {
        var choices = new List<FacetChoice>();
        foreach (var (facet, values) in request.Filters)
            if (values.Count > 0) choices.Add(FacetChoice.AnyOf(facet, values));
        foreach (var prefix in query.Prefixes)
            if (known.IsFacet(prefix.Target)) choices.Add(FacetChoice.Named(prefix.Target, prefix.Value));
        return choices;
    }
}
