using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using TayNinhExemplars.Theming.Liquid;
using TayNinhExemplars.Theming.Resources;

namespace TayNinhExemplars.Theming.Tags;

/// <summary>Forms and plain elements. Orchard's tag helpers fill in values from a model; here <c>for</c> gives the name and the id.</summary>
internal static class FormTags
{
    private static readonly string[] Void = ["input", "img", "br", "hr", "meta", "link", "source", "track", "wbr", "area", "col", "embed"];

    public static void Register(LiquidSyntax syntax) => syntax
        .AddBlock("form", FormAsync)
        .AddTag("helper", async (arguments, writer, encoder, context) => await ElementAsync(arguments, null, writer, encoder, context))
        .AddBlock("block", async (arguments, body, writer, encoder, context) => await ElementAsync(arguments, body, writer, encoder, context))
        .AddTag("antiforgerytoken", async (_, writer, _, context) =>
        {
            await writer.WriteAsync(PageSession.Of(context).Context.AntiforgeryField?.Invoke() ?? "");
            return Completion.Normal;
        });

    private static async ValueTask<Completion> FormAsync(TagArguments arguments, BlockBody body, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var page = PageSession.Of(context);
        var attributes = TagTools.Attributes(arguments, ["action", "controller", "area", "antiforgery", .. arguments.Named.Select(a => a.Name).Where(n => n.StartsWith("route_", StringComparison.Ordinal))]);
        attributes.TryAdd("method", "post");
        if (ContentTags.RouteOf(page, arguments) is { } url) attributes["action"] = TagTools.Href(page, url);

        await writer.WriteAsync(Html.Element("form", attributes));
        await body.WriteToAsync(writer, encoder, context);
        var isGet = attributes["method"].Equals("get", StringComparison.OrdinalIgnoreCase);
        if (!isGet && (!arguments.Has("antiforgery") || arguments["antiforgery"].ToBooleanValue())) await writer.WriteAsync(page.Context.AntiforgeryField?.Invoke() ?? "");
        await writer.WriteAsync("</form>");
        return Completion.Normal;
    }

    private static async ValueTask<Completion> ElementAsync(TagArguments arguments, BlockBody? body, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var name = arguments.At(0).ToStringValue();
        var attributes = TagTools.Attributes(arguments, "for", "asp_for", "asp_action", "asp_controller", "asp_area");
        if ((arguments.Text("for") ?? arguments.Text("asp_for")) is { } field) Name(name, field, attributes);
        if (attributes.TryGetValue("href", out var href)) attributes["href"] = TagTools.Href(PageSession.Of(context), href);
        if (attributes.TryGetValue("src", out var src)) attributes["src"] = TagTools.Href(PageSession.Of(context), src);
        if (!Html.IsName(name) || name is "script" or "style")
        {
            TagTools.NotSupported(PageSession.Of(context), $"helper {name}");
            return Completion.Normal;
        }

        await writer.WriteAsync(Html.Element(name, attributes));
        if (body is not null) await body.WriteToAsync(writer, encoder, context);
        if (!Void.Contains(name, StringComparer.OrdinalIgnoreCase)) await writer.WriteAsync($"</{name}>");
        return Completion.Normal;
    }

    private static void Name(string element, string field, Dictionary<string, string> attributes)
    {
        if (element is "label" or "output")
        {
            attributes.TryAdd("for", field.Replace('.', '_'));
            return;
        }

        if (element is "input" or "textarea" or "select" or "button") attributes.TryAdd("name", field);
        attributes.TryAdd("id", field.Replace('.', '_'));
    }
}
