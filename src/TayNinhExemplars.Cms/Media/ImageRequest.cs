using System.Globalization;
using System.Text;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Media;

/// <summary>Orchard's words and numbers for how a picture meets its frame.</summary>
public enum ResizeMode { Undefined, Max, Crop, Pad, BoxPad, Min, Stretch }

/// <summary>Orchard's words and numbers, then ours. <see cref="Auto"/> is the best the reader's browser accepts.</summary>
public enum ImageFormat { Undefined, Bmp, Gif, Jpg, Png, Tga, WebP, Avif, Auto }

/// <summary>What a media address asks of a picture: <c>width, height, rmode, rxy, format, quality, bgcolor, v</c>.</summary>
public sealed record ImageRequest
{
    public int? Width { get; init; }
    public int? Height { get; init; }
    public ResizeMode Mode { get; init; }
    public FocalPoint? Anchor { get; init; }
    public ImageFormat Format { get; init; }
    public int? Quality { get; init; }

    /// <summary>Six hexadecimal digits, lower case.</summary>
    public string? Background { get; init; }

    /// <summary>Changes with the file, so that the answer may be kept for ever. No part of the picture asked for.</summary>
    public string? Version { get; init; }

    /// <summary>Nothing is asked: the file itself is wanted.</summary>
    public bool IsOriginal => Width is null && Height is null && Format is ImageFormat.Undefined && Quality is null;

    /// <summary>Reads a query; unknown parameters are ignored, as Orchard does.</summary>
    public static Outcome<ImageRequest> Parse(Func<string, string?> query)
    {
        var refusals = new Refusals();
        var request = new ImageRequest
        {
            Width = Size(query("width"), "width", refusals),
            Height = Size(query("height"), "height", refusals),
            Mode = Word<ResizeMode>(query("rmode"), "rmode", refusals),
            Format = Kind(query("format"), refusals),
            Anchor = Point(query("rxy"), refusals),
            Quality = Percent(query("quality"), refusals),
            Background = Hex(query("bgcolor"), refusals),
            Version = query("v") is { Length: > 0 and <= 64 } v ? v : null,
        };
        return refusals.Any ? refusals : request;
    }

    /// <summary>In Orchard's order, so that one picture has one address. Empty when nothing is asked.</summary>
    public string ToQuery(bool withVersion = true)
    {
        var query = new StringBuilder();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) query.Append(query.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
        Add("width", Width?.ToString(CultureInfo.InvariantCulture));
        Add("height", Height?.ToString(CultureInfo.InvariantCulture));
        if (Mode is not ResizeMode.Undefined) Add("rmode", Mode.ToString().ToLowerInvariant());
        if (Anchor is { } a) query.Append(query.Length == 0 ? "" : "&").Append(CultureInfo.InvariantCulture, $"rxy={a.X:0.###},{a.Y:0.###}");
        if (Format is not ImageFormat.Undefined) Add("format", Format.ToString().ToLowerInvariant());
        Add("quality", Quality?.ToString(CultureInfo.InvariantCulture));
        Add("bgcolor", Background);
        if (withVersion) Add("v", Version);
        return query.ToString();
    }

    private static int? Size(string? text, string field, Refusals refusals)
    {
        if (string.IsNullOrEmpty(text) || text == "0") return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size)) return size;
        refusals.Add("media.badSize", field);
        return null;
    }

    private static T Word<T>(string? text, string field, Refusals refusals) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text)) return default;
        if (!char.IsAsciiDigit(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value)) return value;
        refusals.Add("media.badParameter", field, field);
        return default;
    }

    private static ImageFormat Kind(string? text, Refusals refusals)
    {
        if (string.Equals(text, "jpeg", StringComparison.OrdinalIgnoreCase)) return ImageFormat.Jpg;
        var format = Word<ImageFormat>(text, "format", refusals);
        refusals.Unless(format is not (ImageFormat.Bmp or ImageFormat.Tga or ImageFormat.Gif), "media.badFormat", "format");
        return format;
    }

    private static FocalPoint? Point(string? text, Refusals refusals)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (text.Split(',') is [var x, var y]
            && double.TryParse(x, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var left)
            && double.TryParse(y, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var top)
            && left <= 1 && top <= 1) return new FocalPoint(left, top);
        refusals.Add("media.badParameter", "rxy", "rxy");
        return null;
    }

    private static int? Percent(string? text, Refusals refusals)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= 100) return value;
        refusals.Add("media.badParameter", "quality", "quality");
        return null;
    }

    private static string? Hex(string? text, Refusals refusals)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var hex = text.TrimStart('#').ToLowerInvariant();
        if (hex.Length == 3) hex = string.Concat(hex.Select(c => new string(c, 2)));
        if (hex.Length == 6 && hex.All(char.IsAsciiHexDigit)) return hex;
        refusals.Add("media.badParameter", "bgcolor", "bgcolor");
        return null;
    }
}
