using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TayNinhExemplars.Media;

/// <summary>HMAC-SHA256 over path and parameters, cut to 16 bytes: enough that none can be guessed, short enough for an address.</summary>
public sealed class MediaSigner
{
    private const int KeyLength = 32, TokenLength = 16;
    private readonly byte[] _key;

    public MediaSigner(MediaOptions options) => _key = options.SigningKey is { Length: > 0 } configured
        ? Configured(configured)
        : KeyFile(Path.Combine(options.DataPath, "keys", "media.key"));

    public string Sign(string path, string query) => Base64Url.EncodeToString(Compute(path, query));

    public bool Verify(string path, string query, string token)
    {
        Span<byte> given = stackalloc byte[TokenLength + 2];
        return token.Length <= 24
            && Base64Url.TryDecodeFromChars(token, given, out var length) && length == TokenLength
            && CryptographicOperations.FixedTimeEquals(given[..length], Compute(path, query));
    }

    private byte[] Compute(string path, string query) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(path + "?" + query))[..TokenLength];

    private static byte[] Configured(string text)
    {
        var key = Convert.FromBase64String(text);
        return key.Length >= KeyLength ? key : throw new InvalidOperationException("Media:SigningKey must be the Base64 of at least 32 bytes.");
    }

    // Two processes may start at once: the first to write wins, both read what it wrote.
    private static byte[] KeyFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
        {
            var temporary = path + "." + Guid.NewGuid().ToString("n");
            File.WriteAllBytes(temporary, RandomNumberGenerator.GetBytes(KeyLength));
            try
            {
                File.Move(temporary, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(temporary);
            }
        }
        var key = File.ReadAllBytes(path);
        return key.Length >= KeyLength ? key : throw new InvalidOperationException($"{path} is damaged; remove it to have a new key made.");
    }
}
