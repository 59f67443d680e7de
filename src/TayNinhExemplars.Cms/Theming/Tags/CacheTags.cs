using System.Globalization;
using Fluid.Ast;
using TayNinhExemplars.Theming.Filters;
using TayNinhExemplars.Theming.Liquid;

namespace TayNinhExemplars.Theming.Tags;

/// <summary>
/// The host caches whole pages, so a <c>cache</c> block is rendered like any other text; what it says about dependencies
/// and times goes into the page's <see cref="CacheHints"/>.
/// </summary>
internal static class CacheTags
{
    public static void Register(LiquidSyntax syntax) => syntax
        .AddBlock("cache", async (arguments, body, writer, encoder, context) =>
        {
            var hints = PageSession.Of(context).Cache;
            foreach (var dependency in TagTools.Words(arguments["dependencies"], context)) hints.DependOn(dependency);
            Expire(hints, arguments.Text("expires_after"));
            Expire(hints, arguments.Text("expires_sliding"));
            return await body.WriteToAsync(writer, encoder, context);
        })
        .AddTag("cache_dependency", (arguments, _, _, context) =>
        {
            PageSession.Of(context).Cache.DependOn(arguments.At(0).ToStringValue());
            return Statement.Normal();
        })
        .AddTag("cache_expires_on", (arguments, _, _, context) =>
        {
            if (DateFilters.Moment(arguments.At(0), context) is { } moment) PageSession.Of(context).Cache.Expire(moment - context.Now());
            return Statement.Normal();
        })
        .AddTag("cache_expires_after", (arguments, _, _, context) =>
        {
            Expire(PageSession.Of(context).Cache, arguments.At(0).ToStringValue());
            return Statement.Normal();
        })
        .AddTag("cache_expires_sliding", (arguments, _, _, context) =>
        {
            Expire(PageSession.Of(context).Cache, arguments.At(0).ToStringValue());
            return Statement.Normal();
        });

    private static void Expire(CacheHints hints, string? time)
    {
        if (TimeSpan.TryParse(time, CultureInfo.InvariantCulture, out var after)) hints.Expire(after);
    }
}
