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
        _exact = Read(reader, IndexFields.All).GetAlternateLookup<ReadOnlySpan<char>>();
        _folded = Read(reader, IndexFields.AllFolded).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many documents there were when the words were read.</summary>
    public int Documents { get; }

    public int Count(ReadOnlySpan<char> word, bool folded) => (folded ? _folded : _exact).TryGetValue(word, out var documents) ? documents : 0;

    private static Dictionary<string, int> Read(IndexReader reader, string field)
    {
        var words = new Dictionary<string, int>();
        if (MultiFields.GetTerms(reader, field) is not { } terms) return words;
        var each = terms.GetEnumerator();
        while (each.MoveNext())
        {
            if (each.Term.Length > LongestWord * 3 || each.DocFreq < LeastDocuments) continue;
            var word = each.Term.Utf8ToString();
            if (word.Length <= LongestWord && word.All(char.IsLetter)) words[word] = each.DocFreq;
        }
        return words;
    }
}
