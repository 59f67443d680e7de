using System.Text.Json.Nodes;
using Fluid;
using Fluid.Values;

namespace TayNinhExemplars.Theming.Values;

/// <summary>JSON as templates read it: objects by member, arrays by position, scalars as what they are.</summary>
internal static class JsonValues
{
    public static FluidValue Of(JsonNode? node, TemplateOptions options) => node switch
    {
        null => NilValue.Instance,
        JsonObject json => new DictionaryValue(new JsonMembers(json, options)),
        JsonArray array => new ArrayValue(array.Select(n => Of(n, options)).ToArray()),
        JsonValue value when value.TryGetValue<string>(out var text) => StringValue.Create(text),
        JsonValue value when value.TryGetValue<bool>(out var flag) => BooleanValue.Create(flag),
        JsonValue value when value.TryGetValue<DateTimeOffset>(out var moment) => new DateTimeValue(moment),
        JsonValue value when value.TryGetValue<DateTime>(out var date) => new DateTimeValue(date),
        JsonValue value when value.TryGetValue<long>(out var whole) => NumberValue.Create(whole),
        JsonValue value when value.TryGetValue<int>(out var small) => NumberValue.Create(small),
        JsonValue value when value.TryGetValue<decimal>(out var number) => NumberValue.Create(number),
        JsonValue value when value.TryGetValue<double>(out var real) && Math.Abs(real) < 1e28 => NumberValue.Create((decimal)real),
        _ => StringValue.Create(node.ToString()),
    };

    /// <summary>The way back, for the <c>json</c> filter.</summary>
    public static JsonNode? ToJson(FluidValue value, TemplateContext context) => value switch
    {
        { Type: FluidValues.Nil or FluidValues.Empty or FluidValues.Blank } => null,
        { Type: FluidValues.Boolean } => JsonValue.Create(value.ToBooleanValue()),
        { Type: FluidValues.Number } => Number(value.ToNumberValue()),
        { Type: FluidValues.DateTime } => JsonValue.Create((DateTimeOffset)value.ToObjectValue()!),
        { Type: FluidValues.Array } => new JsonArray(value.Enumerate(context).Select(v => ToJson(v, context)).ToArray()),
        _ when value.ToObjectValue() is JsonMembers members => members.Json.DeepClone(),
        _ when value.ToObjectValue() is IFluidIndexable pairs => Pairs(pairs, context),
        IJsonReadable readable => readable.ToJson(),
        _ => JsonValue.Create(value.ToStringValue()),
    };

    private static JsonValue Number(decimal number) => decimal.Truncate(number) == number && Math.Abs(number) < long.MaxValue
        ? JsonValue.Create((long)number)
        : JsonValue.Create(number);

    private static JsonObject Pairs(IFluidIndexable pairs, TemplateContext context)
    {
        var json = new JsonObject();
        foreach (var key in pairs.Keys)
            if (pairs.TryGetValue(key, out var value)) json[key] = ToJson(value, context);
        return json;
    }
}

/// <summary>A value of ours that has a JSON form.</summary>
internal interface IJsonReadable
{
    JsonNode? ToJson();
}

internal sealed class JsonMembers(JsonObject json, TemplateOptions options) : IFluidIndexable
{
    public JsonObject Json => json;

    public int Count => json.Count;

    public IEnumerable<string> Keys => json.Select(p => p.Key);

    public bool TryGetValue(string name, out FluidValue value)
    {
        var found = json.TryGetPropertyValue(name, out var node);
        value = found ? JsonValues.Of(node, options) : NilValue.Instance;
        return found;
    }
}
