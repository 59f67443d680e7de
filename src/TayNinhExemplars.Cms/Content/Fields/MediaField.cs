using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content.Fields;

public sealed class MediaFieldSettings
{
    public string? Hint { get; set; }
    public bool Required { get; set; }
    public bool Multiple { get; set; } = true;
    public bool AllowMediaText { get; set; } = true;
    public bool AllowAnchors { get; set; }
    public List<string> AllowedExtensions { get; set; } = [];
}

/// <summary>One file of a media field with its alternative text and focal point (0..1 from the top left).</summary>
public sealed record MediaReference(string Path, string Text, double? X, double? Y);

/// <summary><c>{ "Paths": [], "MediaTexts": [], "Anchors": [{X,Y}], "AttachedFileNames": [] }</c>, index-aligned.</summary>
public sealed class MediaFieldKind : FieldKind
{
    public const int MaxFiles = 100;

    public override string Name => "MediaField";

    protected override bool IsEmpty(JsonObject json) => json.Strings("Paths").Count == 0;

    public static IReadOnlyList<MediaReference> Files(JsonObject? json)
    {
        if (json is null) return [];
        var texts = json.Strings("MediaTexts");
        var anchors = json["Anchors"] as JsonArray;
        return json.Strings("Paths").Select((path, i) => new MediaReference(path, i < texts.Count ? texts[i] : "",
            Coordinate(anchors, i, "X"), Coordinate(anchors, i, "Y"))).ToList();
    }

    public override void Check(KindContext at, Refusals refusals)
    {
        var settings = at.Settings.Settings<MediaFieldSettings>();
        var paths = at.Json.Strings("Paths");
        refusals.Unless(paths.Count <= (settings.Multiple ? MaxFiles : 1), "content.too-many", at.Path + ".Paths", at.DisplayName, settings.Multiple ? MaxFiles : 1);
        foreach (var path in paths)
            refusals.Unless(path.Length <= 500 && !path.Contains("..", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal), "content.not-media", at.Path + ".Paths", path)
                .Unless(settings.AllowedExtensions.Count == 0 || settings.AllowedExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase),
                    "content.media-extension", at.Path + ".Paths", path, string.Join(", ", settings.AllowedExtensions));
    }

    public override IEnumerable<IndexValue> IndexValues(KindContext at) =>
        at.Json.Strings("MediaTexts").Where(t => t.Length > 0).Select(t => new IndexValue(at.Path, t, IndexValueKind.Text));

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        if (!form.Has(at.Path + ".Paths")) return json;
        // Aligned lists: the text of an emptied path goes with it.
        var texts = form.All(at.Path + ".MediaTexts");
        var files = form.All(at.Path + ".Paths").Where(p => p.Length > 0).Select((path, i) => (path, text: i < texts.Count ? texts[i].Trim() : "")).ToList();
        var before = Files(at.Json).GroupBy(f => f.Path).ToDictionary(g => g.Key, g => g.First());
        json["Paths"] = new JsonArray([.. files.Select(f => (JsonNode)f.path)]);
        json["MediaTexts"] = new JsonArray([.. files.Select(f => (JsonNode)f.text)]);
        if (json["AttachedFileNames"] is JsonArray)
        {
            var (paths, names) = (at.Json.Strings("Paths"), at.Json.Strings("AttachedFileNames"));
            var attached = paths.Zip(names).GroupBy(p => p.First).ToDictionary(g => g.Key, g => g.First().Second);
            json["AttachedFileNames"] = new JsonArray([.. files.Select(f => (JsonNode)attached.GetValueOrDefault(f.path, ""))]);
        }
        if (json.ContainsKey("Anchors"))
            json["Anchors"] = new JsonArray([.. files.Select(f => new JsonObject
            {
                ["X"] = before.GetValueOrDefault(f.path)?.X ?? 0.5,
                ["Y"] = before.GetValueOrDefault(f.path)?.Y ?? 0.5,
            })]);
        return json;
    }

    private static double? Coordinate(JsonArray? anchors, int index, string axis) =>
        anchors is not null && index < anchors.Count && anchors[index] is JsonObject anchor && anchor[axis] is JsonValue v && v.TryGetValue<double>(out var value)
            ? Math.Clamp(value, 0, 1) : null;
}
