using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Search;
using TayNinhExemplars.Search.Analysis;
using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Understanding;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>
/// Scores documents word by word over plain arrays. A document is found when it has most of what the query says, measured by how rare the words are:
/// a missing "của" is forgiven, a missing name is not. Rare words come first; common ones then only visit documents that can still be found.
/// </summary>
internal sealed class WordScorer
{
    private readonly TermLookup _terms;
    private readonly Weights _weights;
    private readonly Bm25 _exact;
    private readonly Bm25 _folded;
    private readonly Bm25 _pairs;
    private readonly List<Word> _words;
    private readonly List<(FoundTerm Term, float Weight)> _neighbours;
    private readonly float _exactWeight;
    private readonly float _needed;
    private readonly int _neededWords;

    public WordScorer(IndexSearcher searcher, TermLookup terms, Weights weights, Reading reading)
    {
        (_terms, _weights) = (terms, weights);
        _exact = new(searcher, IndexFields.All);
        _folded = new(searcher, IndexFields.AllFolded);
        _pairs = Bm25.WithoutLength(searcher);
        _exactWeight = weights.Exact * (reading.IsUnmarked ? weights.Unmarked : 1);
        _words = [.. reading.Slots.Select(Find).Where(w => w.Spellings.Count > 0).OrderByDescending(w => w.Rarity)];
        _neighbours = [.. Neighbours(reading.Slots).Where(n => n.Term.Documents > 0)];
        _needed = _words.Sum(w => w.Rarity) * weights.RarityRequired;
        _neededWords = _words.Count <= 2 ? _words.Count : Math.Max(2, (int)MathF.Ceiling(_words.Count * weights.WordsRequired));
    }

    /// <summary>Raises the score of each document found in the segment; what is not found keeps its place below zero.</summary>
    public void Score(int leaf, Span<float> scores)
    {
        var reader = _terms.Leaves[leaf].AtomicReader;
        var size = reader.MaxDoc;
        var rented = ArrayPool<Tally>.Shared.Rent(size);
        var tallies = rented.AsSpan(0, size);
        tallies.Clear();
        try
        {
            Fill(leaf, SegmentColumns.Of(reader), tallies);
            for (var d = 0; d < size; d++)
                if (tallies[d].Words > 0 && tallies[d].Covered >= _needed && tallies[d].Words >= _neededWords) scores[d] = Math.Max(scores[d], tallies[d].Score);
        }
        finally
        {
            ArrayPool<Tally>.Shared.Return(rented);
        }
    }

    private void Fill(int leaf, SegmentColumns columns, Span<Tally> tallies)
    {
        var left = _words.Sum(w => w.Rarity);
        int[]? candidates = null;
        for (var slot = 0; slot < _words.Count; slot++)
        {
            var word = _words[slot];
            // From here on no new document can come: what the remaining words are worth is not enough.
            if (candidates is null && left < _needed) candidates = Candidates(tallies, _needed - left);
            foreach (var spelling in word.Spellings)
            {
                Add(spelling.Folded, leaf, columns.FoldedLengths, _folded, _weights.Folded * spelling.Weight, word.Rarity, (ushort)(slot + 1), candidates, tallies);
                Add(spelling.Exact, leaf, columns.Lengths, _exact, _exactWeight * spelling.Weight, word.Rarity, (ushort)(slot + 1), candidates, tallies);
            }
            left -= word.Rarity;
        }
        foreach (var (pair, weight) in _neighbours) AddPair(pair, leaf, weight, tallies);
    }

    private void AddPair(FoundTerm pair, int leaf, float weight, Span<Tally> tallies)
    {
        if (_terms.Documents(pair, leaf) is not { } documents) return;
        var rarity = _pairs.Rarity(pair.Documents) * weight;
        for (var at = documents.NextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.NextDoc()) tallies[at].Score += _pairs.Score(rarity, documents.Freq, 0);
    }

    private void Add(FoundTerm term, int leaf, byte[] lengths, Bm25 measure, float weight, float covers, ushort slot, int[]? candidates, Span<Tally> tallies)
    {
        if (_terms.Documents(term, leaf) is not { } documents) return;
        var rarity = measure.Rarity(term.Documents) * weight;
        if (candidates is not null && candidates.Length * 8L < term.LeafDocuments[leaf])
        {
            foreach (var candidate in candidates)
            {
                var at = documents.DocID;
                if (at < candidate) at = documents.Advance(candidate);
                if (at == DocIdSetIterator.NO_MORE_DOCS) return;
                if (at == candidate) Count(ref tallies[at], measure.Score(rarity, documents.Freq, lengths[at]), covers, slot);
            }
            return;
        }
        for (var at = documents.NextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.NextDoc())
        {
            if (candidates is not null && tallies[at].Words == 0) continue;
            Count(ref tallies[at], measure.Score(rarity, documents.Freq, lengths[at]), covers, slot);
        }
    }

    private static void Count(ref Tally tally, float score, float covers, ushort slot)
    {
        tally.Score += score;
        if (tally.LastSlot == slot) return;
        tally.LastSlot = slot;
        tally.Covered += covers;
        tally.Words++;
    }

    private static int[] Candidates(ReadOnlySpan<Tally> tallies, float least)
    {
        var candidates = new List<int>();
        for (var d = 0; d < tallies.Length; d++)
            if (tallies[d].Words > 0 && tallies[d].Covered >= least) candidates.Add(d);
        return [.. candidates];
    }

    // A word no document has is no reason to find nothing: it is left out of what is required.
    private Word Find(Slot slot)
    {
        var spellings = new List<FoundSpelling>();
        foreach (var spelling in slot.Spellings)
        {
            var folded = _terms.Find(IndexFields.AllFolded, spelling.Folded);
            if (folded.Documents > 0) spellings.Add(new(_terms.Find(IndexFields.All, spelling.Exact), folded, spelling.Weight));
        }
        return new(spellings, spellings.Count == 0 ? 0 : _folded.Rarity(spellings.Max(s => s.Folded.Documents)));
    }

    private IEnumerable<(FoundTerm Term, float Weight)> Neighbours(IReadOnlyList<Slot> slots)
    {
        for (var i = 1; i < slots.Count; i++)
        {
            foreach (var first in slots[i - 1].Spellings)
            {
                foreach (var second in slots[i].Spellings)
                {
                    var weight = first.Weight * second.Weight;
                    yield return (_terms.Find(IndexFields.Pairs, PairFilter.Join(first.Exact, second.Exact)), _weights.PairExact * weight * _exactWeight / _weights.Exact);
                    yield return (_terms.Find(IndexFields.PairsFolded, PairFilter.Join(first.Folded, second.Folded)), _weights.PairFolded * weight);
                }
            }
        }
    }

    private sealed record FoundSpelling(FoundTerm Exact, FoundTerm Folded, float Weight);

    private sealed record Word(IReadOnlyList<FoundSpelling> Spellings, float Rarity);
}
