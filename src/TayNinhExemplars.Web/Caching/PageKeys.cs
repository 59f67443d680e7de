using System.Text;

namespace TayNinhExemplars.Web.Caching;

/// <summary>
/// Under which name a page is kept. Only the parameters that pages know take part, in one order, so that
/// campaign marks and made-up parameters neither miss the cache nor fill it.
/// </summary>
public static class PageKeys
{
    private static readonly string[] Known = ["buoc", "cap", "dia-ban", "doi-tuong", "linh-vuc", "nam", "pagenum", "the-loai", "trang", "truoc", "xep"];

    /// <summary>The same name without a string made for it: it is looked for at every request.</summary>
    /// <returns>How much of the room was taken; 0 when the name must be had by <see cref="Of"/>.</returns>
    public static int TryWrite(HttpRequest request, Span<char> room)
    {
        if (request.QueryString.HasValue) return 0;
        return room.TryWrite(System.Globalization.CultureInfo.InvariantCulture, $"{request.Scheme}://{request.Host.Value}{request.Path.Value}", out var written) ? written : 0;
    }

    public static string Of(HttpRequest request)
    {
        var place = string.Concat(request.Scheme, "://", request.Host.Value, request.Path.Value);
        if (!request.QueryString.HasValue) return place;
        var key = new StringBuilder(place);
        foreach (var name in Known)
            if (request.Query.TryGetValue(name, out var values) && values is [{ Length: > 0 and <= 200 } value, ..])
                key.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return key.ToString();
    }
}
