using System.IO.Compression;
using System.Security.Cryptography;

namespace TayNinhExemplars.Web.Caching;

public enum BodyEncoding { Identity, Gzip, Brotli }

/// <summary>Bytes to be sent many times: each compressed form is made when it is first asked for, and kept.</summary>
public sealed class CompressedBody(byte[] plain, bool compressible = true, bool lasting = false)
{
    private const int SmallestWorthIt = 256;

    // A page lives a minute, a file for as long as the site runs: the file may cost more, once.
    private const int PageQuality = 5;
    private const int LastingQuality = 11;
    private byte[]? _brotli;
    private byte[]? _gzip;

    /// <summary>Weak, because one page is the same in every encoding.</summary>
    public string ETag { get; } = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 12))}\"";

    /// <summary>All forms held at present.</summary>
    public int Bytes => plain.Length + (_brotli?.Length ?? 0) + (_gzip?.Length ?? 0);

    public byte[] As(BodyEncoding encoding) => encoding switch
    {
        BodyEncoding.Brotli => _brotli ??= Compress(s => new BrotliStream(s, new BrotliCompressionOptions { Quality = lasting ? LastingQuality : PageQuality })),
        BodyEncoding.Gzip => _gzip ??= Compress(s => new GZipStream(s, lasting ? CompressionLevel.SmallestSize : CompressionLevel.Optimal)),
        _ => plain,
    };

    /// <summary>The best form the reader takes.</summary>
    public BodyEncoding Choose(string acceptEncoding)
    {
        if (!compressible || plain.Length < SmallestWorthIt) return BodyEncoding.Identity;
        if (Takes(acceptEncoding, "br")) return BodyEncoding.Brotli;
        return Takes(acceptEncoding, "gzip") ? BodyEncoding.Gzip : BodyEncoding.Identity;
    }

    private byte[] Compress(Func<Stream, Stream> around)
    {
        using var target = new MemoryStream();
        using (var compressor = around(target)) compressor.Write(plain);
        return target.ToArray();
    }

    private static bool Takes(string accept, string coding)
    {
        foreach (var range in accept.AsSpan().Split(','))
        {
            var part = accept.AsSpan(range).Trim();
            if (!part.StartsWith(coding, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = part[coding.Length..].Trim();
            if (rest.IsEmpty) return true;
            if (rest[0] == ';') return !rest[1..].Trim().SequenceEqual("q=0") && !rest[1..].Trim().SequenceEqual("q=0.0");
        }
        return false;
    }
}
