using Fluid;
using Fluid.Values;
using TayNinhExemplars.Theming.Tags;

namespace TayNinhExemplars.Theming.Filters;

internal static class UrlFilters
{
    public static void Register(FilterCollection filters)
    {
        filters.AddFilter("href", (input, _, context) => StringValue.Create(TagTools.Href(PageSession.Of(context), input.ToStringValue())));
        filters.AddFilter("resource_url", (input, _, context) => StringValue.Create(TagTools.Href(PageSession.Of(context), input.ToStringValue())));
        filters.AddFilter("absolute_url", (input, _, context) => StringValue.Create(Absolute(PageSession.Of(context), input.ToStringValue())));
    }

    private static string Absolute(PageSession page, string url)
    {
        var href = TagTools.Href(page, url);
        if (!href.StartsWith('/') || href.StartsWith("//", StringComparison.Ordinal)) return href;
        var site = page.Context.Site.BaseUrl.TrimEnd('/');
        return (site.Length > 0 ? site : $"{page.Context.Request.Scheme}://{page.Context.Request.Host}") + href;
    }
}
