namespace TayNinhExemplars.Tests.Storage;

/// <summary>Files of the source tree, and of the tree beside it that may hold other people's test material.</summary>
public static class RepositoryFiles
{
    private static readonly string Root = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>Orchard Core's own recipes and test vectors; they are no part of this repository, so they may be absent.</summary>
    public static string? Orchard(params string[] parts)
    {
        for (var folder = new DirectoryInfo(Root).Parent; folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine([folder.FullName, "shared", "orchard", .. parts]);
            if (System.IO.Path.Exists(path)) return path;
        }
        return null;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "TayNinhExemplars.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run from inside the source tree.");
    }
}
