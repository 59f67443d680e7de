using System.Collections.Frozen;
using System.Text;

namespace TayNinhExemplars.Media;

/// <summary>
/// Addresses of the library. Common sizes are free for all; anything else carries a signature made here,
/// so that nobody outside can have the server draw a million sizes.
/// </summary>
public sealed class MediaUrls
{
    public const string Prefix = "/media/";

    /// <summary>No address, signed or not, gives a larger picture.</summary>
    public const int LargestSide = 4096;

    private static readonly int[] OrchardSizes = [16, 32, 50, 100, 160, 240, 480, 600, 1024, 2048];
    private readonly FrozenSet<int> _sizes;
    private readonly MediaSigner _signer;

    public MediaUrls(MediaOptions options, MediaSigner signer)
    {
        _signer = signer;
        _sizes = OrchardSizes.Concat(options.Sizes).Where(s => s is > 0 and <= LargestSide).ToFrozenSet();
    }

    /// <summary>The file itself. Full addresses pass through, "~/x" is below the site's root, a query stays as it is.</summary>
    public string Of(string path)
    {
        if (path.Contains("://", StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal)) return path;
        if (path.StartsWith("~/", StringComparison.Ordinal)) return path[1..];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        var file = query < 0 ? path : path[..query];
        if (file.StartsWith(Prefix, StringComparison.Ordinal)) file = Uri.UnescapeDataString(file[Prefix.Length..]);
        var segments = file.Trim('/').Split('/').Select(s => Uri.EscapeDataString(Composed(s)));
        return Prefix + string.Join('/', segments) + (query < 0 ? "" : path[query..]);
    }

    /// <summary>The picture as asked, signed when its size is not one of the free ones.</summary>
    public string Of(string path, ImageRequest request)
    {
        var query = request.ToQuery();
        if (query.Length == 0) return Of(path);
        if (NeedsToken(request)) query += "&token=" + _signer.Sign(Key(path), request.ToQuery(withVersion: false));
        return Of(path) + (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query;
    }

    /// <summary>The picture as a query asks (<c>?width=480&amp;rmode=crop</c>), signed when it must be. What cannot be read stays as it is.</summary>
    public string Of(string path, string query)
    {
        var values = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2))
            .GroupBy(p => p[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First() is [_, var value] ? Uri.UnescapeDataString(value) : "", StringComparer.OrdinalIgnoreCase);
        return ImageRequest.Parse(name => values.GetValueOrDefault(name)).Value is { } request && NeedsToken(request) ? Of(path, request) : Of(path) + query;
    }

    public bool IsSigned(string path, ImageRequest request, string? token) =>
        !string.IsNullOrEmpty(token) && _signer.Verify(Key(path), request.ToQuery(withVersion: false), token);

    public bool IsFree(int size) => _sizes.Contains(size);

    private bool NeedsToken(ImageRequest request) =>
        (request.Width is { } w && !IsFree(w)) || (request.Height is { } h && !IsFree(h))
        || request.Anchor is not null || request.Quality is not null || request.Background is not null;

    private static string Key(string path) => MediaPath.TryNormalizeNamed(path, out var normal) ? normal : path;

    private static string Composed(string segment)
    {
        var whole = string.Concat(segment.EnumerateRunes());
        return whole.Normalize(NormalizationForm.FormC);
    }
}
