using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Layers;

/// <summary>A widget in its zone.</summary>
public sealed record PlacedWidget(ContentItem Widget, string Zone, string Position);

/// <param name="Problems">Rules that could not be asked; their layers are not shown.</param>
public sealed record LayerResult(IReadOnlyList<PlacedWidget> Widgets, IReadOnlyList<string> Problems);

/// <summary>The widgets of those layers whose rule holds for a page.</summary>
public sealed class LayerWidgets(KeyedDocuments documents, ContentStore store)
{
    public async Task<LayerResult> ForAsync(PageFacts page, CancellationToken ct = default)
    {
        var layers = await documents.GetAsync("Layers", ct);
        if (layers.Count == 0) return new LayerResult([], []);
        var problems = new List<string>();
        var shown = layers.Where(l => l.Value is JsonObject layer && LayerRule.Holds(layer.Find("LayerRule") as JsonObject, page, problems)).Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
        var widgets = shown.Count == 0 ? [] : await store.WidgetsAsync(ct);
        return new LayerResult([.. from widget in widgets
                                   let at = widget.Part("LayerMetadata")
                                   where at is not null && shown.Contains(at.Text("Layer") ?? "")
                                   select new PlacedWidget(widget, at.Text("Zone") ?? "", at["Position"]?.ToString() ?? "0")], problems);
    }

    /// <summary>The zones that the site declares, and those that widgets stand in all the same.</summary>
    public static IReadOnlyList<string> ZonesOf(SiteSettings settings) => (settings.Properties.Find("LayerSettings") as JsonObject)?.Strings("Zones") ?? [];
}
