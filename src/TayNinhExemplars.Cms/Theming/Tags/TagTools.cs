using System.Globalization;
using Fluid;
using Fluid.Values;
using TayNinhExemplars.Content;
using TayNinhExemplars.Theming.Liquid;
using TayNinhExemplars.Theming.Values;

namespace TayNinhExemplars.Theming.Tags;

/// <summary>Reading the arguments of tags and filters.</summary>
internal static class TagTools
{
    public static Shape? Shape(FluidValue value) => (value as ShapeValue)?.Shape;

    public static ContentItem? Item(FluidValue value) => value switch
    {
        ContentItemValue item => item.Item,
        ContentItemModelValue model => model.ToObjectValue() as ContentItem,
        ShapeValue shape => shape.Shape.Properties.GetValueOrDefault("ContentItem") as ContentItem,
        _ when value.ToObjectValue() is JsonMembers members && members.Json.ContainsKey("ContentItemId") && members.Json.ContainsKey("ContentType") => members.Json.ToContentItem(),
        _ => null,
    };

    /// <summary>Words of a text ("a b, c") or of a list.</summary>
    public static IReadOnlyList<string> Words(FluidValue value, TemplateContext context) => value.IsNil() ? []
        : value.Type == FluidValues.Array ? value.Enumerate(context).Select(v => v.ToStringValue()).Where(w => w.Length > 0).ToList()
        : value.ToStringValue().Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary><c>some_name</c> is <c>SomeName</c>: how arguments become properties.</summary>
    public static string PascalCase(string name) => string.Concat(name.Split(['_', '-'], StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    public static object? Plain(FluidValue value) => value switch
    {
        ShapeValue shape => shape.Shape,
        ContentItemValue item => item.Item,
        _ when value.IsNil() => null,
        _ => value,
    };

    /// <summary>Named arguments as HTML attributes: <c>data_x</c> is written <c>data-x</c>.</summary>
    public static Dictionary<string, string> Attributes(TagArguments arguments, params string[] except) => arguments.Named
        .Where(a => !except.Contains(a.Name, StringComparer.Ordinal) && !a.Value.IsNil())
        .GroupBy(a => a.Name.Replace('_', '-'), StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => Text(g.Last().Value), StringComparer.Ordinal);

    public static string Text(FluidValue value) => value.Type == FluidValues.Number ? value.ToNumberValue().ToString(CultureInfo.InvariantCulture) : value.ToStringValue();

    public static string Href(PageSession page, string url) => url.StartsWith("~/", StringComparison.Ordinal) ? $"{page.Context.PathBase}{url[1..]}" : url;

    public static void NotSupported(PageSession page, string what) => page.State.Report(new LiquidDiagnostic(what, 1, 1, "theme.not-supported", [what]));
}
