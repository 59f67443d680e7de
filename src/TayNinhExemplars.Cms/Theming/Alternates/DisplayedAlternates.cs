using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Theming.Alternates;

/// <summary>
/// Alternates that follow from the type a shape has at the moment it is rendered: a template may turn a MenuItem into
/// a MenuItemLink and have it rendered again.
/// </summary>
internal static class DisplayedAlternates
{
    public static IEnumerable<string> Of(Shape shape)
    {
        var item = shape.Properties.GetValueOrDefault("ContentItem") as ContentItem;
        var level = shape.Properties.GetValueOrDefault("Level") as int? ?? 0;
        var type = Known.FirstOrDefault(k => k.Equals(shape.Metadata.Type, StringComparison.OrdinalIgnoreCase));
        return type switch
        {
            "Menu" => MenuAlternates.Menu(shape.Properties.GetValueOrDefault("MenuName") as string),
            "MenuItem" or "MenuItemLink" when item is not null => MenuAlternates.Item(type, item.ContentType, level, shape.Properties.GetValueOrDefault("MenuName") as string),
            "Term" => TermAlternates.Term(shape.Properties.GetValueOrDefault("TermContentType") as string ?? "", item?.Part("AliasPart")?.Text("Alias")),
            "TermItem" or "TermContentItem" when item is not null => TermAlternates.Item(type, item.ContentType, level),
            "HttpError" when shape.Properties.GetValueOrDefault("StatusCode") is int status => HttpErrorAlternates.Of(status),
            _ => [],
        };
    }

    private static readonly string[] Known = ["Menu", "MenuItem", "MenuItemLink", "Term", "TermItem", "TermContentItem", "HttpError"];
}
