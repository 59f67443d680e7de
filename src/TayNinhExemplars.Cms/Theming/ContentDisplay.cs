using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming.Alternates;
using TayNinhExemplars.Theming.Display;

namespace TayNinhExemplars.Theming;

/// <summary>Builds the shape of a content item for a display type: zones with one shape for every part and field that its definition names.</summary>
internal sealed class ContentDisplay(PageSession page)
{
    private const int MaxDepth = 12;

    private ContentDefinitions? _definitions;
    private int _depth;

    public static string TitleOf(ContentItem item) => item.Part("SeoMetaPart")?.Text("PageTitle") is { Length: > 0 } seo ? seo : item.DisplayText;

    public async ValueTask<Shape> BuildAsync(ContentItem item, string displayType)
    {
        _definitions ??= await page.Context.Content.DefinitionsAsync(page.Cancellation);
        var plan = DisplayPlan.Of(_definitions, item.ContentType, displayType);

        var shape = new Shape(plan.Stereotype ?? "Content");
        shape.Metadata.DisplayType = displayType;
        shape.Metadata.AddAlternates(ItemAlternates.Of(plan.Stereotype, item.ContentType, item.ContentItemId, displayType,
            item.Part("AliasPart")?.Text("Alias"), item.Part("AutoroutePart")?.Text("Path")));
        shape.Properties["ContentItem"] = item;
        page.Cache.DependOn($"contentitemid:{item.ContentItemId}");

        // An item that holds an item that holds ... stops being built, not the page.
        if (_depth >= MaxDepth) return shape;
        _depth++;
        try
        {
            var place = new ItemPlace(page, shape, item, plan);
            place.Add(new Shape("ContentsMetadata").With("ContentItem", item).With("Title", TitleOf(item)), "ContentsMetadata", "Meta:20", "ContentsMetadata");
            foreach (var part in plan.Parts) await AddPartAsync(place, part);
            // A term carries its part although no type names it.
            if (item.Has("TermPart") && !plan.PartNames.Contains("TermPart")) await AddPartAsync(place, DisplayPlan.Unnamed(plan, "TermPart"));
        }
        finally
        {
            _depth--;
        }

        return shape;
    }

    private async ValueTask AddPartAsync(ItemPlace place, PartPlan plan)
    {
        var part = plan.Part;
        var json = place.Item.Part(part.Name) ?? [];
        foreach (var display in await PartShapes.BuildAsync(page, place, part, json))
        {
            display.Shape.Metadata.AddAlternates(PartAlternates.Of(plan.Where, display.Shape.Metadata.Type, place.DisplayType, plan.DisplayMode));
            display.Shape.Properties["TypePartDefinition"] = plan.View;
            var differentiator = display.Suffix is null ? part.Name : $"{part.Name}-{display.Suffix}";
            place.Add(display.Shape, display.Shape.Metadata.Type, DisplayPlan.Positioned(display.Location, plan.Position), differentiator);
        }

        foreach (var field in plan.Fields) AddField(place, field, json);
    }

    private void AddField(ItemPlace place, FieldPlan plan, JsonObject partJson)
    {
        var json = partJson[plan.Field.Name] as JsonObject ?? [];
        var shape = FieldShapes.Build(page, plan, json);
        shape.Properties["Field"] = json;
        shape.Properties["Part"] = partJson;
        shape.Properties["ContentItem"] = place.Item;
        shape.Properties["PartFieldDefinition"] = plan.View;
        shape.Metadata.AddAlternates(plan.Alternates);
        place.Add(shape, plan.Field.FieldName, plan.Location, plan.Differentiator);
    }
}
