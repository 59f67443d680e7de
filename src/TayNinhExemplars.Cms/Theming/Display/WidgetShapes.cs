using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming.Alternates;

namespace TayNinhExemplars.Theming.Display;

internal static class WidgetShapes
{
    /// <summary>The widgets of a flow, each with Orchard's classes for its alignment and size.</summary>
    public static async ValueTask<Shape> FlowAsync(PageSession page, Shape shape, JsonObject json)
    {
        var widgets = (json["Widgets"] as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
        foreach (var widget in widgets)
        {
            var item = widget.ToContentItem();
            var flow = widget["FlowMetadata"] as JsonObject ?? [];
            var child = await page.Display.BuildAsync(item, "Detail");
            child.Classes.AddRange(["widget", $"widget-{Filters.TextFilters.HtmlClass(item.ContentType)}", $"widget-align-{(flow.Text("Alignment") ?? "Justify").ToLowerInvariant()}", $"widget-size-{flow["Size"]?.ToString() ?? "100"}"]);
            shape.Add(child);
        }

        return shape.With("Widgets", PartShapes.Contained(json["Widgets"]));
    }

    /// <summary>A widget for a zone of the layout, in its wrapper.</summary>
    public static async ValueTask<Shape> WrapAsync(PageSession page, ContentItem widget, string zone)
    {
        var content = await page.Display.BuildAsync(widget, "Detail");
        var wrapper = new Shape("Widget_Wrapper").With("Widget", widget).With("Zone", zone);
        wrapper.Metadata.AddAlternates(WidgetAlternates.Wrapper(widget.ContentType, zone));
        return wrapper.Add(content, name: "Content");
    }
}
