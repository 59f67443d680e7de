using System.Runtime.InteropServices;
using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>A word of the query where it stands in a document.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordPlace(int Position, int Slot, float Weight);

/// <summary>What the places of the words say of one document. All parts are shares of what the query tells, so that long and short queries weigh alike.</summary>
internal sealed class Closeness
{
    private readonly IReadOnlyList<Word> _words;
    private readonly Weights _weights;
    private readonly float _total;
    private readonly float[] _best;
    private readonly int[] _inside;

    public Closeness(IReadOnlyList<Word> words, Weights weights)
    {
        (_words, _weights) = (words, weights);
        _total = words.Sum(w => w.Rarity);
        _best = new float[words.Count];
        _inside = new int[words.Count];
    }

    /// <param name="places">Of one document; they are put in order.</param>
    public float Score(Span<WordPlace> places, Zones zones)
    {
        if (places.Length == 0 || _total == 0) return 0;
        places.Sort(static (a, b) => a.Position != b.Position ? a.Position.CompareTo(b.Position) : a.Slot.CompareTo(b.Slot));
        var score = InZones(places, zones);
        if (_words.Count < 2) return score;
        var aligned = Aligned(places) / _total;
        score += _weights.Order * _total * MathF.Pow(aligned, _weights.OrderPower);
        var together = Together(places) / _total;
        score += _weights.Together * _total * MathF.Pow(together, _weights.TogetherPower);
        return score;
    }

    /// <summary>The best stretch of the document that follows the query, a word skipped or put in between costing a little: local alignment.</summary>
    private float Aligned(ReadOnlySpan<WordPlace> places)
    {
        var scores = places.Length <= 512 ? stackalloc float[places.Length] : new float[places.Length];
        var best = 0f;
        for (var j = 0; j < places.Length; j++)
        {
            var (position, slot, weight) = places[j];
            var before = 0f;
            for (var i = j - 1; i >= 0 && position - places[i].Position <= _weights.OrderReach; i--)
            {
                var (distance, step) = (position - places[i].Position, slot - places[i].Slot);
                if (distance == 0 || step <= 0) continue;
                // What lies between counts on the longer side: words the text adds, or words of the query it leaves out.
                before = Math.Max(before, scores[i] - (_weights.OrderGap * Math.Abs(distance - step) * Average));
            }
            scores[j] = before + (_words[slot].Rarity * weight);
            // A lone word follows nothing.
            if (before > 0) best = Math.Max(best, scores[j]);
        }
        return best;
    }

    private float Average => _total / _words.Count;

    /// <summary>The most telling set of words within a passage, in any order.</summary>
    private float Together(ReadOnlySpan<WordPlace> places)
    {
        Array.Clear(_inside);
        var (best, sum, first, different) = (0f, 0f, 0, 0);
        foreach (var place in places)
        {
            while (place.Position - places[first].Position > _weights.PassageWords)
            {
                if (--_inside[places[first].Slot] == 0)
                {
                    sum -= _words[places[first].Slot].Rarity;
                    different--;
                }
                first++;
            }
            if (_inside[place.Slot]++ == 0)
            {
                sum += _words[place.Slot].Rarity;
                different++;
            }
            if (different > 1) best = Math.Max(best, sum);
        }
        return best;
    }

    private float InZones(ReadOnlySpan<WordPlace> places, Zones zones)
    {
        Array.Clear(_best);
        foreach (var place in places)
        {
            var worth = place.Weight * zones.At(place.Position) switch
            {
                Zone.Title => _weights.Title,
                Zone.People => _weights.People,
                Zone.Places => _weights.Places,
                Zone.Facts => _weights.Facts,
                Zone.Lead => _weights.Lead,
                _ => 0,
            };
            _best[place.Slot] = Math.Max(_best[place.Slot], worth);
        }
        var sum = 0f;
        for (var i = 0; i < _best.Length; i++) sum += _best[i] * _words[i].Rarity;
        return sum;
    }
}
