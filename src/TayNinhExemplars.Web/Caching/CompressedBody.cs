using System.IO.Compression;
using System.Security.Cryptography;

namespace TayNinhExemplars.Web.Caching;

public enum BodyEncoding { Identity, Gzip, Brotli }

/// <param name="ETag">Strong: of these very bytes.</param>
public sealed record BodyForm(byte[] Bytes, string ETag);

/// <summary>
/// Bytes to be sent many times: each compressed form is made when it is first asked for, and kept. Once there is a small form the plain one
/// is let go: nearly every reader takes Brotli, and for the few that do not the bytes are had back from it. The first form is made quickly,
/// since somebody waits for it; for a page that is asked for again a smaller one takes its place (<see cref="Improve"/>).
/// </summary>
public sealed class CompressedBody
{
    private const int SmallestWorthIt = 256;

    // A page lives a minute, a file for as long as the site runs: the file may cost more, once. A page that nobody asks for again should cost little.
    private const int PageQuality = 1;
    private const int BetterQuality = 5;
    private const int LastingQuality = 11;

    // Pages are small; the usual window of four megabytes costs more to set up than the page to compress.
    private const int PageWindow = 16;
    private const int LastingWindow = 22;
    private readonly bool _compressible;
    private readonly bool _lasting;
    private readonly int _length;
    private readonly string[] _tags;
    private byte[]? _plain;
    private BodyForm? _brotli;
    private byte[]? _gzip;

    public CompressedBody(byte[] plain, bool compressible = true, bool lasting = false)
    {
        (_plain, _compressible, _lasting, _length) = (plain, compressible && plain.Length >= SmallestWorthIt, lasting, plain.Length);
        Hash = Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 12));
        // A strong tag says that the bytes are the same, so every encoding has its own, and so has the better form.
        _tags = [$"\"{Hash}\"", $"\"{Hash}-gz\"", $"\"{Hash}-br\""];
    }

    /// <summary>Of the plain bytes; 24 hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>All forms held at present.</summary>
    public int Bytes => (_plain?.Length ?? 0) + (_brotli?.Bytes.Length ?? 0) + (_gzip?.Length ?? 0);

    /// <summary>Of the form that would be sent now.</summary>
    public string ETagOf(BodyEncoding encoding) => encoding == BodyEncoding.Brotli && _brotli is { } made ? made.ETag : _tags[(int)encoding];

    public byte[] As(BodyEncoding encoding) => FormOf(encoding).Bytes;

    public BodyForm FormOf(BodyEncoding encoding) => encoding switch
    {
        BodyEncoding.Brotli => _brotli ?? Brotli(),
        BodyEncoding.Gzip => new BodyForm(_gzip ??= Gzip(Plain()), _tags[(int)BodyEncoding.Gzip]),
        _ => new BodyForm(Plain(), _tags[(int)BodyEncoding.Identity]),
    };

    /// <summary>Makes the smaller form. It takes some milliseconds, so nobody should wait for it.</summary>
    public void Improve()
    {
        if (_lasting || !_compressible) return;
        var better = Compress(Plain(), BetterQuality, PageWindow);
        if (better.Length < (_brotli?.Bytes.Length ?? int.MaxValue)) Volatile.Write(ref _brotli, new BodyForm(better, $"\"{Hash}-{BetterQuality}-br\""));
        Volatile.Write(ref _plain, null);
    }

    /// <summary>The best form the reader takes.</summary>
    public BodyEncoding Choose(string acceptEncoding)
    {
        if (!_compressible) return BodyEncoding.Identity;
        if (Takes(acceptEncoding, "br")) return BodyEncoding.Brotli;
        return Takes(acceptEncoding, "gzip") ? BodyEncoding.Gzip : BodyEncoding.Identity;
    }

    private BodyForm Brotli()
    {
        // Read once: another reader may be letting go of the plain form just now.
        if (_plain is not { } plain) return _brotli!;
        var form = new BodyForm(Compress(plain, _lasting ? LastingQuality : PageQuality, _lasting ? LastingWindow : PageWindow), _tags[(int)BodyEncoding.Brotli]);
        // Of two who make it at once, or one who has made a better one meanwhile, the first one stands.
        var stands = Interlocked.CompareExchange(ref _brotli, form, null) ?? form;
        Volatile.Write(ref _plain, null);
        return stands;
    }

    private static byte[] Compress(byte[] plain, int quality, int window)
    {
        var room = System.Buffers.ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(plain.Length));
        try
        {
            return BrotliEncoder.TryCompress(plain, room, out var written, quality, window)
                ? room[..written]
                : throw new InvalidOperationException("The room for a compressed page was reckoned too small.");
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(room);
        }
    }

    private byte[] Plain()
    {
        if (Volatile.Read(ref _plain) is { } plain) return plain;
        var target = new byte[_length];
        return BrotliDecoder.TryDecompress(Volatile.Read(ref _brotli)!.Bytes, target, out var written) && written == _length
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
