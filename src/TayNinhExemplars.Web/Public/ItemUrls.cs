using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Public;

/// <summary>Where readers find an item.</summary>
public static class ItemUrls
{
    public static string OfPath(string path) => "/" + string.Join('/', path.Trim('/').Split('/').Select(Uri.EscapeDataString));

    /// <summary>The path within the site; empty when the item has no page of its own.</summary>
    public static string Of(ContentItem item)
    {
        var route = item.Part("AutoroutePart");
        if (route is null || route.Flag("Disabled") == true) return "";
        if (route.Flag("SetHomepage") == true) return "/";
        return route.Text("Path") is { Length: > 0 } path ? OfPath(path) : "";
    }
}
