using System.Text;
using Fluid.Values;
using TayNinhExemplars.Content;
using TayNinhExemplars.Theming.Alternates;
using TayNinhExemplars.Theming.Liquid;
using TayNinhExemplars.Theming.Values;

namespace TayNinhExemplars.Theming;

/// <summary>Turns shapes into HTML: the most specific template there is, then the wrappers around it.</summary>
internal sealed class ShapeRenderer(PageSession page)
{
    public async ValueTask<string> RenderAsync(Shape shape)
    {
        var html = await InnerAsync(shape, shape.Metadata.Type, shape.Metadata.Alternates);
        foreach (var wrapper in shape.Metadata.Wrappers)
        {
            shape.Metadata.ChildContent = html;
            html = await InnerAsync(shape, wrapper, []);
        }

        shape.Metadata.ChildContent = null;
        return html;
    }

    public async ValueTask<string> RenderItemsAsync(Shape shape)
    {
        if (shape.Items is [var only]) return await RenderAsync(only);
        var html = new StringBuilder();
        foreach (var item in shape.Items) html.Append(await RenderAsync(item));
        return html.ToString();
    }

    private async ValueTask<string> InnerAsync(Shape shape, string type, List<string> alternates)
    {
        for (var i = alternates.Count - 1; i >= 0; i--)
            if (page.Theme.Templates.TryGetValue(alternates[i], out var preferred)) return await RunAsync(preferred, shape);
        foreach (var name in type == shape.Metadata.Type ? DisplayedAlternates.Of(shape).Reverse() : [])
            if (page.Theme.Templates.TryGetValue(name, out var fitting)) return await RunAsync(fitting, shape);
        if (page.Theme.Templates.TryGetValue(type, out var source)) return await RunAsync(source, shape);

        switch (type)
        {
            case "Html":
                return shape.Properties.GetValueOrDefault("Html") as string ?? "";
            case "Zone" or "ContentZone":
                return await RenderItemsAsync(shape);
            case "ContentsMetadata":
                // Summaries and widgets on a page do not name it.
                if (shape.Metadata.DisplayType is null or "Detail" && (page.Item is null || shape.Properties.GetValueOrDefault("ContentItem") is not ContentItem item || item.ContentItemId == page.Item.ContentItemId))
                    page.Title.Add(shape.Properties.GetValueOrDefault("Title") as string ?? "");
                return "";
            default:
                page.State.Report(new LiquidDiagnostic(type, 1, 1, "theme.no-template", [type]));
                return await RenderItemsAsync(shape);
        }
    }

    private ValueTask<string> RunAsync(TemplateSource source, Shape shape) => page.RunAsync(page.Engine.Parse(source), Model(shape));

    private static FluidValue Model(Shape shape) => new ShapeValue(shape);
}
