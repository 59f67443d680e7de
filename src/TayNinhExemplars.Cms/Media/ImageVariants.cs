using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using NetVips;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media.Imaging;

namespace TayNinhExemplars.Media;

/// <param name="File">On the local disk, complete.</param>
/// <param name="IsFinal">False while a better format is still being encoded: keep it for a short while only.</param>
public sealed record ImageVariant(string File, string ContentType, DateTime LastWriteUtc, bool IsFinal);

/// <summary>
/// Pictures in the sizes and formats pages ask for. Each is computed once, kept on disk, and asked for by many
/// at the same time it is still computed once. AVIF is dear: it is encoded aside, and WebP answers until it is there.
/// </summary>
public sealed partial class ImageVariants(IMediaStore store, MediaWorkshop workshop, AvifQueue queue, ILogger<ImageVariants> log)
{
    private const int MostWaiting = 200;
    private static readonly Meter Meter = new("TayNinhExemplars.Media");
    private static readonly Counter<int> Computed = Meter.CreateCounter<int>("media.variants.computed");
    private readonly ConcurrentDictionary<string, Lazy<Task<Refusals>>> _running = new();

    /// <summary>
    /// What an outsider may ask: any free size, or anything that carries our signature. Without one, parameters
    /// that would multiply variants are dropped (quality, anchor, colour), as Orchard does.
    /// </summary>
    public Outcome<ImageRequest> Allow(string path, ImageRequest request, string? token)
    {
        if (request.Width > MediaUrls.LargestSide || request.Height > MediaUrls.LargestSide) return Refusals.Because("media.sizeNotAllowed", "width");
        if (workshop.Urls.IsSigned(path, request, token)) return request;
        var refusals = new Refusals()
            .Unless(request.Width is not { } w || workshop.Urls.IsFree(w), "media.sizeNotAllowed", "width")
            .Unless(request.Height is not { } h || workshop.Urls.IsFree(h), "media.sizeNotAllowed", "height");
        return refusals.Any ? refusals : request with { Anchor = null, Quality = null, Background = null };
    }

    /// <param name="accept">The reader's Accept header, asked only when the format is automatic.</param>
    public async Task<Outcome<ImageVariant>> GetAsync(MediaEntry source, ImageRequest request, string? accept, CancellationToken ct = default)
    {
        if (MediaTypes.Of(source.Path) is not { Kind: MediaKind.Image } sourceType) return Refusals.Because("media.notAnImage", "path", source.Path);
        var target = Negotiation.Choose(request.Format, sourceType, accept);
        if (target != MediaTypes.Avif) return await ComputedAsync(source, sourceType, request, target, isFinal: true, ct);

        if (Ready(VariantFiles.For(workshop.Options, source, request, MediaTypes.Avif), target, isFinal: true) is { } ready) return ready;
        queue.Add(new AvifJob(source, request));
        var meanwhile = Negotiation.Choose(ImageFormat.Auto, sourceType, accept ?? "image/webp", withoutAvif: true);
        return await ComputedAsync(source, sourceType, request, meanwhile, isFinal: false, ct);
    }

    /// <summary>Encodes what was put aside, one after the other, until cancelled; now and then it clears the cache of what is too much.</summary>
    public async Task EncodeAsideAsync(CancellationToken ct)
    {
        var sinceTrim = 0;
        await foreach (var job in queue.ReadAsync(ct))
        {
            try
            {
                await ComputedAsync(job.Source, MediaTypes.Of(job.Source.Path)!, job.Request, MediaTypes.Avif, isFinal: true, ct);
                if (sinceTrim++ % 200 == 0) TrimCache();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(log, job.Source.Path, e);   // one bad file must not stop the queue
            }
            finally
            {
                queue.Done(job);
            }
        }
    }

    /// <summary>Keeps the cache within its size. Returns how many files went.</summary>
    public int TrimCache() => VariantFiles.Trim(workshop.Options);

    private async Task<Outcome<ImageVariant>> ComputedAsync(
        MediaEntry source, MediaType sourceType, ImageRequest request, MediaType target, bool isFinal, CancellationToken ct)
    {
        var file = VariantFiles.For(workshop.Options, source, request, target);
        if (Ready(file, target, isFinal) is { } ready) return ready;
        if (_running.Count >= MostWaiting && !_running.ContainsKey(file)) return Refusals.Because("media.busy");

        // The work goes on when this reader leaves: the next one will want it.
        var running = _running.GetOrAdd(file, f => new Lazy<Task<Refusals>>(() => ComputeAsync(source, sourceType, request, target, f)));
        var refusals = await running.Value.WaitAsync(ct);
        if (refusals.Any) return refusals;
        return Ready(file, target, isFinal) is { } made ? made : Refusals.Because("media.notFound", "path", source.Path);
    }

    private async Task<Refusals> ComputeAsync(MediaEntry source, MediaType sourceType, ImageRequest request, MediaType target, string file)
    {
        try
        {
            if (File.Exists(file)) return [];
            using var local = await LocalFile.OpenAsync(store, source.Path, workshop.Options, CancellationToken.None);
            if (local is null) return Refusals.Because("media.notFound", "path", source.Path);
            return await workshop.WorkAsync(() => Paint(local.Path, sourceType, request, target, file), CancellationToken.None);
        }
        finally
        {
            _running.TryRemove(file, out _);
        }
    }

    private Refusals Paint(string source, MediaType sourceType, ImageRequest request, MediaType target, string file)
    {
        var temporary = Path.ChangeExtension(file, "." + Guid.NewGuid().ToString("n") + target.Extension);
        try
        {
            var (width, height) = ImageCleaner.Measure(source, sourceType);
            var refusals = MediaRules.Fits(width, height, sourceType, workshop.Options, source);
            if (refusals.Any) return refusals;
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            VariantPainter.Paint(source, sourceType, request, target, temporary);
            File.Move(temporary, file, overwrite: true);
            Computed.Add(1, new KeyValuePair<string, object?>("format", target.Extension));
            return [];
        }
        catch (VipsException)
        {
            return Refusals.Because("media.brokenImage", "path", MediaPath.Name(source));
        }
        finally
        {
            if (File.Exists(temporary)) File.Delete(temporary);
        }
    }

    private static ImageVariant? Ready(string file, MediaType type, bool isFinal)
    {
        var info = new FileInfo(file);
        return info.Exists ? new ImageVariant(file, type.ContentType, info.LastWriteTimeUtc, isFinal) : null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The picture {Path} could not be encoded as AVIF.")]
    private static partial void LogFailed(ILogger logger, string path, Exception e);
}
