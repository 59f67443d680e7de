using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TayNinhExemplars.Accounts.Data;

/// <summary>Random secrets. They are long enough that a plain hash cannot be searched backwards, unlike a password's.</summary>
public static class Secrets
{
    // No letter that is mistaken for another when read aloud or copied by hand.
    private const string Readable = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string New(string prefix = "") => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Groups of four, such as <c>k7mq-w3xp-9hda</c>: nearly 20 bits each.</summary>
    public static string NewReadable(int groups) =>
        string.Join('-', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(Readable, 4)));

    /// <summary>What was meant, however it was typed.</summary>
    public static string ReadableAsTyped(string typed) =>
        string.Concat(typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));
}
