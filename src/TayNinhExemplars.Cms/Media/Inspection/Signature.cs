using System.Text;
using TayNinhExemplars.Media.Sound;

namespace TayNinhExemplars.Media.Inspection;

/// <summary>What the first bytes say. Either a type, or the code of the refusal for what they reveal.</summary>
internal readonly record struct Signature(MediaType? Type, string Refusal)
{
    public const int HeadLength = 4096;

    public static Signature Read(ReadOnlySpan<byte> head) => head switch
    {
        { Length: 0 } => No("media.empty"),
        [0xFF, 0xD8, 0xFF, ..] => Is(MediaTypes.Jpeg),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, ..] => Is(MediaTypes.Png),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] when At(head, 8, "WEBP") => Is(MediaTypes.WebP),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] when At(head, 8, "WAVE") => Is(MediaTypes.Wav),
        _ when At(head, 0, "GIF87a") || At(head, 0, "GIF89a") => Is(MediaTypes.Gif),
        _ when At(head, 0, "%PDF-") => Is(MediaTypes.Pdf),
        _ when At(head, 0, "OggS") => Is(MediaTypes.Ogg),
        _ when At(head, 0, "ID3") => Is(MediaTypes.Mp3),
        [0x1A, 0x45, 0xDF, 0xA3, ..] => head[..Math.Min(head.Length, 64)].IndexOf("webm"u8) > 0 ? Is(MediaTypes.WebM) : No("media.matroska"),
        [(byte)'P', (byte)'K', 3, 4, ..] => Is(MediaTypes.Docx),   // any zip: what is in it decides
        [(byte)'P', (byte)'K', 5, 6, ..] => No("media.zip"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => No("media.oldOffice"),
        [(byte)'M', (byte)'Z', ..] or [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [0xCA, 0xFE, 0xBA, 0xBE, ..] => No("media.executable"),
        [(byte)'#', (byte)'!', ..] => No("media.executable"),
        _ when At(head, 0, "Rar!") || At(head, 0, "7z\xBC\xAF") || head is [0x1F, 0x8B, ..] => No("media.zip"),
        _ when At(head, 4, "ftyp") => Mp4Brand(Encoding.ASCII.GetString(head.Slice(8, Math.Min(4, head.Length - 8)))),
        _ when Markup(head) is { } code => No(code),
        _ when IsMpegFrame(head) => Is(MediaTypes.Mp3),
        _ => No("media.unknownKind"),
    };

    private static Signature Mp4Brand(string brand) => brand switch
    {
        "avif" or "avis" => Is(MediaTypes.Avif),
        "heic" or "heix" or "hevc" or "heim" or "heis" or "mif1" or "msf1" => No("media.heic"),
        "M4A " or "M4B " => Is(MediaTypes.M4a),
        "qt  " => No("media.quickTime"),
        _ => Is(MediaTypes.Mp4),   // sound alone is told apart by its tracks
    };

    /// <summary>Text a browser might run, whatever the name says.</summary>
    private static string? Markup(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\uFFFD');
        if (!text.StartsWith('<')) return null;
        return text.Contains("<svg", StringComparison.OrdinalIgnoreCase) ? "media.svg" : "media.html";
    }

    /// <summary>A frame header whose own length leads to another one; random bytes do not.</summary>
    public static bool IsMpegFrame(ReadOnlySpan<byte> head)
    {
        if (MpegFrame.Read(head).Bytes is not (> 0 and var length)) return false;
        return head.Length < length + 4 ? head.Length > 400 : MpegFrame.Read(head[length..]).Bytes > 0;
    }

    private static bool At(ReadOnlySpan<byte> head, int offset, string ascii)
    {
        if (head.Length < offset + ascii.Length) return false;
        for (var i = 0; i < ascii.Length; i++)
            if (head[offset + i] != ascii[i]) return false;
        return true;
    }

    private static Signature Is(MediaType type) => new(type, "");
    private static Signature No(string refusal) => new(null, refusal);
}
