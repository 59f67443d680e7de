namespace TayNinhExemplars.Tests.Theming;

internal static class TestFiles
{
    private static readonly Lazy<string> Repository = new(() =>
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "TayNinhExemplars.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        return folder;
    });

    public static string Root => Repository.Value;

    /// <summary>A file beside the tests' sources.</summary>
    public static string Find(string path) => Path.Combine(Root, "tests", "TayNinhExemplars.Tests", path);
}
