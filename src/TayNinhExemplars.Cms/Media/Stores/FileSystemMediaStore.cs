using System.Text;

namespace TayNinhExemplars.Media.Stores;

/// <summary>The library as plain files below one folder.</summary>
public sealed class FileSystemMediaStore : IMediaStore
{
    private const string Incoming = ".incoming";
    private readonly string _root;

    public FileSystemMediaStore(string root)
    {
        _root = Path.GetFullPath(root);
        Directory.CreateDirectory(Path.Combine(_root, Incoming));
    }

    public Task<MediaEntry?> FindAsync(string path, CancellationToken ct = default)
    {
        var full = Existing(path);
        var file = new FileInfo(full);
        if (file.Exists) return Task.FromResult<MediaEntry?>(new(path, false, file.Length, file.LastWriteTimeUtc));
        var folder = new DirectoryInfo(full);
        return Task.FromResult(folder.Exists ? new MediaEntry(path, true, 0, folder.LastWriteTimeUtc) : null);
    }

    public Task<Stream?> OpenAsync(string path, CancellationToken ct = default)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(Existing(path), new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.Asynchronous,
            }));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return Task.FromResult<Stream?>(null);   // opening a folder is "unauthorized"
        }
    }

    public async Task<bool> SaveAsync(string path, Stream content, bool overwrite, CancellationToken ct = default)
    {
        var target = Full(path);
        if (Directory.Exists(target) || (!overwrite && File.Exists(target))) return false;
        var temporary = Path.Combine(_root, Incoming, Guid.NewGuid().ToString("n"));
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                await content.CopyToAsync(file, ct);
                await file.FlushAsync(ct);
                file.Flush(flushToDisk: true);
            }
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(temporary, target, overwrite);
            return true;
        }
        catch (IOException) when (!overwrite && File.Exists(target))   // another writer was first
        {
            return false;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public Task<bool> DeleteAsync(string path, CancellationToken ct = default)
    {
        var full = Existing(path);
        if (!File.Exists(full)) return Task.FromResult(false);
        File.Delete(full);
        return Task.FromResult(true);
    }

    public Task<bool> MoveAsync(string from, string to, CancellationToken ct = default)
    {
        var (source, target) = (Existing(from), Full(to));
        if (!File.Exists(source) || File.Exists(target) || Directory.Exists(target)) return Task.FromResult(false);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        try
        {
            File.Move(source, target);
            return Task.FromResult(true);
        }
        catch (IOException) when (File.Exists(target) || !File.Exists(source))
        {
            return Task.FromResult(false);
        }
    }

    public Task<IReadOnlyList<MediaEntry>> ListAsync(string folder, CancellationToken ct = default)
    {
        var directory = new DirectoryInfo(folder.Length == 0 ? _root : Existing(folder));
        if (!directory.Exists) return Task.FromResult<IReadOnlyList<MediaEntry>>([]);
        var entries = directory.EnumerateFileSystemInfos()
            .Select(info => (info, path: MediaPath.Combine(folder, info.Name)))
            .Where(x => MediaPath.TryNormalize(x.path, out _))   // what cannot be addressed is not shown
            .Select(x => x.info is FileInfo file
                ? new MediaEntry(x.path.Normalize(NormalizationForm.FormC), false, file.Length, file.LastWriteTimeUtc)
                : new MediaEntry(x.path.Normalize(NormalizationForm.FormC), true, 0, x.info.LastWriteTimeUtc))
            .OrderByDescending(e => e.IsFolder).ThenBy(e => e.Path, StringComparer.Ordinal)
            .ToList();
        return Task.FromResult<IReadOnlyList<MediaEntry>>(entries);
    }

    public Task<bool> CreateFolderAsync(string path, CancellationToken ct = default)
    {
        var full = Full(path);
        if (File.Exists(full) || Directory.Exists(full)) return Task.FromResult(false);
        Directory.CreateDirectory(full);
        return Task.FromResult(true);
    }

    public Task<bool> DeleteFolderAsync(string path, CancellationToken ct = default)
    {
        var full = Existing(path);
        if (!Directory.Exists(full)) return Task.FromResult(false);
        Directory.Delete(full, recursive: true);
        return Task.FromResult(true);
    }

    private string Full(string path)
    {
        if (!MediaPath.TryNormalizeNamed(path, out var normal) || normal != path)
            throw new ArgumentException($"'{path}' is not a normal media path.", nameof(path));
        return Path.Combine(_root, path);
    }

    // Files copied in from a Mac carry decomposed names; they answer to the composed one.
    private string Existing(string path)
    {
        var full = Full(path);
        if (Path.Exists(full)) return full;
        var decomposed = Path.Combine(_root, path.Normalize(NormalizationForm.FormD));
        return Path.Exists(decomposed) ? decomposed : full;
    }
}
