using Lucene.Net.Index;
using TayNinhExemplars.Search.Analysis;
using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search.Understanding;

/// <summary>The words the site itself uses, with the number of documents that have them: the only dictionary a correction may draw on.</summary>
internal sealed class Vocabulary
{
    // A word of one document may be that document's own misprint.
    private const int LeastDocuments = 2;
    private const int LongestWord = 12;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _exact;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _folded;

    public Vocabulary(IndexReader reader)
    {
        Documents = reader.NumDocs;
        var (exact, folded) = Read(reader);
        _exact = exact.GetAlternateLookup<ReadOnlySpan<char>>();
        _folded = folded.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many documents there were when the words were read.</summary>
    public int Documents { get; }

    public int Count(ReadOnlySpan<char> word, bool folded) => (folded ? _folded : _exact).TryGetValue(word, out var documents) ? documents : 0;

    private static (Dictionary<string, int> Exact, Dictionary<string, int> Folded) Read(IndexReader reader)
    {
        var (exact, folded) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        if (MultiFields.GetTerms(reader, IndexFields.Words) is not { } terms) return (exact, folded);
        var each = terms.GetEnumerator();
        while (each.MoveNext())
        {
            if (each.Term.Length > LongestWord * 4) continue;
            var term = each.Term.Utf8ToString();
            var letters = TermCode.FoldedOf(term);
            if (letters.Length > LongestWord || !letters.All(char.IsLetter)) continue;
            folded[letters] = folded.GetValueOrDefault(letters) + each.DocFreq;
            if (each.DocFreq >= LeastDocuments) exact[TermCode.ExactOf(term)] = each.DocFreq;
        }
        foreach (var rare in folded.Where(f => f.Value < LeastDocuments).Select(f => f.Key).ToList()) folded.Remove(rare);
        return (exact, folded);
    }
}
