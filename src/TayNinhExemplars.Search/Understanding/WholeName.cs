using TayNinhExemplars.Search.Querying;
using TayNinhExemplars.Search.Scoring;
using Lucene.Net.Search;

namespace TayNinhExemplars.Search.Understanding;

/// <summary>
/// Documents that hold all neighbouring pairs of a short query: a name is there as a whole or not at all. In "Lê Văn Cúc" every pair may be known
/// and the name still be nobody's; then one other syllable that makes it somebody's is what was meant.
/// </summary>
internal sealed class WholeName(TermLookup terms, bool folded)
{
    public const int MostWords = 5;
    private readonly Dictionary<(string First, string Second), int[]> _documents = [];

    public bool Exists(IReadOnlyList<QueryWord> words) => Count(words) > 0;

    public int Count(IReadOnlyList<QueryWord> words)
    {
        int[]? all = null;
        // The cheap question first: does each pair exist at all?
        for (var i = 1; i < words.Count; i++)
            if (!Known(words[i - 1], words[i])) return 0;
        for (var i = 1; i < words.Count; i++)
        {
            var pair = Documents(words[i - 1], words[i]);
            all = all is null ? pair : Common(all, pair);
            if (all.Length == 0) return 0;
        }
        return all?.Length ?? 0;
    }

    private bool Known(QueryWord first, QueryWord second) =>
        folded ? terms.Pairs(first.Folded, second.Folded).Documents > 0 : terms.Pair(first.Exact, second.Exact) is not null;

    private int[] Documents(QueryWord first, QueryWord second)
    {
        var key = folded ? (first.Folded, second.Folded) : (first.Exact, second.Exact);
        if (_documents.TryGetValue(key, out var known)) return known;
        IReadOnlyList<FoundTerm> forms = folded ? terms.Pairs(first.Folded, second.Folded).Terms : terms.Pair(first.Exact, second.Exact) is { } one ? [one] : [];
        var found = new SortedSet<int>();
        foreach (var form in forms)
        {
            for (var leaf = 0; leaf < terms.Leaves.Count; leaf++)
            {
                if (terms.Documents(form, leaf) is not { } documents) continue;
                for (var d = documents.NextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.NextDoc()) found.Add(terms.Leaves[leaf].DocBase + d);
            }
        }
        return _documents[key] = [.. found];
    }

    private static int[] Common(int[] one, int[] other)
    {
        var common = new List<int>();
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            if (one[i] == other[j])
            {
                common.Add(one[i]);
                i++;
                j++;
            }
            else if (one[i] < other[j]) i++;
            else j++;
        }
        return [.. common];
    }
}
