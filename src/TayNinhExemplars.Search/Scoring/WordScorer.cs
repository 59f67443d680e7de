using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using Lucene.Net.Search;
using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Understanding;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>
/// Scores documents word by word over plain arrays. A document is found when it has enough of what the query says, measured by how rare the words are:
/// a missing "của" is forgiven, a missing name is not. Rare words come first; common ones then only visit documents that can still be found.
/// Strictly read, a word typed with marks is found with just these; else also with others, which finds what was misspelt on either side.
/// </summary>
internal sealed class WordScorer
{
    // A look-up by skipping costs as much as reading so many documents on.
    private const long SkipWorth = 8;

    private readonly TermLookup _terms;
    private readonly Weights _weights;
    private readonly bool _strict;
    private readonly Bm25 _words;
    private readonly Bm25 _pairs;
    private readonly List<Word> _rarestFirst;
    private readonly List<(TermGroup Group, FoundTerm? Exact, float Weight)> _neighbours;
    private readonly float _exactWeight;
    private readonly float _needed;
    private readonly int _neededWords;

    public WordScorer(IndexSearcher searcher, TermLookup terms, Weights weights, Reading reading, bool strict)
    {
        (_terms, _weights, _strict) = (terms, weights, strict);
        _words = new(searcher, IndexFields.Words, weights);
        _pairs = Bm25.WithoutLength(searcher, weights);
        _exactWeight = weights.Exact * (reading.IsUnmarked ? weights.Unmarked : 1);
        IsUnmarked = reading.IsUnmarked;
        Words = [.. reading.Slots.Select(Find)];
        _rarestFirst = [.. Words.Where(w => w.Spellings.Count > 0).OrderByDescending(w => w.Rarity)];
        _neighbours = [.. Neighbours(reading.Slots).Where(n => n.Group.Documents > 0)];
        _needed = _rarestFirst.Sum(w => w.Rarity) * Required(_rarestFirst.Count);
        _neededWords = _rarestFirst.Count <= 2 ? _rarestFirst.Count : Math.Max(2, (int)MathF.Ceiling(_rarestFirst.Count * weights.WordsRequired));
    }

    public bool IsUnmarked { get; }

    /// <summary>A synonym may be longer than what was typed; it shall not weigh more for that.</summary>
    public float Share { get; private set; } = 1;

    /// <summary>The words of the reading in their order, those the index does not know without spellings.</summary>
    public IReadOnlyList<Word> Words { get; }

    public void WeighAs(WordScorer typed)
    {
        var (own, theirs) = (Words.Sum(w => w.Rarity), typed.Words.Sum(w => w.Rarity));
        if (own > theirs && theirs > 0) Share = theirs / own;
    }

    /// <summary>Raises the score of each document found in the segment and notes it the first time; what is not found keeps its place below zero.</summary>
    public void Score(int leaf, Span<float> scores, DocumentList matches)
    {
        var reader = _terms.Leaves[leaf].AtomicReader;
        var size = reader.MaxDoc;
        var rented = ArrayPool<Tally>.Shared.Rent(size);
        var tallies = rented.AsSpan(0, size);
        tallies.Clear();
        using var candidates = new DocumentList(size);
        try
        {
            Fill(leaf, SegmentColumns.Of(reader).Lengths, tallies, candidates);
            var whole = Share * _weights.Coverage / Math.Max(float.Epsilon, _rarestFirst.Sum(w => w.Rarity));
            var live = reader.LiveDocs;
            foreach (var d in candidates.Documents)
            {
                ref var tally = ref tallies[d];
                if (tally.Covered < _needed || tally.Words < _neededWords || live?.Get(d) == false) continue;
                if (scores[d] < 0) matches.Add(d);
                scores[d] = Math.Max(scores[d], tally.Score * (Share + (whole * tally.Covered)));
            }
        }
        finally
        {
            ArrayPool<Tally>.Shared.Return(rented);
        }
    }

    /// <param name="candidates">Filled with the documents that may be found.</param>
    private void Fill(int leaf, byte[] lengths, Span<Tally> tallies, DocumentList candidates)
    {
        var left = _rarestFirst.Sum(w => w.Rarity);
        var chosen = false;
        LeafCounts? counts = null;
        for (var slot = 0; slot < _rarestFirst.Count; slot++)
        {
            var word = _rarestFirst[slot];
            // From here on no new document can come: what the remaining words are worth is not enough.
            if (!chosen && left < _needed)
            {
                Choose(tallies, _needed - left, candidates);
                chosen = true;
            }
            var only = chosen ? candidates : null;
            foreach (var spelling in word.Spellings)
            {
                if (spelling.Group.Terms is [var single]) AddOnly(spelling, single, leaf, only, lengths, tallies, word.Rarity, (ushort)(slot + 1));
                else AddForms(spelling, leaf, only, counts ??= new(tallies.Length), lengths, tallies, word.Rarity, (ushort)(slot + 1));
            }
            left -= word.Rarity;
        }
        counts?.Dispose();
        foreach (var (group, exact, weight) in _neighbours) AddPair(group, exact, leaf, weight, tallies);
        if (!chosen) Choose(tallies, _needed, candidates);
    }

    /// <summary>One form needs no counting first: each document is visited once.</summary>
    private void AddOnly(FoundSpelling spelling, FoundTerm only, int leaf, DocumentList? candidates, byte[] lengths, Span<Tally> tallies, float covers, ushort slot)
    {
        var worth = spelling.Weight * _weights.Folded * spelling.Rarity;
        if (ReferenceEquals(only, spelling.Exact)) worth += spelling.Weight * ExactWeight(spelling) * spelling.ExactRarity;
        if (CommonWords.Of(_terms, only, leaf) is { } common)
        {
            if (candidates is not null)
            {
                foreach (var at in candidates.Documents)
                    if (common[at] > 0) Visit(ref tallies[at], at, common[at], lengths);
                return;
            }
            VisitAll(common, worth, lengths, tallies, covers, slot);
            return;
        }
        if (_terms.Documents(only, leaf) is not { } documents) return;
        if (candidates is null)
        {
            for (var at = documents.NextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.NextDoc()) Visit(ref tallies[at], at, documents.Freq, lengths);
        }
        else if (candidates.Count * SkipWorth < only.LeafDocuments[leaf])
        {
            var at = -1;
            foreach (var candidate in candidates.Documents)
            {
                if (at < candidate) at = documents.Advance(candidate);
                if (at == DocIdSetIterator.NO_MORE_DOCS) return;
                if (at == candidate) Visit(ref tallies[at], at, documents.Freq, lengths);
            }
        }
        else
        {
            for (var at = documents.NextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.NextDoc())
                if (tallies[at].Words > 0) Visit(ref tallies[at], at, documents.Freq, lengths);
        }

        void Visit(ref Tally tally, int document, int frequency, byte[] lengthOf)
        {
            tally.Score += _words.Score(worth, frequency, lengthOf[document]);
            Cover(ref tally, covers, slot);
        }
    }

    /// <summary>Thirty-two documents are asked at once whether they have the word at all.</summary>
    private void VisitAll(byte[] common, float worth, byte[] lengths, Span<Tally> tallies, float covers, ushort slot)
    {
        var start = 0;
        for (; start <= common.Length - Vector256<byte>.Count; start += Vector256<byte>.Count)
        {
            var has = ~Vector256.Equals(Vector256.LoadUnsafe(ref common[start]), Vector256<byte>.Zero).ExtractMostSignificantBits();
            for (; has != 0; has &= has - 1) Visit(start + BitOperations.TrailingZeroCount(has), tallies);
        }
        for (; start < common.Length; start++)
            if (common[start] > 0) Visit(start, tallies);

        void Visit(int at, Span<Tally> all)
        {
            ref var tally = ref all[at];
            tally.Score += _words.Score(worth, common[at], lengths[at]);
            Cover(ref tally, covers, slot);
        }
    }

    private void AddForms(FoundSpelling spelling, int leaf, DocumentList? candidates, LeafCounts counts, byte[] lengths, Span<Tally> tallies, float covers, ushort slot)
    {
        Count(spelling, leaf, candidates, counts);
        foreach (var document in counts.Touched)
        {
            ref var tally = ref tallies[document];
            if (candidates is not null && tally.Words == 0) continue;
            var (any, exact) = counts.Of(document);
            tally.Score += spelling.Weight * _weights.Folded * _words.Score(spelling.Rarity, any, lengths[document]);
            if (exact > 0) tally.Score += spelling.Weight * ExactWeight(spelling) * _words.Score(spelling.ExactRarity, exact, lengths[document]);
            Cover(ref tally, covers, slot);
        }
        counts.Clear();
    }

    private void Count(FoundSpelling spelling, int leaf, DocumentList? candidates, LeafCounts counts)
    {
        foreach (var term in spelling.Group.Terms)
        {
            var isExact = ReferenceEquals(term, spelling.Exact);
            if (CommonWords.Of(_terms, term, leaf) is { } common)
            {
                if (candidates is null) counts.Add(common, isExact);
                else counts.Add(common, isExact, candidates.Documents);
                continue;
            }
            if (_terms.Documents(term, leaf) is not { } documents) continue;
            if (candidates is not null && candidates.Count * SkipWorth < term.LeafDocuments[leaf]) counts.Add(documents, isExact, candidates.Documents);
            else counts.Add(documents, isExact);
        }
    }

    private void AddPair(TermGroup group, FoundTerm? exact, int leaf, float weight, Span<Tally> tallies)
    {
        var rarity = _pairs.Rarity(Math.Min(group.Documents, (int)_pairs.Documents)) * weight * _weights.PairFolded;
        var exactRarity = exact is null ? 0 : _pairs.Rarity(exact.Documents) * weight * _weights.PairExact * _exactWeight / _weights.Exact;
        foreach (var term in group.Terms)
        {
            if (_terms.Documents(term, leaf) is not { } documents) continue;
            var worth = ReferenceEquals(term, exact) ? rarity + exactRarity : rarity;
            for (var at = documents.NextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.NextDoc()) tallies[at].Score += _pairs.Score(worth, documents.Freq, 0);
        }
    }

    private static void Cover(ref Tally tally, float covers, ushort slot)
    {
        if (tally.LastSlot == slot) return;
        tally.LastSlot = slot;
        tally.Covered += covers;
        tally.Words++;
    }

    private static void Choose(ReadOnlySpan<Tally> tallies, float least, DocumentList candidates)
    {
        for (var d = 0; d < tallies.Length; d++)
            if (tallies[d].Words > 0 && tallies[d].Covered >= least) candidates.Add(d);
    }

    // A word no document has is no reason to find nothing: it is left out of what is required.
    private Word Find(Slot slot)
    {
        var spellings = new List<FoundSpelling>();
        foreach (var spelling in slot.Spellings)
        {
            var group = _terms.Words(spelling.Folded);
            if (group.Documents == 0) continue;
            var exact = _terms.Word(spelling.Restored ?? spelling.Exact);
            if (exact is not null && IsNarrow(spelling)) group = new([exact], exact.Documents);
            spellings.Add(new(group, exact, Rarity(group.Documents), exact is null ? 0 : Rarity(exact.Documents), spelling.Weight, spelling.Restored is not null));
        }
        return new(spellings, spellings.Count == 0 ? 0 : spellings.Min(s => s.Rarity), slot.Typed.Exact != slot.Typed.Folded);
    }

    private float ExactWeight(FoundSpelling spelling) => spelling.IsRestored ? _weights.Exact * _weights.Restored : _exactWeight;

    private float Rarity(int documents) => _words.Rarity(Math.Min(documents, (int)_words.Documents));

    private IEnumerable<(TermGroup Group, FoundTerm? Exact, float Weight)> Neighbours(IReadOnlyList<Slot> slots)
    {
        for (var i = 1; i < slots.Count; i++)
            foreach (var first in slots[i - 1].Spellings)
                foreach (var second in slots[i].Spellings)
                    yield return (PairsOf(first, second), _terms.Pair(first.Restored ?? first.Exact, second.Restored ?? second.Exact), first.Weight * second.Weight);
    }

    private TermGroup PairsOf(Spelled first, Spelled second)
    {
        if (IsNarrow(first) && IsNarrow(second) && _terms.Pair(first.Exact, second.Exact) is { } exact) return new([exact], exact.Documents);
        return _terms.Pairs(first.Folded, second.Folded);
    }

    private bool IsNarrow(Spelled spelling) => _strict && spelling.Exact != spelling.Folded;

    // A name is meant whole; of a long sentence a part is enough.
    private float Required(int words) => Math.Clamp(_weights.RequiredShort - ((words - 2) * _weights.RequiredStep), _weights.RequiredLong, _weights.RequiredShort);
}

/// <param name="Exact">The form as typed or corrected, when the index has it.</param>
internal sealed record FoundSpelling(TermGroup Group, FoundTerm? Exact, float Rarity, float ExactRarity, float Weight, bool IsRestored);

/// <param name="Rarity">How much the word tells; 0 for one the index does not have.</param>
internal sealed record Word(IReadOnlyList<FoundSpelling> Spellings, float Rarity, bool HasMarks);
