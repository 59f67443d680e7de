namespace TayNinhExemplars.Theming.Alternates;

internal static class PagerAlternates
{
    public static IEnumerable<string> Of(string? id)
    {
        // Pager__[Id], e.g. Pager-MyBlog.liquid
        if (!string.IsNullOrEmpty(id)) yield return $"Pager__{ShapeNames.Encode(id)}";
    }
}
