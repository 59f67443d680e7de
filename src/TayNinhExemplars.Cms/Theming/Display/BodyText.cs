using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming.Values;

namespace TayNinhExemplars.Theming.Display;

/// <summary>Body texts as safe HTML: Liquid if the definition allows it, then shortcodes, then Markdown.</summary>
internal static class BodyText
{
    public static async ValueTask<string> HtmlAsync(PageSession page, ContentItem item, string? html, TypePartDefinition part) =>
        await WithShortcodesAsync(page, await LiquidIfAllowedAsync(page, item, html ?? "", part), Sanitizes(part.Settings, part.PartName));

    // Markdown is sanitised as it becomes HTML, so what shortcodes write goes through it too.
    public static async ValueTask<string> MarkdownAsync(PageSession page, ContentItem item, string? markdown, TypePartDefinition part) =>
        page.Engine.Options.Hooks.Markdown(await WithShortcodesAsync(page, await LiquidIfAllowedAsync(page, item, markdown ?? "", part), sanitize: false));

    public static ValueTask<string> LiquidAsync(PageSession page, ContentItem item, string liquid) =>
        page.RunAsync(page.Engine.Parse(liquid, $"{item.ContentType}/{item.ContentItemId}"), new ContentItemModelValue(item));

    /// <summary>HTML was sanitised when it was stored; it is again when a shortcode changed it.</summary>
    public static async ValueTask<string> WithShortcodesAsync(PageSession page, string text, bool sanitize)
    {
        var hooks = page.Engine.Options.Hooks;
        var replaced = await Shortcodes.ReplaceAsync(text, new ShortcodeSetting(hooks, page.Context.PathBase, page.Context.Culture.Name, page));
        return sanitize && replaced != text ? hooks.SanitizeHtml(replaced) : replaced;
    }

    public static bool Sanitizes(JsonObject settings, string kind) => Flag(settings, kind, "SanitizeHtml") != false;

    private static ValueTask<string> LiquidIfAllowedAsync(PageSession page, ContentItem item, string text, TypePartDefinition part) =>
        Flag(part.Settings, part.PartName, "RenderLiquid") == true && text.Contains('{', StringComparison.Ordinal) ? LiquidAsync(page, item, text) : ValueTask.FromResult(text);

    private static bool? Flag(JsonObject settings, string kind, string name) => (settings.Find(kind + "Settings") as JsonObject)?.Flag(name);
}
