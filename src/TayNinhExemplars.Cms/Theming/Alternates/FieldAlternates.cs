namespace TayNinhExemplars.Theming.Alternates;

/// <summary>Templates for one field of an item, least to most specific.</summary>
internal static class FieldAlternates
{
    public static IEnumerable<string> Of(PartPlace part, string fieldKind, string fieldName, string displayType, string? displayMode)
    {
        var shape = string.IsNullOrEmpty(displayMode) ? fieldKind : $"{fieldKind}_Display__{displayMode}";

        // [Field]_[DisplayType], e.g. TextField.Summary.liquid
        yield return $"{fieldKind}_{displayType}";

        foreach (var name in Names(part, fieldKind, fieldName))
        {
            // e.g. Story-Lead.liquid
            yield return name;

            // e.g. Story-Lead.Summary.liquid
            yield return ShapeNames.WithDisplayType(name, displayType);
        }

        if (string.IsNullOrEmpty(displayMode)) yield break;

        // [Field]_[DisplayType]__[Mode]_Display, e.g. TextField-Header.Display.liquid
        yield return shape;
        yield return $"{fieldKind}_{displayType}__{displayMode}_Display";

        // [Part]_Display__[Field]__[Kind]__[Mode], e.g. BlogPost-Tags-TaxonomyField-Tags.Display.liquid
        foreach (var name in Names(part, fieldKind, fieldName).Where(n => n.EndsWith($"__{fieldName}", StringComparison.Ordinal)))
        {
            yield return $"{ShapeNames.WithDisplayType(name, "Display")}__{fieldKind}__{displayMode}";
            yield return $"{ShapeNames.WithDisplayType(name, displayType + "_Display")}__{fieldKind}__{displayMode}";
        }
    }

    private static IEnumerable<string> Names(PartPlace part, string fieldKind, string fieldName)
    {
        // [Part]__[Field], e.g. Story-Lead.liquid
        yield return $"{part.Kind}__{fieldName}";

        // [Type]__[FieldKind], e.g. Blog-TextField.liquid
        yield return $"{part.ContentType}__{fieldKind}";

        // [Type]__[Part]__[Field], e.g. Story-SeoPart-Summary.liquid
        if (part.ContentType != part.Kind) yield return $"{part.ContentType}__{part.Kind}__{fieldName}";
    }
}
