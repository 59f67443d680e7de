using Lucene.Net.Index;
using Lucene.Net.Search;
using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Querying;
using TayNinhExemplars.Search.Understanding;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>Adds to the best documents what words and pairs alone do not show: the whole query as a loose phrase, the title, the names.</summary>
internal static class SecondLook
{
    public static IReadOnlyList<Found> Rescore(IndexSearcher searcher, IReadOnlyList<Found> best, IReadOnlyList<Reading> readings, Weights weights)
    {
        var extra = new float[best.Count];
        var order = Enumerable.Range(0, best.Count).OrderBy(i => best[i].Document).ToArray();
        foreach (var reading in readings)
        {
            var weight = searcher.CreateNormalizedWeight(Extra(reading, weights));
            AddScores(searcher, weight, best, order, extra);
        }
        return [.. best
            .Select((found, i) => found with { Score = found.Score + extra[i] })
            .OrderByDescending(f => f.Score).ThenByDescending(f => f.Date).ThenBy(f => f.Document)];
    }

    private static void AddScores(IndexSearcher searcher, Weight weight, IReadOnlyList<Found> best, int[] order, float[] extra)
    {
        var next = 0;
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var end = leaf.DocBase + leaf.AtomicReader.MaxDoc;
            if (next == order.Length || best[order[next]].Document >= end) continue;
            var scorer = weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs);
            for (; next < order.Length && best[order[next]].Document < end; next++)
            {
                if (scorer is null) continue;
                var wanted = best[order[next]].Document - leaf.DocBase;
                var at = scorer.DocID < wanted ? scorer.Advance(wanted) : scorer.DocID;
                // Of several readings of a query the one that fits best speaks.
                if (at == wanted) extra[order[next]] = Math.Max(extra[order[next]], scorer.GetScore());
            }
        }
    }

    private static BooleanQuery Extra(Reading reading, Weights weights)
    {
        var query = new BooleanQuery(disableCoord: true);
        var exact = reading.IsUnmarked ? weights.Unmarked : 1;
        for (var i = 0; i < reading.Slots.Count; i++)
        {
            foreach (var spelling in reading.Slots[i].Spellings)
            {
                Add(query, IndexFields.Title, spelling.Exact, exact * weights.TitleExact * spelling.Weight);
                Add(query, IndexFields.TitleFolded, spelling.Folded, weights.TitleFolded * spelling.Weight);
                Add(query, IndexFields.Names, spelling.Exact, exact * weights.NamesExact * spelling.Weight);
                Add(query, IndexFields.NamesFolded, spelling.Folded, weights.NamesFolded * spelling.Weight);
            }
        }
        if (reading.Slots.Count > 1)
        {
            AddPhrases(query, [.. reading.Slots.Select(s => s.Typed)], exact, 1, weights);
            // Corrected words must meet as a phrase too, else a misspelt name finds everybody who shares a syllable of it.
            if (reading.Slots.Any(s => s.Corrected is not null))
                AddPhrases(query, [.. reading.Slots.Select(s => s.Corrected ?? s.Typed)], exact, reading.Slots.Min(s => s.Corrected?.Weight ?? 1), weights);
        }
        return query;
    }

    private static void AddPhrases(BooleanQuery query, IReadOnlyList<Spelled> words, float exact, float weight, Weights weights)
    {
        query.Add(Phrase(IndexFields.All, words.Select(w => w.Exact), weights.PhraseSlop, exact * weight * weights.PhraseExact), Occur.SHOULD);
        query.Add(Phrase(IndexFields.AllFolded, words.Select(w => w.Folded), weights.PhraseSlop, weight * weights.PhraseFolded), Occur.SHOULD);
    }

    private static void Add(BooleanQuery query, string field, string text, float boost)
    {
        if (boost > 0) query.Add(new TermQuery(new Term(field, text)) { Boost = boost }, Occur.SHOULD);
    }

    private static PhraseQuery Phrase(string field, IEnumerable<string> words, int slop, float boost)
    {
        var phrase = new PhraseQuery { Slop = slop, Boost = boost };
        foreach (var word in words) phrase.Add(new Term(field, word));
        return phrase;
    }
}
