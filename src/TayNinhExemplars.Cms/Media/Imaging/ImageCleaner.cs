using NetVips;

namespace TayNinhExemplars.Media.Imaging;

internal sealed record ImageFacts(int Width, int Height, string Colour);

/// <summary>
/// Writes a picture anew with nothing but its pixels: upright, sRGB, without place, camera or author data,
/// and without whatever was hidden behind the last pixel.
/// </summary>
internal static class ImageCleaner
{
    /// <summary>From the header alone: nothing is decoded. Height is over all frames.</summary>
    public static (long Width, long Height) Measure(string file, MediaType type)
    {
        using var image = Vips.Load(file, type, allFrames: type == MediaTypes.Gif || type == MediaTypes.WebP);
        return (image.Width, image.Height);
    }

    public static ImageFacts Clean(string source, MediaType type, string target)
    {
        using var image = Vips.Load(source, type, allFrames: type == MediaTypes.Gif || type == MediaTypes.WebP);
        using var srgb = ToSrgb(image);
        var frames = Frames(image);
        using var upright = frames == 1 ? srgb.Autorot() : srgb.Copy();
        Save(upright, type, target, frames > 1);
        return new ImageFacts(upright.Width, upright.Height / frames, Colour(target, type));
    }

    /// <summary>Of a file that is already stored; null when it is too large to be looked at.</summary>
    public static ImageFacts? Facts(string file, MediaType type, MediaOptions options)
    {
        var (width, height) = Measure(file, type);
        if (MediaRules.Fits(width, height, type, options, file).Any) return null;
        using var image = Vips.Load(file, type);
        var turned = image.Contains("orientation") && image.Get("orientation") is >= 5 and <= 8;
        return turned ? new ImageFacts(image.Height, image.Width, Colour(file, type)) : new ImageFacts(image.Width, image.Height, Colour(file, type));
    }

    public static Image ToSrgb(Image image)
    {
        if (image.Contains("icc-profile-data"))
        {
            try
            {
                return image.IccTransform("srgb", embedded: true, intent: Enums.Intent.Perceptual, depth: 8);
            }
            catch (VipsException)
            {
                // A profile that cannot be read is dropped, as browsers do.
            }
        }
        if (image.Interpretation == Enums.Interpretation.Cmyk) return image.IccTransform("srgb", inputProfile: "cmyk", depth: 8);
        return image.Interpretation is Enums.Interpretation.Bw or Enums.Interpretation.Srgb && image.Format == Enums.BandFormat.Uchar
            ? image.Copy()
            : image.Colourspace(Enums.Interpretation.Srgb).Cast(Enums.BandFormat.Uchar);
    }

    private static void Save(Image image, MediaType type, string target, bool animated)
    {
        // Timing of an animation is kept as "other"; all that could name a person or a place goes.
        var keep = animated ? Enums.ForeignKeep.Other : Enums.ForeignKeep.None;
        if (type == MediaTypes.Jpeg) image.Jpegsave(target, q: 90, optimizeCoding: true, keep: keep);
        else if (type == MediaTypes.Png) image.Pngsave(target, compression: 7, keep: keep);
        else if (type == MediaTypes.WebP) image.Webpsave(target, q: 90, keep: keep);
        else if (type == MediaTypes.Gif) image.Gifsave(target, keep: keep);
        else image.Heifsave(target, q: 75, effort: 1, compression: Enums.ForeignHeifCompression.Av1, keep: keep);
    }

    private static int Frames(Image image)
    {
        if (!image.Contains("page-height") || image.Get("page-height") is not int height) return 1;
        return height > 0 && height < image.Height && image.Height % height == 0 ? image.Height / height : 1;
    }

    /// <summary>The colour that fills most of the picture: of the commonest of 512 shades, the mean.</summary>
    private static string Colour(string file, MediaType type)
    {
        using var image = Vips.Load(file, type);
        using var small = image.ThumbnailImage(32, height: 32, size: Enums.Size.Force);
        using var srgb = small.Colourspace(Enums.Interpretation.Srgb);
        using var flat = srgb.HasAlpha() ? srgb.Flatten(background: [255]) : srgb.Copy();
        var pixels = flat.WriteToMemory<byte>();
        var step = flat.Bands;
        var shades = new Dictionary<int, (int Count, int R, int G, int B)>();
        for (var i = 0; i + 2 < pixels.Length; i += step)
        {
            var key = pixels[i] >> 5 << 6 | pixels[i + 1] >> 5 << 3 | pixels[i + 2] >> 5;
            var (count, r, g, b) = shades.GetValueOrDefault(key);
            shades[key] = (count + 1, r + pixels[i], g + pixels[i + 1], b + pixels[i + 2]);
        }
        var most = shades.Values.MaxBy(s => s.Count);
        return $"#{most.R / most.Count:x2}{most.G / most.Count:x2}{most.B / most.Count:x2}";
    }
}
