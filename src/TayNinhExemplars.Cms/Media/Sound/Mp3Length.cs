using System.Buffers.Binary;

namespace TayNinhExemplars.Media.Sound;

/// <summary>
/// Counts the frames of an MP3 from first to last, so that constant and variable bitrates are measured alike. The count in the
/// "Xing" or "Info" frame that encoders put first is what was promised.
/// </summary>
internal static class Mp3Length
{
    private const int Window = 1 << 18;

    // What lies between frames (tags in the middle, a faulty splice) is passed over; more than this is no recording any more.
    private const int MostJunk = 1 << 16;

    public static SoundLength? Measure(Stream file)
    {
        var buffer = new byte[Window];
        var (at, filled, junk) = (0, 0, 0);
        var (seconds, frames, ended) = (0d, 0L, false);
        TimeSpan? promised = null;
        file.Position = TagLength(file);
        while (true)
        {
            if (!ended && filled - at < Window / 2)
            {
                buffer.AsSpan(at, filled - at).CopyTo(buffer);
                (filled, at) = (filled - at, 0);
                var read = file.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
                ended = read < buffer.Length - filled;
                filled += read;
            }
            var rest = buffer.AsSpan(at, filled - at);
            if (rest.Length < MpegFrame.HeaderLength || junk > MostJunk) break;
            var frame = MpegFrame.Read(rest);
            // Bytes of sound may look like a header by chance; a true frame is followed by another or by the end.
            if (frame.Bytes < MpegFrame.HeaderLength || (junk > 0 && !FollowedWell(rest, frame)))
            {
                if (rest.StartsWith("TAG"u8) && ended && rest.Length <= 128) break;
                (at, junk) = (at + 1, junk + 1);
                continue;
            }
            junk = 0;
            if (frames == 0 && promised is null && Promise(rest, frame) is { } said) promised = said;
            else if (frame.Bytes <= rest.Length) (seconds, frames) = (seconds + (double)frame.Samples / frame.Rate, frames + 1);
            if (frame.Bytes >= rest.Length) break;
            at += frame.Bytes;
        }
        return frames == 0 ? null : new SoundLength(TimeSpan.FromSeconds(seconds), promised);
    }

    private static bool FollowedWell(ReadOnlySpan<byte> rest, MpegFrame frame) =>
        frame.Bytes + MpegFrame.HeaderLength > rest.Length || MpegFrame.Read(rest[frame.Bytes..]).Bytes > 0;

    private static TimeSpan? Promise(ReadOnlySpan<byte> rest, MpegFrame frame)
    {
        var at = MpegFrame.HeaderLength + frame.SideInfo;
        if (rest.Length < at + 12 || !(rest[at..].StartsWith("Xing"u8) || rest[at..].StartsWith("Info"u8)) || (rest[at + 7] & 1) == 0) return null;
        var frames = BinaryPrimitives.ReadUInt32BigEndian(rest[(at + 8)..]);
        return TimeSpan.FromSeconds((double)frames * frame.Samples / frame.Rate);
    }

    private static long TagLength(Stream file)
    {
        Span<byte> head = stackalloc byte[10];
        file.Position = 0;
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.StartsWith("ID3"u8)) return 0;
        return Math.Min(file.Length, 10 + (head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9]));
    }
}
