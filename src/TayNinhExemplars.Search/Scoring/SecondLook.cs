using Lucene.Net.Search;
using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Querying;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>
/// Looks at the best documents again for what words and pairs alone do not show: where the words stand. Words in the order of the query
/// (a name, a phrase with a word too many), words close together in any order (an answer to a question), words in title, lead and names.
/// </summary>
internal sealed class SecondLook(TermLookup terms, Weights weights, Spread spread, DateTimeOffset now)
{
    public IReadOnlyList<Found> Rescore(IReadOnlyList<Found> best, IReadOnlyList<WordScorer> readings)
    {
        var extra = new float[best.Count];
        var order = Enumerable.Range(0, best.Count).OrderBy(i => best[i].Document).ToArray();
        spread.Over(terms.Leaves.Count, leaf => LookIn(leaf, best, order, readings, extra));
        return [.. best
            .Select((found, i) => found with { Score = (found.Score + extra[i]) * Freshness(found.Date) })
            .OrderByDescending(f => f.Score).ThenByDescending(f => f.Date).ThenBy(f => f.Document)];
    }

    private float Freshness(long date)
    {
        if (date == 0) return 1;
        var days = Math.Max(0, (now - DateTimeOffset.FromUnixTimeMilliseconds(date)).TotalDays);
        return 1 + (weights.Freshness * (float)Math.Pow(0.5, days / weights.FreshnessHalfLifeDays));
    }

    private void LookIn(int leaf, IReadOnlyList<Found> best, int[] order, IReadOnlyList<WordScorer> readings, float[] extra)
    {
        var context = terms.Leaves[leaf];
        var end = context.DocBase + context.AtomicReader.MaxDoc;
        int[] documents = [.. order.Where(i => best[i].Document >= context.DocBase && best[i].Document < end)];
        if (documents.Length == 0) return;
        var zones = SegmentColumns.Of(context.AtomicReader).Zones;
        foreach (var reading in readings)
        {
            var closeness = new Closeness(reading.Words, weights);
            using var places = new PlaceBuffer(documents.Length);
            Read(reading.Words, leaf, documents, best, places);
            places.Arrange();
            // Of several readings of a query the one that fits best speaks.
            var share = reading.Share * (reading.IsUnmarked ? weights.UnmarkedLook : 1);
            for (var i = 0; i < documents.Length; i++)
                extra[documents[i]] = Math.Max(extra[documents[i]], share * closeness.Score(places.Of(i), new Zones(zones[best[documents[i]].Document - context.DocBase])));
        }
    }

    private void Read(IReadOnlyList<Word> words, int leaf, ReadOnlySpan<int> documents, IReadOnlyList<Found> best, PlaceBuffer places)
    {
        for (var slot = 0; slot < words.Count; slot++)
        {
            foreach (var spelling in words[slot].Spellings)
            {
                foreach (var term in spelling.Group.Terms)
                {
                    var exact = ReferenceEquals(term, spelling.Exact);
                    // Who types marks means them; the other forms have had their say in the first look.
                    var weight = exact ? spelling.Weight : spelling.Weight * (words[slot].HasMarks ? weights.OtherMarks : spelling.IsRestored ? weights.NotRestored : 1);
                    if (weight > 0) Read(term, leaf, slot, weight, documents, best, places);
                }
            }
        }
    }

    private void Read(FoundTerm term, int leaf, int slot, float weight, ReadOnlySpan<int> documents, IReadOnlyList<Found> best, PlaceBuffer places)
    {
        if (terms.Positions(term, leaf) is not { } positions) return;
        var start = terms.Leaves[leaf].DocBase;
        var at = -1;
        for (var i = 0; i < documents.Length && at != DocIdSetIterator.NO_MORE_DOCS; i++)
        {
            var wanted = best[documents[i]].Document - start;
            if (at < wanted) at = positions.Advance(wanted);
            if (at != wanted) continue;
            for (var left = Math.Min(positions.Freq, weights.MostPlaces); left > 0; left--) places.Add(i, new(positions.NextPosition(), slot, weight));
        }
        terms.GiveBack(term, leaf, positions);
    }
}
