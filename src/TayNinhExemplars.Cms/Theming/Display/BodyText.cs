using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming.Values;

namespace TayNinhExemplars.Theming.Display;

/// <summary>Body texts as safe HTML: Liquid if the definition allows it, then Markdown, then shortcodes.</summary>
internal static class BodyText
{
    public static async ValueTask<string> HtmlAsync(PageSession page, ContentItem item, string? html, TypePartDefinition part) =>
        page.Engine.Options.Hooks.Shortcodes(await LiquidIfAllowedAsync(page, item, html ?? "", part));

    public static async ValueTask<string> MarkdownAsync(PageSession page, ContentItem item, string? markdown, TypePartDefinition part)
    {
        var hooks = page.Engine.Options.Hooks;
        return hooks.Shortcodes(hooks.Markdown(await LiquidIfAllowedAsync(page, item, markdown ?? "", part)));
    }

    public static ValueTask<string> LiquidAsync(PageSession page, ContentItem item, string liquid) =>
        page.RunAsync(page.Engine.Parse(liquid, $"{item.ContentType}/{item.ContentItemId}"), new ContentItemModelValue(item));

    private static ValueTask<string> LiquidIfAllowedAsync(PageSession page, ContentItem item, string text, TypePartDefinition part)
    {
        var allowed = part.Settings.Find(part.PartName + "Settings") is System.Text.Json.Nodes.JsonObject settings && settings.Flag("RenderLiquid") == true;
        return allowed && text.Contains('{', StringComparison.Ordinal) ? LiquidAsync(page, item, text) : ValueTask.FromResult(text);
    }
}
