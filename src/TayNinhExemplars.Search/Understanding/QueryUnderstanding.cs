using Lucene.Net.Search;
using TayNinhExemplars.Search.Querying;
using TayNinhExemplars.Search.Scoring;

namespace TayNinhExemplars.Search.Understanding;

/// <param name="Suggestion">A better spelling to offer the reader, or null.</param>
/// <param name="Highlighted">Every word that may be marked in a hit.</param>
internal sealed record Understood(IReadOnlyList<Reading> Readings, string? Suggestion, IReadOnlyList<QueryWord> Highlighted);

/// <summary>From the words typed to the ways they may be meant.</summary>
internal sealed class QueryUnderstanding(IndexSearcher searcher, TermLookup terms, VocabularyKeeper vocabularies, Weights weights)
{
    public Understood Understand(ReaderQuery query, SynonymTable synonyms)
    {
        var words = query.Words.Concat(query.Phrases.SelectMany(p => p)).ToList();
        if (words.Count == 0) return new([], null, []);

        var decoded = TypedWithoutMethod.Read(words, terms);
        var readings = new List<Reading>();
        // As typed it says nothing the index knows: then the keys are the whole truth.
        if (decoded is null || Known(words) * 10 > words.Count * weights.TypedKnownTenths) readings.Add(Read(words, correct: decoded is null));
        if (decoded is not null) readings.Add(Read(decoded, correct: true));

        var best = readings[^1];
        var suggestion = query.Phrases.Count == 0 && (decoded is not null || best.Slots.Any(s => s.Corrected is not null))
            ? string.Join(' ', best.Slots.Select(s => (s.Corrected ?? s.Typed).Exact))
            : null;
        readings.AddRange(synonyms.Variants(words).Select(v => Read(v, correct: false) with { IsSynonym = true }));
        return new(readings, suggestion, [.. readings.SelectMany(r => r.Slots).SelectMany(s => s.Spellings).Select(s => new QueryWord(s.Exact, s.Folded))]);
    }

    private Reading Read(IReadOnlyList<QueryWord> words, bool correct)
    {
        IReadOnlyList<Slot> slots = correct
            ? new Correction(vocabularies.For(searcher), terms, weights).Correct(words)
            : [.. words.Select(w => new Slot([new Spelled(w.Exact, w.Folded)]))];
        return new([.. WithMarks(slots)]);
    }

    /// <summary>
    /// Beside words with marks one without is doubted only where it never stands so beside its neighbours: "An" is a name too.
    /// When no word has marks the reader types none, and guessing them has been measured to do harm.
    /// </summary>
    private IEnumerable<Slot> WithMarks(IReadOnlyList<Slot> slots)
    {
        QueryWord[] words = [.. slots.Select(s => s.Corrected ?? s.Typed).Select(s => new QueryWord(s.Exact, s.Folded))];
        if (slots.All(s => s.Typed.Exact == s.Typed.Folded)) return slots;
        var beside = new Neighbourhood(terms);
        var restored = new MarkRestoration(terms).Restore(words);
        return slots.Select((slot, i) =>
        {
            if (restored[i] is not { } form || beside.Of(words[i], i > 0 ? words[i - 1] : null, i + 1 < words.Length ? words[i + 1] : null, folded: false).Missing == 0) return slot;
            var place = slot.Corrected is null ? 0 : 1;
            return new Slot([.. slot.Spellings.Select((s, at) => at == place ? s with { Restored = form } : s)]);
        });
    }

    private int Known(IReadOnlyList<QueryWord> words) => words.Count(w => terms.Words(w.Folded).Documents > 0);
}
