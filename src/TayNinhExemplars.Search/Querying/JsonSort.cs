using System.Text.Json;
using Lucene.Net.Search;
using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search.Querying;

/// <summary>"field", {"field": "desc"}, {"field": {"order": "desc", "type": "..."}} or a list of these.</summary>
internal static class JsonSort
{
    public static Sort? Read(JsonElement sort, KnownTargets known)
    {
        SortField[] fields = sort.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => [],
            JsonValueKind.Array => [.. sort.EnumerateArray().SelectMany(e => Fields(e, known))],
            _ => [.. Fields(sort, known)],
        };
        return fields.Length == 0 ? null : new Sort(fields);
    }

    private static IEnumerable<SortField> Fields(JsonElement element, KnownTargets known) => element.ValueKind switch
    {
        JsonValueKind.String => [Field(element.GetString()!, descending: null, known)],
        JsonValueKind.Object => element.EnumerateObject().Select(p => Field(p.Name, Descending(p.Value), known)),
        _ => throw new QueryFormatException("'sort' names fields."),
    };

    private static bool? Descending(JsonElement order)
    {
        var text = order.ValueKind switch
        {
            JsonValueKind.String => order.GetString(),
            JsonValueKind.Object when order.TryGetProperty("order", out var inner) && inner.ValueKind == JsonValueKind.String => inner.GetString(),
            JsonValueKind.Object => "asc",
            _ => throw new QueryFormatException("The order of a sort is \"asc\" or \"desc\"."),
        };
        return text?.ToLowerInvariant() switch
        {
            "asc" => false,
            "desc" => true,
            _ => throw new QueryFormatException("The order of a sort is \"asc\" or \"desc\"."),
        };
    }

    private static SortField Field(string name, bool? descending, KnownTargets known)
    {
        // A score is best first unless asked otherwise.
        if (name == "_score") return new SortField(null, SortFieldType.SCORE, descending == false);
        name = IndexFields.Plain(name);
        return known.IsNumber(name)
            ? new SortField(IndexFields.SortNumber(name), SortFieldType.DOUBLE, descending == true)
            : new SortField(IndexFields.SortText(name), SortFieldType.STRING, descending == true);
    }
}
