namespace TayNinhExemplars.Features;

/// <summary>The folder that holds one folder a theme. A theme dropped into it is there at once.</summary>
public sealed class ThemeShelf(string folder)
{
    public IReadOnlyList<string> Names => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)]
        : [];

    public bool Has(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
