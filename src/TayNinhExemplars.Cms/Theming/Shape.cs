namespace TayNinhExemplars.Theming;

/// <summary>A piece of a page: what a template gets as <c>Model</c>. Shapes hold shapes, by name and in order of position.</summary>
public sealed class Shape(string type)
{
    private readonly List<Shape> _items = [];
    private bool _sorted = true;

    public ShapeMetadata Metadata { get; } = new(type);

    public string? Id { get; set; }

    public List<string> Classes { get; } = [];

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>What the template reads as <c>Model.Name</c>: view records, JSON, numbers, texts, shapes.</summary>
    public Dictionary<string, object?> Properties { get; } = new(StringComparer.Ordinal);

    public bool HasItems => _items.Count > 0;

    public IReadOnlyList<Shape> Items
    {
        get
        {
            if (_sorted) return _items;
            // Stable: shapes of the same position stay in the order in which they were added.
            var ordered = _items.OrderBy(i => i.Metadata.Position, PositionComparer.Instance).ToList();
            _items.Clear();
            _items.AddRange(ordered);
            _sorted = true;
            return _items;
        }
    }

    /// <summary>A shape that is HTML already.</summary>
    public static Shape Html(string html)
    {
        var shape = new Shape("Html");
        shape.Properties["Html"] = html;
        return shape;
    }

    public Shape Add(Shape child, string? position = null, string? name = null)
    {
        child.Metadata.Position = position ?? child.Metadata.Position;
        child.Metadata.Name = name ?? child.Metadata.Name;
        _items.Add(child);
        _sorted = false;
        return this;
    }

    public Shape? Find(string name) => _items.FirstOrDefault(i => i.Metadata.Name == name);

    public bool Remove(string name) => _items.RemoveAll(i => i.Metadata.Name == name) > 0;

    public bool Remove(Shape child) => _items.Remove(child);

    /// <summary>The zone of that name; it is made when it is not there.</summary>
    public Shape Zone(string name)
    {
        if (Find(name) is { } zone) return zone;
        zone = new Shape("Zone");
        zone.Metadata.AddAlternates(Theming.Alternates.ZoneAlternates.Of(name));
        zone.Properties["ZoneName"] = name;
        Add(zone, name: name);
        return zone;
    }

    public Shape With(string name, object? value)
    {
        Properties[name] = value;
        return this;
    }
}
