using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Media;

namespace TayNinhExemplars.Spreading;

/// <param name="Url">For the printed page.</param>
/// <param name="Width">Of the picture on the page, in points of the screen; 0 where it is not known. So is the height.</param>
public sealed record PackPicture(string Path, string Url, string Alt, string Caption, int Width, int Height);

/// <summary>Pictures of a pack, in one size for page and document.</summary>
public sealed class PackPictures(MediaLibrary library, MediaUrls urls, IMediaStore store, ImageVariants variants)
{
    private const int Widest = 960;
    private static readonly ImageRequest Request = new() { Width = Widest, Mode = ResizeMode.Max };

    /// <param name="fallback">What the picture shows where nobody has said it.</param>
    public async Task<PackPicture?> DescribeAsync(MediaReference file, string caption, string fallback, CancellationToken ct)
    {
        if (await library.FindAsync(file.Path, ct) is not { Kind: MediaKind.Image } known) return null;
        var alt = file.Text.Length > 0 ? file.Text : known.Alt.Length > 0 ? known.Alt : fallback;
        var (width, height) = known is { Width: { } w and > 0, Height: { } h and > 0 } ? w <= Widest ? (w, h) : (Widest, (int)Math.Round((double)h * Widest / w)) : (0, 0);
        return new PackPicture(file.Path, urls.Of(file.Path, Request with { Version = known.Version }), alt, caption.Length > 0 ? caption : string.Join(' ', new[] { known.Caption, known.Credit }.Where(t => t.Length > 0)), width, height);
    }

    /// <summary>As JPEG, which every Word reads; null when the file cannot be had.</summary>
    public async Task<byte[]?> JpegAsync(PackPicture picture, CancellationToken ct)
    {
        if (await store.FindAsync(picture.Path, ct) is not { IsFolder: false } entry) return null;
        var made = await variants.GetAsync(entry, Request with { Format = ImageFormat.Jpg }, accept: null, ct);
        return made.Value is { } variant ? await File.ReadAllBytesAsync(variant.File, ct) : null;
    }
}
