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

    /// <summary>The places of words that never stand behind the one before them.</summary>
    public IReadOnlyList<int> Strangers(IReadOnlyList<QueryWord> words) => [.. Enumerable.Range(1, words.Count - 1).Where(i => Forms(words[i - 1], words[i]).Count == 0)];

    public int Count(IReadOnlyList<QueryWord> words)
    {
        // The cheap question first: does each pair exist at all?
        var pairs = new List<(IReadOnlyList<FoundTerm> Forms, (string, string) Key, int Documents)>(words.Count);
        for (var i = 1; i < words.Count; i++)
        {
            var forms = Forms(words[i - 1], words[i]);
            if (forms.Count == 0) return 0;
            pairs.Add((forms, folded ? (words[i - 1].Folded, words[i].Folded) : (words[i - 1].Exact, words[i].Exact), forms.Sum(f => f.Documents)));
        }
        if (pairs.Count == 0) return 0;
        // The rarest pair is read; the others are only asked about its documents.
        pairs.Sort((a, b) => a.Documents.CompareTo(b.Documents));
        if (!_documents.TryGetValue(pairs[0].Key, out var all)) _documents[pairs[0].Key] = all = Read(pairs[0].Forms);
        for (var i = 1; i < pairs.Count && all.Length > 0; i++) all = Among(all, pairs[i].Forms);
        return all.Length;
    }

    private IReadOnlyList<FoundTerm> Forms(QueryWord first, QueryWord second) =>
        folded ? terms.Pairs(first.Folded, second.Folded).Terms : terms.Pair(first.Exact, second.Exact) is { } one ? [one] : [];

    private int[] Read(IReadOnlyList<FoundTerm> forms)
    {
        var found = new List<int>();
        foreach (var form in forms)
        {
            for (var leaf = 0; leaf < terms.Leaves.Count; leaf++)
            {
                if (terms.Documents(form, leaf) is not { } documents) continue;
                for (var d = documents.NextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.NextDoc()) found.Add(terms.Leaves[leaf].DocBase + d);
                terms.GiveBack(form, leaf, documents);
            }
        }
        if (forms.Count == 1) return [.. found];
        found.Sort();
        return [.. found.Distinct()];
    }

    private int[] Among(int[] all, IReadOnlyList<FoundTerm> forms)
    {
        var has = new bool[all.Length];
        foreach (var form in forms)
        {
            var next = 0;
            for (var leaf = 0; leaf < terms.Leaves.Count; leaf++)
            {
                var context = terms.Leaves[leaf];
                var end = context.DocBase + context.AtomicReader.MaxDoc;
                var from = next;
                while (next < all.Length && all[next] < end) next++;
                if (from == next || terms.Documents(form, leaf) is not { } documents) continue;
                var at = -1;
                for (var i = from; i < next && at != DocIdSetIterator.NO_MORE_DOCS; i++)
                {
                    var wanted = all[i] - context.DocBase;
                    if (at < wanted) at = documents.Advance(wanted);
                    has[i] |= at == wanted;
                }
                terms.GiveBack(form, leaf, documents);
            }
        }
        return [.. all.Where((_, i) => has[i])];
    }
}
