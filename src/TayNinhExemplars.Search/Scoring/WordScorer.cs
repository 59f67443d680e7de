using Lucene.Net.Search;
using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Understanding;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>
/// What the words of one reading are worth. A document is found when it has enough of what the query says, measured by how rare the words are:
/// a missing "của" is forgiven, a missing name is not. Strictly read, a word typed with marks is found with just these; else also with others,
/// which finds what was misspelt on either side.
/// </summary>
internal sealed class WordScorer
{
    private readonly TermLookup _terms;
    private readonly Weights _weights;
    private readonly bool _strict;
    private readonly float _exactWeight;

    public WordScorer(IndexSearcher searcher, TermLookup terms, Weights weights, Reading reading, bool strict)
    {
        (_terms, _weights, _strict) = (terms, weights, strict);
        Curve = Bm25.Of(searcher, IndexFields.Words, weights);
        PairCurve = Bm25.WithoutLength(searcher, weights);
        _exactWeight = weights.Exact * (reading.IsUnmarked ? weights.Unmarked : 1);
        IsUnmarked = reading.IsUnmarked;
        Words = [.. reading.Slots.Select(Find)];
        RarestFirst = [.. Words.Where(w => w.Spellings.Count > 0).OrderByDescending(w => w.Rarity).Select(w => new WeighedWord(w.Rarity, [.. w.Spellings.Select(Weighed)]))];
        Pairs = [.. Neighbours(reading.Slots)];
        Rarity = RarestFirst.Sum(w => w.Rarity);
        Needed = Rarity * Required(RarestFirst.Length);
        NeededWords = RarestFirst.Length <= 2 ? RarestFirst.Length : Math.Max(2, (int)MathF.Ceiling(RarestFirst.Length * weights.WordsRequired));
    }

    public bool IsUnmarked { get; }

    /// <summary>A synonym may be longer than what was typed; it shall not weigh more for that.</summary>
    public float Share { get; private set; } = 1;

    /// <summary>The words of the reading in their order, those the index does not know without spellings.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>Rare words come first; common ones then only visit documents that can still be found.</summary>
    public WeighedWord[] RarestFirst { get; }

    public (FoundTerm Term, float Worth)[] Pairs { get; }

    public Bm25 Curve { get; }

    public Bm25 PairCurve { get; }

    /// <summary>Of all words together.</summary>
    public float Rarity { get; }

    /// <summary>The rarity a document must have, and the number of words.</summary>
    public float Needed { get; }
    public int NeededWords { get; }

    /// <summary>What a document gains for each rarity it has.</summary>
    public float Coverage => Share * _weights.Coverage / Math.Max(float.Epsilon, Rarity);

    public void WeighAs(WordScorer typed)
    {
        var (own, theirs) = (Words.Sum(w => w.Rarity), typed.Words.Sum(w => w.Rarity));
        if (own > theirs && theirs > 0) Share = theirs / own;
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
            spellings.Add(new(group, exact, RarityOf(group.Documents), exact is null ? 0 : RarityOf(exact.Documents), spelling.Weight, spelling.Restored is not null));
        }
        return new(spellings, spellings.Count == 0 ? 0 : spellings.Min(s => s.Rarity), slot.Typed.Exact != slot.Typed.Folded);
    }

    private WeighedSpelling Weighed(FoundSpelling spelling) => new(
        spelling.Group.Terms, spelling.Exact, spelling.Weight * _weights.Folded * spelling.Rarity,
        spelling.Weight * (spelling.IsRestored ? _weights.Exact * _weights.Restored : _exactWeight) * spelling.ExactRarity);

    private float RarityOf(int documents) => Curve.Rarity(Math.Min(documents, (int)Curve.Documents));

    private IEnumerable<(FoundTerm Term, float Worth)> Neighbours(IReadOnlyList<Slot> slots)
    {
        for (var i = 1; i < slots.Count; i++)
            foreach (var first in slots[i - 1].Spellings)
                foreach (var second in slots[i].Spellings)
                    foreach (var pair in Neighbours(first, second)) yield return pair;
    }

    private IEnumerable<(FoundTerm Term, float Worth)> Neighbours(Spelled first, Spelled second)
    {
        var (group, exact, weight) = (PairsOf(first, second), _terms.Pair(first.Restored ?? first.Exact, second.Restored ?? second.Exact), first.Weight * second.Weight);
        if (group.Documents == 0) yield break;
        var rarity = PairCurve.Rarity(Math.Min(group.Documents, (int)PairCurve.Documents)) * weight * _weights.PairFolded;
        var exactRarity = exact is null ? 0 : PairCurve.Rarity(exact.Documents) * weight * _weights.PairExact * _exactWeight / _weights.Exact;
        foreach (var term in group.Terms) yield return (term, ReferenceEquals(term, exact) ? rarity + exactRarity : rarity);
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

internal sealed record WeighedWord(float Rarity, WeighedSpelling[] Spellings);

/// <param name="Folded">What any of the terms is worth.</param>
/// <param name="Marked">What the exact one is worth besides.</param>
internal sealed record WeighedSpelling(IReadOnlyList<FoundTerm> Terms, FoundTerm? Exact, float Folded, float Marked);
