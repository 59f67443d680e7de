using System.Collections.Concurrent;
using TayNinhExemplars.Media;

namespace TayNinhExemplars.Web.Public.Cards;

/// <summary>The addresses of pictures in all their sizes as last reckoned: each size carries a signature, and the same pictures stand on many pages.</summary>
public sealed class PictureMemory(MediaUrls urls)
{
    private const int Most = 2_000;
    private readonly ConcurrentDictionary<(string Path, string Version, FocalPoint? Focus, int[] Widths), PictureView> _known = new();

    /// <param name="widths">The same array for the same purpose: it is part of the name under which the picture is remembered.</param>
    public PictureView Of(MediaItemView item, int[] widths, double? ratio)
    {
        var key = (item.Path, item.Version, item.Focus, widths);
        if (_known.TryGetValue(key, out var known)) return known;
        if (_known.Count >= Most) _known.Clear();
        return _known[key] = SrcSet.For(item, urls, widths, ratio);
    }
}
