using System.Globalization;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

/// <summary>
/// Content item JSON as Orchard Core writes and reads it: eleven known members in a fixed order, then the parts.
/// A known member of the wrong kind becomes its default; an unknown member that is neither object nor array is dropped.
/// </summary>
public static class ContentItemJson
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published",
        "ModifiedUtc", "PublishedUtc", "CreatedUtc", "Owner", "Author",
    };

    public static JsonObject ToJson(this ContentItem item)
    {
        var json = new JsonObject
        {
            ["ContentItemId"] = item.ContentItemId,
            ["ContentItemVersionId"] = item.ContentItemVersionId,
            ["ContentType"] = item.ContentType,
            ["DisplayText"] = item.DisplayText,
            ["Latest"] = item.Latest,
            ["Published"] = item.Published,
            ["ModifiedUtc"] = Format(item.ModifiedUtc),
            ["PublishedUtc"] = Format(item.PublishedUtc),
            ["CreatedUtc"] = Format(item.CreatedUtc),
            ["Owner"] = item.Owner,
            ["Author"] = item.Author,
        };
        foreach (var (name, part) in item.Content)
            if (!Known.Contains(name)) json[name] = part?.DeepClone();
        return json;
    }

    public static ContentItem ToContentItem(this JsonObject json)
    {
        var item = new ContentItem
        {
            ContentItemId = String(json["ContentItemId"]),
            ContentItemVersionId = String(json["ContentItemVersionId"]),
            ContentType = String(json["ContentType"]),
            DisplayText = String(json["DisplayText"]),
            Latest = Bool(json["Latest"]),
            Published = Bool(json["Published"]),
            ModifiedUtc = Date(json["ModifiedUtc"]),
            PublishedUtc = Date(json["PublishedUtc"]),
            CreatedUtc = Date(json["CreatedUtc"]),
            Owner = String(json["Owner"]),
            Author = String(json["Author"]),
        };
        foreach (var (name, value) in json)
            if (!Known.Contains(name) && value is JsonObject or JsonArray) item.Content[name] = value!.DeepClone();
        return item;
    }

    public static string? Format(DateTime? utc) => utc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static DateTime? ParseDate(string? text) =>
        FormDates.IsIso(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? UtcSeconds.Cut(date.UtcDateTime) : null;

    private static string String(JsonNode? node) => node is JsonValue v && v.TryGetValue<string>(out var s) ? s : "";

    private static bool Bool(JsonNode? node) => node is JsonValue v && v.TryGetValue<bool>(out var b) && b;

    private static DateTime? Date(JsonNode? node) => node is JsonValue v && v.TryGetValue<string>(out var s) ? ParseDate(s) : null;
}
