namespace TayNinhExemplars.Theming;

/// <summary>How a shape is to be displayed, as opposed to what it shows.</summary>
public sealed class ShapeMetadata(string type)
{
    public string Type { get; set; } = type;

    /// <summary>Detail, Summary, ...</summary>
    public string? DisplayType { get; set; }

    /// <summary>The name under which the parent knows the shape.</summary>
    public string? Name { get; set; }

    /// <summary>Tells shapes of one type apart in placement rules, e.g. <c>Story-Lead</c>.</summary>
    public string? Differentiator { get; set; }

    /// <summary>A dotted number, "before" or "after".</summary>
    public string? Position { get; set; }

    public string? Tab { get; set; }

    /// <summary>Names of templates to be preferred, the most specific last.</summary>
    public List<string> Alternates { get; } = [];

    /// <summary>Shape types that are rendered around this one, the outermost last.</summary>
    public List<string> Wrappers { get; } = [];

    /// <summary>While a wrapper is rendered: the HTML of what it wraps.</summary>
    public string? ChildContent { get; set; }

    /// <summary>A name that is there already moves to the end: it is the most specific again.</summary>
    public void AddAlternates(params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Alternates.Remove(name);
            Alternates.Add(name);
        }
    }
}
