using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Search;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>
/// Words that many documents of a segment have, as one number a document: how often, at most 255. Nearly every query has some of them, and reading them
/// from packed postings is most of its work. Deleted documents are left in, as the segment outlives its deletions.
/// </summary>
internal sealed class CommonWords
{
    // A word of fewer documents is read as fast from its postings.
    private const int LeastShare = 32;
    private const int LeastDocuments = 1_000;
    private const int MostBytes = 32 << 20;
    private static readonly ConditionalWeakTable<object, CommonWords> Known = [];

    private readonly ConcurrentDictionary<string, byte[]> _counts = new();
    private readonly int _most;

    private CommonWords(int documents) => _most = MostBytes / Math.Max(1, documents);

    /// <summary>Null where the word is not common enough, or no room is left.</summary>
    public static byte[]? Of(TermLookup terms, FoundTerm term, int leaf)
    {
        var reader = terms.Leaves[leaf].AtomicReader;
        if (term.LeafDocuments[leaf] < LeastDocuments || term.LeafDocuments[leaf] < reader.MaxDoc / LeastShare) return null;
        var known = Known.GetValue(reader.CoreCacheKey, _ => new CommonWords(reader.MaxDoc));
        if (known._counts.TryGetValue(term.Text, out var counts)) return counts;
        if (known._counts.Count >= known._most || terms.AllDocuments(term, leaf) is not { } documents) return null;
        // Kept for long: where the collector moves nothing, rather than through its generations.
        counts = GC.AllocateArray<byte>(reader.MaxDoc, pinned: true);
        for (var at = documents.NextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.NextDoc()) counts[at] = (byte)Math.Min(byte.MaxValue, documents.Freq);
        known._counts.TryAdd(term.Text, counts);
        return counts;
    }
}
