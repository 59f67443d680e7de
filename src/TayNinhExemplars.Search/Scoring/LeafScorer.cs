using Lucene.Net.Util;
using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>
/// Scores documents of one segment for one reading, word by word over plain arrays and a window of documents after the other: what is noted
/// of a window stays in the processor's cache while all words visit it, however large the index is. For one thread, windows in their order.
/// </summary>
internal sealed class LeafScorer : IDisposable
{
    // A look-up by skipping costs as much as reading so many documents on.
    private const long SkipWorth = 8;

    private readonly WordScorer _words;
    private readonly SlotReader[] _slots;
    private readonly (TermReader Term, float Worth)[] _pairs;
    private readonly IBits? _live;
    private readonly byte[] _lengths;
    private readonly float[] _lengthParts;
    private readonly int _window;
    private readonly WindowTally _tally;
    private readonly DocumentList _candidates;
    private WordCounts? _counts;
    private int _start;
    private int _size;

    public LeafScorer(WordScorer words, TermLookup terms, int leaf, int window)
    {
        (_words, _window, _tally, _candidates) = (words, window, new(window), new(window));
        var reader = terms.Leaves[leaf].AtomicReader;
        (_live, _lengths) = (reader.LiveDocs, SegmentColumns.Of(reader).Lengths);
        _lengthParts = words.Curve.LengthParts(leaf, _lengths);
        _slots = [.. words.RarestFirst.Select(w => new SlotReader(w.Rarity, [.. w.Spellings.Select(s => new SpellingReader(
            s, [.. s.Terms.Select(t => new TermReader(terms, t, leaf))]))]))];
        _pairs = [.. words.Pairs.Select(p => (new TermReader(terms, p.Term, leaf), p.Worth))];
    }

    /// <summary>Raises the score of each document found in the window and notes it the first time; what is not found keeps its place below zero.</summary>
    /// <param name="start">The segment's document that stands first in the window.</param>
    /// <param name="scores">One for each document of the window.</param>
    /// <param name="matches">Places in the window.</param>
    public void Score(int start, Span<float> scores, DocumentList matches)
    {
        (_start, _size) = (start, scores.Length);
        _tally.Clear(_size);
        _candidates.Clear();
        Fill();
        var (share, coverage, needed, neededWords) = (_words.Share, _words.Coverage, _words.Needed, _words.NeededWords);
        foreach (var d in _candidates.Documents)
        {
            var covered = _tally.Covered[d];
            if (covered < needed || _tally.Words[d] < neededWords || _live?.Get(start + d) == false) continue;
            if (scores[d] < 0) matches.Add(d);
            scores[d] = Math.Max(scores[d], _tally.Scores[d] * (share + (coverage * covered)));
        }
    }

    public void Dispose()
    {
        foreach (var slot in _slots)
            foreach (var spelling in slot.Spellings)
                foreach (var term in spelling.Terms) term.Dispose();
        foreach (var (term, _) in _pairs) term.Dispose();
        _tally.Dispose();
        _candidates.Dispose();
        _counts?.Dispose();
    }

    private void Fill()
    {
        var left = _words.Rarity;
        var chosen = false;
        foreach (var slot in _slots)
        {
            // From here on no new document can come: what the remaining words are worth is not enough.
            if (!chosen && left < _words.Needed)
            {
                _tally.Choose(_words.Needed - left, _candidates);
                chosen = true;
                if (_candidates.Count == 0) return;
            }
            _tally.BeginWord(slot.Rarity, countsOnce: slot.Spellings.Length > 1);
            foreach (var spelling in slot.Spellings)
            {
                if (spelling.Terms is [var only]) AddOnly(spelling, only, chosen);
                else AddForms(spelling, chosen);
            }
            left -= slot.Rarity;
        }
        if (!chosen) _tally.Choose(_words.Needed, _candidates);
        if (_candidates.Count == 0) return;
        foreach (var (term, worth) in _pairs) AddPair(term, worth);
    }

    /// <summary>One form needs no counting first: each document is visited once.</summary>
    private void AddOnly(SpellingReader spelling, TermReader term, bool chosen)
    {
        var worth = spelling.Weights.Folded;
        if (ReferenceEquals(spelling.Weights.Terms[0], spelling.Weights.Exact)) worth += spelling.Weights.Marked;
        if (term.Common is { } common)
        {
            var counts = common.AsSpan(_start, _size);
            if (!chosen || IsCrowded) _tally.AddAll<byte>(counts, _lengthParts.AsSpan(_start, _size), _words.Curve.Factor, worth);
            else
                foreach (var d in _candidates.Documents)
                    if (counts[d] > 0) Visit(d, worth, counts[d]);
            return;
        }
        var end = _start + _size;
        if (chosen && Skips(term))
        {
            foreach (var d in _candidates.Documents)
            {
                var at = term.From(_start + d);
                if (at >= end) return;
                if (at == _start + d) Visit(d, worth, term.Frequency);
            }
            return;
        }
        for (var at = term.From(_start); at < end; at = term.Next())
            if (!chosen || _tally.Words[at - _start] > 0) Visit(at - _start, worth, term.Frequency);
    }

    private void AddForms(SpellingReader spelling, bool chosen)
    {
        var counts = _counts ??= new(_window);
        counts.Begin(_size, dense: (!chosen || IsCrowded) && spelling.Terms.Any(t => t.Common is not null));
        for (var i = 0; i < spelling.Terms.Length; i++)
        {
            var (term, exact) = (spelling.Terms[i], ReferenceEquals(spelling.Weights.Terms[i], spelling.Weights.Exact));
            if (term.Common is { } common)
            {
                if (counts.IsDense) counts.AddAll(common.AsSpan(_start, _size), exact);
                else counts.Add(common.AsSpan(_start, _size), exact, _candidates.Documents);
            }
            else if (chosen && Skips(term)) counts.Add(term, _start, _size, exact, _candidates.Documents);
            else counts.Add(term, _start, _size, exact);
        }
        if (counts.IsDense)
        {
            var parts = _lengthParts.AsSpan(_start, _size);
            _tally.AddAll(counts.Any, parts, _words.Curve.Factor, spelling.Weights.Folded);
            if (counts.HasExact) _tally.AddAll(counts.Exact, parts, _words.Curve.Factor, spelling.Weights.Marked, counts: false);
            return;
        }
        foreach (var d in counts.Touched)
        {
            if (chosen && _tally.Words[d] == 0) continue;
            Visit(d, spelling.Weights.Folded, counts.Any[d]);
            if (counts.Exact[d] > 0) _tally.Scores[d] += _words.Curve.Score(spelling.Weights.Marked, counts.Exact[d], _lengths[_start + d]);
        }
    }

    private void AddPair(TermReader term, float worth)
    {
        var scores = _tally.Scores;
        if (term.Common is { } common)
        {
            var counts = common.AsSpan(_start, _size);
            foreach (var d in _candidates.Documents)
                if (counts[d] > 0) scores[d] += _words.PairCurve.Score(worth, counts[d], 0);
            return;
        }
        var end = _start + _size;
        if (!Skips(term))
        {
            for (var at = term.From(_start); at < end; at = term.Next()) scores[at - _start] += _words.PairCurve.Score(worth, term.Frequency, 0);
            return;
        }
        foreach (var d in _candidates.Documents)
        {
            var at = term.From(_start + d);
            if (at >= end) return;
            if (at == _start + d) scores[d] += _words.PairCurve.Score(worth, term.Frequency, 0);
        }
    }

    private void Visit(int d, float worth, int frequency) => _tally.Add(d, _words.Curve.Score(worth, frequency, _lengths[_start + d]));

    // So many can still be found that it is quicker to add to all documents: what the others get does no harm.
    private bool IsCrowded => _candidates.Count * 4 > _size;

    // The term's documents are taken to lie evenly.
    private bool Skips(TermReader term) => _candidates.Count * SkipWorth * _lengths.Length < (long)term.Documents * _size;

    private sealed record SlotReader(float Rarity, SpellingReader[] Spellings);

    private sealed record SpellingReader(WeighedSpelling Weights, TermReader[] Terms);
}
