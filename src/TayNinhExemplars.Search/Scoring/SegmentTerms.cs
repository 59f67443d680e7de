using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>
/// What reads the dictionary and the postings of one segment, for one search at a time and kept for the next: every reader of postings brings
/// kilobytes of buffers, a search takes a hundred of them, and clearing them away stopped searches longer than filling them.
/// </summary>
internal sealed class SegmentTerms
{
    // So many of a field; a long query takes more, and the rest is let go.
    private const int MostSpare = 64;

    // By segment; as many as searches at the same time.
    private static readonly ConditionalWeakTable<object, ConcurrentStack<SegmentTerms>> Free = [];

    private readonly Dictionary<string, TermsEnum?> _dictionaries = [];
    private readonly Dictionary<(string Field, bool WithPositions), Stack<DocsEnum>> _spare = [];

    private SegmentTerms()
    {
    }

    public static SegmentTerms Rent(AtomicReader reader) => FreeOf(reader).TryPop(out var kept) ? kept : new();

    /// <summary>Nothing that was taken from it may be read after this.</summary>
    public void Return(AtomicReader reader)
    {
        var free = FreeOf(reader);
        if (free.Count < 2 * Environment.ProcessorCount) free.Push(this);
    }

    /// <summary>For one thread. Null where the segment has no such field.</summary>
    public TermsEnum? Dictionary(AtomicReader reader, string field)
    {
        if (_dictionaries.TryGetValue(field, out var dictionary)) return dictionary;
        return _dictionaries[field] = reader.GetTerms(field)?.GetEnumerator();
    }

    /// <summary>Of several threads each may open and read its own.</summary>
    /// <param name="live">Null for all documents, deleted ones too.</param>
    public DocsEnum? Documents(AtomicReader reader, FoundTerm term, TermState state, IBits? live)
    {
        lock (this)
        {
            return At(reader, term, state)?.Docs(live, Spare(term.Field, withPositions: false), DocsFlags.FREQS);
        }
    }

    public DocsAndPositionsEnum? Positions(AtomicReader reader, FoundTerm term, TermState state)
    {
        lock (this)
        {
            return At(reader, term, state)?.DocsAndPositions(reader.LiveDocs, (DocsAndPositionsEnum?)Spare(term.Field, withPositions: true), DocsAndPositionsFlags.NONE);
        }
    }

    public void GiveBack(string field, DocsEnum read)
    {
        lock (this)
        {
            var spare = SpareOf(field, read is DocsAndPositionsEnum);
            if (spare.Count < MostSpare) spare.Push(read);
        }
    }

    private TermsEnum? At(AtomicReader reader, FoundTerm term, TermState state)
    {
        var dictionary = Dictionary(reader, term.Field);
        dictionary?.SeekExact(term.Bytes, state);
        return dictionary;
    }

    private DocsEnum? Spare(string field, bool withPositions) => SpareOf(field, withPositions).TryPop(out var spare) ? spare : null;

    private Stack<DocsEnum> SpareOf(string field, bool withPositions)
    {
        if (!_spare.TryGetValue((field, withPositions), out var spare)) _spare[(field, withPositions)] = spare = [];
        return spare;
    }

    private static ConcurrentStack<SegmentTerms> FreeOf(AtomicReader reader) => Free.GetValue(reader.CoreCacheKey, _ => new());
}
