using TayNinhExemplars.Search.Analysis;
using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Querying;
using TayNinhExemplars.Search.Scoring;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Search.Understanding;

/// <summary>
/// Other spellings for words that stand alone: unknown to the index, or known but never beside their neighbours.
/// A candidate must be a word of the index, and beside the neighbours, so that a rare name is not bent into a common word.
/// </summary>
internal sealed class Correction(Vocabulary vocabulary, TermLookup terms, Weights weights)
{
    private const int MostCorrected = 4;
    private const int MostCandidates = 80;

    public IReadOnlyList<Slot> Correct(IReadOnlyList<QueryWord> words)
    {
        var unmarked = words.All(w => !w.HasMarks);
        var slots = new List<Slot>(words.Count);
        var corrected = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var typed = new Spelled(words[i].Exact, words[i].Folded);
            var others = corrected < MostCorrected ? Others(words, i, unmarked) : [];
            if (others.Count > 0) corrected++;
            slots.Add(new([typed, .. others]));
        }
        return slots;
    }

    private List<Spelled> Others(IReadOnlyList<QueryWord> words, int at, bool unmarked)
    {
        var word = words[at];
        if (word.Exact.Length < 2 || !word.Exact.All(char.IsLetter)) return [];
        var (left, right) = (at > 0 ? words[at - 1] : null, at + 1 < words.Count ? words[at + 1] : null);
        var typed = unmarked ? word.Folded : word.Exact;
        var known = vocabulary.Count(typed, unmarked) > 0;
        var alone = left is null && right is null;
        if (known && (alone || Support(word, left, right) > 0)) return [];

        var candidates = Candidates(typed, unmarked)
            .Select(c => Weigh(c.Word, c.Likely, unmarked, left, right))
            .OrderByDescending(c => c.Worth).ThenBy(c => c.Word.Exact, StringComparer.Ordinal)
            .ToList();
        if (candidates.Count == 0) return [];
        var best = candidates[0];
        if (best.Support == 0) return known ? [] : [new(best.Word.Exact, best.Word.Folded, weights.CorrectionGuessed)];
        if (known && best.Support < 2) return [];
        return [.. candidates
            .Take(2)
            .Where(c => c.Support * 4 >= best.Support)
            .Select(c => new Spelled(c.Word.Exact, c.Word.Folded, known ? weights.CorrectionOfKnown : weights.CorrectionOfUnknown))];
    }

    private IEnumerable<(string Word, double Likely)> Candidates(string typed, bool unmarked)
    {
        var alike = Confusions.Of(typed).Where(c => c != typed && vocabulary.Count(c, unmarked) > 0).Distinct().ToList();
        var near = NearWords.Of(typed, vocabulary, unmarked).Except(alike);
        return alike.Select(c => (c, 1.0)).Concat(near.OrderByDescending(c => vocabulary.Count(c, unmarked)).Select(c => (c, 0.0))).Take(MostCandidates);
    }

    private (QueryWord Word, int Support, double Worth) Weigh(string candidate, double likely, bool unmarked, QueryWord? left, QueryWord? right)
    {
        var word = new QueryWord(candidate, Folding.Of(candidate));
        var support = Support(word, left, right);
        return (word, support, (support > 0 ? 100 : 0) + (3 * Math.Log(1 + support)) + Math.Log(1 + vocabulary.Count(candidate, unmarked)) + (weights.CorrectionLikely * likely));
    }

    /// <summary>In how many documents the word stands beside a neighbour.</summary>
    private int Support(QueryWord word, QueryWord? left, QueryWord? right) => Beside(left, word) + Beside(word, right);

    private int Beside(QueryWord? first, QueryWord? second) => first is null || second is null
        ? 0
        : terms.Find(IndexFields.PairsFolded, PairFilter.Join(first.Folded, second.Folded)).Documents
            + terms.Find(IndexFields.Pairs, PairFilter.Join(first.Exact, second.Exact)).Documents;
}
