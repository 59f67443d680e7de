using Fluid;
using Fluid.Ast;
using Fluid.Values;
using TayNinhExemplars.Theming.Liquid;

namespace TayNinhExemplars.Theming.Tags;

/// <summary>Making, changing and showing shapes.</summary>
internal static class ShapeTags
{
    private static readonly string[] Own = ["type", "id", "class", "classes", "alternate", "wrapper", "cache_id", "cache_fixed_duration", "cache_sliding_duration", "cache_tag", "cache_context", "cache_dependency"];

    public static void Register(LiquidSyntax syntax)
    {
        syntax
            .AddTag("shape", async (arguments, writer, _, context) =>
            {
                var page = PageSession.Of(context);
                var shape = await ShapeFactory.CreateAsync(page, arguments.Get("type", 0).ToStringValue(), Properties(arguments));
                Dress(shape, arguments, context);
                foreach (var dependency in TagTools.Words(arguments["cache_dependency"], context)) page.Cache.DependOn(dependency);
                await page.WriteAsync(shape, writer);
                return Completion.Normal;
            });
        Change(syntax, "shape_type", (shape, arguments, _) => shape.Metadata.Type = arguments.At(1).ToStringValue());
        Change(syntax, "shape_display_type", (shape, arguments, _) => shape.Metadata.DisplayType = arguments.At(1).ToStringValue());
        Change(syntax, "shape_position", (shape, arguments, _) => shape.Metadata.Position = arguments.At(1).ToStringValue());
        Change(syntax, "shape_tab", (shape, arguments, _) => shape.Metadata.Tab = arguments.At(1).ToStringValue());
        Change(syntax, "shape_cache", (_, arguments, context) =>
        {
            foreach (var dependency in TagTools.Words(arguments["cache_dependency"], context)) PageSession.Of(context).Cache.DependOn(dependency);
        });
        Change(syntax, "shape_remove_item", (shape, arguments, _) => shape.Remove(arguments.At(1).ToStringValue()));
        Change(syntax, "shape_remove_property", (shape, arguments, _) => shape.Properties.Remove(arguments.At(1).ToStringValue()));
        Change(syntax, "shape_add_properties", (shape, arguments, _) => AddProperties(shape, arguments));
        Change(syntax, "shape_pager", (shape, arguments, _) => AddProperties(shape, arguments));
        Change(syntax, "shape_add_alternates", (shape, arguments, context) => shape.Metadata.AddAlternates(TagTools.Words(arguments.At(1), context)));
        Change(syntax, "shape_clear_alternates", (shape, _, _) => shape.Metadata.Alternates.Clear());
        Change(syntax, "shape_add_wrappers", (shape, arguments, context) => shape.Metadata.Wrappers.AddRange(TagTools.Words(arguments.At(1), context)));
        Change(syntax, "shape_clear_wrappers", (shape, _, _) => shape.Metadata.Wrappers.Clear());
        Change(syntax, "shape_add_classes", (shape, arguments, context) => shape.Classes.AddRange(TagTools.Words(arguments.At(1), context)));
        Change(syntax, "shape_clear_classes", (shape, _, _) => shape.Classes.Clear());
        Change(syntax, "shape_add_attributes", (shape, arguments, _) =>
        {
            foreach (var (name, value) in TagTools.Attributes(arguments)) shape.Attributes[name] = value;
        });
        Change(syntax, "shape_clear_attributes", (shape, _, _) => shape.Attributes.Clear());
    }

    private static void Change(LiquidSyntax syntax, string name, Action<Shape, TagArguments, TemplateContext> change) => syntax.AddTag(name, (arguments, _, _, context) =>
    {
        // What is not a shape (a zone that is empty, say) has nothing to change.
        if (TagTools.Shape(arguments.At(0)) is { } shape) change(shape, arguments, context);
        return Statement.Normal();
    });

    private static void AddProperties(Shape shape, TagArguments arguments)
    {
        foreach (var (name, value) in arguments.Named) shape.Properties[TagTools.PascalCase(name)] = TagTools.Plain(value);
    }

    private static Dictionary<string, FluidValue> Properties(TagArguments arguments) => arguments.Named
        .Where(a => !Own.Contains(a.Name, StringComparer.Ordinal)).GroupBy(a => a.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal);

    private static void Dress(Shape shape, TagArguments arguments, TemplateContext context)
    {
        if (arguments.Text("id") is { } id) shape.Id = id;
        shape.Classes.AddRange(TagTools.Words(arguments.Has("classes") ? arguments["classes"] : arguments["class"], context));
        shape.Metadata.AddAlternates(TagTools.Words(arguments["alternate"], context));
        shape.Metadata.Wrappers.AddRange(TagTools.Words(arguments["wrapper"], context));
    }
}
