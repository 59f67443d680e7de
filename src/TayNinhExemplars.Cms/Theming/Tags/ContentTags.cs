using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using TayNinhExemplars.Theming.Liquid;
using TayNinhExemplars.Theming.Resources;

namespace TayNinhExemplars.Theming.Tags;

/// <summary>Showing an item and linking to it.</summary>
internal static class ContentTags
{
    private static readonly string[] Screens = ["display_for", "edit_for", "admin_for", "remove_for", "create_for"];
    private static readonly string[] Routes = ["action", "controller", "area"];

    public static void Register(LiquidSyntax syntax) => syntax
        .AddTag("contentitem", async (arguments, writer, _, context) =>
        {
            var page = PageSession.Of(context);
            var named = arguments.Named.GroupBy(a => a.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal);
            var handle = ShapeFactory.Handle(named);
            if (handle is null || await page.Context.Content.FindAsync(handle, page.Cancellation) is not { } item) return Completion.Normal;
            await page.WriteAsync(await page.Display.BuildAsync(item, arguments.Text("display_type") ?? "Detail"), writer);
            return Completion.Normal;
        })
        .AddOptionalBlock("a", AnchorAsync);

    private static async ValueTask<Completion> AnchorAsync(TagArguments arguments, BlockBody body, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var page = PageSession.Of(context);
        var attributes = TagTools.Attributes(arguments, [.. Screens, .. Routes, .. arguments.Named.Select(a => a.Name).Where(n => n.StartsWith("route_", StringComparison.Ordinal))]);
        var screen = Screens.FirstOrDefault(arguments.Has);
        var item = screen is null ? null : TagTools.Item(arguments[screen]);
        var url = item is null ? RouteOf(page, arguments) : screen == "display_for" ? await page.Context.Content.UrlOfAsync(item, page.Cancellation) : page.Context.Content.ScreenOf(screen![..^"_for".Length], item);
        if (url is not null) attributes["href"] = TagTools.Href(page, url);
        else if (attributes.TryGetValue("href", out var href)) attributes["href"] = TagTools.Href(page, href);

        await writer.WriteAsync(Html.Element("a", attributes));
        if (!body.IsEmpty) await body.WriteToAsync(writer, encoder, context);
        else if (item is not null) await writer.WriteAsync(encoder.Encode(item.ToString()));
        await writer.WriteAsync("</a>");
        return Completion.Normal;
    }

    internal static string? RouteOf(PageSession page, TagArguments arguments)
    {
        if (!Routes.Any(arguments.Has)) return null;
        var action = arguments.Text("action") ?? "";
        if (!arguments.Has("controller") && action is ['/', ..] or ['~', ..] or ['h', 't', 't', 'p', ..]) return action;
        var values = arguments.Named.Where(a => a.Name.StartsWith("route_", StringComparison.Ordinal)).GroupBy(a => a.Name["route_".Length..], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last().Value.ToStringValue(), StringComparer.Ordinal);
        var target = new RouteTarget(action, arguments.Text("controller") ?? "", arguments.Text("area") ?? "", values);
        var url = page.Engine.Options.Hooks.RouteUrl(target);
        if (url is null) TagTools.NotSupported(page, $"{target.Area}/{target.Controller}/{target.Action}");
        return url;
    }
}
