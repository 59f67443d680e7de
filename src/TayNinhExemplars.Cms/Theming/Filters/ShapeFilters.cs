using Fluid;
using Fluid.Values;
using TayNinhExemplars.Theming.Tags;
using TayNinhExemplars.Theming.Values;

namespace TayNinhExemplars.Theming.Filters;

internal static class ShapeFilters
{
    public static void Register(FilterCollection filters)
    {
        filters.AddFilter("shape_render", RenderAsync);
        filters.AddFilter("shape_stringify", RenderAsync);
        filters.AddFilter("shape_new", async (input, arguments, context) =>
            new ShapeValue(await ShapeFactory.CreateAsync(PageSession.Of(context), input.ToStringValue(), Named(arguments))));
        filters.AddFilter("shape_properties", (input, arguments, _) =>
        {
            if (TagTools.Shape(input) is { } shape)
                foreach (var (name, value) in Named(arguments)) shape.Properties[TagTools.PascalCase(name)] = TagTools.Plain(value);
            return input;
        });
        filters.AddFilter("shape_build_display", async (input, arguments, context) =>
        {
            var display = arguments.At(0) is { } type && !type.IsNil() ? type.ToStringValue() : "Detail";
            var page = PageSession.Of(context);
            if (TagTools.Item(input) is { } item) return new ShapeValue(await page.Display.BuildAsync(item, display));

            var shapes = new List<FluidValue>();
            foreach (var each in input.Enumerate(context).Select(TagTools.Item).OfType<Content.ContentItem>()) shapes.Add(new ShapeValue(await page.Display.BuildAsync(each, display)));
            return shapes.Count == 0 ? NilValue.Instance : new ArrayValue(shapes);
        });
    }

    private static async ValueTask<FluidValue> RenderAsync(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var page = PageSession.Of(context);
        if (TagTools.Shape(input) is { } shape) return HtmlValue.Of(await page.Shapes.RenderAsync(shape));
        if (input.Type != FluidValues.Array) return NilValue.Instance;

        var html = new System.Text.StringBuilder();
        foreach (var each in input.Enumerate(context).Select(TagTools.Shape).OfType<Shape>()) html.Append(await page.Shapes.RenderAsync(each));
        return HtmlValue.Of(html.ToString());
    }

    private static Dictionary<string, FluidValue> Named(FilterArguments arguments)
    {
        var named = new Dictionary<string, FluidValue>(StringComparer.Ordinal);
        foreach (var name in arguments.Names) named[name] = arguments[name];
        return named;
    }
}
