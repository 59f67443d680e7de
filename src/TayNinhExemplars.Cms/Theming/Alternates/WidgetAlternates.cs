namespace TayNinhExemplars.Theming.Alternates;

internal static class WidgetAlternates
{
    public static IEnumerable<string> Wrapper(string contentType, string zone)
    {
        // Widget_Wrapper__[Type], e.g. Widget.Wrapper-Paragraph.liquid
        yield return $"Widget_Wrapper__{contentType}";

        // Widget_Wrapper__Zone__[Zone], e.g. Widget.Wrapper-Zone-HeadMeta.liquid
        yield return $"Widget_Wrapper__Zone__{ShapeNames.Encode(zone)}";
    }
}
