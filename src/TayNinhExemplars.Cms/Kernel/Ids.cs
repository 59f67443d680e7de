using System.Buffers.Binary;
using System.Security.Cryptography;

namespace TayNinhExemplars.Kernel;

/// <summary>
/// Identifiers of content items, versions and workflow activities: 26 characters of a base-32 alphabet
/// without i, l, o and u, two halves of a random 128-bit number (the public format of Orchard Core).
/// </summary>
public static class Ids
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private static readonly System.Buffers.SearchValues<char> Usable = System.Buffers.SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_");
    public const int Length = 26;

    public static string New()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        Span<char> text = stackalloc char[Length];
        Encode(BinaryPrimitives.ReadUInt64LittleEndian(bytes), text[..13]);
        Encode(BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]), text[13..]);
        return new string(text);
    }

    /// <summary>Wider than what <see cref="New"/> makes: recipes also bring identifiers that somebody typed ("main-menu").</summary>
    public static bool IsValid(string? id) =>
        id is { Length: > 0 and <= Length } && id.AsSpan().IndexOfAnyExcept(Usable) < 0;

    private static void Encode(ulong value, Span<char> target)
    {
        for (var i = target.Length - 1; i >= 0; i--, value >>= 5) target[i] = Alphabet[(int)(value & 31)];
    }
}
