namespace TayNinhExemplars.Theming.Alternates;

/// <summary>Templates for a whole content item, least to most specific.</summary>
internal static class ItemAlternates
{
    public static IEnumerable<string> Of(string? stereotype, string contentType, string contentItemId, string displayType, string? alias, string? slug)
    {
        // Content, or the stereotype: Widget.liquid
        var root = string.IsNullOrEmpty(stereotype) ? "Content" : stereotype;
        if (root != "Content") yield return "Stereotype";
        yield return root;

        // Content_[DisplayType], e.g. Content.Summary.liquid
        yield return $"{root}_{displayType}";

        foreach (var name in Names(contentType, contentItemId, alias, slug))
        {
            // Content__[Name], e.g. Content-Story.liquid
            yield return $"{root}__{name}";

            // Content_[DisplayType]__[Name], e.g. Content-Story.Summary.liquid
            yield return $"{root}_{displayType}__{name}";
        }
    }

    private static IEnumerable<string> Names(string contentType, string contentItemId, string? alias, string? slug)
    {
        // e.g. Content-Story.liquid
        yield return ShapeNames.Encode(contentType);

        // e.g. Content-4kzd6kqgcv0n7fwbz2s6m1e5xx.liquid
        if (contentItemId.Length > 0) yield return contentItemId;

        // e.g. Content-Alias-main-menu.liquid
        if (!string.IsNullOrEmpty(alias)) yield return $"Alias__{ShapeNames.Encode(alias)}";

        // e.g. Content-Slug-blog-my-post.liquid
        if (!string.IsNullOrEmpty(slug)) yield return $"Slug__{ShapeNames.Encode(slug)}";
    }
}
