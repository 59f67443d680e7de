using System.Buffers.Binary;
using TayNinhExemplars.Documents;

namespace TayNinhExemplars.Media.Inspection;

/// <summary>The whole judgement on a file that has arrived: by its content, never by its name.</summary>
internal static class FileInspector
{
    public static Signature Inspect(Stream file, ReadOnlySpan<byte> head)
    {
        var first = Signature.Read(head);
        if (first.Type == MediaTypes.Docx) return Office(OfficePackage.Inspect(file));
        if (first.Type == MediaTypes.Mp4 || first.Type == MediaTypes.M4a) return Mp4File.Inspect(file);
        if (first.Type == MediaTypes.Pdf) return EndsLikePdf(file) ? first : new(null, "media.brokenDocument");
        if (first.Type == MediaTypes.Mp3 && head.StartsWith("ID3"u8)) return SoundFollowsTag(file, head) ? first : new(null, "media.brokenAudio");
        if (first.Type == MediaTypes.Wav) return WavIsWhole(file, head) ? first : new(null, "media.brokenAudio");
        if (first.Type == MediaTypes.Ogg) return head.IndexOf("theora"u8) > 0 ? new(null, "media.unknownKind") : first;
        return first;
    }

    private static Signature Office(OfficeKind kind) => kind switch
    {
        OfficeKind.Word => new(MediaTypes.Docx, ""),
        OfficeKind.Excel => new(MediaTypes.Xlsx, ""),
        OfficeKind.Macros => new(null, "media.macros"),
        OfficeKind.Bomb => new(null, "media.bomb"),
        OfficeKind.Broken => new(null, "media.brokenDocument"),
        _ => new(null, "media.zip"),
    };

    /// <summary>Anything may be glued behind an ID3 tag; only frames of sound make it a recording.</summary>
    private static bool SoundFollowsTag(Stream file, ReadOnlySpan<byte> head)
    {
        if (head.Length < 10) return false;
        file.Position = Math.Min(file.Length, 10 + (head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9]));
        Span<byte> after = new byte[8192];
        after = after[..file.ReadAtLeast(after, after.Length, throwOnEndOfStream: false)];
        for (var at = 0; at < Math.Min(after.Length, 4096); at++)   // taggers leave padding
            if (Signature.IsMpegFrame(after[at..])) return true;
        return false;
    }

    private static bool EndsLikePdf(Stream file)
    {
        Span<byte> tail = stackalloc byte[2048];
        file.Position = Math.Max(0, file.Length - tail.Length);
        tail = tail[..file.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false)];
        return tail.LastIndexOf("%%EOF"u8) >= 0;
    }

    // Recorders that stream write 0 or 0xFFFFFFFF as the length; a real length must not promise more than there is.
    private static bool WavIsWhole(Stream file, ReadOnlySpan<byte> head)
    {
        if (head.Length < 44 || head.IndexOf("fmt "u8) < 0) return false;
        var promised = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
        return promised is 0 or uint.MaxValue || promised + 8 <= file.Length + 1;
    }
}
