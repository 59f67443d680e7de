namespace TayNinhExemplars.Theming.Alternates;

internal static class TermAlternates
{
    public static IEnumerable<string> Term(string termType, string? alias)
    {
        // Term__[Type], e.g. Term-Category.liquid
        yield return $"Term__{termType}";

        // Term__[Alias], e.g. Term-categories.liquid
        if (!string.IsNullOrEmpty(alias)) yield return $"Term__{ShapeNames.Encode(alias)}";
    }

    /// <param name="shape"><c>TermItem</c> or <c>TermContentItem</c>.</param>
    public static IEnumerable<string> Item(string shape, string termType, int level)
    {
        // [Shape]__level__[Level], e.g. TermItem-level-2.liquid
        yield return $"{shape}__level__{level}";

        // [Shape]__[Type], e.g. TermItem-Category.liquid
        yield return $"{shape}__{termType}";

        // [Shape]__[Type]__level__[Level], e.g. TermItem-Category-level-2.liquid
        yield return $"{shape}__{termType}__level__{level}";
    }
}
