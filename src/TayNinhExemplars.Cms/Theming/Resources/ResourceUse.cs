namespace TayNinhExemplars.Theming.Resources;

internal enum ResourcePlace { Head, Foot }

/// <summary>One stylesheet or script on one page: a file, or a block of the template's own.</summary>
internal sealed record ResourceUse(ResourceKind Kind, string Key, ResourcePlace Place)
{
    public string? Url { get; init; }

    /// <summary>The content of a <c>styleblock</c> or <c>scriptblock</c>.</summary>
    public string? Block { get; init; }

    public IReadOnlyList<string> DependsOn { get; init; } = [];

    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
