namespace TayNinhExemplars.Theming.Defaults;

/// <summary>The templates that are used when no theme has its own; they lie beside this file and may be copied into a theme.</summary>
internal static class DefaultTemplates
{
    private const string Folder = "theming/";

    public static readonly Theme Theme = Read();

    private static Theme Read()
    {
        var theme = new Theme { Name = "Default" };
        var assembly = typeof(DefaultTemplates).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            theme.AddView(name[Folder.Length..], reader.ReadToEnd());
        }

        return theme;
    }
}
