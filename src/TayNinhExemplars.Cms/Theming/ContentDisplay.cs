using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming.Alternates;
using TayNinhExemplars.Theming.Display;
using TayNinhExemplars.Theming.Placement;

namespace TayNinhExemplars.Theming;

/// <summary>Builds the shape of a content item for a display type: zones with one shape for every part and field that its definition names.</summary>
internal sealed class ContentDisplay(PageSession page)
{
    private const int MaxDepth = 12;

    private ContentDefinitions? _definitions;
    private int _depth;

    public async ValueTask<ContentDefinitions> DefinitionsAsync() => _definitions ??= await page.Context.Content.DefinitionsAsync(page.Cancellation);

    public async ValueTask<Shape> BuildAsync(ContentItem item, string displayType)
    {
        var definitions = await DefinitionsAsync();
        var type = definitions.Type(item.ContentType) ?? new TypeDefinition(item.ContentType, item.ContentType, [], []);
        var stereotype = type.Common.Stereotype is { Length: > 0 } given ? given : null;

        var shape = new Shape(stereotype ?? "Content");
        shape.Metadata.DisplayType = displayType;
        shape.Metadata.AddAlternates(ItemAlternates.Of(stereotype, item.ContentType, item.ContentItemId, displayType,
            item.Part("AliasPart")?.Text("Alias"), item.Part("AutoroutePart")?.Text("Path")));
        shape.Properties["ContentItem"] = item;
        page.Cache.DependOn($"contentitemid:{item.ContentItemId}");

        // An item that holds an item that holds ... stops being built, not the page.
        if (_depth >= MaxDepth) return shape;
        _depth++;
        try
        {
            var place = new ItemPlace(page, shape, item, type, stereotype, displayType);
            place.Add(ContentsMetadata(item), "ContentsMetadata", "Meta:20", "ContentsMetadata");
            foreach (var part in type.Parts) await AddPartAsync(place, definitions, part);
        }
        finally
        {
            _depth--;
        }

        return shape;
    }

    private async ValueTask AddPartAsync(ItemPlace place, ContentDefinitions definitions, TypePartDefinition part)
    {
        var json = place.Item.Part(part.Name) ?? [];
        var where = new PartPlace(place.Type.Name, place.Stereotype, part.PartName, part.Name);
        foreach (var display in await PartShapes.BuildAsync(page, place, part, json))
        {
            display.Shape.Metadata.AddAlternates(PartAlternates.Of(where, display.Shape.Metadata.Type, place.DisplayType, part.Common.DisplayMode));
            display.Shape.Properties["TypePartDefinition"] = new Views.TypePartDefinitionView(part.Name, part.PartName, place.Type.Name, part.Settings);
            var differentiator = display.Suffix is null ? part.Name : $"{part.Name}-{display.Suffix}";
            place.Add(display.Shape, display.Shape.Metadata.Type, Positioned(display.Location, part.Common.Position), differentiator);
        }

        foreach (var field in definitions.Fields(part.PartName)) AddField(place, part, field, where, json);
    }

    private void AddField(ItemPlace place, TypePartDefinition part, FieldDefinition field, PartPlace where, JsonObject partJson)
    {
        var json = partJson[field.Name] as JsonObject ?? [];
        var shape = FieldShapes.Build(page, field, json);
        shape.Properties["Field"] = json;
        shape.Properties["Part"] = partJson;
        shape.Properties["ContentItem"] = place.Item;
        shape.Properties["PartFieldDefinition"] = new Views.PartFieldDefinitionView(field.Name, field.DisplayName, field.FieldName, new Views.PartDefinitionView(part.PartName), field.Settings);
        shape.Metadata.AddAlternates(FieldAlternates.Of(where, field.FieldName, field.Name, place.DisplayType, field.Common.DisplayMode));

        var position = string.IsNullOrEmpty(field.Common.Position) ? part.Common.Position : $"{(string.IsNullOrEmpty(part.Common.Position) ? "0" : part.Common.Position)}.{field.Common.Position}";
        place.Add(shape, field.FieldName, Positioned("Content", position), $"{part.Name}-{field.Name}");
    }

    // The position of the definition stands before the one that comes with the part.
    private static string Positioned(string location, string? position)
    {
        if (string.IsNullOrEmpty(position)) return location;
        var colon = location.IndexOf(':', StringComparison.Ordinal);
        return $"{(colon < 0 ? location : location[..colon])}:{position}";
    }

    public static string TitleOf(ContentItem item) => item.Part("SeoMetaPart")?.Text("PageTitle") is { Length: > 0 } seo ? seo : item.DisplayText;

    private static Shape ContentsMetadata(ContentItem item) => new Shape("ContentsMetadata").With("ContentItem", item).With("Title", TitleOf(item));
}
