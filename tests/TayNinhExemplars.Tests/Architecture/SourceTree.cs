namespace TayNinhExemplars.Tests.Architecture;

/// <summary>The repository the tests were built from.</summary>
internal static class SourceTree
{
    private static readonly string[] Generated = ["bin", "obj", "node_modules", "dist", "Migrations", "TestResults", "App_Data"];

    public static readonly string Root = Find();

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    /// <summary>Files somebody wrote, as paths from the root with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions)
    {
        var top = Path.Combine(Root, folder);
        if (!Directory.Exists(top)) return [];
        return Directory.EnumerateFiles(top, "*", SearchOption.AllDirectories)
            .Where(f => extensions.Contains(Path.GetExtension(f)))
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(Generated.Contains))
            .Order(StringComparer.Ordinal);
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "TayNinhExemplars.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests read the source tree and run inside it.");
    }
}
