using TayNinhExemplars.Theming.Display;

namespace TayNinhExemplars.Theming;

/// <summary>Pagers for lists that the host makes.</summary>
public static class PagerShapes
{
    public static Shape Of(int page, int size, int total, Func<int, string> url)
    {
        var last = Math.Max(1, (total + size - 1) / size);
        return Pagers.Build(new PagerView(page, size, total, page > 1 ? url(page - 1) : null, page < last ? url(page + 1) : null));
    }
}
