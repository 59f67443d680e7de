using NetVips;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media.Imaging;
using TayNinhExemplars.Media.Inspection;

namespace TayNinhExemplars.Media;

/// <summary>Where pictures are worked on: few at a time, since each takes a core and memory of its own.</summary>
public sealed class MediaWorkshop(MediaOptions options, MediaUrls urls) : IDisposable
{
    private readonly SemaphoreSlim _benches = new(options.ImageWorkers);

    public MediaOptions Options => options;
    public MediaUrls Urls => urls;

    internal sealed record Prepared(string File, ImageFacts? Facts);

    /// <summary>Checks the size against the header, then writes the picture anew; other kinds are taken as they are.</summary>
    internal async Task<Outcome<Prepared>> PrepareAsync(IncomingFile incoming, MediaType type, string fileName, CancellationToken ct)
    {
        if (type.Kind != MediaKind.Image) return new Prepared(incoming.Path, null);
        try
        {
            var (width, height) = ImageCleaner.Measure(incoming.Path, type);
            var refusals = MediaRules.Fits(width, height, type, options, fileName);
            if (refusals.Any) return refusals;
            var clean = incoming.Sibling(type.Extension);
            return new Prepared(clean, await WorkAsync(() => ImageCleaner.Clean(incoming.Path, type, clean), ct));
        }
        catch (VipsException)
        {
            return Refusals.Because("media.brokenImage", "file", fileName);
        }
    }

    /// <summary>Waits for a bench and works there, off the request's thread.</summary>
    internal async Task<T> WorkAsync<T>(Func<T> work, CancellationToken ct)
    {
        await _benches.WaitAsync(ct);
        try
        {
            return await Task.Run(work, CancellationToken.None);
        }
        finally
        {
            _benches.Release();
        }
    }

    public void Dispose() => _benches.Dispose();
}
