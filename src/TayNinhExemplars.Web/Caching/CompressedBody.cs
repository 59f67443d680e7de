using System.IO.Compression;
using System.Security.Cryptography;

namespace TayNinhExemplars.Web.Caching;

public enum BodyEncoding { Identity, Gzip, Brotli }

/// <summary>
/// Bytes to be sent many times: each compressed form is made when it is first asked for, and kept. Once there is a small form the plain one
/// is let go: nearly every reader takes Brotli, and for the few that do not the bytes are had back from it.
/// </summary>
public sealed class CompressedBody
{
    private const int SmallestWorthIt = 256;

    // A page lives a minute, a file for as long as the site runs: the file may cost more, once. From 4 on a page takes twice as long for a few hundred bytes.
    private const int PageQuality = 3;
    private const int LastingQuality = 11;

    // Pages are small; the usual window of four megabytes costs more to set up than the page to compress.
    private const int PageWindow = 16;
    private const int LastingWindow = 22;
    private readonly bool _compressible;
    private readonly bool _lasting;
    private readonly int _length;
    private readonly string[] _tags;
    private byte[]? _plain;
    private byte[]? _brotli;
    private byte[]? _gzip;

    public CompressedBody(byte[] plain, bool compressible = true, bool lasting = false)
    {
        (_plain, _compressible, _lasting, _length) = (plain, compressible && plain.Length >= SmallestWorthIt, lasting, plain.Length);
        Hash = Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 12));
        // A strong tag says that the bytes are the same, so every encoding has its own.
        _tags = [$"\"{Hash}\"", $"\"{Hash}-gz\"", $"\"{Hash}-br\""];
    }

    /// <summary>Of the plain bytes; 24 hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>All forms held at present.</summary>
    public int Bytes => (_plain?.Length ?? 0) + (_brotli?.Length ?? 0) + (_gzip?.Length ?? 0);

    public string ETagOf(BodyEncoding encoding) => _tags[(int)encoding];

    public byte[] As(BodyEncoding encoding) => encoding switch
    {
        BodyEncoding.Brotli => _brotli ?? Brotli(),
        BodyEncoding.Gzip => _gzip ??= Gzip(Plain()),
        _ => Plain(),
    };

    /// <summary>The best form the reader takes.</summary>
    public BodyEncoding Choose(string acceptEncoding)
    {
        if (!_compressible) return BodyEncoding.Identity;
        if (Takes(acceptEncoding, "br")) return BodyEncoding.Brotli;
        return Takes(acceptEncoding, "gzip") ? BodyEncoding.Gzip : BodyEncoding.Identity;
    }

    private byte[] Brotli()
    {
        // Read once: another reader may be letting go of the plain form just now.
        if (_plain is not { } plain) return _brotli!;
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        if (!BrotliEncoder.TryCompress(plain, target, out var written, _lasting ? LastingQuality : PageQuality, _lasting ? LastingWindow : PageWindow))
            throw new InvalidOperationException("The room for a compressed page was reckoned too small.");
        var brotli = target[..written];
        Volatile.Write(ref _brotli, brotli);
        Volatile.Write(ref _plain, null);
        return brotli;
    }

    private byte[] Plain()
    {
        if (Volatile.Read(ref _plain) is { } plain) return plain;
        var target = new byte[_length];
        return BrotliDecoder.TryDecompress(Volatile.Read(ref _brotli)!, target, out var written) && written == _length
            ? target
            : throw new InvalidOperationException("A compressed page could not be read back.");
    }

    private byte[] Gzip(byte[] plain)
    {
        using var target = new MemoryStream();
        using (var compressor = new GZipStream(target, _lasting ? CompressionLevel.SmallestSize : CompressionLevel.Optimal)) compressor.Write(plain);
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
