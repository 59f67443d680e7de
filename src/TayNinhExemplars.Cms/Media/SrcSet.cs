using System.Globalization;

namespace TayNinhExemplars.Media;

/// <summary>Everything an <c>img</c> needs to load the right size and to hold its place while it loads.</summary>
public sealed record PictureView
{
    public required string Src { get; init; }
    public required string SrcSet { get; init; }
    public required IReadOnlyList<PictureSize> Sizes { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
    public string? Colour { get; init; }
    public string Alt { get; init; } = "";
}

public sealed record PictureSize(int Width, string Url);

public static class SrcSet
{
    public static readonly IReadOnlyList<int> DefaultWidths = [320, 640, 960, 1280, 1600];

    /// <param name="ratio">Width by height of a crop around the focal point; null keeps the picture's own shape.</param>
    public static PictureView For(MediaItemView item, MediaUrls urls, IEnumerable<int>? widths = null, double? ratio = null)
    {
        var largest = item.Width ?? int.MaxValue;
        if (ratio is { } wanted && item is { Width: { } w, Height: { } h }) largest = (int)Math.Min(w, h * wanted);
        var all = (widths ?? DefaultWidths).Order().ToList();
        // The first width that covers the original ends the list: larger ones would repeat it.
        var useful = all.TakeWhile(width => width < largest).Concat(all.SkipWhile(width => width < largest).Take(1)).ToList();
        var sizes = useful.Select(width => new PictureSize(Math.Min(width, largest), Url(item, urls, width, ratio))).ToList();
        return new PictureView
        {
            Src = sizes.Count == 0 ? item.Url : sizes[sizes.Count / 2].Url,
            SrcSet = string.Join(", ", sizes.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Url} {s.Width}w"))),
            Sizes = sizes,
            Width = ratio is null ? item.Width : largest == int.MaxValue ? null : largest,
            Height = ratio is { } r ? (largest == int.MaxValue ? null : (int)Math.Round(largest / r)) : item.Height,
            Colour = item.Colour,
            Alt = item.Alt,
        };
    }

    private static string Url(MediaItemView item, MediaUrls urls, int width, double? ratio) => urls.Of(item.Path, new ImageRequest
    {
        Width = width,
        Height = ratio is { } r ? Math.Max(1, (int)Math.Round(width / r)) : null,
        Mode = ratio is null ? ResizeMode.Undefined : ResizeMode.Crop,
        Anchor = ratio is null ? null : item.Focus,
        Format = ImageFormat.Auto,
        Version = item.Version,
    });
}
