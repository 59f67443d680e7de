using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content.Definitions;

/// <summary>
/// Content definitions between their recipe form (TypeRecord, PartRecord) and ours, with Orchard's merge rules:
/// settings merge, parts and fields not named stay, and a type's settings count only if DisplayName is present.
/// </summary>
public static class DefinitionRecords
{
    public static ContentDefinitions Merge(ContentDefinitions current, JsonObject step)
    {
        var types = new Dictionary<string, TypeDefinition>(current.Types);
        var parts = new Dictionary<string, PartDefinition>(current.Parts);
        foreach (var record in Objects(step, "ContentParts")) MergePart(parts, record);
        foreach (var record in Objects(step, "ContentTypes")) MergeType(types, parts, record);
        return new ContentDefinitions { Types = types, Parts = parts };
    }

    public static ContentDefinitions Without(ContentDefinitions current, IEnumerable<string> types, IEnumerable<string> parts)
    {
        var goneTypes = types.ToHashSet();
        var goneParts = parts.ToHashSet();
        return new ContentDefinitions
        {
            Types = current.Types.Where(t => !goneTypes.Contains(t.Key)).ToDictionary(t => t.Key, t => t.Value with
            {
                Parts = t.Value.Parts.Where(p => !goneParts.Contains(p.PartName)).ToList(),
            }),
            Parts = current.Parts.Where(p => !goneParts.Contains(p.Key)).ToDictionary(),
        };
    }

    public static JsonObject ToJson(TypeDefinition type) => new()
    {
        ["Name"] = type.Name,
        ["DisplayName"] = type.DisplayName,
        ["Settings"] = type.Settings.DeepClone(),
        ["ContentTypePartDefinitionRecords"] = new JsonArray([.. type.Parts.Select(p => new JsonObject
        {
            ["PartName"] = p.PartName,
            ["Name"] = p.Name,
            ["Settings"] = p.Settings.DeepClone(),
        })]),
    };

    public static JsonObject ToJson(PartDefinition part) => new()
    {
        ["Name"] = part.Name,
        ["Settings"] = part.Settings.DeepClone(),
        ["ContentPartFieldDefinitionRecords"] = new JsonArray([.. part.Fields.Select(f => new JsonObject
        {
            ["FieldName"] = f.FieldName,
            ["Name"] = f.Name,
            ["Settings"] = f.Settings.DeepClone(),
        })]),
    };

    public static IEnumerable<JsonObject> Objects(JsonObject json, string name) => (json.Find(name) as JsonArray)?.OfType<JsonObject>() ?? [];

    private static void MergeType(Dictionary<string, TypeDefinition> types, Dictionary<string, PartDefinition> parts, JsonObject record)
    {
        var name = record.Text("Name") ?? throw new InvalidOperationException("A content type has no Name.");
        var known = types.GetValueOrDefault(name) ?? new TypeDefinition(name, name, [], []);
        var settings = (JsonObject)known.Settings.DeepClone();
        var displayName = record.Text("DisplayName");
        if (displayName is not null && record.Find("Settings") is JsonObject more) more.MergeInto(settings);

        var uses = known.Parts.ToList();
        foreach (var use in Objects(record, "ContentTypePartDefinitionRecords"))
        {
            var partName = use.Text("PartName");
            if (string.IsNullOrWhiteSpace(partName))
                throw new InvalidOperationException($"Unable to add content-part to the '{name}' content-type. The part name cannot be null or empty.");
            if (!parts.ContainsKey(partName)) parts[partName] = new PartDefinition(partName, [], []);
            var useName = use.Text("Name") is { Length: > 0 } given ? given : partName;
            Replace(uses, u => u.Name == useName, old => new TypePartDefinition(partName, useName, Merged(old?.Settings, use.Find("Settings"))));
        }
        types[name] = known with { DisplayName = displayName ?? known.DisplayName, Settings = settings, Parts = uses };
    }

    private static void MergePart(Dictionary<string, PartDefinition> parts, JsonObject record)
    {
        var name = record.Text("Name") ?? throw new InvalidOperationException("A content part has no Name.");
        var known = parts.GetValueOrDefault(name) ?? new PartDefinition(name, [], []);
        var fields = known.Fields.ToList();
        foreach (var field in Objects(record, "ContentPartFieldDefinitionRecords"))
        {
            var fieldName = field.Text("Name") ?? throw new InvalidOperationException($"A field of the content part '{name}' has no Name.");
            Replace(fields, f => f.Name == fieldName, old =>
                new FieldDefinition(field.Text("FieldName") ?? old?.FieldName ?? "", fieldName, Merged(old?.Settings, field.Find("Settings"))));
        }
        parts[name] = known with { Settings = Merged(known.Settings, record.Find("Settings")), Fields = fields };
    }

    private static JsonObject Merged(JsonObject? old, JsonNode? more)
    {
        var settings = (JsonObject?)old?.DeepClone() ?? [];
        (more as JsonObject)?.MergeInto(settings);
        return settings;
    }

    private static void Replace<T>(List<T> list, Predicate<T> match, Func<T?, T> make) where T : class
    {
        var at = list.FindIndex(match);
        if (at < 0) list.Add(make(null));
        else list[at] = make(list[at]);
    }
}
