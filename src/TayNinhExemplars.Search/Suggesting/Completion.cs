using Lucene.Net.Index;
using Lucene.Net.Search;
using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Querying;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Search.Suggesting;

/// <summary>Titles and names that hold the words typed, the last of which may be unfinished. Always as fresh as the index, as it keeps no list of its own.</summary>
internal static class Completion
{
    private const int MostWords = 10;
    private const int Considered = 60;

    public static IReadOnlyList<Suggestion> Of(IndexSearcher searcher, string text, int size)
    {
        var typed = DocumentMapper.Clean(text.Length > 200 ? text[..200] : text);
        var words = QueryReader.WordsOf(typed, MostWords);
        if (words.Count == 0 || size <= 0) return [];
        var unfinished = char.IsLetterOrDigit(typed[^1]);

        var query = new BooleanQuery(disableCoord: true)
        {
            { InField(IndexFields.Title, IndexFields.TitleFolded, words, unfinished), Occur.SHOULD },
            { InField(IndexFields.Names, IndexFields.NamesFolded, words, unfinished), Occur.SHOULD },
        };
        using var collector = new HitCollector(new(Considered, SearchSort.Relevance, new()), Sight.Public, []);
        searcher.Search(query, collector);

        var wanted = new Wanted(words, unfinished);
        var candidates = collector.Best().SelectMany(f => Candidates(searcher, f.Document)).Select(s => (Suggestion: s, Fit: wanted.Fit(s.Text)));
        return [.. candidates
            .Where(c => c.Fit > 0)
            .GroupBy(c => (VietnameseText.Lower(c.Suggestion.Text), c.Suggestion.Url))
            .Select((g, order) => (g.First().Suggestion, g.First().Fit, Count: g.Count(), Order: order))
            .OrderByDescending(c => c.Fit).ThenByDescending(c => c.Count).ThenBy(c => c.Order)
            .Take(Math.Min(size, 50))
            .Select(c => c.Suggestion)];
    }

    private static BooleanQuery InField(string exact, string folded, IReadOnlyList<QueryWord> words, bool unfinished)
    {
        var query = new BooleanQuery(disableCoord: true);
        for (var i = 0; i < words.Count; i++)
        {
            if (unfinished && i == words.Count - 1)
            {
                // Scored, so that a whole word typed out stands before its longer fellows.
                query.Add(new PrefixQuery(new Term(folded, words[i].Folded)), Occur.MUST);
                query.Add(new TermQuery(new Term(exact, words[i].Exact)), Occur.SHOULD);
                query.Add(new TermQuery(new Term(folded, words[i].Folded)), Occur.SHOULD);
                continue;
            }
            query.Add(new TermQuery(new Term(folded, words[i].Folded)), Occur.MUST);
            query.Add(new TermQuery(new Term(exact, words[i].Exact)), Occur.SHOULD);
        }
        return query;
    }

    private static IEnumerable<Suggestion> Candidates(IndexSearcher searcher, int number)
    {
        var shown = HitReader.Shown(searcher.IndexReader, number);
        var type = HitReader.Reference(searcher.IndexReader, number).Type;
        foreach (var name in Lines(shown.People)) yield return new(name, null, Suggestion.Name);
        foreach (var place in Lines(shown.Places)) yield return new(place, null, Suggestion.Place);
        yield return new(shown.Title, shown.Url.Length == 0 ? null : shown.Url, type, shown.Image);
    }

    private static string[] Lines(string names) => names.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private sealed class Wanted(IReadOnlyList<QueryWord> words, bool unfinished)
    {
        /// <summary>0 when a word is missing; more when the text begins with the words, and when the marks agree.</summary>
        public int Fit(string text)
        {
            var there = QueryReader.WordsOf(text, 200);
            var exact = true;
            for (var i = 0; i < words.Count; i++)
            {
                var last = unfinished && i == words.Count - 1;
                if (!there.Any(t => Equal(t.Folded, words[i].Folded, last))) return 0;
                exact &= there.Any(t => Equal(t.Exact, words[i].Exact, last));
            }
            var begins = there.Count >= words.Count && words.Select((w, i) => Equal(there[i].Folded, w.Folded, unfinished && i == words.Count - 1)).All(b => b);
            return 1 + (exact ? 2 : 0) + (begins ? 4 : 0);
        }

        private static bool Equal(string word, string typed, bool prefix) =>
            prefix ? word.StartsWith(typed, StringComparison.Ordinal) : word == typed;
    }
}
