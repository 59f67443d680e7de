using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Theming;

/// <summary>Brings the templates and placements that recipes and screens keep as data to the catalog. Cheap when nothing changed, so it may be called before every page.</summary>
public sealed class ThemeOverrides(KeyedDocuments documents, ThemeCatalog catalog)
{
    public async Task LoadAsync(CancellationToken ct = default)
    {
        var templates = await documents.GetAsync("Templates", ct);
        var placements = await documents.GetAsync("Placements", ct);
        if (!catalog.Takes(templates, placements)) return;

        catalog.SetTemplates(templates.Where(t => t.Value is JsonObject).ToDictionary(t => t.Key, t => ((JsonObject)t.Value!).Text("Content") ?? "", StringComparer.OrdinalIgnoreCase));
        catalog.SetPlacements(new JsonObject(placements.Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))));
    }
}
