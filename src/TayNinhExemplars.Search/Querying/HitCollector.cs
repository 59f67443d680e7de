using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search.Querying;

[StructLayout(LayoutKind.Auto)]
internal readonly record struct Found(int Document, double Score, long Date);

/// <summary>One pass over the matches: the best of them, their number, and the counts of every facet as if its own choice had not been made.</summary>
internal sealed class HitCollector(int size, SearchSort sort, Sight sight, IReadOnlyList<FacetChoice> choices) : ICollector
{
    private readonly PriorityQueue<Found, Found> _best = new(sort == SearchSort.Newest ? Worst.ByDate : Worst.ByScore);
    private readonly Dictionary<string, Dictionary<string, FacetCount>> _facets = [];
    private readonly bool[][] _accepted = new bool[choices.Count][];
    private readonly FacetColumn?[] _choiceColumns = new FacetColumn?[choices.Count];
    private List<(string Facet, FacetColumn Column, int[] Counts)> _counting = [];
    private SegmentColumns? _columns;
    private FixedBitSet? _visible;
    private Scorer? _scorer;
    private int _base;

    public int Total { get; private set; }
    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        FinishSegment();
        _base = context.DocBase;
        _columns = SegmentColumns.Of(context.AtomicReader);
        _visible = sight.In(context.AtomicReader, _columns);
        _counting = [.. _columns.Facets.Select(f => (f.Key, f.Value, new int[f.Value.Values.Length]))];
        for (var i = 0; i < choices.Count; i++)
        {
            _choiceColumns[i] = _columns.Facets.GetValueOrDefault(choices[i].Facet);
            _accepted[i] = _choiceColumns[i] is { } column ? Array.ConvertAll(column.Values, v => choices[i].Accepts(v)) : [];
        }
    }

    public void Collect(int doc) => Collect(doc, sort == SearchSort.Relevance && size > 0 ? _scorer!.GetScore() : 0);

    public void Collect(int doc, float score)
    {
        if (!_visible!.Get(doc)) return;
        FacetChoice? missed = null;
        for (var i = 0; i < choices.Count; i++)
        {
            if (Passes(i, doc)) continue;
            if (missed is not null || !choices[i].Sideways) return;
            missed = choices[i];
        }
        foreach (var (facet, column, counts) in _counting)
        {
            if (missed is not null && missed.Facet != facet) continue;
            foreach (var number in column.Of(doc)) counts[number]++;
        }
        if (missed is null) Keep(doc, score);
    }

    /// <summary>Best first.</summary>
    public IReadOnlyList<Found> Best()
    {
        var best = new Found[_best.Count];
        for (var i = best.Length - 1; i >= 0; i--) best[i] = _best.Dequeue();
        return best;
    }

    public IReadOnlyDictionary<string, Dictionary<string, FacetCount>> Facets()
    {
        FinishSegment();
        return _facets;
    }

    private void Keep(int doc, float score)
    {
        Total++;
        if (size == 0) return;
        var found = new Found(_base + doc, score, _columns!.Dates[doc]);
        if (_best.Count < size) _best.Enqueue(found, found);
        else _best.EnqueueDequeue(found, found);
    }

    private bool Passes(int choice, int doc)
    {
        if (_choiceColumns[choice] is not { } column) return false;
        foreach (var number in column.Of(doc))
            if (_accepted[choice][number]) return true;
        return false;
    }

    private void FinishSegment()
    {
        foreach (var (facet, column, counts) in _counting)
        {
            if (!_facets.TryGetValue(facet, out var values)) _facets[facet] = values = [];
            for (var i = 0; i < counts.Length; i++)
            {
                if (counts[i] == 0) continue;
                var sum = values.TryGetValue(column.Values[i].Value, out var before) ? before.Count + counts[i] : counts[i];
                values[column.Values[i].Value] = column.Values[i] with { Count = sum };
            }
        }
        _counting = [];
    }

    /// <summary>The order in which hits fall out of the list; equal hits keep the newer, then the one indexed earlier.</summary>
    private sealed class Worst(bool byScore) : IComparer<Found>
    {
        public static readonly Worst ByScore = new(byScore: true);
        public static readonly Worst ByDate = new(byScore: false);

        public int Compare(Found x, Found y)
        {
            var order = byScore ? x.Score.CompareTo(y.Score) : 0;
            if (order == 0) order = x.Date.CompareTo(y.Date);
            return order != 0 ? order : y.Document.CompareTo(x.Document);
        }
    }
}
