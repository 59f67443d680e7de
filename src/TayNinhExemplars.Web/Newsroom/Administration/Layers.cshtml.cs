using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Layers;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Administration;

public sealed record LayerLine(string Name, string Description, IReadOnlyList<string> Conditions);

public sealed record WidgetLine(string Id, string Text, string Layer, string Zone, string Position);

/// <summary>Layers with their condition, the zones, and which widget stands where.</summary>
[NeedsPermission(nameof(FeaturesPermissions.ManageLayers))]
public sealed class LayersModel(KeyedDocuments documents, SettingsStore settings, ContentStore store, SaveAndPublishHandler save) : AdministrationPage
{
    private const string Path = "/toa-soan/quan-tri/lop";
    private IReadOnlyList<WidgetLine> _widgets = [];

    [BindProperty] public string? LayerName { get; set; }
    [BindProperty] public string? Description { get; set; }
    [BindProperty] public string? Zones { get; set; }
    [BindProperty] public string? WidgetId { get; set; }
    [BindProperty] public string? Zone { get; set; }
    [BindProperty] public string? Position { get; set; }
    public IReadOnlyList<LayerLine> Layers { get; private set; } = [];

    public IEnumerable<WidgetLine> WidgetsOf(string layer) => _widgets.Where(w => w.Layer == layer);

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Zones = string.Join(", ", LayerWidgets.ZonesOf(await settings.GetAsync(Aborted)));
    }

    public async Task<IActionResult> OnPostSaveAsync()
    {
        await LoadAsync();
        var name = Clean(LayerName);
        var refusals = new Refusals().Unless(name.Length > 0, "admin.required", nameof(LayerName)).Unless(Layers.All(l => l.Name != name), "admin.name-taken", nameof(LayerName), name);
        if (refusals.Any) return Refused(refusals);
        var layer = new JsonObject { ["Name"] = name, [nameof(Description)] = Clean(Description), ["LayerRule"] = new JsonObject { ["ConditionId"] = Ids.New(), ["Conditions"] = new JsonArray() } };
        await ChangeAsync("layer.saved", "layer", name, () => documents.PutAsync("Layers", [KeyValuePair.Create(name, (JsonNode?)layer)], Aborted));
        return Done("form.saved", LayerModel.UrlOf(name));
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await LoadAsync();
        if (Layers.FirstOrDefault(l => l.Name == LayerName) is not { } layer) return NotFound();
        await ChangeAsync("layer.removed", "layer", layer.Name, () => documents.RemoveAsync("Layers", layer.Name, Aborted));
        return Done("admin.removed", Path, layer.Name);
    }

    public async Task<IActionResult> OnPostZonesAsync()
    {
        var zones = Clean(Zones).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        await ChangeAsync("layers.zones", "site", "zones", () => settings.ChangeAsync(s =>
        {
            var properties = (JsonObject)s.Properties.DeepClone();
            properties["LayerSettings"] = new JsonObject { [nameof(Zones)] = new JsonArray([.. zones.Select(z => (JsonNode)z)]) };
            return s with { Properties = properties };
        }, Aborted));
        return Done("form.saved", Path);
    }

    /// <summary>Puts a widget, which is an item, into a zone of a layer.</summary>
    public async Task<IActionResult> OnPostPlaceAsync()
    {
        await LoadAsync();
        var widget = await store.FindAsync(Clean(WidgetId), VersionKind.Latest, Aborted);
        var isNumber = double.TryParse(Clean(Position).Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var position);
        var refusals = new Refusals()
            .Unless(widget is not null, "admin.no-widget", nameof(WidgetId))
            .Unless(Layers.Any(l => l.Name == Clean(LayerName)), "admin.no-layer", nameof(LayerName))
            .Unless(Clean(Zone).Length > 0, "admin.required", nameof(Zone))
            .Unless(isNumber || Clean(Position).Length == 0, "admin.number", nameof(Position));
        if (refusals.Any) return Refused(refusals);
        widget!.Content["LayerMetadata"] = new JsonObject { ["Layer"] = Clean(LayerName), [nameof(Zone)] = Clean(Zone), [nameof(Position)] = position, ["RenderTitle"] = false };
        var saved = await save.HandleAsync(new SaveAndPublish(widget, widget.ContentItemVersionId), Actor, Aborted);
        return saved.Succeeded ? Done("form.saved", Path) : Refused(saved.Refusals);
    }

    private async Task LoadAsync()
    {
        Layers = [.. (await documents.GetAsync("Layers", Aborted)).Where(l => l.Value is JsonObject).Select(l => new LayerLine(l.Key, ((JsonObject)l.Value!).Text("Description") ?? "", Words((JsonObject)l.Value!)))];
        _widgets = [.. (await store.WidgetsAsync(Aborted)).Select(w => new WidgetLine(w.ContentItemId, w.ToString(), w.Part("LayerMetadata")?.Text("Layer") ?? "", w.Part("LayerMetadata")?.Text("Zone") ?? "", w.Part("LayerMetadata")?[nameof(Position)]?.ToString() ?? "0"))];
    }

    private static List<string> Words(JsonObject layer) => [.. new RuleEdit((JsonObject)layer.DeepClone()).Lines.Select(l => string.Concat(Enumerable.Repeat("— ", l.Depth)) + $"{l.Kind} {l.Value}".Trim())];
}
