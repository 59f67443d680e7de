using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Scoring;

namespace TayNinhExemplars.Search.Querying;

/// <summary>One pass over the matches: the best of them, their number, and the counts of every facet as if its own choice had not been made.</summary>
/// <param name="facets">Null where nothing is counted.</param>
internal sealed class HitCollector(BestFound best, Sight sight, IReadOnlyList<FacetChoice> choices, FacetTable? facets = null) : ICollector, IDisposable
{
    private readonly BestFound _best = best;
    private readonly FacetTally? _facets = facets is null ? null : new(facets, choices);
    private readonly bool[][] _accepted = new bool[choices.Count][];
    private readonly FacetColumn?[] _choiceColumns = new FacetColumn?[choices.Count];

    // The last list holds what all choices let through, the others what only that one choice keeps out.
    private DocumentList[] _matches = [];
    private SegmentColumns? _columns;
    private FixedBitSet? _visible;
    private Scorer? _scorer;
    private int _leaf;
    private int _base;

    public int Total { get; private set; }
    public bool AcceptsDocsOutOfOrder => false;

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        (_leaf, _base) = (context.Ord, context.DocBase);
        _columns = SegmentColumns.Of(context.AtomicReader);
        if (_facets is not null && _matches.Length == 0) _matches = [.. Enumerable.Range(0, choices.Count + 1).Select(_ => new DocumentList())];
        _visible = sight.In(context.AtomicReader, _columns);
        for (var i = 0; i < choices.Count; i++)
        {
            _choiceColumns[i] = _columns.Facets.GetValueOrDefault(choices[i].Facet);
            _accepted[i] = _choiceColumns[i] is { } column ? Array.ConvertAll(column.Values, v => choices[i].Accepts(v)) : [];
        }
    }

    public void Collect(int doc) => Collect(doc, _best.NeedsScores ? _scorer!.GetScore() : 0);

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
        if (_facets is not null) _matches[missed < 0 ? ^1 : missed].Add(doc);
        if (missed >= 0) return;
        Total++;
        // Most matches are worse than all that are kept: one comparison of two numbers tells.
        if (score >= _best.Least) _best.Add(new Found(_base + doc, score, _columns!.Dates[doc]));
    }

    /// <summary>Counts the facets of what came since the last time.</summary>
    public void Count()
    {
        _facets?.Count(_leaf, _columns!, _matches);
        foreach (var matches in _matches) matches.Clear();
    }

    /// <summary>Adds what another collector of the same search found elsewhere.</summary>
    public void Absorb(HitCollector other)
    {
        Total += other.Total;
        _best.Absorb(other._best);
        if (other._facets is { } theirs) _facets?.Absorb(theirs);
    }

    public IReadOnlyList<Found> Best() => _best.Best();

    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets(int most) => _facets?.Counts(most) ?? new Dictionary<string, IReadOnlyList<FacetCount>>();

    public void Dispose()
    {
        foreach (var matches in _matches) matches.Dispose();
    }

    private bool Passes(int choice, int doc)
    {
        if (_choiceColumns[choice] is not { } column) return false;
        foreach (var number in column.Of(doc))
            if (_accepted[choice][number]) return true;
        return false;
    }
}
