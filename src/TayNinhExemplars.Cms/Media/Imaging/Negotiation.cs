namespace TayNinhExemplars.Media.Imaging;

/// <summary>Which format answers.</summary>
internal static class Negotiation
{
    public static MediaType Choose(ImageFormat asked, MediaType source, string? accept, bool withoutAvif = false) => asked switch
    {
        ImageFormat.Jpg => MediaTypes.Jpeg,
        ImageFormat.Png => MediaTypes.Png,
        ImageFormat.WebP => MediaTypes.WebP,
        ImageFormat.Avif => MediaTypes.Avif,
        ImageFormat.Auto when !withoutAvif && Accepts(accept, "image/avif") => MediaTypes.Avif,
        ImageFormat.Auto when Accepts(accept, "image/webp") => MediaTypes.WebP,
        ImageFormat.Auto => source == MediaTypes.Jpeg || source == MediaTypes.Avif ? MediaTypes.Jpeg : MediaTypes.Png,
        _ => source == MediaTypes.Gif ? MediaTypes.Png : source,
    };

    private static bool Accepts(string? accept, string type)
    {
        if (accept is null) return false;
        foreach (var part in accept.Split(','))
            if (part.Split(';') is [var name, .. var parameters] && name.Trim().Equals(type, StringComparison.OrdinalIgnoreCase))
                return !parameters.Any(p => p.Replace(" ", "", StringComparison.Ordinal) is "q=0" or "q=0.0" or "q=0.00" or "q=0.000");
        return false;
    }
}
