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

    // Several a processor, so that none waits long for the last.
    private const int StretchesEach = 2;

    private readonly Spread _spread = new(searcher.IndexReader.MaxDoc >= options.SpreadFrom && Environment.ProcessorCount > 1);

    public SearchResponse Run(SearchRequest request)
    {
        var started = Stopwatch.GetTimestamp();
        var known = KnownTargets.Of(searcher.IndexReader);
        var query = new QueryReader(options, known.Contains).Read(request.Query ?? "");
        var from = Math.Max(0, request.From);
        var size = Math.Clamp(request.Size, 0, LargestPage);
        // However far on a page is asked for, there are no more hits than documents.
        var wanted = (int)Math.Max(weights.Rescored, Math.Min((long)from + size, searcher.IndexReader.MaxDoc));
        var sort = query.IsEmpty ? SearchSort.Newest : request.Sort;

        var choices = Choices(request, query, known);
        var facets = FacetTable.Of(searcher.IndexReader);
        using var terms = new TermLookup(searcher);
        var understood = new QueryUnderstanding(searcher, terms, vocabularies, weights).Understand(query, request.Synonyms);
        HitCollector collector;
        List<WordScorer> scorers;
        var strict = understood.Readings.Any(r => !r.IsUnmarked);
        while (true)
        {
            scorers = [.. understood.Readings.Select(r => new WordScorer(searcher, terms, weights, r, strict))];
            foreach (var (scorer, reading) in scorers.Zip(understood.Readings).Where(r => r.Second.IsSynonym)) scorer.WeighAs(scorers[0]);
            var floor = new Floor();
            collector = Collect(query, known, terms, scorers, () => new HitCollector(new(wanted, sort, floor), Visible(request), choices, facets));
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
        var allowed = terms.Leaves.Select(leaf => new Lazy<FixedBitSet?>(() => required is null ? null : RequiredParts.Allowed(required, leaf))).ToArray();
        var stretches = Stretches();
        var found = new HitCollector[stretches.Count];
        _spread.Over(stretches.Count, i =>
        {
            var (leaf, start, end) = stretches[i];
            using var collector = found[i] = make();
            collector.SetNextReader(terms.Leaves[leaf]);
            if (scorers.Count == 0) CollectAll(terms.Leaves[leaf].AtomicReader, start, end, allowed[leaf].Value, collector);
            else CollectScored([.. scorers.Select(s => new LeafScorer(s, terms, leaf, options.Window))], start, end, allowed[leaf].Value, collector);
        });
        foreach (var collector in found) all.Absorb(collector);
        return all;
    }

    /// <summary>The index in parts that may be searched at the same time, whatever the sizes of its segments.</summary>
    private List<(int Leaf, int Start, int End)> Stretches()
    {
        var (leaves, whole) = (searcher.IndexReader.Leaves, searcher.IndexReader.MaxDoc);
        var size = _spread.SideBySide ? options.Window * (1 + (whole / (StretchesEach * Environment.ProcessorCount * options.Window))) : Math.Max(1, whole);
        var stretches = new List<(int Leaf, int Start, int End)>();
        for (var leaf = 0; leaf < leaves.Count; leaf++)
        {
            var documents = leaves[leaf].AtomicReader.MaxDoc;
            for (var start = 0; start < documents; start += size) stretches.Add((leaf, start, Math.Min(documents, start + size)));
        }
        return stretches;
    }

    private void CollectScored(LeafScorer[] scorers, int start, int end, FixedBitSet? allowed, HitCollector collector)
    {
        var rented = ArrayPool<float>.Shared.Rent(options.Window);
        using var matches = new DocumentList(options.Window);
        try
        {
            for (; start < end; start += options.Window)
            {
                var scores = rented.AsSpan(0, Math.Min(options.Window, end - start));
                scores.Fill(-1);
                matches.Clear();
                foreach (var scorer in scorers) scorer.Score(start, scores, matches);
                foreach (var d in matches.Documents)
                    if (allowed?.Get(start + d) != false) collector.Collect(start + d, scores[d]);
                collector.Count();
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
            foreach (var scorer in scorers) scorer.Dispose();
        }
    }

    private void CollectAll(AtomicReader reader, int start, int end, FixedBitSet? allowed, HitCollector collector)
    {
        var live = reader.LiveDocs;
        for (; start < end; start += options.Window)
        {
            for (var d = start; d < Math.Min(end, start + options.Window); d++)
                if (allowed?.Get(d) != false && live?.Get(d) != false) collector.Collect(d, 0);
            collector.Count();
        }
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
