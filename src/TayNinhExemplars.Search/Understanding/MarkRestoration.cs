using TayNinhExemplars.Search.Analysis;
using TayNinhExemplars.Search.Querying;
using TayNinhExemplars.Search.Scoring;

namespace TayNinhExemplars.Search.Understanding;

/// <summary>The marks a reader left out, as far as the neighbours tell: the chain of forms whose pairs are the most usual in the index.</summary>
internal sealed class MarkRestoration(TermLookup terms)
{
    private const int MostForms = 8;

    /// <summary>For each word the likeliest exact form, or null where it has marks already or nothing is known.</summary>
    public IReadOnlyList<string?> Restore(IReadOnlyList<QueryWord> words)
    {
        if (words.Count < 2) return new string?[words.Count];
        var forms = words.Select(Forms).ToArray();
        var best = new double[words.Count][];
        var from = new int[words.Count][];
        for (var i = 0; i < words.Count; i++)
        {
            (best[i], from[i]) = (new double[forms[i].Count], new int[forms[i].Count]);
            var pairs = i == 0 ? null : terms.Pairs(words[i - 1].Folded, words[i].Folded);
            for (var f = 0; f < forms[i].Count; f++)
            {
                best[i][f] = i == 0 ? 0 : double.NegativeInfinity;
                for (var b = 0; i > 0 && b < forms[i - 1].Count; b++)
                {
                    var worth = best[i - 1][b] + Math.Log(1 + (pairs!.With(TermCode.Pair(forms[i - 1][b].Form, forms[i][f].Form))?.Documents ?? 0));
                    if (worth > best[i][f]) (best[i][f], from[i][f]) = (worth, b);
                }
                best[i][f] += 0.2 * Math.Log(1 + forms[i][f].Documents);
            }
        }
        var restored = new string?[words.Count];
        var at = Array.IndexOf(best[^1], best[^1].Max());
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (!words[i].HasMarks && forms[i].Count > 1) restored[i] = forms[i][at].Form.Exact;
            at = from[i][at];
        }
        return restored;
    }

    private List<(WordForm Form, int Documents)> Forms(QueryWord word)
    {
        if (word.HasMarks) return [(WordForms.Of(word.Exact), 1)];
        var forms = terms.Words(word.Folded).Terms.OrderByDescending(t => t.Documents).Take(MostForms)
            .Select(t => (WordForms.Of(TermCode.ExactOf(t.Text)), t.Documents)).ToList();
        return forms.Count > 0 ? forms : [(WordForms.Of(word.Exact), 0)];
    }
}
