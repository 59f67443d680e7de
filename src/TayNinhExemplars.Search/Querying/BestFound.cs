using System.Buffers;
using System.Runtime.InteropServices;

namespace TayNinhExemplars.Search.Querying;

[StructLayout(LayoutKind.Auto)]
internal readonly record struct Found(int Document, double Score, long Date);

/// <summary>So many have been found that what scores less cannot be among the best, wherever it was found.</summary>
internal sealed class Floor
{
    private double _score = double.NegativeInfinity;

    public double Score => Volatile.Read(ref _score);

    public void Raise(double score)
    {
        for (var known = Score; score > known; known = Score)
            if (Interlocked.CompareExchange(ref _score, score, known) == known) return;
    }
}

/// <summary>The best of many. They are gathered until there are twice as many as wanted; then the worse half goes, and what is no better than the rest no longer enters.</summary>
/// <param name="floor">Shared by all who look for the best of the same search.</param>
internal sealed class BestFound(int size, SearchSort sort, Floor floor)
{
    private readonly int _most = 2 * Math.Min(size, Array.MaxLength / 2);
    private readonly Order _order = new(sort != SearchSort.Newest);
    private Found[] _found = [];
    private int _count;
    private bool _isFull;

    public bool NeedsScores => sort != SearchSort.Newest && size > 0;

    /// <summary>What scores less is not among the best.</summary>
    public double Least => floor.Score;

    public void Add(Found found)
    {
        if (size == 0 || (_isFull && _order.Compare(found, _found[size - 1]) >= 0)) return;
        if (_count == _found.Length) Array.Resize(ref _found, (int)Math.Min(_most, Math.Max(32, 2L * _count)));
        _found[_count++] = found;
        if (_count == _most) Cut();
    }

    public void Absorb(BestFound other)
    {
        foreach (var found in other._found.AsSpan(0, other._count)) Add(found);
    }

    /// <summary>Best first.</summary>
    public Found[] Best()
    {
        Cut();
        return _found[.._count];
    }

    private void Cut()
    {
        Arrange();
        if (_count < size || size == 0) return;
        _count = size;
        _isFull = true;
        if (NeedsScores) floor.Raise(_found[size - 1].Score);
    }

    // Plain numbers are sorted several times as fast as by a comparison; only equals are compared.
    private void Arrange()
    {
        var keys = ArrayPool<double>.Shared.Rent(_count);
        for (var i = 0; i < _count; i++) keys[i] = sort == SearchSort.Newest ? -_found[i].Date : -_found[i].Score;
        Array.Sort(keys, _found, 0, _count);
        for (int start = 0, end; start < _count; start = end)
        {
            end = start + 1;
            while (end < _count && keys[end] == keys[start]) end++;
            if (end - start > 1) _found.AsSpan(start, end - start).Sort(_order);
        }
        ArrayPool<double>.Shared.Return(keys);
    }

    /// <summary>Equal hits stand with the newer first, then the one indexed earlier.</summary>
    private sealed class Order(bool byScore) : IComparer<Found>
    {
        public int Compare(Found x, Found y)
        {
            var order = byScore ? y.Score.CompareTo(x.Score) : 0;
            if (order == 0) order = y.Date.CompareTo(x.Date);
            return order != 0 ? order : x.Document.CompareTo(y.Document);
        }
    }
}
