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
            child.Classes.AddRange(["widget", $"widget-{Filters.TextFilters.HtmlClass(item.ContentType)}", $"widget-align-{Alignment(flow)}", $"widget-size-{flow["Size"]?.ToString() ?? "100"}"]);
            shape.Add(child);
        }

        return shape.With("Widgets", PartShapes.Contained(json["Widgets"]));
    }

    private static readonly string[] Alignments = ["left", "center", "right", "justify", "inherit"];

    // Written as a name or, by older files, as a number.
    private static string Alignment(JsonObject flow) => flow.Text("Alignment")?.ToLowerInvariant()
        ?? (flow["Alignment"] is JsonValue value && value.TryGetValue<int>(out var number) && number >= 0 && number < Alignments.Length ? Alignments[number] : "justify");

    /// <summary>The widgets an item brings for zones of the layout: <c>{ Widgets: { zone: [item] } }</c>.</summary>
    public static async ValueTask PlaceAsync(PageSession page, JsonObject json)
    {
        foreach (var (zone, widgets) in json["Widgets"] as JsonObject ?? [])
            foreach (var widget in (widgets as JsonArray)?.OfType<JsonObject>() ?? [])
                page.Layout.Zone(zone).Add(await WrapAsync(page, widget.ToContentItem(), zone), (widget["WidgetMetadata"] as JsonObject)?["Position"]?.ToString());
    }

    /// <summary>A widget for a zone of the layout, in its wrapper.</summary>
    public static async ValueTask<Shape> WrapAsync(PageSession page, ContentItem widget, string zone)
    {
        var content = await page.Display.BuildAsync(widget, "Detail");
        content.Classes.AddRange(["widget", $"widget-{Filters.TextFilters.HtmlClass(widget.ContentType)}"]);
        var wrapper = new Shape("Widget_Wrapper").With("Widget", widget).With("ContentItem", widget).With("Zone", zone);
        wrapper.Metadata.AddAlternates(WidgetAlternates.Wrapper(widget.ContentType, zone));
        return wrapper.Add(content, name: "Content");
    }
}
