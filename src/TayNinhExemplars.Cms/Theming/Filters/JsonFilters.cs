using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;
using TayNinhExemplars.Theming.Values;

namespace TayNinhExemplars.Theming.Filters;

internal static class JsonFilters
{
    // The marks that could end a script element stay escaped, so that the text may stand inside one.
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true };

    public static void Register(FilterCollection filters)
    {
        filters.AddFilter("json", (input, arguments, context) =>
        {
            var indented = arguments.At(0).ToBooleanValue() && !arguments.At(0).IsNil();
            return StringValue.Create(JsonValues.ToJson(input, context)?.ToJsonString(indented ? Indented : Compact) ?? "null");
        });
        filters.AddFilter("jsonparse", (input, _, context) => Parse(input.ToStringValue(), context));
    }

    private static FluidValue Parse(string text, TemplateContext context)
    {
        try
        {
            return JsonValues.Of(JsonNode.Parse(text, documentOptions: Kernel.Json.Lenient), context.Options);
        }
        catch (JsonException)
        {
            return NilValue.Instance;
        }
    }
}
