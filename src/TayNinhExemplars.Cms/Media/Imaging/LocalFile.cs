namespace TayNinhExemplars.Media.Imaging;

/// <summary>A stored file where libvips can read it: itself when the store is on disk, else a copy that goes with this object.</summary>
internal sealed class LocalFile : IDisposable
{
    private readonly bool _isCopy;

    private LocalFile(string path, bool isCopy) => (Path, _isCopy) = (path, isCopy);

    public string Path { get; }

    public static async Task<LocalFile?> OpenAsync(IMediaStore store, string path, MediaOptions options, CancellationToken ct)
    {
        await using var content = await store.OpenAsync(path, ct);
        if (content is null) return null;
        if (content is FileStream file) return new LocalFile(file.Name, isCopy: false);

        Directory.CreateDirectory(options.TemporaryPath);
        var copy = new LocalFile(System.IO.Path.Combine(options.TemporaryPath, Guid.NewGuid().ToString("n")), isCopy: true);
        try
        {
            await using var target = File.Create(copy.Path);
            await content.CopyToAsync(target, ct);
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_isCopy) File.Delete(Path);
    }
}
