using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Theming;

/// <summary>Brings the chosen theme, and the templates, placements and shortcodes that recipes and screens keep as data, to the catalog. Cheap when nothing changed, so it may be called before every page.</summary>
public sealed class ThemeOverrides(KeyedDocuments documents, SettingsStore settings, ThemeCatalog catalog)
{
    public async Task LoadAsync(CancellationToken ct = default)
    {
        var templates = await documents.GetAsync("Templates", ct);
        var placements = await documents.GetAsync("Placements", ct);
        var shortcodes = await documents.GetAsync("ShortcodeTemplates", ct);
        var theme = (await settings.GetAsync(ct)).Theme;
        if (!catalog.Takes(templates, placements, shortcodes, theme)) return;
        catalog.SetTheme(theme);
        catalog.SetTemplates(Texts(templates));
        catalog.SetShortcodes(Texts(shortcodes));
        catalog.SetPlacements(new JsonObject(placements.Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))));
    }

    // An empty one is a template whose file was missing beside its recipe: the page is drawn without it.
    private static Dictionary<string, string> Texts(IReadOnlyDictionary<string, JsonNode?> entries) =>
        entries.Where(t => t.Value is JsonObject template && template.Text("Content") is { Length: > 0 }).ToDictionary(t => t.Key, t => ((JsonObject)t.Value!).Text("Content") ?? "", StringComparer.OrdinalIgnoreCase);
}
