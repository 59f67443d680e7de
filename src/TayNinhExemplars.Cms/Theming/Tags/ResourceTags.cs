using Fluid;
using Fluid.Ast;
using TayNinhExemplars.Theming.Liquid;
using TayNinhExemplars.Theming.Resources;

namespace TayNinhExemplars.Theming.Tags;

/// <summary>Stylesheets, scripts, links and meta elements. They are written where <c>resources</c> stands, however late they are asked for.</summary>
internal static class ResourceTags
{
    private static readonly string[] Own = ["name", "src", "at", "version", "append_version", "cdn_src", "debug_src", "debug_cdn_src", "use_cdn", "depends_on", "culture", "condition", "debug"];

    public static void Register(LiquidSyntax syntax) => syntax
        .AddTag("style", (arguments, writer, _, context) => FileAsync(ResourceKind.Style, arguments, writer, context))
        .AddTag("script", (arguments, writer, _, context) => FileAsync(ResourceKind.Script, arguments, writer, context))
        .AddBlock("styleblock", async (arguments, body, writer, _, context) => await BlockAsync(ResourceKind.Style, arguments, body, writer, context))
        .AddBlock("scriptblock", async (arguments, body, writer, _, context) => await BlockAsync(ResourceKind.Script, arguments, body, writer, context))
        .AddTag("link", (arguments, _, _, context) =>
        {
            var page = PageSession.Of(context);
            var attributes = TagTools.Attributes(arguments, "src", "append_version", "condition", "culture");
            if (arguments.Text("src") is { } src) attributes["href"] = Address(page, src, arguments);
            else if (attributes.TryGetValue("href", out var href)) attributes["href"] = Address(page, href, arguments);
            page.Resources.AddLink(attributes);
            return Statement.Normal();
        })
        .AddTag("meta", (arguments, _, _, context) =>
        {
            var attributes = TagTools.Attributes(arguments, "separator");
            var key = attributes.GetValueOrDefault("name") ?? attributes.GetValueOrDefault("property") ?? attributes.GetValueOrDefault("http-equiv") ?? attributes.GetValueOrDefault("charset") ?? "";
            PageSession.Of(context).Resources.AddMeta(key, attributes, arguments.Text("separator"));
            return Statement.Normal();
        })
        .AddTag("resources", async (arguments, writer, _, context) =>
        {
            await writer.WriteAsync($"{PageSession.Of(context).Later}{arguments.Get("type", 0).ToStringValue()}\u0003");
            return Completion.Normal;
        });

    private static async ValueTask<Completion> FileAsync(ResourceKind kind, TagArguments arguments, TextWriter writer, TemplateContext context)
    {
        var page = PageSession.Of(context);
        var name = arguments.Text("name") ?? "";
        var definition = name.Length > 0 ? page.Resources.Find(kind, name) : null;
        var url = arguments.Text("src") ?? definition?.Url;
        if (url is null)
        {
            // As in Orchard, a name nobody knows writes nothing; it is told, even where findings are errors, but never fails the page.
            page.Notes.Add(new LiquidDiagnostic(name, 1, 1, "theme.resource-unknown", [name]));
            return Completion.Normal;
        }

        var attributes = new Dictionary<string, string>(definition?.Attributes ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (key, value) in TagTools.Attributes(arguments, Own)) attributes[key] = value;
        var use = new ResourceUse(kind, name.Length > 0 ? name.ToLowerInvariant() : url, Place(kind, arguments))
        {
            // A file of the site has its own version in its address; the one that a theme asks for by name is the package's.
            Url = arguments.Has("src") ? Address(page, url, arguments) : Versioned(page, url),
            DependsOn = [.. definition?.DependsOn ?? [], .. TagTools.Words(arguments["depends_on"], context)],
            Attributes = attributes,
        };
        await PutAsync(page, use, arguments, writer);
        return Completion.Normal;
    }

    private static async ValueTask<Completion> BlockAsync(ResourceKind kind, TagArguments arguments, BlockBody body, TextWriter writer, TemplateContext context)
    {
        // The block is CSS or JavaScript, not HTML: what is printed in it is for the template to make safe (json).
        var text = await body.RenderAsync(NullEncoder.Default, context);
        var use = new ResourceUse(kind, arguments.Text("name")?.ToLowerInvariant() ?? text, Place(kind, arguments)) { Block = text, Attributes = TagTools.Attributes(arguments, Own) };
        await PutAsync(PageSession.Of(context), use, arguments, writer);
        return Completion.Normal;
    }

    private static async ValueTask PutAsync(PageSession page, ResourceUse use, TagArguments arguments, TextWriter writer)
    {
        if (string.Equals(arguments.Text("at"), "Inline", StringComparison.OrdinalIgnoreCase)) await writer.WriteAsync(page.Resources.WriteOne(use));
        else page.Resources.Require(use);
    }

    private static ResourcePlace Place(ResourceKind kind, TagArguments arguments) => arguments.Text("at")?.ToLowerInvariant() switch
    {
        "head" => ResourcePlace.Head,
        "foot" => ResourcePlace.Foot,
        _ => kind == ResourceKind.Style ? ResourcePlace.Head : ResourcePlace.Foot,
    };

    internal static string Versioned(PageSession page, string url) => page.Engine.Options.Hooks.AppendVersion(TagTools.Href(page, url));

    private static string Address(PageSession page, string url, TagArguments arguments)
    {
        var href = TagTools.Href(page, url);
        if (arguments["append_version"].ToBooleanValue() && arguments.Has("append_version")) return page.Engine.Options.Hooks.AppendVersion(href);
        return arguments.Text("version") is { Length: > 0 } version && !href.Contains('?', StringComparison.Ordinal) ? $"{href}?v={Uri.EscapeDataString(version)}" : href;
    }
}
