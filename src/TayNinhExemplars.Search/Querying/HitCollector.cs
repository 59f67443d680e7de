using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search.Querying;

[StructLayout(LayoutKind.Auto)]
internal readonly record struct Found(int Document, double Score, long Date);

/// <summary>One pass over the matches: the best of them, their number, and the counts of every facet as if its own choice had not been made.</summary>
internal sealed class HitCollector(int size, SearchSort sort, Sight sight, IReadOnlyList<FacetChoice> choices, bool countsFacets = true) : ICollector
{
    private readonly PriorityQueue<Found, Found> _best = new(sort == SearchSort.Newest ? Worst.ByDate : Worst.ByScore);
    private readonly FacetTally? _facets = countsFacets ? new(choices) : null;
    private readonly bool[][] _accepted = new bool[choices.Count][];
    private readonly FacetColumn?[] _choiceColumns = new FacetColumn?[choices.Count];
    private SegmentColumns? _columns;
    private FixedBitSet? _visible;
    private Scorer? _scorer;
    private float _least = float.NegativeInfinity;
    private int _base;

    public int Total { get; private set; }
    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        _base = context.DocBase;
        _columns = SegmentColumns.Of(context.AtomicReader);
        _visible = sight.In(context.AtomicReader, _columns);
        _facets?.Next(_columns);
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
        var missed = -1;
        for (var i = 0; i < choices.Count; i++)
        {
            if (Passes(i, doc)) continue;
            if (missed >= 0 || !choices[i].Sideways) return;
            missed = i;
        }
        _facets?.Add(doc, missed);
        if (missed < 0) Keep(doc, score);
    }

    /// <summary>Ends a segment: its facets are counted.</summary>
    public void Finish() => _facets?.Finish();

    /// <summary>Adds what another collector of the same search found in other segments.</summary>
    public void Absorb(HitCollector other)
    {
        Total += other.Total;
        foreach (var (found, _) in other._best.UnorderedItems)
        {
            if (_best.Count < size) _best.Enqueue(found, found);
            else _best.EnqueueDequeue(found, found);
        }
        if (other._facets is { } facets) _facets?.Absorb(facets);
    }

    /// <summary>Best first.</summary>
    public IReadOnlyList<Found> Best()
    {
        var best = new Found[_best.Count];
        for (var i = best.Length - 1; i >= 0; i--) best[i] = _best.Dequeue();
        return best;
    }

    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets(int most) => _facets?.Counts(most) ?? new Dictionary<string, IReadOnlyList<FacetCount>>();

    private void Keep(int doc, float score)
    {
        Total++;
        // Most matches are worse than all that are kept: one comparison of two numbers tells.
        if (size == 0 || score < _least) return;
        var found = new Found(_base + doc, score, _columns!.Dates[doc]);
        if (_best.Count < size) _best.Enqueue(found, found);
        else _best.EnqueueDequeue(found, found);
        if (sort == SearchSort.Relevance && _best.Count == size) _least = (float)_best.Peek().Score;
    }

    private bool Passes(int choice, int doc)
    {
        if (_choiceColumns[choice] is not { } column) return false;
        foreach (var number in column.Of(doc))
            if (_accepted[choice][number]) return true;
        return false;
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
