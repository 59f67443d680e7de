using System.Globalization;
using NetVips;

namespace TayNinhExemplars.Media.Imaging;

/// <summary>Computes one variant into a file.</summary>
internal static class VariantPainter
{
    public static void Paint(string source, MediaType sourceType, ImageRequest request, MediaType target, string file)
    {
        Vips.Ready();
        var (width, height) = UprightSize(source, sourceType);
        var plan = ResizePlan.For(request, width, height);
        using var scaled = Image.Thumbnail(source, plan.Width, height: plan.Height, size: Enums.Size.Force, outputProfile: "srgb", failOn: Enums.FailOn.Truncated);
        using var srgb = scaled.Interpretation == Enums.Interpretation.Srgb ? scaled.Copy() : scaled.Colourspace(Enums.Interpretation.Srgb);
        using var framed = Frame(srgb, plan, Background(request));
        using var flat = target == MediaTypes.Jpeg && framed.HasAlpha() ? framed.Flatten(background: Background(request)) : framed.Copy();
        Save(flat, target, request.Quality, file);
    }

    private static (int Width, int Height) UprightSize(string file, MediaType type)
    {
        using var image = Vips.Load(file, type);
        var turned = image.Contains("orientation") && image.Get("orientation") is >= 5 and <= 8;
        return turned ? (image.Height, image.Width) : (image.Width, image.Height);
    }

    private static Image Frame(Image image, ResizePlan plan, double[] background)
    {
        if (plan.Canvas is not { } canvas) return image.Copy();
        if (canvas.Left >= 0 && canvas.Top >= 0 && canvas.Left + canvas.Width <= image.Width && canvas.Top + canvas.Height <= image.Height)
            return image.Crop(canvas.Left, canvas.Top, canvas.Width, canvas.Height);
        double[] fill = image.HasAlpha() ? [.. background, 255] : background;
        return image.Embed(-canvas.Left, -canvas.Top, canvas.Width, canvas.Height, extend: Enums.Extend.Background, background: fill);
    }

    private static double[] Background(ImageRequest request)
    {
        var rgb = int.Parse(request.Background ?? "ffffff", NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return [rgb >> 16, rgb >> 8 & 255, rgb & 255];
    }

    private static void Save(Image image, MediaType target, int? quality, string file)
    {
        const Enums.ForeignKeep keep = Enums.ForeignKeep.None;
        if (target == MediaTypes.Jpeg) image.Jpegsave(file, q: quality ?? 80, optimizeCoding: true, interlace: true, keep: keep);
        else if (target == MediaTypes.WebP) image.Webpsave(file, q: quality ?? 78, keep: keep);
        else if (target == MediaTypes.Avif) image.Heifsave(file, q: quality ?? 52, effort: 3, compression: Enums.ForeignHeifCompression.Av1, keep: keep);
        else image.Pngsave(file, compression: 7, keep: keep);
    }
}
