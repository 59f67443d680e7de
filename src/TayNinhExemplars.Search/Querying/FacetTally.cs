using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Scoring;

namespace TayNinhExemplars.Search.Querying;

/// <summary>
/// How often each value of each facet stands among the matches. Matches are counted some thousands at a time, facet by facet:
/// one column after the other goes through the processor's cache, instead of all of them for every match.
/// </summary>
internal sealed class FacetTally(FacetTable table, IReadOnlyList<FacetChoice> choices)
{
    private readonly Dictionary<string, int[]> _counts = table.Facets.ToDictionary(f => f.Key, f => new int[f.Value.Values.Length]);

    // Counts by the segment's own numbers, used facet after facet.
    private int[] _own = [];

    /// <summary>Adds what was counted elsewhere in the same index.</summary>
    public void Absorb(FacetTally other)
    {
        foreach (var (facet, counts) in _counts)
        {
            var theirs = other._counts[facet];
            for (var i = 0; i < counts.Length; i++) counts[i] += theirs[i];
        }
    }

    /// <param name="matches">Documents of the segment: the last list holds what all choices let through, the others what only that one choice keeps out.</param>
    public void Count(int leaf, SegmentColumns columns, IReadOnlyList<DocumentList> matches)
    {
        foreach (var (facet, column) in columns.Facets)
        {
            var counts = Zeros(column.Values.Length);
            for (var i = 0; i < choices.Count; i++)
                if (choices[i].Facet == facet) column.Count(matches[i].Documents, counts);
            column.Count(matches[choices.Count].Documents, counts);
            var all = _counts[facet];
            var numbers = table.Facets[facet].NumbersOf(leaf);
            for (var i = 0; i < counts.Length; i++) all[numbers[i]] += counts[i];
        }
    }

    private Span<int> Zeros(int count)
    {
        if (_own.Length < count) _own = new int[count];
        var zeros = _own.AsSpan(0, count);
        zeros.Clear();
        return zeros;
    }

    /// <summary>The values of each facet, most frequent first, then in Vietnamese order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Counts(int most) =>
        _counts.ToDictionary(f => f.Key, f => table.Facets[f.Key].Best(f.Value, most));
}
