using System.Buffers.Binary;
using System.Numerics;

namespace TayNinhExemplars.Readers;

/// <summary>
/// SipHash-2-4 with 128 bits (Aumasson and Bernstein): whoever lacks the key can neither foresee nor undo it, and it costs
/// a tenth of SHA-256 on the few hundred bytes that are hashed for every page that is read.
/// </summary>
public static class KeyedHash
{
    /// <param name="key">16 bytes.</param>
    public static UInt128 Of(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data)
    {
        ulong k0 = BinaryPrimitives.ReadUInt64LittleEndian(key), k1 = BinaryPrimitives.ReadUInt64LittleEndian(key[8..]);
        ulong v0 = 0x736f6d6570736575 ^ k0, v1 = 0x646f72616e646f6d ^ k1 ^ 0xee, v2 = 0x6c7967656e657261 ^ k0, v3 = 0x7465646279746573 ^ k1;
        var rest = data;
        for (; rest.Length >= 8; rest = rest[8..]) Absorb(BinaryPrimitives.ReadUInt64LittleEndian(rest), ref v0, ref v1, ref v2, ref v3);
        Span<byte> last = stackalloc byte[8];
        last.Clear();
        rest.CopyTo(last);
        last[7] = (byte)data.Length;
        Absorb(BinaryPrimitives.ReadUInt64LittleEndian(last), ref v0, ref v1, ref v2, ref v3);
        v2 ^= 0xee;
        for (var n = 0; n < 4; n++) Round(ref v0, ref v1, ref v2, ref v3);
        var low = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        for (var n = 0; n < 4; n++) Round(ref v0, ref v1, ref v2, ref v3);
        return new UInt128(v0 ^ v1 ^ v2 ^ v3, low);
    }

    private static void Absorb(ulong word, ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v3 ^= word;
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        v0 ^= word;
    }

    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v0 += v1;
        v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
        v0 = BitOperations.RotateLeft(v0, 32);
        v2 += v3;
        v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
        v2 = BitOperations.RotateLeft(v2, 32);
    }
}
