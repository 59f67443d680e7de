using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

/// <summary>A field of a part: its kind ("TextField"), its name ("Lead") and settings keyed by settings class.</summary>
public sealed record FieldDefinition(string FieldName, string Name, JsonObject Settings)
{
    [JsonIgnore] public ContentPartFieldSettings Common => Settings.Settings<ContentPartFieldSettings>();
    [JsonIgnore] public string DisplayName => Common.DisplayName is { Length: > 0 } name ? name : Name;
}

public sealed record PartDefinition(string Name, JsonObject Settings, IReadOnlyList<FieldDefinition> Fields);

/// <summary>A part as a type uses it: kind ("BagPart"), name ("Services"), settings of this use.</summary>
public sealed record TypePartDefinition(string PartName, string Name, JsonObject Settings)
{
    [JsonIgnore] public ContentTypePartSettings Common => Settings.Settings<ContentTypePartSettings>();
}

public sealed record TypeDefinition(string Name, string DisplayName, JsonObject Settings, IReadOnlyList<TypePartDefinition> Parts)
{
    [JsonIgnore] public ContentTypeSettings Common => Settings.Settings<ContentTypeSettings>();

    public TypePartDefinition? Part(string name) => Parts.FirstOrDefault(p => p.Name == name);

    /// <summary>The first use of a kind of part, or null.</summary>
    public TypePartDefinition? Kind(string partName) => Parts.FirstOrDefault(p => p.PartName == partName);
}

public sealed class ContentTypeSettings
{
    public bool Creatable { get; set; }
    public bool Listable { get; set; }
    public bool Draftable { get; set; }
    public bool Versionable { get; set; }
    public bool Securable { get; set; }
    public string? Stereotype { get; set; }
    public string? Description { get; set; }
}

public sealed class ContentTypePartSettings
{
    public string? DisplayName { get; set; }
    public string? Description { get; set; }
    public string? Position { get; set; }
    public string? DisplayMode { get; set; }
    public string? Editor { get; set; }
}

public sealed class ContentPartFieldSettings
{
    public string? DisplayName { get; set; }
    public string? Description { get; set; }
    public string? Editor { get; set; }
    public string? DisplayMode { get; set; }
    public string? Position { get; set; }
}

/// <summary>All types and parts of the site at one moment. Shared and never changed: a change makes a new one.</summary>
public sealed record ContentDefinitions
{
    public IReadOnlyDictionary<string, TypeDefinition> Types { get; init; } = new Dictionary<string, TypeDefinition>();
    public IReadOnlyDictionary<string, PartDefinition> Parts { get; init; } = new Dictionary<string, PartDefinition>();

    public TypeDefinition? Type(string name) => Types.GetValueOrDefault(name);

    /// <summary>The fields of a part; a kind without a definition has none.</summary>
    public IReadOnlyList<FieldDefinition> Fields(string partName) => Parts.GetValueOrDefault(partName)?.Fields ?? [];

    /// <summary>Every field of a type with the part that carries it, in the order of the positions.</summary>
    public IEnumerable<(TypePartDefinition Part, FieldDefinition Field)> FieldsOf(TypeDefinition type) =>
        type.Parts.SelectMany(p => Fields(p.PartName).Select(f => (p, f)));
}
