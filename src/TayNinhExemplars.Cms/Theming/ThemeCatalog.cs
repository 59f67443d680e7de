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
    private (object? Templates, object? Placements) _data;
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

    /// <summary>Whether these are other documents than those taken last; the store gives the same ones until they change.</summary>
    internal bool Takes(object templates, object placements)
    {
        lock (_reading)
        {
            if (ReferenceEquals(_data.Templates, templates) && ReferenceEquals(_data.Placements, placements)) return false;
            _data = (templates, placements);
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
        var theme = ReadFolder(options.ThemeName);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { options.ThemeName };
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
        return theme;
    }

    private Theme ReadFolder(string name)
    {
        var folder = Path.Combine(options.ThemesPath, name);
        return Directory.Exists(folder) ? Theme.Read(folder) : new Theme { Name = name };
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
