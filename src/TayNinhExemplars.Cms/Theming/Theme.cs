using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming.Placement;

namespace TayNinhExemplars.Theming;

/// <summary>A template as it stands in a file or in the site's data.</summary>
public sealed record TemplateSource(string Name, string Text);

/// <summary>A theme as it was read: templates by shape type, includes by path, placement and named resources; a base theme's come after its own.</summary>
public sealed class Theme
{
    private readonly Dictionary<string, TemplateSource> _templates = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TemplateSource> _partials = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(ResourceKind, string), ResourceDefinition> _resources = [];
    private readonly List<PlacementRule> _placement = [];
    private readonly Dictionary<string, TemplateSource> _shortcodes = new(StringComparer.OrdinalIgnoreCase);

    public required string Name { get; init; }

    public string? BaseTheme { get; private init; }

    public JsonObject Manifest { get; private init; } = [];

    public IReadOnlyDictionary<string, TemplateSource> Templates => _templates;

    public IReadOnlyDictionary<(ResourceKind, string), ResourceDefinition> Resources => _resources;

    internal IReadOnlyList<PlacementRule> Placement => _placement;

    internal IReadOnlyDictionary<string, TemplateSource> Shortcodes => _shortcodes;

    public TemplateSource? FindPartial(string path)
    {
        var key = path.Replace('\\', '/').TrimStart('/');
        if (key.StartsWith("Views/", StringComparison.OrdinalIgnoreCase)) key = key["Views/".Length..];
        if (key.EndsWith(".liquid", StringComparison.OrdinalIgnoreCase)) key = key[..^".liquid".Length];
        return _partials.GetValueOrDefault(key) ?? _partials.GetValueOrDefault(Underscored(key));
    }

    internal static Theme Read(string folder)
    {
        var manifest = ReadJson(Path.Combine(folder, "theme.json")) ?? [];
        var theme = new Theme { Name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), BaseTheme = manifest.Text("BaseTheme"), Manifest = manifest };
        theme.AddViews(Path.Combine(folder, "Views"));
        theme._placement.AddRange(PlacementRule.ReadAll(ReadJson(Path.Combine(folder, "placement.json"))));
        foreach (var resource in ReadResources(manifest)) theme.AddResource(resource);
        return theme;
    }

    internal void AddResource(ResourceDefinition resource) => _resources.TryAdd((resource.Kind, resource.Name.ToLowerInvariant()), resource);

    internal void AddShortcode(string name, TemplateSource source) => _shortcodes[name] = source;

    internal void AddTemplate(string shapeType, TemplateSource source) => _templates[shapeType] = source;

    internal void AddPlacement(IEnumerable<PlacementRule> rules) => _placement.InsertRange(0, rules);

    /// <summary>Takes over what this theme does not have itself.</summary>
    internal void Inherit(Theme other)
    {
        foreach (var (type, source) in other._templates) _templates.TryAdd(type, source);
        foreach (var (path, source) in other._partials) _partials.TryAdd(path, source);
        foreach (var resource in other._resources.Values) AddResource(resource);
        _placement.AddRange(other._placement);
    }

    internal void AddView(string pathUnderViews, string text)
    {
        var source = new TemplateSource($"{Name}/{pathUnderViews}", text);
        _partials[pathUnderViews[..^Path.GetExtension(pathUnderViews).Length]] = source;
        if (ShapeNames.FromFile(pathUnderViews) is { } type) _templates[type] = source;
    }

    private void AddViews(string views)
    {
        if (!Directory.Exists(views)) return;
        foreach (var file in Directory.EnumerateFiles(views, "*.liquid", new EnumerationOptions { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive }).Order(StringComparer.Ordinal))
            AddView(Path.GetRelativePath(views, file).Replace('\\', '/'), File.ReadAllText(file));
    }

    private static IEnumerable<ResourceDefinition> ReadResources(JsonObject manifest) =>
        from json in (manifest.Find("Resources") as JsonArray)?.OfType<JsonObject>() ?? []
        let name = json.Text("Name")
        let url = json.Text("Url")
        where name is not null && url is not null
        select new ResourceDefinition(name, string.Equals(json.Text("Type"), "script", StringComparison.OrdinalIgnoreCase) ? ResourceKind.Script : ResourceKind.Style, url)
        {
            DependsOn = json.Strings("DependsOn"),
            Attributes = (json.Find("Attributes") as JsonObject)?.ToDictionary(p => p.Key, p => p.Value?.ToString() ?? "", StringComparer.Ordinal) ?? [],
        };

    private static JsonObject? ReadJson(string file) => File.Exists(file) ? Json.ParseObject(File.ReadAllText(file)) : null;

    private static string Underscored(string key)
    {
        var slash = key.LastIndexOf('/') + 1;
        return $"{key[..slash]}_{key[slash..]}";
    }
}
