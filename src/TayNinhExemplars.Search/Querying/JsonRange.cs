using System.Text.Json;
using Lucene.Net.Search;

namespace TayNinhExemplars.Search.Querying;

/// <summary>A range with one bound or two; over numbers where the field holds numbers, else over text (dates are text).</summary>
internal static class JsonRange
{
    public static Query Read(JsonField field, KnownTargets known)
    {
        if (field.Json.ValueKind != JsonValueKind.Object) throw new QueryFormatException("'range' takes an object with gt, gte, lt or lte.");
        var (lower, includesLower) = Bound(field, "gte", "gt");
        var (upper, includesUpper) = Bound(field, "lte", "lt");
        if (lower is null && upper is null) throw new QueryFormatException("'range' has one of gt, gte, lt, lte.");

        Query query = known.IsNumber(field.Name)
            ? NumericRangeQuery.NewDoubleRange(field.Name, Number(lower, field.Name), Number(upper, field.Name), includesLower, includesUpper)
            : TermRangeQuery.NewStringRange(field.Name, Text(lower, field.Name), Text(upper, field.Name), includesLower, includesUpper);
        return field.Boosted(query);
    }

    private static (JsonElement? Value, bool Included) Bound(JsonField field, string including, string excluding)
    {
        if (field.TryGet(including, out var value)) return (value, true);
        return field.TryGet(excluding, out value) ? (value, false) : (null, true);
    }

    private static double? Number(JsonElement? bound, string name)
    {
        if (bound is not { } value) return null;
        return JsonField.TryNumber(value, out var number) ? number : throw new QueryFormatException($"'{name}' holds numbers; the bound is none.");
    }

    private static string? Text(JsonElement? bound, string name) => bound is { } value ? JsonField.Text(value, name) : null;
}
