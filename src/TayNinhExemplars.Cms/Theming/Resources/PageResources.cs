using System.Security.Cryptography;
using System.Text;

namespace TayNinhExemplars.Theming.Resources;

/// <summary>The stylesheets, scripts, links and meta elements of one page, each once, what others depend on first.</summary>
internal sealed class PageResources(IReadOnlyDictionary<(ResourceKind, string), ResourceDefinition> known, Func<string, string> address)
{
    private readonly List<ResourceUse> _uses = [];
    private readonly List<string> _links = [];
    private readonly List<(string Key, Dictionary<string, string> Attributes)> _metas = [];

    public HashSet<string> ScriptHashes { get; } = new(StringComparer.Ordinal);

    public HashSet<string> StyleHashes { get; } = new(StringComparer.Ordinal);

    public ResourceDefinition? Find(ResourceKind kind, string name) => known.GetValueOrDefault((kind, name.ToLowerInvariant()));

    public void Require(ResourceUse use)
    {
        var at = _uses.FindIndex(u => u.Kind == use.Kind && u.Key == use.Key);
        if (at < 0) _uses.Add(use);
        else if (use.Place < _uses[at].Place) _uses[at] = _uses[at] with { Place = use.Place };
    }

    public void AddLink(IReadOnlyDictionary<string, string> attributes)
    {
        var html = Html.Element("link", attributes);
        if (!_links.Contains(html)) _links.Add(html);
    }

    /// <summary>A name that is there already is replaced, or continued when a separator is given.</summary>
    public void AddMeta(string key, Dictionary<string, string> attributes, string? separator)
    {
        var at = _metas.FindIndex(m => m.Key == key);
        if (at < 0)
        {
            _metas.Add((key, attributes));
            return;
        }

        if (separator is not null && attributes.TryGetValue("content", out var more)) attributes["content"] = _metas[at].Attributes.GetValueOrDefault("content") + separator + more;
        _metas[at] = (key, attributes);
    }

    public string Write(string type) => string.Join('\n', Lines(type));

    public string WriteOne(ResourceUse use)
    {
        if (use.Kind == ResourceKind.Style)
        {
            if (use.Block is null) return Html.Element("link", new Dictionary<string, string>(use.Attributes, StringComparer.Ordinal) { ["rel"] = "stylesheet", ["href"] = use.Url! });
            StyleHashes.Add(Hash(use.Block));
            return $"{Html.Element("style", use.Attributes)}{use.Block}</style>";
        }

        if (use.Block is null) return Html.Element("script", new Dictionary<string, string>(use.Attributes, StringComparer.Ordinal) { ["src"] = use.Url! }) + "</script>";
        ScriptHashes.Add(Hash(use.Block));
        return $"{Html.Element("script", use.Attributes)}{use.Block}</script>";
    }

    private IEnumerable<string> Lines(string type) => type switch
    {
        "Meta" => _metas.Select(m => Html.Element("meta", m.Attributes)),
        "HeadLink" => _links,
        "Stylesheet" => Uses(ResourceKind.Style, ResourcePlace.Head),
        "HeadScript" => Uses(ResourceKind.Script, ResourcePlace.Head),
        "FootScript" => Uses(ResourceKind.Script, ResourcePlace.Foot),
        "Header" => new[] { "Meta", "HeadLink", "Stylesheet", "HeadScript" }.SelectMany(Lines),
        "Footer" => Uses(ResourceKind.Style, ResourcePlace.Foot).Concat(Lines("FootScript")),
        _ => [],
    };

    private IEnumerable<string> Uses(ResourceKind kind, ResourcePlace place)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var ordered = new List<ResourceUse>();
        foreach (var use in _uses.Where(u => u.Kind == kind && PlaceOf(u) == place)) Visit(use, place, done, ordered);
        return ordered.Select(WriteOne);
    }

    private void Visit(ResourceUse use, ResourcePlace place, HashSet<string> done, List<ResourceUse> ordered)
    {
        if (!done.Add(use.Key)) return;
        foreach (var name in use.DependsOn)
        {
            if (Dependency(use.Kind, name, place) is { } needed && PlaceOf(needed) == place) Visit(needed, place, done, ordered);
        }

        ordered.Add(use);
    }

    private ResourceUse? Dependency(ResourceKind kind, string name, ResourcePlace place)
    {
        var key = name.ToLowerInvariant();
        if (_uses.Find(u => u.Kind == kind && u.Key == key) is { } used) return used;
        return Find(kind, name) is { } definition
            ? new ResourceUse(kind, key, place) { Url = address(definition.Url), DependsOn = definition.DependsOn, Attributes = definition.Attributes }
            : null;
    }

    // What something in the head depends on must be in the head too.
    private ResourcePlace PlaceOf(ResourceUse use) => use.Place == ResourcePlace.Head || NeededInHead(use.Kind, use.Key, []) ? ResourcePlace.Head : use.Place;

    private bool NeededInHead(ResourceKind kind, string key, HashSet<string> seen) => seen.Add(key) && _uses.Exists(u =>
        u.Kind == kind && u.DependsOn.Any(d => d.Equals(key, StringComparison.OrdinalIgnoreCase)) && (u.Place == ResourcePlace.Head || NeededInHead(kind, u.Key, seen)));

    private static string Hash(string block) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(block)));
}
