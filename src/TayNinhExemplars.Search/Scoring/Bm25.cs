using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>BM25 of one field, by table: the index keeps a field's length in one byte.</summary>
internal sealed class Bm25
{
    public const float K1 = 0.9f;
    public const float B = 0.4f;

    private const int Tabulated = 16;

    private static readonly ConditionalWeakTable<IndexReader, ConcurrentDictionary<(string Field, Weights Weights), Bm25>> Known = [];

    private readonly ConcurrentDictionary<int, float[]> _lengthParts = new();
    private readonly float[] _lengthPart = new float[256];

    // Most words stand in a document a few times: what that is worth by length, without a division.
    private readonly float[] _worth = new float[Tabulated * 256];
    private readonly double _documents;
    private readonly float _k1;
    private readonly double _power;

    public double Documents => _documents;

    /// <summary>What a frequency is multiplied with before it is divided.</summary>
    public float Factor => _k1 + 1;

    private Bm25(IndexSearcher searcher, string field, Weights weights)
    {
        (_k1, _power) = (weights.K1, weights.RarityPower);
        var statistics = searcher.CollectionStatistics(field);
        _documents = Math.Max(1, statistics.MaxDoc);
        var average = Math.Max(1, statistics.SumTotalTermFreq / _documents);
        for (var i = 0; i < 256; i++)
        {
            var norm = SmallSingle.Byte315ToSingle((byte)i);
            var length = norm == 0 ? average : 1 / (norm * norm);
            _lengthPart[i] = (float)(_k1 * (1 - weights.B + (weights.B * length / average)));
        }
        Tabulate();
    }

    private Bm25(double documents, Weights weights)
    {
        (_k1, _power) = (weights.PairK1, weights.RarityPower);
        _documents = documents;
        Array.Fill(_lengthPart, _k1);
        Tabulate();
    }

    /// <summary>Made once for each state of the index.</summary>
    public static Bm25 Of(IndexSearcher searcher, string field, Weights weights) => Made(searcher, field, weights, () => new(searcher, field, weights));

    /// <summary>For pairs, which are not normalised by length.</summary>
    public static Bm25 WithoutLength(IndexSearcher searcher, Weights weights) => Made(searcher, "", weights, () => new(Math.Max(1, searcher.IndexReader.MaxDoc), weights));

    public float Rarity(int documents) => (float)(Math.Pow(Math.Log(1 + ((_documents - documents + 0.5) / (documents + 0.5))), _power) / Math.Pow(5, _power - 1));

    public float Score(float rarity, int frequency, byte length) =>
        rarity * (frequency < Tabulated ? _worth[(frequency << 8) | length] : (_k1 + 1) * frequency / (frequency + _lengthPart[length]));

    /// <summary>What stands beside the frequency below the line, for each document of a segment.</summary>
    public float[] LengthParts(int leaf, byte[] lengths) => _lengthParts.GetOrAdd(leaf, (_, all) => Array.ConvertAll(all, l => _lengthPart[l]), lengths);

    private static Bm25 Made(IndexSearcher searcher, string field, Weights weights, Func<Bm25> make) =>
        Known.GetValue(searcher.IndexReader, _ => new()).GetOrAdd((field, weights), _ => make());

    private void Tabulate()
    {
        for (var frequency = 1; frequency < Tabulated; frequency++)
            for (var length = 0; length < 256; length++) _worth[(frequency << 8) | length] = (_k1 + 1) * frequency / (frequency + _lengthPart[length]);
    }
}
