namespace TayNinhExemplars.Theming.Alternates;

internal static class ZoneAlternates
{
    public static IEnumerable<string> Of(string zone)
    {
        // Zone__[Name], e.g. Zone-Footer.liquid
        yield return $"Zone__{ShapeNames.Encode(zone)}";
    }
}
