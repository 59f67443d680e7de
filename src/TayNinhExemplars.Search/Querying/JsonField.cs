using System.Globalization;
using System.Text.Json;
using Lucene.Net.Search;
using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Search.Querying;

/// <summary>The shape most query types share: { "field": value } or { "field": { "value": ..., "boost": ... } }.</summary>
internal sealed record JsonField(string Name, JsonElement Json)
{
    public static JsonField Of(string type, JsonElement json)
    {
        using var fields = json.EnumerateObject();
        if (!fields.MoveNext()) throw new QueryFormatException($"'{type}' names a field.");
        return new(IndexFields.Plain(fields.Current.Name), fields.Current.Value);
    }

    public JsonElement Value(params ReadOnlySpan<string> names)
    {
        if (Json.ValueKind != JsonValueKind.Object) return Json;
        foreach (var name in names)
            if (Json.TryGetProperty(name, out var value)) return value;
        throw new QueryFormatException($"'{Name}' has no '{names[0]}'.");
    }

    public string Text(params ReadOnlySpan<string> names) => Text(Value(names), Name);

    public bool TryGet(string name, out JsonElement value)
    {
        value = default;
        return Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
    }

    public int Whole(string name, int otherwise) => TryGet(name, out var value) ? Whole(value, name) : otherwise;

    public Query Boosted(Query query)
    {
        if (TryGet("boost", out var boost)) query.Boost = Number(boost, "boost");
        return query;
    }

    /// <summary>A term is text in the index; true and 2024 are asked for as "true" and "2024".</summary>
    public static string Text(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.String => VietnameseText.Compose(value.GetString()!),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetRawText(),
        _ => throw new QueryFormatException($"'{name}' takes a text, a number, true or false."),
    };

    public static bool TryNumber(JsonElement value, out double number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number
            ? value.TryGetDouble(out number)
            : value.ValueKind == JsonValueKind.String && double.TryParse(value.GetString(), CultureInfo.InvariantCulture, out number);
    }

    public static float Number(JsonElement value, string name) =>
        TryNumber(value, out var number) ? (float)number : throw new QueryFormatException($"'{name}' is a number.");

    public static int Whole(JsonElement value, string name) =>
        TryNumber(value, out var number) && number is >= 0 and <= 1_000_000 && Math.Floor(number) == number ? (int)number : throw new QueryFormatException($"'{name}' is a whole number.");
}
