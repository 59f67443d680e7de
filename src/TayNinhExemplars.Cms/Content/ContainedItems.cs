using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

/// <summary>Items kept inside an item: terms, the items of a bag, widgets. What is given out is the very JSON that stands there.</summary>
public static class ContainedItems
{
    public static IEnumerable<ContentItem> All(ContentItem item) => Directly(item.Content).SelectMany(c => All(c).Prepend(c));

    public static ContentItem? Find(ContentItem container, string contentItemId) =>
        All(container).FirstOrDefault(i => i.ContentItemId == contentItemId) is { } found ? found.Content.ToContentItem() : null;

    /// <summary>Every contained item with a path, with that path below its container's.</summary>
    public static IEnumerable<(ContentItem Item, string Path)> Routes(ContentItem item, string below)
    {
        foreach (var contained in Directly(item.Content))
        {
            var own = contained.Part("AutoroutePart") is { } route && route.Flag("Disabled") != true ? route : null;
            var path = own?.Text("Path") is { Length: > 0 } given ? own.Flag("Absolute") == true ? given : $"{below.TrimEnd('/')}/{given.TrimStart('/')}" : null;
            if (path is not null) yield return (contained, path);
            foreach (var deeper in Routes(contained, path ?? below)) yield return deeper;
        }
    }

    private static IEnumerable<ContentItem> Directly(JsonNode node)
    {
        var inner = node is JsonObject members ? members.Select(m => m.Value) : (JsonArray)node;
        foreach (var child in inner)
        {
            if (child is JsonObject json && json["ContentType"] is JsonValue type && type.TryGetValue<string>(out var name))
                yield return new ContentItem { ContentType = name, ContentItemId = json.Text("ContentItemId") ?? "", DisplayText = json.Text("DisplayText") ?? "", Content = json };
            else if (child is JsonObject or JsonArray)
                foreach (var item in Directly(child)) yield return item;
        }
    }
}
