namespace TayNinhExemplars.Media;

/// <summary>A file or folder as the store knows it. Folders have no size.</summary>
public sealed record MediaEntry(string Path, bool IsFolder, long Bytes, DateTime LastWriteUtc)
{
    public string Name => MediaPath.Name(Path);
}

/// <summary>
/// Where the bytes of the library live. Paths are already normal (<see cref="MediaPath"/>); any other throws ArgumentException.
/// </summary>
public interface IMediaStore
{
    Task<MediaEntry?> FindAsync(string path, CancellationToken ct = default);

    /// <summary>A seekable stream that fetches only what is read, so that a range request costs its range; null when there is no such file.</summary>
    Task<Stream?> OpenAsync(string path, CancellationToken ct = default);

    /// <summary>
    /// All or nothing: a reader sees the old file or the whole new one. False, and nothing written,
    /// when the name is taken and <paramref name="overwrite"/> is off, or when a folder has it.
    /// </summary>
    Task<bool> SaveAsync(string path, Stream content, bool overwrite, CancellationToken ct = default);

    /// <summary>False when there was no such file.</summary>
    Task<bool> DeleteAsync(string path, CancellationToken ct = default);

    /// <summary>Moves or renames a file. False when the source is missing or the target name is taken.</summary>
    Task<bool> MoveAsync(string from, string to, CancellationToken ct = default);

    /// <summary>Folders first, then files, each by name; empty when there is no such folder.</summary>
    Task<IReadOnlyList<MediaEntry>> ListAsync(string folder, CancellationToken ct = default);

    /// <summary>Makes the folder and those above it. False when the name belongs to a file or the folder was there.</summary>
    Task<bool> CreateFolderAsync(string path, CancellationToken ct = default);

    /// <summary>Removes the folder with all it holds. False when there was none.</summary>
    Task<bool> DeleteFolderAsync(string path, CancellationToken ct = default);
}

public static class MediaStoreWalk
{
    /// <summary>Every file below a folder.</summary>
    public static async IAsyncEnumerable<MediaEntry> AllFilesAsync(
        this IMediaStore store, string folder = "", [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default)
    {
        var folders = new Queue<string>([folder]);
        while (folders.TryDequeue(out var next))
        {
            foreach (var entry in await store.ListAsync(next, ct))
            {
                if (entry.IsFolder) folders.Enqueue(entry.Path);
                else yield return entry;
            }
        }
    }
}
