using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Parts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming.Values;

namespace TayNinhExemplars.Theming.Display;

/// <param name="Suffix">Tells several shapes of one part apart (<c>ListPart-ListPartFeed</c>).</param>
internal sealed record PartShape(Shape Shape, string Location, string? Suffix = null);

/// <summary>The shapes that the parts with a display of their own give; other parts show only their fields.</summary>
internal static class PartShapes
{
    public static async ValueTask<IReadOnlyList<PartShape>> BuildAsync(PageSession page, ItemPlace place, TypePartDefinition part, JsonObject json)
    {
        var shape = new Shape(part.PartName).With("ContentItem", place.Item).With("ContentPart", json).With(part.PartName, json);
        switch (part.PartName)
        {
            case "TitlePart" when part.Settings.Find("TitlePartSettings") is not JsonObject settings || settings.Flag("RenderTitle") != false:
                return [new PartShape(shape.With("Title", place.Item.DisplayText), "Header:5")];
            case "HtmlBodyPart":
                return [new PartShape(shape.With("Html", Late(() => BodyText.HtmlAsync(page, place.Item, json.Text("Html"), part))), "Content:5")];
            case "MarkdownBodyPart":
                return [new PartShape(shape.With("Markdown", json.Text("Markdown") ?? "").With("Html", Late(() => BodyText.MarkdownAsync(page, place.Item, json.Text("Markdown"), part))), "Content:5")];
            case "LiquidPart":
                return [new PartShape(shape.With("Html", Late(() => BodyText.LiquidAsync(page, place.Item, json.Text("Liquid") ?? ""))), "Content:5")];
            case "BagPart":
                return place.DisplayType == "Summary" ? [] : [new PartShape(await BagAsync(page, shape, part, json), "Content:5")];
            case "FlowPart":
                return place.DisplayType == "Summary" ? [] : [new PartShape(await WidgetShapes.FlowAsync(page, shape, json), "Content:5")];
            case "ListPart":
                return place.DisplayType == "Detail" ? [new PartShape(await ListAsync(page, shape, place.Item, part), "Content:10")] : [];
            case "TermPart":
                return place.DisplayType == "Detail" ? [new PartShape(await TermAsync(page, shape, place.Item, json), "Content:5")] : [];
            case "TaxonomyPart" when place.DisplayType == "Detail":
                return [new PartShape(await ShapeFactory.TermsOfAsync(page, place.Item), "Content:5")];
            case "WidgetsListPart":
                if (place.DisplayType == "Detail") await WidgetShapes.PlaceAsync(page, json);
                return [];
            case "SearchFormPart":
                return [new PartShape(shape.With("IndexName", json.Text("IndexName") ?? "").With("Placeholder", json.Text("Placeholder") ?? ""), "Content:5")];
            case "MenuItemsListPart" or "TaxonomyPart":
                return [];
            default:
                return HasTemplate(page, place, part) ? [new PartShape(shape, "Content:5")] : [];
        }
    }

    // A part without a display of its own is shown when a theme has a template for it, under any of its names.
    private static bool HasTemplate(PageSession page, ItemPlace place, TypePartDefinition part) =>
        page.Theme.Templates.ContainsKey(part.PartName) || page.Theme.Templates.ContainsKey($"{place.Item.ContentType}__{part.PartName}") || page.Theme.Templates.ContainsKey($"{place.Item.ContentType}__{part.Name}");

    private static LateValue Late(Func<ValueTask<string>> html) => new(async () => new SafeHtml(await html()));

    private static async ValueTask<Shape> BagAsync(PageSession page, Shape shape, TypePartDefinition part, JsonObject json)
    {
        var displayType = part.Settings.Settings<BagPartSettings>().DisplayType is { Length: > 0 } given ? given : "Summary";
        var items = Contained(json["ContentItems"]);
        foreach (var item in items) shape.Add(await page.Display.BuildAsync(item, displayType));
        return shape.With("ContentItems", items).With("DisplayType", displayType);
    }

    private static async ValueTask<Shape> ListAsync(PageSession page, Shape shape, ContentItem list, TypePartDefinition part)
    {
        var size = Math.Clamp(part.Settings.Settings<ListPartSettings>().PageSize, 1, page.Context.Site.MaxPageSize);
        var number = PageNumber(page);
        // One more than a page tells whether there is a next one.
        var found = await page.Context.Content.ContainedAsync(list.ContentItemId, (number - 1) * size, size + 1, page.Cancellation);
        return await FilledAsync(page, shape, found, number, size);
    }

    private static async ValueTask<Shape> TermAsync(PageSession page, Shape shape, ContentItem term, JsonObject json)
    {
        var size = Math.Clamp(page.Context.Site.PageSize, 1, page.Context.Site.MaxPageSize);
        var number = PageNumber(page);
        var taxonomy = json.Text("TaxonomyContentItemId") ?? "";
        var found = await page.Context.Content.WithTermAsync(taxonomy, term.ContentItemId, (number - 1) * size, size + 1, page.Cancellation);
        return (await FilledAsync(page, shape, found, number, size)).With("TaxonomyContentItemId", taxonomy);
    }

    private static async ValueTask<Shape> FilledAsync(PageSession page, Shape shape, IReadOnlyList<ContentItem> found, int number, int size)
    {
        var items = found.Take(size).ToList();
        foreach (var item in items) shape.Add(await page.Display.BuildAsync(item, "Summary"));
        return shape.With("ContentItems", items).With("Pager", Pagers.Build(page, number, size, hasNext: found.Count > size));
    }

    private static int PageNumber(PageSession page) =>
        (page.Context.Request.Query.TryGetValue(Pagers.Parameter, out var text) || page.Context.Request.Query.TryGetValue(Pagers.OwnParameter, out text)) && int.TryParse(text, out var number) ? Math.Clamp(number, 1, 10_000) : 1;

    internal static IReadOnlyList<ContentItem> Contained(JsonNode? items) => (items as JsonArray)?.OfType<JsonObject>().Select(i => i.ToContentItem()).ToList() ?? [];
}
