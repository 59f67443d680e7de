using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Features;

/// <summary>A feature as recipes name it.</summary>
/// <param name="IsHere">This site does what the feature does; otherwise its name, its types and its content are only kept.</param>
/// <param name="Types">Content types it brings.</param>
/// <param name="Parts">Content parts it brings.</param>
public sealed record Feature(string Id, bool IsHere, IReadOnlyList<string> Types, IReadOnlyList<string> Parts);

/// <summary>Orchard's features and the content types their modules bring with them, so that content of those types has a home.</summary>
public static class FeatureCatalog
{
    private static readonly JsonObject Source = Read();

    public static IReadOnlyList<Feature> All { get; } = [.. Source.Select(f => Describe(f.Key, (JsonObject)f.Value!))];

    public static Feature? Find(string id) => All.FirstOrDefault(f => f.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The definitions that the features bring, in the form of the step ContentDefinition.</summary>
    public static JsonObject DefinitionsOf(IEnumerable<string> ids)
    {
        var types = new JsonArray();
        var parts = new JsonArray();
        foreach (var feature in ids.Select(i => Source.Find(i)).OfType<JsonObject>())
        {
            foreach (var part in feature.Strings("parts")) parts.Add((JsonNode)Part(part, feature["fields"]?[part] as JsonArray));
            foreach (var (name, type) in feature["types"] as JsonObject ?? []) types.Add((JsonNode)Type(name, (JsonObject)type!));
        }
        return new JsonObject { ["ContentTypes"] = types, ["ContentParts"] = parts };
    }

    private static JsonObject Part(string name, JsonArray? fields) => new()
    {
        ["Name"] = name,
        ["Settings"] = new JsonObject { ["ContentPartSettings"] = new JsonObject { ["Attachable"] = true, ["Reusable"] = name == "BagPart" } },
        ["ContentPartFieldDefinitionRecords"] = fields?.DeepClone() ?? new JsonArray(),
    };

    private static JsonObject Type(string name, JsonObject type)
    {
        var common = new JsonObject();
        foreach (var flag in type.Strings("flags")) common[flag] = true;
        if (type.Text("stereotype") is { } stereotype) common["Stereotype"] = stereotype;
        return new JsonObject
        {
            ["Name"] = name,
            ["DisplayName"] = type.Text("display"),
            ["Settings"] = new JsonObject { ["ContentTypeSettings"] = common },
            ["ContentTypePartDefinitionRecords"] = new JsonArray([.. ((JsonArray)type["parts"]!).Select((p, i) => (JsonNode)Use(p!, i))]),
        };
    }

    private static JsonObject Use(JsonNode part, int position)
    {
        var (name, settings) = part is JsonObject named ? (named.First().Key, (JsonObject)named.First().Value!.DeepClone()) : (part.GetValue<string>(), new JsonObject());
        settings["ContentTypePartSettings"] = new JsonObject { ["Position"] = position.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        return new JsonObject { ["PartName"] = name, ["Name"] = name, ["Settings"] = settings };
    }

    private static Feature Describe(string id, JsonObject feature) =>
        new(id, feature.Text("state") == "here", [.. (feature["types"] as JsonObject ?? []).Select(t => t.Key)], feature.Strings("parts"));

    private static JsonObject Read()
    {
        using var reader = new StreamReader(typeof(FeatureCatalog).Assembly.GetManifestResourceStream("features/features.json")!);
        return Json.ParseObject(reader.ReadToEnd());
    }
}
