using TayNinhExemplars.Search.Querying;
using TayNinhExemplars.Search.Scoring;

namespace TayNinhExemplars.Search.Understanding;

/// <param name="Documents">Documents in which a word stands beside a neighbour of the query.</param>
/// <param name="Missing">Neighbours it never stands beside.</param>
internal sealed record Support(int Documents, int Missing);

/// <summary>How a word goes with the words beside it, by the pairs of the index.</summary>
internal sealed class Neighbourhood(TermLookup terms)
{
    public Support Of(QueryWord word, QueryWord? left, QueryWord? right, bool folded)
    {
        var before = Beside(left, word, folded);
        var after = Beside(word, right, folded);
        return new((before ?? 0) + (after ?? 0), (before == 0 ? 1 : 0) + (after == 0 ? 1 : 0));
    }

    /// <summary>Null where the word never stands beside one of the two. The one it is likelier to fail at is asked first: that spares the other question.</summary>
    public Support? OfBoth(QueryWord word, QueryWord? left, QueryWord? right, bool folded, bool rightFirst)
    {
        var first = rightFirst ? Beside(word, right, folded) : Beside(left, word, folded);
        if (first == 0) return null;
        var second = rightFirst ? Beside(left, word, folded) : Beside(word, right, folded);
        return second == 0 ? null : new((first ?? 0) + (second ?? 0), 0);
    }

    public bool Meets(QueryWord word, QueryWord? right, bool folded) => Beside(word, right, folded) != 0;

    /// <summary>A word of a single document is known: it may be the very name that is sought.</summary>
    public bool Knows(QueryWord word, bool folded) =>
        folded ? terms.Words(word.Folded).Documents > 0 : terms.Word(word.Exact) is not null;

    // Null at the ends of the query.
    private int? Beside(QueryWord? first, QueryWord? second, bool folded)
    {
        if (first is null || second is null) return null;
        return folded ? terms.Pairs(first.Folded, second.Folded).Documents : terms.Pair(first.Exact, second.Exact)?.Documents ?? 0;
    }
}
