namespace TayNinhExemplars.Theming;

/// <summary>A shortcode in a text: <c>[name "first" key="value"]content[/name]</c>. Positional arguments are named "0", "1", ...</summary>
public sealed record Shortcode(string Name, IReadOnlyDictionary<string, string> Arguments, string? Content)
{
    public string? this[string name] => Arguments.GetValueOrDefault(name);
}
