using System.Buffers.Binary;

namespace TayNinhExemplars.Media.Sound;

/// <summary>
/// The length of the first track of sound. Whether the file is whole is judged when it is taken in: the box with the sound
/// must fit into it, so its length can be believed.
/// </summary>
internal static class Mp4Length
{
    private const uint Moov = 0x6D6F6F76, Trak = 0x7472616B, Mdia = 0x6D646961, Hdlr = 0x68646C72, Mdhd = 0x6D646864, Sound = 0x736F756E;

    public static SoundLength? Measure(Stream file)
    {
        var (found, length) = (false, TimeSpan.Zero);
        foreach (var (_, start, end) in Boxes(file, 0, file.Length, Moov))
            foreach (var track in Boxes(file, start, end, Trak))
                foreach (var media in Boxes(file, track.Start, track.End, Mdia))
                    if (!found && IsSound(file, media.Start, media.End) && Duration(file, media.Start, media.End) is { } duration) (found, length) = (true, duration);
        return found && length > TimeSpan.Zero ? new SoundLength(length) : null;
    }

    private static bool IsSound(Stream file, long start, long end)
    {
        Span<byte> type = stackalloc byte[4];
        foreach (var box in Boxes(file, start, end, Hdlr))
        {
            if (box.End - box.Start < 12) return false;
            file.Position = box.Start + 8;
            file.ReadExactly(type);
            return BinaryPrimitives.ReadUInt32BigEndian(type) == Sound;
        }
        return false;
    }

    private static TimeSpan? Duration(Stream file, long start, long end)
    {
        Span<byte> header = stackalloc byte[32];
        foreach (var box in Boxes(file, start, end, Mdhd))
        {
            header.Clear();
            file.Position = box.Start;
            if (file.ReadAtLeast(header[..(int)Math.Min(header.Length, box.End - box.Start)], 1, throwOnEndOfStream: false) < 20) return null;
            var wide = header[0] == 1;
            var scale = BinaryPrimitives.ReadUInt32BigEndian(header[(wide ? 20 : 12)..]);
            var units = wide ? BinaryPrimitives.ReadUInt64BigEndian(header[24..]) : BinaryPrimitives.ReadUInt32BigEndian(header[16..]);
            var seconds = scale == 0 ? 0 : (double)units / scale;
            return seconds is > 0 and < 360_000 ? TimeSpan.FromSeconds(seconds) : null;
        }
        return null;
    }

    private static IEnumerable<(uint Type, long Start, long End)> Boxes(Stream file, long start, long end, uint wanted)
    {
        var head = new byte[16];
        while (end - start >= 8)
        {
            file.Position = start;
            if (file.ReadAtLeast(head.AsSpan(0, 8), 8, throwOnEndOfStream: false) < 8) yield break;
            long size = BinaryPrimitives.ReadUInt32BigEndian(head), headLength = 8;
            var type = BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(4));
            if (size == 1)
            {
                if (file.ReadAtLeast(head.AsSpan(8, 8), 8, throwOnEndOfStream: false) < 8) yield break;
                (size, headLength) = (BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(8)), 16);
            }
            if (size == 0) size = end - start;
            if (size < headLength || size > end - start) yield break;
            if (type == wanted) yield return (type, start + headLength, start + size);
            start += size;
        }
    }
}
