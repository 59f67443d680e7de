namespace TayNinhExemplars.Theming.Alternates;

/// <summary>Where a part stands: its kind (<c>BagPart</c>), its name on the type (<c>Services</c>) and the type itself.</summary>
internal sealed record PartPlace(string ContentType, string? Stereotype, string Kind, string Name);

/// <summary>Templates for one part of an item, least to most specific.</summary>
internal static class PartAlternates
{
    /// <param name="shape">The shape's own type; differs from the part's kind when a part gives several shapes.</param>
    public static IEnumerable<string> Of(PartPlace part, string shape, string displayType, string? displayMode)
    {
        // [Shape]_[DisplayType], e.g. HtmlBodyPart.Summary.liquid
        yield return $"{shape}_{displayType}";

        foreach (var owner in Owners(part))
        {
            foreach (var name in Names(part))
            {
                // [Type]__[Part], e.g. Story-MarkdownBodyPart.liquid
                yield return $"{owner}__{name}";

                // [Type]_[DisplayType]__[Part], e.g. Story-MarkdownBodyPart.Summary.liquid
                yield return $"{owner}_{displayType}__{name}";

                if (shape == part.Kind) continue;

                // [Type]__[Part]__[Shape], e.g. Blog-ListPart-ListPartFeed.liquid
                yield return $"{owner}__{name}__{shape}";

                // [Type]_[DisplayType]__[Part]__[Shape], e.g. Blog-ListPart-ListPartFeed.Summary.liquid
                yield return $"{owner}_{displayType}__{name}__{shape}";
            }
        }

        if (string.IsNullOrEmpty(displayMode)) yield break;

        // [Part]_[DisplayType]__[Mode]_Display, e.g. TitlePart_Summary__Banner_Display
        yield return $"{part.Kind}_{displayType}__{displayMode}_Display";

        // [Type]_Display__[Part]__[Mode], e.g. Story-TitlePart-Banner.Display.liquid
        foreach (var name in Names(part)) yield return $"{part.ContentType}_Display__{name}__{displayMode}";
    }

    private static IEnumerable<string> Owners(PartPlace part) =>
        string.IsNullOrEmpty(part.Stereotype) ? [part.ContentType] : [part.Stereotype, part.ContentType];

    private static IEnumerable<string> Names(PartPlace part) => part.Name == part.Kind ? [part.Kind] : [part.Kind, part.Name];
}
