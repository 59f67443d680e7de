using System.Globalization;
using System.Text;

namespace TayNinhExemplars.Media;

/// <summary>
/// A path in the media library: segments joined by "/", no leading slash, composed Vietnamese (NFC).
/// Everything that could leave the library, hide in it or mislead a reader is refused here, once.
/// </summary>
public static class MediaPath
{
    public const int MaxLength = 500;
    public const int MaxSegmentBytes = 200;
    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create("<>:\"|?*");

    /// <summary>The canonical form; false when the path may not be used. The empty path is the root folder.</summary>
    public static bool TryNormalize(string? path, out string normalized)
    {
        normalized = "";
        if (path is null) return false;
        if (path.Length > MaxLength * 2 || !Composed(path, out var text)) return false;
        text = text.Replace('\\', '/').Trim('/');
        if (text.Length == 0) return true;
        if (text.Length > MaxLength || !text.Split('/').All(IsSegment)) return false;
        normalized = text;
        return true;
    }

    /// <summary>For paths that name a file or a folder below the root.</summary>
    public static bool TryNormalizeNamed(string? path, out string normalized) =>
        TryNormalize(path, out normalized) && normalized.Length > 0;

    public static string Combine(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;

    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    public static string Folder(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";

    /// <summary>Lower case with the dot; empty when there is none.</summary>
    public static string Extension(string path)
    {
        var name = Name(path);
        return name.LastIndexOf('.') is var dot and > 0 ? name[dot..].ToLowerInvariant() : "";
    }

    private static bool IsSegment(string segment) =>
        segment.Length > 0 && segment[0] is not ('.' or ' ') && segment[^1] is not ('.' or ' ')
        && segment.AsSpan().IndexOfAny(Forbidden) < 0
        && !segment.Any(IsInvisible)
        && Encoding.UTF8.GetByteCount(segment) <= MaxSegmentBytes;

    // Format characters include the direction marks that make "gpj.exe" read as "exe.jpg".
    private static bool IsInvisible(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;

    private static bool Composed(string path, out string composed)
    {
        try
        {
            composed = path.Normalize(NormalizationForm.FormC);
            return true;
        }
        catch (ArgumentException)   // a lone surrogate is no text
        {
            composed = "";
            return false;
        }
    }
}
