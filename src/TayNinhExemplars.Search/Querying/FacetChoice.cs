using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Search.Querying;

/// <summary>Chosen values of one facet, and how to know them in a segment.</summary>
/// <param name="Sideways">Chosen beside the query: the facet's own counts ignore the choice.</param>
internal sealed record FacetChoice(string Facet, Func<FacetCount, bool> Accepts, bool Sideways)
{
    public static FacetChoice AnyOf(string facet, IReadOnlyList<string> values)
    {
        var chosen = values.Select(DocumentMapper.Clean).ToHashSet();
        return new(facet, v => chosen.Contains(v.Value), Sideways: true);
    }

    /// <summary>A value typed after a prefix: the label, or some whole words of it, with or without marks.</summary>
    public static FacetChoice Named(string facet, string typed)
    {
        var wanted = Padded(typed);
        var folded = wanted == VietnameseText.Fold(wanted);
        return new(facet, v => Matches(v.Label) || Matches(v.Value), Sideways: false);

        bool Matches(string text) => (folded ? VietnameseText.Fold(Padded(text)) : Padded(text)).Contains(wanted, StringComparison.Ordinal);
    }

    private static string Padded(string text) =>
        $" {string.Join(' ', QueryReader.WordsOf(text, 50).Select(w => w.Exact))} ";
}
