using System.Buffers;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>Numbers of documents in borrowed memory: a common word brings tens of thousands a query, which would each time be large objects for the collector.</summary>
internal sealed class DocumentList(int expected = 4_096) : IDisposable
{
    private int[] _documents = ArrayPool<int>.Shared.Rent(expected);

    public int Count { get; private set; }

    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

    public void Add(int document)
    {
        if (Count == _documents.Length) Grow();
        _documents[Count++] = document;
    }

    public void Clear() => Count = 0;

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_documents);
        (_documents, Count) = ([], 0);
    }

    private void Grow()
    {
        var larger = ArrayPool<int>.Shared.Rent(Math.Max(16, 2 * Count));
        Documents.CopyTo(larger);
        ArrayPool<int>.Shared.Return(_documents);
        _documents = larger;
    }
}
