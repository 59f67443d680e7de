using System.Buffers.Binary;

namespace TayNinhExemplars.Media.Inspection;

/// <summary>Reads the box tree of an MP4 just far enough: is it whole, and does it show pictures or only sound?</summary>
internal static class Mp4File
{
    private const uint Moov = 0x6D6F6F76, Trak = 0x7472616B, Mdia = 0x6D646961, Hdlr = 0x68646C72;
    private const uint Video = 0x76696465, Sound = 0x736F756E;

    public static Signature Inspect(Stream file)
    {
        var handlers = new HashSet<uint>();
        var whole = Walk(file, 0, file.Length, handlers, depth: 0);
        if (!whole || handlers.Count == 0) return new(null, "media.brokenVideo");
        if (handlers.Contains(Video)) return new(MediaTypes.Mp4, "");
        return handlers.Contains(Sound) ? new(MediaTypes.M4a, "") : new(null, "media.brokenVideo");
    }

    private static bool Walk(Stream file, long start, long end, HashSet<uint> handlers, int depth)
    {
        Span<byte> head = stackalloc byte[16];
        for (int boxes = 0; start < end; boxes++)
        {
            if (boxes > 100_000) return false;
            if (end - start < 8) return depth == 0 && start > 0;
            file.Position = start;
            file.ReadExactly(head[..8]);
            long size = BinaryPrimitives.ReadUInt32BigEndian(head), headLength = 8;
            var type = BinaryPrimitives.ReadUInt32BigEndian(head[4..]);
            if (size == 1 && end - start >= 16)
            {
                file.ReadExactly(head[8..]);
                (size, headLength) = (BinaryPrimitives.ReadInt64BigEndian(head[8..]), 16);
            }
            if (size == 0) size = end - start;
            if (size < headLength || size > end - start) return false;

            if (type == Hdlr && size >= headLength + 12)
            {
                file.Position = start + headLength + 8;
                file.ReadExactly(head[..4]);
                handlers.Add(BinaryPrimitives.ReadUInt32BigEndian(head));
            }
            else if (type is Moov or Trak or Mdia && depth < 4 && !Walk(file, start + headLength, start + size, handlers, depth + 1))
            {
                return false;
            }
            start += size;
        }
        return true;
    }
}
