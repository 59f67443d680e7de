using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TayNinhExemplars.Kernel;

/// <summary>How documents are written and read: Orchard's rules, with Vietnamese letters left as they are.</summary>
public static class Json
{
    public static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNameCaseInsensitive = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static readonly JsonSerializerOptions Indented = new(Options) { WriteIndented = true };

    /// <summary>A property that stands twice is refused at once: a JSON object would only fail later, when somebody looks into it.</summary>
    public static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = false };

    public static JsonObject ParseObject(string json) =>
        JsonNode.Parse(json, documentOptions: Lenient) as JsonObject ?? throw new JsonException("A JSON object is expected.");

    /// <summary>The property whatever its case, since recipes write both "data" and "Data".</summary>
    public static JsonNode? Find(this JsonObject json, string name)
    {
        if (json.TryGetPropertyValue(name, out var exact)) return exact;
        foreach (var (key, value) in json)
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase)) return value;
        return null;
    }

    /// <summary>The text of a string property; null when absent or of another kind, as Orchard reads it.</summary>
    public static string? Text(this JsonObject json, string name) =>
        json.Find(name) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static bool? Flag(this JsonObject json, string name) => json.Find(name) switch
    {
        JsonValue v when v.TryGetValue<bool>(out var b) => b,
        JsonValue v when v.TryGetValue<string>(out var s) && bool.TryParse(s, out var b) => b,
        _ => null,
    };

    public static IReadOnlyList<string> Strings(this JsonObject json, string name) => json.Find(name) switch
    {
        JsonArray array => array.OfType<JsonValue>().Select(v => v.TryGetValue<string>(out var s) ? s : v.ToString()).ToList(),
        JsonValue v when v.TryGetValue<string>(out var s) => [s],
        _ => [],
    };

    /// <summary>Reads a settings object such as <c>TextFieldSettings</c>; absent or malformed gives the defaults.</summary>
    public static T Settings<T>(this JsonObject settings) where T : class, new()
    {
        if (settings.Find(typeof(T).Name) is not JsonObject json) return new T();
        try
        {
            return json.Deserialize<T>(Options) ?? new T();
        }
        catch (JsonException)
        {
            return new T();
        }
    }

    /// <summary>Objects merge deeply, everything else is replaced: how definitions and items are updated.</summary>
    public static void MergeInto(this JsonObject source, JsonObject target)
    {
        foreach (var (key, value) in source)
        {
            if (value is JsonObject from && target[key] is JsonObject to) from.MergeInto(to);
            else target[key] = value?.DeepClone();
        }
    }
}
