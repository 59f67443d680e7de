using TayNinhExemplars.Media.Data;

namespace TayNinhExemplars.Media;

public sealed record FocalPoint(double X, double Y);

/// <summary>A file of the library with what is known of it.</summary>
public sealed record MediaItemView
{
    public required string Path { get; init; }
    public required string Url { get; init; }
    public required string ContentType { get; init; }
    public required MediaKind Kind { get; init; }
    public long Bytes { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
    public string? Colour { get; init; }
    public string Alt { get; init; } = "";
    public string Credit { get; init; } = "";
    public string Licence { get; init; } = "";
    public string Caption { get; init; } = "";
    public FocalPoint? Focus { get; init; }
    public string UploadedBy { get; init; } = "";
    public string UploadedByName { get; init; } = "";
    public DateTime UploadedUtc { get; init; }

    /// <summary>Changes when the bytes change: the <c>v</c> of addresses that may be kept for ever.</summary>
    public string Version { get; init; } = "";
    public string Name => MediaPath.Name(Path);

    internal static MediaItemView Of(MediaItem item, MediaUrls urls) => new()
    {
        Path = item.Path,
        Url = urls.Of(item.Path),
        ContentType = item.ContentType,
        Kind = item.Kind,
        Bytes = item.Bytes,
        Width = item.Width,
        Height = item.Height,
        Colour = item.Colour,
        Alt = item.Alt,
        Credit = item.Credit,
        Licence = item.Licence,
        Caption = item.Caption,
        Focus = item is { FocusX: { } x, FocusY: { } y } ? new FocalPoint(x, y) : null,
        UploadedBy = item.UploadedBy,
        UploadedByName = item.UploadedByName,
        UploadedUtc = item.UploadedUtc,
        Version = item.ContentHash.Length >= 8 ? item.ContentHash[..8] : (item.UploadedUtc.Ticks / TimeSpan.TicksPerSecond ^ item.Bytes).ToString("x", System.Globalization.CultureInfo.InvariantCulture),
    };
}
