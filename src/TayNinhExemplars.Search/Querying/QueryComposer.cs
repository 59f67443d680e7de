using Lucene.Net.Index;
using Lucene.Net.Search;
using TayNinhExemplars.Search.Analysis;
using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search.Querying;

/// <summary>From words to a Lucene query: each word exact and folded, neighbours as pairs, all of them as a loose phrase.</summary>
internal sealed class QueryComposer(Weights weights)
{
    public Query Compose(ReaderQuery query)
    {
        if (query.IsEmpty) return new MatchAllDocsQuery();

        var whole = new BooleanQuery(disableCoord: true);
        if (query.Words.Count > 0) whole.Add(Words(query.Words), Occur.MUST);
        foreach (var phrase in query.Phrases) whole.Add(Phrase(phrase, slop: 0, 1f), Occur.MUST);
        // A query of prefixes or exclusions alone starts from everything.
        if (whole.Clauses.Count == 0 && !query.AsksNothing) whole.Add(new MatchAllDocsQuery(), Occur.MUST);
        foreach (var excluded in query.Excluded) whole.Add(Phrase(excluded, slop: 0, 1f), Occur.MUST_NOT);
        return whole;
    }

    private BooleanQuery Words(IReadOnlyList<QueryWord> words)
    {
        var each = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = Required(words.Count) };
        foreach (var word in words) each.Add(Word(word), Occur.SHOULD);

        var all = new BooleanQuery(disableCoord: true) { { each, Occur.MUST } };
        for (var i = 1; i < words.Count; i++)
        {
            if (weights.PairExact > 0) all.Add(Term(IndexFields.Pairs, Pair(words[i - 1].Exact, words[i].Exact), weights.PairExact), Occur.SHOULD);
            if (weights.PairFolded > 0) all.Add(Term(IndexFields.PairsFolded, Pair(words[i - 1].Folded, words[i].Folded), weights.PairFolded), Occur.SHOULD);
        }
        if (words.Count > 1)
        {
            all.Add(Phrase(IndexFields.All, words.Select(w => w.Exact), weights.PhraseSlop, weights.PhraseExact), Occur.SHOULD);
            all.Add(Phrase(IndexFields.AllFolded, words.Select(w => w.Folded), weights.PhraseSlop, weights.PhraseFolded), Occur.SHOULD);
        }
        return all;
    }

    private BooleanQuery Word(QueryWord word)
    {
        var query = new BooleanQuery(disableCoord: true)
        {
            { Term(IndexFields.All, word.Exact, weights.Exact), Occur.SHOULD },
            { Term(IndexFields.AllFolded, word.Folded, weights.Folded), Occur.SHOULD },
        };
        if (weights.TitleExact > 0) query.Add(Term(IndexFields.Title, word.Exact, weights.TitleExact), Occur.SHOULD);
        if (weights.TitleFolded > 0) query.Add(Term(IndexFields.TitleFolded, word.Folded, weights.TitleFolded), Occur.SHOULD);
        if (weights.NamesExact > 0) query.Add(Term(IndexFields.Names, word.Exact, weights.NamesExact), Occur.SHOULD);
        if (weights.NamesFolded > 0) query.Add(Term(IndexFields.NamesFolded, word.Folded, weights.NamesFolded), Occur.SHOULD);
        return query;
    }

    /// <summary>Words in their order; with marks when any of them was typed with marks.</summary>
    private static Query Phrase(IReadOnlyList<QueryWord> words, int slop, float boost) =>
        words.Any(w => w.HasMarks)
            ? Phrase(IndexFields.All, words.Select(w => w.Exact), slop, boost)
            : Phrase(IndexFields.AllFolded, words.Select(w => w.Folded), slop, boost);

    private static Query Phrase(string field, IEnumerable<string> words, int slop, float boost)
    {
        var phrase = new PhraseQuery { Slop = slop, Boost = boost };
        foreach (var word in words) phrase.Add(new Term(field, word));
        return phrase;
    }

    private static TermQuery Term(string field, string text, float boost) => new(new Term(field, text)) { Boost = boost };

    private static string Pair(string first, string second) => first + PairFilter.Joint + second;

    private int Required(int words) => words < 3 ? words : Math.Max(2, (int)MathF.Ceiling(words * weights.WordsRequired));
}
