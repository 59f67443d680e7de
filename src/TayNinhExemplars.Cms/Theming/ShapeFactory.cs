using System.Text.Json.Nodes;
using Fluid.Values;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming.Tags;

namespace TayNinhExemplars.Theming;

/// <summary>Shapes that templates make by name: menus and term trees are filled from the content, every other one is just its properties.</summary>
internal static class ShapeFactory
{
    private const int MaxLevel = 20;

    public static async ValueTask<Shape> CreateAsync(PageSession page, string type, IReadOnlyDictionary<string, FluidValue> arguments)
    {
        var shape = new Shape(Capitalised(type));
        foreach (var (name, value) in arguments) shape.Properties[TagTools.PascalCase(name)] = TagTools.Plain(value);
        switch (shape.Metadata.Type)
        {
            case "Menu":
                await FillMenuAsync(page, shape, Handle(arguments));
                break;
            case "Term":
                await FillTermAsync(page, shape, Handle(arguments, "taxonomy_content_item_id", "TaxonomyContentItemId"), Text(arguments, "term_content_item_id", "TermContentItemId"));
                break;
            case "ContentItem":
                await FillItemAsync(page, shape, Handle(arguments), Text(arguments, "display_type", "DisplayType"));
                break;
        }

        return shape;
    }

    private static async ValueTask FillMenuAsync(PageSession page, Shape shape, ContentHandle? handle)
    {
        if (handle is null || await page.Context.Content.FindAsync(handle, page.Cancellation) is not { } menu)
        {
            page.Notes.Add(new LiquidDiagnostic("Menu", 1, 1, "theme.content-missing", [handle?.Value ?? ""]));
            return;
        }

        page.Cache.DependOn($"contentitemid:{menu.ContentItemId}");
        shape.Properties["ContentItem"] = menu;
        shape.Properties["MenuName"] = menu.Part("AliasPart")?.Text("Alias") ?? menu.DisplayText;
        shape.Classes.Add("menu");
        AddMenuItems(page, shape, shape, menu, level: 0);
    }

    private static void AddMenuItems(PageSession page, Shape menu, Shape parent, ContentItem owner, int level)
    {
        if (level >= MaxLevel) return;
        foreach (var item in Items(owner.Part("MenuItemsListPart")?["MenuItems"]))
        {
            if (item.Part("MenuItemPermissionPart") is { } guarded && guarded.Strings("PermissionNames") is { Count: > 0 } names && !names.Any(n => page.Context.May(n, null))) continue;
            var shape = new Shape("MenuItem").With("ContentItem", item).With("Level", level).With("Menu", menu).With("MenuName", menu.Properties["MenuName"]);
            parent.Add(shape);
            AddMenuItems(page, menu, shape, item, level + 1);
        }
    }

    private static async ValueTask FillTermAsync(PageSession page, Shape shape, ContentHandle? handle, string? termId)
    {
        if (handle is null || await page.Context.Content.FindAsync(handle, page.Cancellation) is not { } taxonomy)
        {
            page.Notes.Add(new LiquidDiagnostic("Term", 1, 1, "theme.content-missing", [handle?.Value ?? ""]));
            return;
        }

        Fill(page, shape, taxonomy, termId);
    }

    /// <summary>All terms of a taxonomy, as its own page shows them.</summary>
    public static ValueTask<Shape> TermsOfAsync(PageSession page, ContentItem taxonomy)
    {
        var shape = new Shape("Term");
        Fill(page, shape, taxonomy, null);
        return ValueTask.FromResult(shape);
    }

    private static void Fill(PageSession page, Shape shape, ContentItem taxonomy, string? termId)
    {
        page.Cache.DependOn($"contentitemid:{taxonomy.ContentItemId}");
        var part = taxonomy.Part("TaxonomyPart") ?? [];
        var terms = part["Terms"];
        if (!string.IsNullOrEmpty(termId)) terms = Content.Parts.TaxonomyPartKind.Terms(taxonomy).FirstOrDefault(t => t.ContentItemId == termId)?.Json["Terms"];
        shape.Properties["ContentItem"] = taxonomy;
        shape.Properties["TaxonomyContentItem"] = taxonomy;
        shape.Properties["TermContentType"] = part.Text("TermContentType") ?? "";
        AddTerms(shape, terms, level: 0);
    }

    private static void AddTerms(Shape parent, JsonNode? terms, int level)
    {
        if (level >= MaxLevel) return;
        foreach (var json in (terms as JsonArray)?.OfType<JsonObject>() ?? [])
        {
            var shape = new Shape("TermItem").With("ContentItem", json.ToContentItem()).With("TermContentItem", json.ToContentItem()).With("Level", level);
            parent.Add(shape);
            AddTerms(shape, json["Terms"], level + 1);
        }
    }

    private static async ValueTask FillItemAsync(PageSession page, Shape shape, ContentHandle? handle, string? displayType)
    {
        if (handle is null || await page.Context.Content.FindAsync(handle, page.Cancellation) is not { } item) return;
        shape.Metadata.Type = "ContentZone";
        shape.Add(await page.Display.BuildAsync(item, string.IsNullOrEmpty(displayType) ? "Detail" : displayType));
    }

    private static IEnumerable<ContentItem> Items(JsonNode? items) => (items as JsonArray)?.OfType<JsonObject>().Select(i => i.ToContentItem()) ?? [];

    internal static ContentHandle? Handle(IReadOnlyDictionary<string, FluidValue> arguments, params string[] others)
    {
        if (Text(arguments, "handle", "alias") is { Length: > 0 } text)
            return text.Contains(':', StringComparison.Ordinal) ? ContentHandle.Parse(text) : new ContentHandle(arguments.ContainsKey("handle") ? ContentHandleKind.ContentItemId : ContentHandleKind.Alias, text);
        return Text(arguments, ["id", "content_item_id", "ContentItemId", .. others]) is { Length: > 0 } id ? new ContentHandle(ContentHandleKind.ContentItemId, id) : null;
    }

    private static string? Text(IReadOnlyDictionary<string, FluidValue> arguments, params string[] names)
    {
        foreach (var name in names)
            if (arguments.TryGetValue(name, out var value) && !value.IsNil()) return value.ToStringValue();
        return null;
    }

    private static string Capitalised(string type) => type.Length == 0 ? type : char.ToUpperInvariant(type[0]) + type[1..];
}
