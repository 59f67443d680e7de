using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Scoring;

namespace TayNinhExemplars.Search.Querying;

/// <summary>
/// How often each value of each facet stands among the matches. The matches of a segment are gathered first and then counted facet by facet:
/// one column after the other goes through the processor's cache, instead of all of them for every match.
/// </summary>
internal sealed class FacetTally
{
    private readonly IReadOnlyList<FacetChoice> _choices;
    private readonly Dictionary<string, Dictionary<string, (FacetCount Count, string Order)>> _facets = [];

    // The last list holds what all choices let through, the others what only that one choice keeps out.
    private DocumentList[] _matches = [];
    private SegmentColumns? _columns;

    public FacetTally(IReadOnlyList<FacetChoice> choices) => _choices = choices;

    public void Next(SegmentColumns columns)
    {
        Finish();
        _columns = columns;
        _matches = new DocumentList[_choices.Count + 1];
        for (var i = 0; i < _matches.Length; i++) _matches[i] = new();
    }

    /// <summary>Adds what was counted in another segment.</summary>
    public void Absorb(FacetTally other)
    {
        Finish();
        other.Finish();
        foreach (var (facet, theirs) in other._facets)
        {
            if (!_facets.TryGetValue(facet, out var values)) _facets[facet] = values = [];
            foreach (var (value, (count, order)) in theirs)
                values[value] = (count with { Count = count.Count + (values.TryGetValue(value, out var before) ? before.Count.Count : 0) }, order);
        }
    }

    /// <param name="missed">The one choice the document does not fit, or -1.</param>
    public void Add(int document, int missed) => _matches[missed < 0 ? ^1 : missed].Add(document);

    /// <summary>The values of each facet, most frequent first, then in Vietnamese order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Counts(int most)
    {
        Finish();
        return _facets.ToDictionary(f => f.Key, f => (IReadOnlyList<FacetCount>)[.. f.Value.Values
            .OrderByDescending(v => v.Count.Count).ThenBy(v => v.Order, StringComparer.Ordinal).Take(most).Select(v => v.Count)]);
    }

    /// <summary>Counts what the segment brought.</summary>
    public void Finish()
    {
        if (_columns is null) return;
        foreach (var (facet, column) in _columns.Facets)
        {
            var counts = new int[column.Values.Length];
            for (var i = 0; i < _choices.Count; i++)
                if (_choices[i].Facet == facet) column.Count(_matches[i].Documents, counts);
            column.Count(_matches[^1].Documents, counts);
            Sum(facet, column, counts);
        }
        foreach (var matches in _matches) matches.Dispose();
        (_matches, _columns) = ([], null);
    }

    private void Sum(string facet, FacetColumn column, int[] counts)
    {
        if (!_facets.TryGetValue(facet, out var values)) _facets[facet] = values = [];
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] == 0) continue;
            var value = column.Values[i];
            var sum = values.TryGetValue(value.Value, out var before) ? before.Count.Count + counts[i] : counts[i];
            values[value.Value] = (value with { Count = sum }, column.Orders[i]);
        }
    }
}
