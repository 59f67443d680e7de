using System.Text.Json.Nodes;
using TayNinhExemplars.Theming.Defaults;
using TayNinhExemplars.Theming.Placement;

namespace TayNinhExemplars.Theming;

/// <summary>
/// The themes of the site. The current one is read once, and again when its files change (if asked for) or when
/// an administrator's own templates change.
/// </summary>
public sealed class ThemeCatalog(ThemingOptions options)
{
    private readonly Lock _reading = new();
    private readonly Dictionary<string, TemplateSource> _overrides = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PlacementRule> _placements = [];
    private readonly Dictionary<string, TemplateSource> _shortcodes = new(StringComparer.OrdinalIgnoreCase);
    private object?[] _data = [];
    private string? _chosen;
    private Theme? _current;
    private string _fingerprint = "";

    /// <summary>The theme of the site with everything it inherits.</summary>
    public Theme Current
    {
        get
        {
            if (_current is { } known && !options.ReloadOnChange) return known;
            lock (_reading)
            {
                var fingerprint = options.ReloadOnChange ? Fingerprint() : "";
                if (_current is { } same && fingerprint == _fingerprint) return same;
                _fingerprint = fingerprint;
                return _current = Read();
            }
        }
    }

    public IEnumerable<string> Names => Directory.Exists(options.ThemesPath)
        ? Directory.EnumerateDirectories(options.ThemesPath).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)
        : [];

    /// <summary>Templates kept as data (recipe step Templates), by shape type; they stand before the files. Replaces what was set before.</summary>
    public void SetTemplates(IReadOnlyDictionary<string, string> liquidByShapeType)
    {
        lock (_reading)
        {
            _overrides.Clear();
            foreach (var (type, text) in liquidByShapeType) _overrides[type] = new TemplateSource($"Templates/{type}", text);
            _current = null;
        }
    }

    /// <summary>Placement kept as data (recipe step Placements): <c>{ shapeType: [{ place, ... }] }</c>. Stands before the theme's placement.json.</summary>
    public void SetPlacements(JsonObject placements)
    {
        lock (_reading)
        {
            _placements.Clear();
            _placements.AddRange(PlacementRule.ReadAll(placements));
            _current = null;
        }
    }

    /// <summary>The theme that recipe or screen chose; it is there as soon as its folder is. Null is the host's own.</summary>
    public void SetTheme(string? name)
    {
        lock (_reading)
        {
            _chosen = name;
            _current = null;
        }
    }

    /// <summary>Shortcodes kept as data (recipe step ShortcodeTemplates), by name: Liquid that knows <c>Args</c> and <c>Content</c>.</summary>
    public void SetShortcodes(IReadOnlyDictionary<string, string> liquidByName)
    {
        lock (_reading)
        {
            _shortcodes.Clear();
            foreach (var (name, text) in liquidByName) _shortcodes[name] = new TemplateSource($"Shortcodes/{name}", text);
            _current = null;
        }
    }

    /// <summary>Whether these are other documents than those taken last; the store gives the same ones until they change.</summary>
    internal bool Takes(params object?[] data)
    {
        lock (_reading)
        {
            if (_data.Length == data.Length && _data.Zip(data).All(p => ReferenceEquals(p.First, p.Second) || p.First is string text && text.Equals(p.Second))) return false;
            _data = data;
            return true;
        }
    }

    /// <summary>The file behind <c>/TayNinh/css/site.css</c>: the theme's <c>wwwroot/css/site.css</c>. Null when there is none.</summary>
    public string? FindFile(string requestPath)
    {
        var parts = requestPath.TrimStart('/').Split('/');
        if (parts.Length < 2 || requestPath.Contains('\\', StringComparison.Ordinal) || requestPath.Contains('\0', StringComparison.Ordinal)) return null;
        if (parts.Any(p => p is "" or "." or "..") || !Names.Contains(parts[0], StringComparer.OrdinalIgnoreCase)) return null;

        var name = Names.First(n => n.Equals(parts[0], StringComparison.OrdinalIgnoreCase));
        var file = Path.Combine([options.ThemesPath, name, "wwwroot", .. parts[1..]]);
        return File.Exists(file) ? Path.GetFullPath(file) : null;
    }

    private Theme Read()
    {
        var name = string.IsNullOrEmpty(_chosen) ? options.ThemeName : _chosen;
        var theme = ReadFolder(name);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { name };
        for (var parent = theme.BaseTheme; parent is not null && seen.Add(parent);)
        {
            var inherited = ReadFolder(parent);
            theme.Inherit(inherited);
            parent = inherited.BaseTheme;
        }

        foreach (var resource in options.Resources) theme.AddResource(resource);
        theme.Inherit(DefaultTemplates.Theme);
        foreach (var (type, source) in _overrides) theme.AddTemplate(type, source);
        theme.AddPlacement(_placements);
        foreach (var (code, source) in _shortcodes) theme.AddShortcode(code, source);
        return theme;
    }

    private Theme ReadFolder(string name)
    {
        // A theme's name comes from recipes: it names a folder beside the others and nothing else.
        var folder = Path.Combine(options.ThemesPath, Names.FirstOrDefault(n => n.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? "");
        return folder.Length > options.ThemesPath.Length + 1 && Directory.Exists(folder) ? Theme.Read(folder) : new Theme { Name = name };
    }

    private string Fingerprint()
    {
        if (!Directory.Exists(options.ThemesPath)) return "";
        var files = Directory.EnumerateFiles(options.ThemesPath, "*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".liquid", StringComparison.OrdinalIgnoreCase) || f.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            .Select(f => $"{f}:{File.GetLastWriteTimeUtc(f).Ticks}");
        return string.Join('|', files.Order(StringComparer.Ordinal));
    }
}
