using System.Buffers.Binary;

namespace TayNinhExemplars.Media.Sound;

/// <summary>Bytes of sound by bytes a second; a recorder that was switched off early leaves a length that was never corrected.</summary>
internal static class WavLength
{
    public static SoundLength? Measure(Stream file)
    {
        Span<byte> head = stackalloc byte[16];
        long perSecond = 0;
        for (long at = 12; at + 8 <= file.Length;)
        {
            file.Position = at;
            file.ReadExactly(head[..8]);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (head.StartsWith("fmt "u8) && length >= 16 && at + 24 <= file.Length)
            {
                file.ReadExactly(head);
                perSecond = BinaryPrimitives.ReadUInt32LittleEndian(head[8..]);
            }
            else if (head.StartsWith("data"u8))
            {
                if (perSecond == 0) return null;
                var there = file.Length - at - 8;
                var open = length is 0 or uint.MaxValue;
                return new SoundLength(Seconds(open ? there : Math.Min(there, length), perSecond), open ? null : Seconds(length, perSecond));
            }
            at += 8 + length + (length & 1);
        }
        return null;
    }

    private static TimeSpan Seconds(long bytes, long perSecond) => TimeSpan.FromSeconds((double)bytes / perSecond);
}
