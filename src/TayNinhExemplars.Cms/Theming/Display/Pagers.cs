using TayNinhExemplars.Theming.Alternates;
using TayNinhExemplars.Theming.Views;

namespace TayNinhExemplars.Theming.Display;

internal static class Pagers
{
    /// <summary>The parameter of the address that carries the page number, by Orchard's name.</summary>
    public const string Parameter = "pagenum";

    /// <summary>The same by the name that the column's own lists have; read, never written.</summary>
    public const string OwnParameter = "trang";

    public static Shape Build(PageSession page, int number, int size, bool hasNext) => Build(new PagerView(number, size, null,
        number > 1 ? Address(page, number - 1) : null, hasNext ? Address(page, number + 1) : null));

    public static Shape Build(PagerView pager, string? id = null)
    {
        var shape = new Shape("Pager");
        shape.Metadata.AddAlternates(PagerAlternates.Of(id));
        return shape.With("Page", pager.Page).With("PageSize", pager.PageSize).With("TotalItemCount", pager.TotalItemCount)
            .With("PreviousUrl", pager.PreviousUrl).With("NextUrl", pager.NextUrl).With("FirstUrl", pager.FirstUrl).With("LastUrl", pager.LastUrl);
    }

    // The first page keeps the plain address, so that one list has one address.
    private static string Address(PageSession page, int number)
    {
        var request = page.Context.Request;
        var query = request.Query.Where(p => p.Key is not (Parameter or OwnParameter)).Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value)}").ToList();
        if (number > 1) query.Add($"{Parameter}={number}");
        return request.PathBase + request.Path + (query.Count > 0 ? "?" + string.Join('&', query) : "");
    }
}
