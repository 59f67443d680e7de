using System.Buffers;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>The places of words in some documents, gathered word by word and read document by document, in borrowed memory.</summary>
internal sealed class PlaceBuffer(int documents) : IDisposable
{
    // For each document where its places end; while they are gathered, how many it has.
    private readonly int[] _ends = new int[documents];
    private (int Document, WordPlace Place)[] _gathered = ArrayPool<(int, WordPlace)>.Shared.Rent(1 << 12);
    private WordPlace[] _arranged = [];
    private int _count;

    public void Add(int document, WordPlace place)
    {
        if (_count == _gathered.Length)
        {
            var larger = ArrayPool<(int, WordPlace)>.Shared.Rent(2 * _count);
            _gathered.AsSpan(0, _count).CopyTo(larger);
            ArrayPool<(int, WordPlace)>.Shared.Return(_gathered);
            _gathered = larger;
        }
        _gathered[_count++] = (document, place);
        _ends[document]++;
    }

    /// <summary>Nothing is added from here on.</summary>
    public void Arrange()
    {
        _arranged = ArrayPool<WordPlace>.Shared.Rent(Math.Max(1, _count));
        var start = 0;
        for (var i = 0; i < _ends.Length; i++) (_ends[i], start) = (start, start + _ends[i]);
        foreach (var (document, place) in _gathered.AsSpan(0, _count)) _arranged[_ends[document]++] = place;
    }

    public Span<WordPlace> Of(int document)
    {
        var start = document == 0 ? 0 : _ends[document - 1];
        return _arranged.AsSpan(start, _ends[document] - start);
    }

    public void Dispose()
    {
        ArrayPool<(int, WordPlace)>.Shared.Return(_gathered);
        ArrayPool<WordPlace>.Shared.Return(_arranged);
    }
}
