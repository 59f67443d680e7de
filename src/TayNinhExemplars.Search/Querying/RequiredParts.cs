using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TayNinhExemplars.Search.Analysis;
using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Scoring;

namespace TayNinhExemplars.Search.Querying;

/// <summary>The parts of a query that decide and do not score: exact phrases, what is excluded, fields named by a prefix.</summary>
internal static class RequiredParts
{
    /// <summary>Null when the query has no such part.</summary>
    public static Query? Of(ReaderQuery query, KnownTargets known, TermLookup terms)
    {
        var all = new BooleanQuery(disableCoord: true);
        foreach (var phrase in query.Phrases) all.Add(Phrase(phrase, terms), Occur.MUST);
        foreach (var prefix in query.Prefixes)
            if (!known.IsFacet(prefix.Target)) all.Add(Field(prefix), Occur.MUST);
        if (all.Clauses.Count == 0 && query.Excluded.Count == 0) return null;
        if (all.Clauses.Count == 0) all.Add(new MatchAllDocsQuery(), Occur.MUST);
        foreach (var excluded in query.Excluded) all.Add(Phrase(excluded, terms), Occur.MUST_NOT);
        return all;
    }

    public static FixedBitSet Allowed(Weight weight, AtomicReaderContext leaf)
    {
        var bits = new FixedBitSet(Math.Max(1, leaf.AtomicReader.MaxDoc));
        if (weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is { } scorer)
            for (var d = scorer.NextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = scorer.NextDoc()) bits.Set(d);
        return bits;
    }

    // Words in their order; with marks when any of them was typed with marks.
    private static Query Phrase(IReadOnlyList<QueryWord> words, TermLookup terms)
    {
        if (words.Any(w => w.HasMarks))
        {
            var exact = new PhraseQuery();
            foreach (var word in words) exact.Add(new Term(IndexFields.Words, WordForms.Of(word.Exact).Term));
            return exact;
        }
        var phrase = new MultiPhraseQuery();
        foreach (var word in words)
        {
            var forms = terms.Words(word.Folded).Terms;
            if (forms.Count == 0) return new BooleanQuery();
            phrase.Add([.. forms.Select(f => new Term(IndexFields.Words, f.Text))]);
        }
        return phrase;
    }

    // A field of words holds both forms at one place; a keyword is compared as typed.
    private static BooleanQuery Field(QueryPrefix prefix)
    {
        var phrase = new PhraseQuery();
        foreach (var word in QueryReader.WordsOf(prefix.Value, 16)) phrase.Add(new Term(prefix.Target, word.Exact));
        return new BooleanQuery(disableCoord: true)
        {
            { phrase, Occur.SHOULD },
            { new TermQuery(new Term(prefix.Target, prefix.Value)), Occur.SHOULD },
        };
    }
}
