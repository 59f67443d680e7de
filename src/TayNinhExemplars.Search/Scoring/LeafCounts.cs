using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>How often a word stands in each document of a segment, in any form and in its exact one. Used word after word.</summary>
internal sealed class LeafCounts(int size) : IDisposable
{
    private readonly ushort[] _any = Cleared(ArrayPool<ushort>.Shared.Rent(size));
    private readonly ushort[] _exact = Cleared(ArrayPool<ushort>.Shared.Rent(size));
    private readonly int[] _touched = ArrayPool<int>.Shared.Rent(size);
    private int _count;

    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    public (int Any, int Exact) Of(int document) => (_any[document], _exact[document]);

    public void Add(DocsEnum documents, bool exact)
    {
        for (var at = documents.NextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.NextDoc()) Count(at, documents.Freq, exact);
    }

    public void Add(DocsEnum documents, bool exact, ReadOnlySpan<int> only)
    {
        var at = -1;
        foreach (var document in only)
        {
            if (at < document) at = documents.Advance(document);
            if (at == DocIdSetIterator.NO_MORE_DOCS) return;
            if (at == document) Count(at, documents.Freq, exact);
        }
    }

    public void Add(byte[] frequencies, bool exact)
    {
        for (var at = 0; at < frequencies.Length; at++)
            if (frequencies[at] > 0) Count(at, frequencies[at], exact);
    }

    public void Add(byte[] frequencies, bool exact, ReadOnlySpan<int> only)
    {
        foreach (var at in only)
            if (frequencies[at] > 0) Count(at, frequencies[at], exact);
    }

    public void Clear()
    {
        foreach (var document in Touched) _any[document] = _exact[document] = 0;
        _count = 0;
    }

    public void Dispose()
    {
        ArrayPool<ushort>.Shared.Return(_any);
        ArrayPool<ushort>.Shared.Return(_exact);
        ArrayPool<int>.Shared.Return(_touched);
    }

    private void Count(int document, int frequency, bool exact)
    {
        if (_any[document] == 0) _touched[_count++] = document;
        _any[document] = (ushort)Math.Min(ushort.MaxValue, _any[document] + frequency);
        if (exact) _exact[document] = (ushort)Math.Min(ushort.MaxValue, frequency);
    }

    private static ushort[] Cleared(ushort[] rented)
    {
        Array.Clear(rented);
        return rented;
    }
}
