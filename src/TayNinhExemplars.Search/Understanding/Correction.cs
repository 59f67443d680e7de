using TayNinhExemplars.Search.Querying;
using TayNinhExemplars.Search.Scoring;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Search.Understanding;

/// <summary>
/// Other spellings for words that stand alone: unknown to the index, or known but never beside their neighbours.
/// The word that gains most is corrected first, as its neighbours are judged beside it: in "Lê Văng Sỹ" only "Văng" is wrong.
/// </summary>
internal sealed class Correction(Vocabulary vocabulary, TermLookup terms, Weights weights)
{
    private readonly Neighbourhood neighbours = new(terms);

    private const int MostCorrected = 4;
    private const int MostCandidates = 80;
    private const int LongestName = 6;

    public IReadOnlyList<Slot> Correct(IReadOnlyList<QueryWord> typed)
    {
        var unmarked = typed.All(w => !w.HasMarks);
        var words = typed.ToArray();
        if (words.Length is >= 2 and <= WholeName.MostWords)
        {
            var name = new WholeName(terms, unmarked);
            if (name.Exists(words)) return AsTyped(typed);
            if (words.Length > 2 && InName(words, name, unmarked) is { } found) return found;
        }
        var others = new Dictionary<int, IReadOnlyList<Spelled>>();
        var better = Enumerable.Range(0, words.Length).Select(i => BestFor(words, i, unmarked)).ToArray();
        while (others.Count < MostCorrected)
        {
            var place = Array.IndexOf(better, better.MaxBy(b => b?.Gain));
            if (place < 0 || better[place] is not { } best) break;
            others[place] = best.Spellings;
            words[place] = new(best.Spellings[0].Exact, best.Spellings[0].Folded);
            better[place] = null;
            foreach (var beside in new[] { place - 1, place + 1 })
                if (beside >= 0 && beside < words.Length && !others.ContainsKey(beside)) better[beside] = BestFor(words, beside, unmarked);
        }
        return [.. typed.Select((w, i) => new Slot([new Spelled(w.Exact, w.Folded), .. others.GetValueOrDefault(i, [])]))];
    }

    private static IReadOnlyList<Slot> AsTyped(IReadOnlyList<QueryWord> typed) => [.. typed.Select(w => new Slot([new Spelled(w.Exact, w.Folded)]))];

    /// <summary>One syllable exchanged so that the whole name is found in some document; null when no exchange does it.</summary>
    private IReadOnlyList<Slot>? InName(QueryWord[] words, WholeName name, bool unmarked)
    {
        var found = new List<(int Place, QueryWord Word, double Worth)>();
        var strangers = name.Strangers(words);
        for (var place = 0; place < words.Length; place++)
        {
            // Two words that never stand together, neither of them here: no exchange in this place helps.
            if (strangers.Any(second => second != place && second != place + 1)) continue;
            var typed = words[place];
            if (typed.Exact.Length < 2 || !typed.Exact.All(char.IsLetter)) continue;
            var known = neighbours.Knows(typed, unmarked);
            foreach (var (text, likely) in Candidates(unmarked ? typed.Folded : typed.Exact, unmarked))
            {
                words[place] = new(text, Folding.Of(text));
                var documents = name.Count(words);
                // A word nobody wrote is the likelier one to be wrong.
                if (documents > 0) found.Add((place, words[place], Math.Log(1 + documents) + (weights.NameLikely * likely) + (known ? 0 : weights.NameUnknown)));
            }
            words[place] = typed;
        }
        if (found.Count == 0) return null;
        var best = found.OrderByDescending(f => f.Worth).ThenBy(f => f.Word.Exact, StringComparer.Ordinal).Take(weights.NameReadings).ToList();
        return [.. words.Select((w, i) => new Slot([new Spelled(w.Exact, w.Folded), .. best.Where(b => b.Place == i).Select(b => new Spelled(b.Word.Exact, b.Word.Folded, weights.CorrectionOfName))]))];
    }

    private Better? BestFor(QueryWord[] words, int at, bool unmarked)
    {
        var word = words[at];
        if (word.Exact.Length < 2 || !word.Exact.All(char.IsLetter)) return null;
        var (left, right) = (at > 0 ? words[at - 1] : null, at + 1 < words.Length ? words[at + 1] : null);
        var typed = unmarked ? word.Folded : word.Exact;
        var known = neighbours.Knows(word, unmarked);
        var now = neighbours.Of(word, left, right, unmarked);
        // In a name every neighbour tells; in a sentence words meet for the first time all the time.
        if (known && (now.Missing == 0 || (now.Documents > 0 && words.Length > LongestName))) return null;

        var rightFirst = known && !neighbours.Meets(word, right, unmarked);
        var candidates = Candidates(typed, unmarked)
            .Select(c => Weigh(c.Word, c.Likely, unmarked, left, right, known ? rightFirst : null))
            .OfType<Candidate>()
            .Where(c => !known || Convinces(c.Support, now))
            .OrderByDescending(c => c.Worth).ThenBy(c => c.Word.Exact, StringComparer.Ordinal)
            .Take(2).ToList();
        if (candidates.Count == 0) return null;
        var best = candidates[0];
        var weight = known ? weights.CorrectionOfKnown : best.Support.Documents > 0 ? weights.CorrectionOfUnknown : weights.CorrectionGuessed;
        return new(
            [.. candidates.Where(c => c.Support.Documents * 4 >= best.Support.Documents).Select(c => new Spelled(c.Word.Exact, c.Word.Folded, weight))],
            best.Worth - (known ? Math.Log(1 + now.Documents) : 0));
    }

    // A word the index knows is only doubted when another fits both its neighbours, and far better.
    private bool Convinces(Support other, Support now) =>
        other.Missing == 0 && other.Documents >= Math.Max(weights.CorrectionLeast, now.Documents * weights.CorrectionFactor);

    private IEnumerable<(string Word, double Likely)> Candidates(string typed, bool unmarked)
    {
        var alike = Confusions.Of(typed).Where(c => c != typed && vocabulary.Count(c, unmarked) > 0).Distinct().ToList();
        var near = NearWords.Of(typed, vocabulary, unmarked).Except(alike);
        return alike.Select(c => (c, 1.0)).Concat(near.OrderByDescending(c => vocabulary.Count(c, unmarked)).Select(c => (c, 0.0))).Take(MostCandidates);
    }

    /// <param name="rightFirst">Of a word that must stand beside both neighbours: which is asked first. Null where one neighbour is enough.</param>
    private Candidate? Weigh(string text, double likely, bool unmarked, QueryWord? left, QueryWord? right, bool? rightFirst)
    {
        var word = new QueryWord(text, Folding.Of(text));
        var support = rightFirst is { } order ? neighbours.OfBoth(word, left, right, unmarked, order) : neighbours.Of(word, left, right, unmarked);
        if (support is null) return null;
        var worth = (3 * Math.Log(1 + support.Documents)) - (weights.CorrectionMissing * support.Missing) + Math.Log(1 + vocabulary.Count(text, unmarked)) + (weights.CorrectionLikely * likely);
        return new(word, support, worth);
    }

    private sealed record Candidate(QueryWord Word, Support Support, double Worth);

    private sealed record Better(IReadOnlyList<Spelled> Spellings, double Gain);
}
