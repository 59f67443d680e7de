using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TayNinhExemplars.Search.Analysis;
using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Querying;

namespace TayNinhExemplars.Search.Suggesting;

/// <summary>Documents that share the telling pairs of syllables of one document.</summary>
internal static class SimilarDocuments
{
    private const int Pairs = 25;
    private const int LongestText = 20_000;

    public static IReadOnlyList<string> To(IndexSearcher searcher, string id, int size)
    {
        if (size <= 0 || FindPublished(searcher, id) is not { } found) return [];
        var document = searcher.Doc(found);
        // The title is read twice: what a text is about stands there.
        var shown = HitReader.Shown(searcher.IndexReader, found);
        string[] parts = [shown.Title, shown.Title, shown.People, shown.Places, document.Text(IndexFields.StoredLead), document.Text(IndexFields.StoredBody)];
        var query = QueryOf(searcher.IndexReader, parts);
        query.Add(new TermQuery(new Term(IndexFields.Id, DocumentMapper.Keyword(id))), Occur.MUST_NOT);

        using var collector = new HitCollector(new(Math.Min(size, 100), SearchSort.Relevance, new()), Sight.Public, []);
        searcher.Search(query, collector);
        return [.. collector.Best().Select(f => HitReader.Reference(searcher.IndexReader, f.Document).Id)];
    }

    private static int? FindPublished(IndexSearcher searcher, string id)
    {
        using var collector = new HitCollector(new(1, SearchSort.Newest, new()), Sight.Public, []);
        searcher.Search(new TermQuery(new Term(IndexFields.Id, DocumentMapper.Keyword(id))), collector);
        return collector.Best() is [var only] ? only.Document : null;
    }

    private static BooleanQuery QueryOf(IndexReader reader, IEnumerable<string> texts)
    {
        var frequencies = new Dictionary<string, int>();
        foreach (var text in texts) Count(text.Length > LongestText ? text[..LongestText] : text, frequencies);

        var query = new BooleanQuery(disableCoord: true);
        var telling = DocumentsOf(reader, frequencies)
            .Where(p => p.Documents > 1)
            .Select(p => (p.Pair, Weight: Math.Sqrt(p.Count) * Math.Log((double)reader.NumDocs / p.Documents)))
            .OrderByDescending(p => p.Weight).ThenBy(p => p.Pair, StringComparer.Ordinal)
            .Take(Pairs);
        foreach (var (pair, _) in telling) query.Add(new TermQuery(new Term(IndexFields.Pairs, pair)), Occur.SHOULD);
        return query;
    }

    /// <summary>In the order of the dictionary, with one reader of it for each segment: hundreds of pairs asked for one by one are most of the work otherwise.</summary>
    private static List<(string Pair, int Count, int Documents)> DocumentsOf(IndexReader reader, Dictionary<string, int> frequencies)
    {
        var dictionaries = reader.Leaves.Select(l => l.AtomicReader.GetTerms(IndexFields.Pairs)?.GetEnumerator()).OfType<TermsEnum>().ToList();
        var bytes = new BytesRef();
        var found = new List<(string Pair, int Count, int Documents)>(frequencies.Count);
        foreach (var (pair, count) in frequencies.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            bytes.CopyChars(pair);
            found.Add((pair, count, dictionaries.Sum(d => d.SeekExact(bytes) ? d.DocFreq : 0)));
        }
        return found;
    }

    private static void Count(string text, Dictionary<string, int> frequencies)
    {
        WordForm? last = null;
        for (var at = 0; WordScanner.TryNext(text, at, out var word); at = word.End)
        {
            var form = WordForms.Of(text.AsSpan(word.Start, word.Length));
            if (last is not null && !word.AfterBreak)
            {
                var pair = TermCode.Pair(last, form);
                frequencies[pair] = frequencies.GetValueOrDefault(pair) + 1;
            }
            last = form;
        }
    }
}
