using TayNinhExemplars.Search.Analysis;
using TayNinhExemplars.Search.Querying;
using TayNinhExemplars.Search.Scoring;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Search.Understanding;

/// <summary>The query as an input method would have written it, when its keys reached us raw ("tieesng vieejt").</summary>
internal static class TypedWithoutMethod
{
    // One word that only keys explain tells that the method was off for all of them; then the more common reading of each is the likelier.
    private const int MuchMoreCommon = 1;

    /// <summary>Null when the words make sense as they are.</summary>
    public static IReadOnlyList<QueryWord>? Read(IReadOnlyList<QueryWord> words, TermLookup terms)
    {
        if (words.Any(w => w.HasMarks)) return null;
        return Read(words, terms, VietnameseText.FromTelex) ?? Read(words, terms, VietnameseText.FromVni);
    }

    private static List<QueryWord>? Read(IReadOnlyList<QueryWord> words, TermLookup terms, Func<string, string?> decode)
    {
        var read = new List<QueryWord>(words.Count);
        var certain = false;
        foreach (var word in words)
        {
            var decoded = decode(word.Exact) is { } text ? QueryWord.Of(WordForms.Of(text)) : null;
            var asTyped = terms.Words(word.Folded).Documents;
            var asDecoded = decoded is null ? 0 : terms.Word(decoded.Exact)?.Documents ?? 0;
            certain |= asDecoded > 0 && asTyped == 0;
            read.Add(asDecoded > asTyped * MuchMoreCommon ? decoded! : word);
        }
        return certain ? read : null;
    }
}
