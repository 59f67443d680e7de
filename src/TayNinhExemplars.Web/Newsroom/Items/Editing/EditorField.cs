using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <summary>A thing that a picker has chosen or offers.</summary>
public sealed record PickerOption(string Id, string Text, string Type, string Status, string Detail);

public sealed record TermOption(string Id, string Text, int Depth, bool IsLeaf);

/// <summary>One part or field on the form: where its values are posted, what stands in them, and what is wrong with them.</summary>
public sealed record EditorField(string Path, string Label, string Partial, JsonObject Json, JsonObject Settings)
{
    public string? Hint { get; init; }
    public bool IsRequired { get; init; }
    public bool IsReadOnly { get; init; }
    public string? Editor { get; init; }
    public IReadOnlyList<string> Errors { get; init; } = [];
    public IReadOnlyList<PickerOption> Chosen { get; init; } = [];
    public IReadOnlyList<TermOption> Terms { get; init; } = [];

    public string Id => Path.Replace('.', '_');
    public string? Invalid => Errors.Count > 0 ? "true" : null;
    public string? DescribedBy => string.Join(' ', new[] { Hint is null ? "" : Id + "-hint", Errors.Count == 0 ? "" : Id + "-error" }.Where(s => s.Length > 0)) is { Length: > 0 } ids ? ids : null;

    public string Name(string member) => $"{Path}.{member}";

    /// <summary>The member as text, also when it is a number or still what somebody mistyped.</summary>
    public string Text(string member) => Json.Text(member) ?? Json.Find(member)?.ToString() ?? "";

    public T Read<T>() where T : class, new() => Settings.Settings<T>();
}

/// <summary>A group of fields; those on the side are about the item, the others are the item.</summary>
public sealed record EditorGroup(string Title, IReadOnlyList<EditorField> Fields)
{
    public bool HasErrors => Fields.Any(f => f.Errors.Count > 0);
}

/// <summary>What the person may do with the item now.</summary>
public sealed record ItemActions(bool Save, bool Publish, bool Unpublish, bool Delete, bool Copy, bool Preview, bool Discard);
