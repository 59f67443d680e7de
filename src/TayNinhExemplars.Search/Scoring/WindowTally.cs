using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>What the words of a query have brought each document of a window so far, as one array a number: a common word is added to eight documents at once.</summary>
internal sealed class WindowTally(int window) : IDisposable
{
    private static readonly int Lanes = Vector256<float>.Count;

    // Which word came last to a document: two spellings of one word count once; 0 is "none yet".
    private readonly ushort[] _last = ArrayPool<ushort>.Shared.Rent(window);
    private int _size;
    private float _covers;
    private ushort _word;
    private bool _countsOnce;

    public float[] Scores { get; } = ArrayPool<float>.Shared.Rent(window);

    /// <summary>The rarity of the words a document has.</summary>
    public float[] Covered { get; } = ArrayPool<float>.Shared.Rent(window);

    /// <summary>Their number.</summary>
    public int[] Words { get; } = ArrayPool<int>.Shared.Rent(window);

    public void Clear(int size)
    {
        (_size, _word) = (size, 0);
        Scores.AsSpan(0, size).Clear();
        Covered.AsSpan(0, size).Clear();
        Words.AsSpan(0, size).Clear();
        _last.AsSpan(0, size).Clear();
    }

    /// <param name="rarity">What a document gains in cover that has the word.</param>
    /// <param name="countsOnce">The word comes in several spellings, of which a document may have more than one.</param>
    public void BeginWord(float rarity, bool countsOnce) => (_covers, _countsOnce, _word) = (rarity, countsOnce, (ushort)(_word + 1));

    public void Add(int d, float score)
    {
        Scores[d] += score;
        if (_countsOnce)
        {
            if (_last[d] == _word) return;
            _last[d] = _word;
        }
        Covered[d] += _covers;
        Words[d]++;
    }

    /// <summary>Adds a word to all documents that have it: worth * factor * f / (f + the length's part).</summary>
    /// <typeparam name="T">byte or ushort</typeparam>
    /// <param name="counts">False for what only raises scores, as the word has been counted.</param>
    public void AddAll<T>(ReadOnlySpan<T> frequencies, ReadOnlySpan<float> lengthParts, float factor, float worth, bool counts = true)
        where T : unmanaged, IBinaryInteger<T>
    {
        var d = 0;
        for (; d <= frequencies.Length - Lanes; d += Lanes)
        {
            var f = Eight(frequencies[d..]);
            if (f == Vector256<float>.Zero) continue;
            (Vector256.Create(Scores.AsSpan(d)) + Scored(f, Vector256.Create(lengthParts[d..]), factor, worth)).CopyTo(Scores, d);
            if (counts) CoverEight(d, Vector256.GreaterThan(f, Vector256<float>.Zero));
        }
        for (; d < frequencies.Length; d++)
        {
            var f = float.CreateTruncating(frequencies[d]);
            if (f == 0) continue;
            var score = worth * (factor * f / (f + lengthParts[d]));
            if (counts) Add(d, score);
            else Scores[d] += score;
        }
    }

    /// <summary>Notes the documents that have any word, and words of so much rarity.</summary>
    public void Choose(float least, DocumentList chosen)
    {
        var d = 0;
        for (; d <= _size - Lanes; d += Lanes)
        {
            var enough = Vector256.GreaterThanOrEqual(Vector256.Create(Covered.AsSpan(d)), Vector256.Create(least)).ExtractMostSignificantBits();
            for (; enough != 0; enough &= enough - 1)
            {
                var at = d + BitOperations.TrailingZeroCount(enough);
                if (Words[at] > 0) chosen.Add(at);
            }
        }
        for (; d < _size; d++)
            if (Words[d] > 0 && Covered[d] >= least) chosen.Add(d);
    }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(Scores);
        ArrayPool<float>.Shared.Return(Covered);
        ArrayPool<int>.Shared.Return(Words);
        ArrayPool<ushort>.Shared.Return(_last);
    }

    private void CoverEight(int d, Vector256<float> has)
    {
        if (_countsOnce)
        {
            for (var bits = has.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1) Add(d + BitOperations.TrailingZeroCount(bits), 0);
            return;
        }
        (Vector256.Create(Covered.AsSpan(d)) + (has & Vector256.Create(_covers))).CopyTo(Covered, d);
        (Vector256.Create(Words.AsSpan(d)) - has.AsInt32()).CopyTo(Words, d);
    }

    private static Vector256<float> Scored(Vector256<float> f, Vector256<float> lengthParts, float factor, float worth) =>
        Vector256.Create(worth) * (Vector256.Create(factor) * f / (f + lengthParts));

    private static Vector256<float> Eight<T>(ReadOnlySpan<T> frequencies)
        where T : unmanaged
    {
        var eight = typeof(T) == typeof(byte)
            ? Vector128.WidenLower(Vector128.CreateScalar(BitConverter.ToUInt64(MemoryMarshal.AsBytes(frequencies))).AsByte())
            : Vector128.Create(MemoryMarshal.Cast<T, ushort>(frequencies));
        return Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(eight), Vector128.WidenUpper(eight)).AsInt32());
    }
}
