using System.Collections.Frozen;

namespace TayNinhExemplars.Media;

public enum MediaKind { Image, Audio, Video, Document, Other }

/// <summary>A kind of file the library keeps. The first extension is the one a corrected name gets.</summary>
public sealed record MediaType(MediaKind Kind, string ContentType, params string[] Extensions)
{
    public string Extension => Extensions[0];
}

public static class MediaTypes
{
    public static readonly MediaType Jpeg = new(MediaKind.Image, "image/jpeg", ".jpg", ".jpeg", ".jfif");
    public static readonly MediaType Png = new(MediaKind.Image, "image/png", ".png");
    public static readonly MediaType WebP = new(MediaKind.Image, "image/webp", ".webp");
    public static readonly MediaType Avif = new(MediaKind.Image, "image/avif", ".avif");
    public static readonly MediaType Gif = new(MediaKind.Image, "image/gif", ".gif");
    public static readonly MediaType Mp3 = new(MediaKind.Audio, "audio/mpeg", ".mp3");
    public static readonly MediaType M4a = new(MediaKind.Audio, "audio/mp4", ".m4a");
    public static readonly MediaType Wav = new(MediaKind.Audio, "audio/wav", ".wav");
    public static readonly MediaType Ogg = new(MediaKind.Audio, "audio/ogg", ".ogg", ".oga", ".opus");
    public static readonly MediaType Mp4 = new(MediaKind.Video, "video/mp4", ".mp4", ".m4v");
    public static readonly MediaType WebM = new(MediaKind.Video, "video/webm", ".webm");
    public static readonly MediaType Pdf = new(MediaKind.Document, "application/pdf", ".pdf");
    public static readonly MediaType Docx = new(MediaKind.Document, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    public static readonly MediaType Xlsx = new(MediaKind.Document, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    public static readonly IReadOnlyList<MediaType> All = [Jpeg, Png, WebP, Avif, Gif, Mp3, M4a, Wav, Ogg, Mp4, WebM, Pdf, Docx, Xlsx];

    private static readonly FrozenDictionary<string, MediaType> ByExtension =
        All.SelectMany(t => t.Extensions.Select(e => (e, t))).ToFrozenDictionary(x => x.e, x => x.t);

    /// <summary>What a stored file is served as; null for kinds the library does not take.</summary>
    public static MediaType? Of(string path) => ByExtension.GetValueOrDefault(MediaPath.Extension(path));

    public static long Limit(this MediaOptions options, MediaKind kind) => kind switch
    {
        MediaKind.Image => options.ImageBytes,
        MediaKind.Audio => options.AudioBytes,
        MediaKind.Video => options.VideoBytes,
        _ => options.DocumentBytes,
    };
}
