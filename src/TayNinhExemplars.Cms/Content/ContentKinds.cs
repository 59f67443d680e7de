using System.Text.Json.Nodes;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

/// <summary>What a part's or field's code sees: the item, the JSON at its place, the settings of this use, and the field path for refusals.</summary>
public sealed record KindContext(ContentItem Item, string Path, JsonObject Json, JsonObject Settings, string DisplayName, ContentDefinitions Definitions)
{
    public T Get<T>() where T : class, new() => Kinds.Read<T>(Json);
}

/// <summary>How an editor form is read, without knowing HTTP: all values posted under a name.</summary>
public interface IFormValues
{
    IReadOnlyList<string> All(string name);
    string? First(string name) => All(name) is [var first, ..] ? first : null;
    bool Has(string name);
}

/// <summary>A word or text for the search index, with the weight class it belongs to.</summary>
public sealed record IndexValue(string Name, string Value, IndexValueKind Kind, bool InFullText = false);

public enum IndexValueKind { Text, Keyword, Number, Date }

/// <summary>
/// One kind of part or field, with everything it can do in one file: JSON shape, settings, validation, form, index values,
/// index rows. The JSON it does not know is left alone.
/// </summary>
public abstract class ContentKind
{
    /// <summary>"TitlePart", "TextField": the name used by definitions.</summary>
    public abstract string Name { get; }

    /// <summary>The editor partial; an Editor setting of the definition adds its own suffix.</summary>
    public virtual string EditorName => Name;

    /// <summary>Checks that hold for every save, drafts included: shape, length, well-formedness.</summary>
    public virtual void Check(KindContext at, Refusals refusals) { }

    /// <summary>Checks that hold for publication: what is required is there.</summary>
    public virtual void CheckForPublication(KindContext at, Refusals refusals) { }

    /// <summary>The new JSON from a posted form; <see cref="KindContext.Json"/> is what stands there now.</summary>
    public virtual JsonObject ReadForm(KindContext at, IFormValues form) => (JsonObject)at.Json.DeepClone();

    public virtual IEnumerable<IndexValue> IndexValues(KindContext at) => [];

    /// <summary>Rows of small tables that answer this kind's own questions (paths, aliases, relations).</summary>
    public virtual IEnumerable<ContentIndexRow> IndexRows(KindContext at) => [];

    /// <summary>Cleans what a person or an importer brought in, before it is checked and stored (sanitising, normal form).</summary>
    public virtual void Normalise(KindContext at) { }
}

public abstract class PartKind : ContentKind
{
    /// <summary>Lower completes earlier: the title stands before the path that is made of it.</summary>
    public virtual int Order => 0;

    /// <summary>Works out what the system fills in (title pattern, path) just before a version is stored.</summary>
    public virtual Task CompleteAsync(KindContext at, IContentCompletion services, CancellationToken ct) => Task.CompletedTask;
}

public abstract class FieldKind : ContentKind
{
    /// <summary>Orchard's settings class of the field, read for <c>Required</c> and <c>Hint</c> by every field alike.</summary>
    public string SettingsName => Name + "Settings";

    public bool IsRequired(JsonObject settings) => (settings.Find(SettingsName) as JsonObject)?.Flag("Required") ?? false;

    public string? Hint(JsonObject settings) => (settings.Find(SettingsName) as JsonObject)?.Text("Hint");

    protected abstract bool IsEmpty(JsonObject json);

    public override void CheckForPublication(KindContext at, Refusals refusals) =>
        refusals.Unless(!IsRequired(at.Settings) || !IsEmpty(at.Json), "content.required", at.Path, at.DisplayName);
}

/// <summary>What a part may ask of its surroundings while it completes itself.</summary>
public interface IContentCompletion
{
    /// <summary>Renders a Liquid pattern such as <c>{{ Model.ContentItem | display_text | slugify }}</c>.</summary>
    Task<string> RenderAsync(string pattern, ContentItem item, CancellationToken ct);

    /// <summary>True when another item's latest or published version uses the path (letter case aside).</summary>
    Task<bool> PathIsTakenAsync(string path, string exceptContentItemId, CancellationToken ct);

    Task<bool> AliasIsTakenAsync(string alias, string exceptContentItemId, CancellationToken ct);
}

/// <summary>The kinds there are. Listed in ContentModule, never found by scanning.</summary>
public sealed class Kinds(IEnumerable<PartKind> parts, IEnumerable<FieldKind> fields, IEnumerable<IContentIndexSource> sources)
{
    private readonly Dictionary<string, PartKind> _parts = parts.ToDictionary(p => p.Name);
    private readonly Dictionary<string, FieldKind> _fields = fields.ToDictionary(f => f.Name);

    /// <summary>What other modules index of an item besides its parts and fields.</summary>
    internal IReadOnlyList<IContentIndexSource> Sources { get; } = [.. sources];

    public IReadOnlyCollection<PartKind> Parts => _parts.Values;
    public IReadOnlyCollection<FieldKind> Fields => _fields.Values;

    public PartKind? Part(string name) => _parts.GetValueOrDefault(name);
    public FieldKind? Field(string name) => _fields.GetValueOrDefault(name);

    /// <summary>Every known part and field of the item with its place. Absent JSON is seen as an empty object and not written.</summary>
    public IEnumerable<(ContentKind Kind, KindContext At)> Walk(ContentItem item, ContentDefinitions definitions)
    {
        // A child of a list carries ContainedPart although no type names it.
        if (item.Part("ContainedPart") is { } contained && Part("ContainedPart") is { } containedKind && definitions.Type(item.ContentType)?.Kind("ContainedPart") is null)
            yield return (containedKind, new KindContext(item, "ContainedPart", contained, [], "ContainedPart", definitions));
        // Likewise a widget of a layer.
        if (item.Part("LayerMetadata") is { } layer && Part("LayerMetadata") is { } layerKind)
            yield return (layerKind, new KindContext(item, "LayerMetadata", layer, [], "LayerMetadata", definitions));
        if (definitions.Type(item.ContentType) is not { } type) yield break;
        foreach (var part in type.Parts)
        {
            var json = item.Part(part.Name) ?? [];
            if (Part(part.PartName) is { } kind)
                yield return (kind, new KindContext(item, part.Name, json, part.Settings, part.Common.DisplayName ?? part.Name, definitions));
            foreach (var field in definitions.Fields(part.PartName))
                if (Field(field.FieldName) is { } fieldKind)
                    yield return (fieldKind, new KindContext(item, $"{part.Name}.{field.Name}", json[field.Name] as JsonObject ?? [], field.Settings, field.DisplayName, definitions));
        }
    }

    internal static T Read<T>(JsonObject json) where T : class, new()
    {
        try
        {
            return System.Text.Json.JsonSerializer.Deserialize<T>(json, Kernel.Json.Options) ?? new T();
        }
        catch (System.Text.Json.JsonException)
        {
            return new T();
        }
    }
}
