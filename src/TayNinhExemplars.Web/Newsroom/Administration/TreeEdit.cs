using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Administration;

/// <summary>A line of a tree: the entry, how deep it stands, and whether it has neighbours to move past.</summary>
public sealed record TreeLine(string Id, string Text, int Depth, string Url, bool IsFirst, bool IsLast);

/// <summary>Entries kept inside an item: terms under "Terms", menu items under their own "MenuItemsListPart". Changes are made in place.</summary>
public sealed class TreeEdit(JsonArray root, Func<JsonObject, JsonArray?> below)
{
    public static TreeEdit OfTerms(JsonObject part) => new(ArrayOf(part, "Terms"), term => term["Terms"] as JsonArray);

    public static TreeEdit OfMenu(JsonObject part) => new(ArrayOf(part, "MenuItems"), item => (item["MenuItemsListPart"] as JsonObject)?["MenuItems"] as JsonArray);

    public IReadOnlyList<TreeLine> Lines => [.. Walk(root, 0)];

    public JsonObject? Find(string? id) => At(id) is var (list, index) && list is not null ? (JsonObject)list[index]! : null;

    public void Add(JsonObject entry, string? parentId, Func<JsonObject, JsonArray> childrenOf)
    {
        if (Find(parentId) is { } parent) childrenOf(parent).Add((JsonNode)entry);
        else root.Add((JsonNode)entry);
    }

    public void Move(string? id, int by)
    {
        if (At(id) is not ({ } list, var index)) return;
        var to = Math.Clamp(index + by, 0, list.Count - 1);
        var entry = list[index];
        list.RemoveAt(index);
        list.Insert(to, entry);
    }

    /// <summary>Puts an entry, with all below it, under another one or at the top.</summary>
    /// <returns>False when there is no such entry, or when it would come to lie inside itself.</returns>
    public bool MoveUnder(string? id, string? parentId, Func<JsonObject, JsonArray> childrenOf)
    {
        if (At(id) is not ({ } list, var index)) return false;
        var entry = (JsonObject)list[index]!;
        var isTop = string.IsNullOrEmpty(parentId);
        if (!isTop && (Find(parentId) is null || parentId == id || At(new JsonArray(entry.DeepClone()), parentId!).List is not null)) return false;
        list.RemoveAt(index);
        (isTop ? root : childrenOf(Find(parentId)!)).Add((JsonNode)entry);
        return true;
    }

    public void Remove(string? id)
    {
        if (At(id) is ({ } list, var index)) list.RemoveAt(index);
    }

    private IEnumerable<TreeLine> Walk(JsonArray list, int depth)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is not JsonObject entry) continue;
            yield return new TreeLine(entry.Text("ContentItemId") ?? "", entry.Text("DisplayText") ?? "", depth, (entry["LinkMenuItemPart"] as JsonObject)?.Text("Url") ?? "", i == 0, i == list.Count - 1);
            if (below(entry) is { } children)
                foreach (var line in Walk(children, depth + 1)) yield return line;
        }
    }

    private (JsonArray? List, int Index) At(string? id) => string.IsNullOrEmpty(id) ? (null, -1) : At(root, id);

    private (JsonArray? List, int Index) At(JsonArray list, string id)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is not JsonObject entry) continue;
            if (entry.Text("ContentItemId") == id) return (list, i);
            if (below(entry) is { } children && At(children, id) is ({ } found, var index)) return (found, index);
        }
        return (null, -1);
    }

    public static JsonArray ArrayOf(JsonObject owner, string name)
    {
        if (owner[name] is not JsonArray list) owner[name] = list = [];
        return list;
    }
}
