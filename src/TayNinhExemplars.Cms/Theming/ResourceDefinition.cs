namespace TayNinhExemplars.Theming;

public enum ResourceKind { Style, Script }

/// <summary>A stylesheet or script that templates ask for by name (<c>{% style name: "site" %}</c>).</summary>
public sealed record ResourceDefinition(string Name, ResourceKind Kind, string Url)
{
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
