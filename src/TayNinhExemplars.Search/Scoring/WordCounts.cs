using System.Buffers;
using System.Runtime.Intrinsics;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>
/// How often a word stands in each document of a window, in any form and in its exact one; documents are places in the window. Where a form is common
/// all documents are gone through at once, else only those that were touched.
/// </summary>
internal sealed class WordCounts(int window) : IDisposable
{
    private readonly ushort[] _any = Cleared(ArrayPool<ushort>.Shared.Rent(window));
    private readonly ushort[] _exact = Cleared(ArrayPool<ushort>.Shared.Rent(window));
    private readonly int[] _touched = ArrayPool<int>.Shared.Rent(window);
    private int _size;
    private int _count;

    public bool IsDense { get; private set; }

    public bool HasExact { get; private set; }

    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    public ReadOnlySpan<ushort> Any => _any.AsSpan(0, _size);

    public ReadOnlySpan<ushort> Exact => _exact.AsSpan(0, _size);

    /// <summary>Forgets the word before.</summary>
    public void Begin(int size, bool dense)
    {
        if (IsDense)
        {
            _any.AsSpan(0, _size).Clear();
            _exact.AsSpan(0, _size).Clear();
        }
        else
            foreach (var d in Touched) _any[d] = _exact[d] = 0;
        (_size, _count, IsDense, HasExact) = (size, 0, dense, false);
    }

    public void Add(TermReader term, int start, int size, bool exact)
    {
        for (var at = term.From(start); at < start + size; at = term.Next()) Count(at - start, term.Frequency, exact);
    }

    public void Add(TermReader term, int start, int size, bool exact, ReadOnlySpan<int> only)
    {
        foreach (var d in only)
        {
            var at = term.From(start + d);
            if (at >= start + size) return;
            if (at == start + d) Count(d, term.Frequency, exact);
        }
    }

    public void Add(ReadOnlySpan<byte> frequencies, bool exact, ReadOnlySpan<int> only)
    {
        foreach (var d in only)
            if (frequencies[d] > 0) Count(d, frequencies[d], exact);
    }

    /// <summary>Only where <see cref="IsDense"/>. No sum of a few hundred forms of 255 each is too large.</summary>
    public void AddAll(ReadOnlySpan<byte> frequencies, bool exact)
    {
        HasExact |= exact;
        var d = 0;
        for (; d <= frequencies.Length - Vector128<byte>.Count; d += Vector128<byte>.Count)
        {
            var counts = Vector128.Create(frequencies[d..]);
            var wide = Vector256.Create(Vector128.WidenLower(counts), Vector128.WidenUpper(counts));
            (Vector256.Create(_any.AsSpan(d)) + wide).CopyTo(_any, d);
            if (exact) wide.CopyTo(_exact, d);
        }
        for (; d < frequencies.Length; d++)
        {
            _any[d] += frequencies[d];
            if (exact) _exact[d] = frequencies[d];
        }
    }

    public void Dispose()
    {
        ArrayPool<ushort>.Shared.Return(_any);
        ArrayPool<ushort>.Shared.Return(_exact);
        ArrayPool<int>.Shared.Return(_touched);
    }

    private void Count(int d, int frequency, bool exact)
    {
        if (!IsDense && _any[d] == 0) _touched[_count++] = d;
        _any[d] = (ushort)Math.Min(ushort.MaxValue, _any[d] + frequency);
        if (!exact) return;
        _exact[d] = (ushort)Math.Min(ushort.MaxValue, frequency);
        HasExact = true;
    }

    private static ushort[] Cleared(ushort[] rented)
    {
        Array.Clear(rented);
        return rented;
    }
}
