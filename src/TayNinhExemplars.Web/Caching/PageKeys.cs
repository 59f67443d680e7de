using System.Text;

namespace TayNinhExemplars.Web.Caching;

/// <summary>
/// Under which name a page is kept. Only the parameters that pages know take part, in one order, so that
/// campaign marks and made-up parameters neither miss the cache nor fill it.
/// </summary>
public static class PageKeys
{
    private static readonly string[] Known = ["buoc", "cap", "dia-ban", "doi-tuong", "linh-vuc", "nam", "pagenum", "the-loai", "trang", "truoc", "xep"];

    public static string Of(HttpRequest request)
    {
        var place = request.Scheme + "://" + request.Host.Value + request.Path.Value;
        if (!request.QueryString.HasValue) return place;
        var key = new StringBuilder(place);
        foreach (var name in Known)
            if (request.Query.TryGetValue(name, out var values) && values is [{ Length: > 0 and <= 200 } value, ..])
                key.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return key.ToString();
    }
}
