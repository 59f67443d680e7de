using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search.Querying;

/// <summary>The values of one facet in the whole index, numbered; a value that was renamed stands once for each of its labels.</summary>
internal sealed class FacetValues
{
    private readonly int[][] _numbers;

    // The number under which a value is counted, whatever its label, and the place of each label in Vietnamese order.
    private readonly int[] _sameAs;
    private readonly int[] _ranks;

    public FacetValues(IReadOnlyList<FacetColumn?> columns)
    {
        var known = new Dictionary<(string Value, string Label), int>();
        var (values, orders) = (new List<FacetCount>(), new List<string>());
        _numbers = new int[columns.Count][];
        for (var leaf = 0; leaf < columns.Count; leaf++)
        {
            var own = columns[leaf]?.Values ?? [];
            _numbers[leaf] = new int[own.Length];
            for (var i = 0; i < own.Length; i++)
            {
                if (!known.TryGetValue((own[i].Value, own[i].Label), out var number))
                {
                    known[(own[i].Value, own[i].Label)] = number = values.Count;
                    values.Add(own[i]);
                    orders.Add(columns[leaf]!.Orders[i]);
                }
                _numbers[leaf][i] = number;
            }
        }
        Values = [.. values];
        var first = new Dictionary<string, int>();
        _sameAs = new int[Values.Length];
        for (var i = 0; i < Values.Length; i++) _sameAs[i] = first.TryGetValue(Values[i].Value, out var same) ? same : first[Values[i].Value] = i;
        _ranks = new int[Values.Length];
        var place = 0;
        foreach (var i in Enumerable.Range(0, Values.Length).OrderBy(i => orders[i], StringComparer.Ordinal)) _ranks[i] = place++;
    }

    public FacetCount[] Values { get; }

    /// <summary>The numbers here of the values of a segment.</summary>
    public ReadOnlySpan<int> NumbersOf(int leaf) => _numbers[leaf];

    /// <summary>Most frequent first, then in Vietnamese order; a renamed value goes by the label that most of its documents have.</summary>
    public IReadOnlyList<FacetCount> Best(int[] counts, int most)
    {
        var (sums, labels) = (new int[counts.Length], new int[counts.Length]);
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] == 0) continue;
            var same = _sameAs[i];
            if (sums[same] == 0 || counts[i] > counts[labels[same]]) labels[same] = i;
            sums[same] += counts[i];
        }
        var found = new List<int>();
        for (var i = 0; i < sums.Length; i++)
            if (sums[i] > 0) found.Add(i);
        found.Sort((a, b) => sums[a] != sums[b] ? sums[b].CompareTo(sums[a]) : _ranks[labels[a]].CompareTo(_ranks[labels[b]]));
        return [.. found.Take(most).Select(i => Values[labels[i]] with { Count = sums[i] })];
    }
}

/// <summary>All facets of one state of the index; made once, with the first search that counts.</summary>
internal sealed class FacetTable
{
    private static readonly ConditionalWeakTable<IndexReader, FacetTable> Known = [];

    private FacetTable(IndexReader reader)
    {
        var columns = reader.Leaves.Select(l => SegmentColumns.Of(l.AtomicReader)).ToList();
        Facets = columns.SelectMany(c => c.Facets.Keys).Distinct().ToDictionary(f => f, f => new FacetValues([.. columns.Select(c => c.Facets.GetValueOrDefault(f))]));
    }

    public IReadOnlyDictionary<string, FacetValues> Facets { get; }

    public static FacetTable Of(IndexReader reader) => Known.GetValue(reader, r => new FacetTable(r));
}
