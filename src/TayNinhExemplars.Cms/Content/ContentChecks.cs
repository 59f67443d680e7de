using System.Text;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

/// <summary>Runs the kinds' own checks over an item and over the items kept inside it (bags, widgets, terms).</summary>
public sealed class ContentChecks(Kinds kinds, ContentDefinitionStore definitions, ContentWatch watch)
{
    /// <summary>The modules that have a say over items and hear of what happens to them.</summary>
    internal ContentWatch Watch => watch;

    /// <summary>Brings the item to its normal form: NFC text without control characters, HTML sanitised. Changes the item.</summary>
    public async Task NormaliseAsync(ContentItem item, CancellationToken ct)
    {
        // Deeper than any reader goes: left alone here and refused by the check.
        if (IsTooDeep(item.Content)) return;
        TextNormalForm.Apply(item.Content);
        item.DisplayText = TextNormalForm.Clean(item.DisplayText);
        item.Owner = TextNormalForm.Clean(item.Owner);
        item.Author = TextNormalForm.Clean(item.Author);
        var all = await definitions.GetAsync(ct);
        foreach (var part in WithContained(item))
            foreach (var (kind, at) in kinds.Walk(part, all)) kind.Normalise(at);
    }

    public async Task<Refusals> CheckAsync(ContentItem item, bool forPublication, CancellationToken ct)
    {
        if (IsTooDeep(item.Content)) return Refusals.Because("content.too-deep");
        var refusals = new Refusals();
        var all = await definitions.GetAsync(ct);
        foreach (var part in WithContained(item))
            foreach (var (kind, at) in kinds.Walk(part, all))
            {
                kind.Check(at, refusals);
                // What a contained item requires is judged where it is edited; terms and widgets are often bare.
                if (forPublication && ReferenceEquals(part, item)) kind.CheckForPublication(at, refusals);
            }
        refusals.Unless(Encoding.UTF8.GetByteCount(item.Content.ToJsonString(Json.Options)) <= ContentRules.MaxItemBytes, "content.too-large");
        return refusals;
    }

    /// <summary>The item, then every item inside it; theirs is the very JSON that stands there, so changing it changes the whole.</summary>
    private static IEnumerable<ContentItem> WithContained(ContentItem item) => Contained(item.Content).Prepend(item);

    private static IEnumerable<ContentItem> Contained(JsonNode node)
    {
        if (node is JsonArray array)
        {
            foreach (var json in array.OfType<JsonObject>())
                if (json["ContentType"] is JsonValue value && value.TryGetValue<string>(out var type))
                    yield return new ContentItem { ContentType = type, ContentItemId = json.Text("ContentItemId") ?? "", DisplayText = json.Text("DisplayText") ?? "", Content = json };
        }
        var inner = node is JsonObject members ? members.Select(m => m.Value) : (JsonArray)node;
        foreach (var child in inner)
            if (child is JsonObject or JsonArray)
                foreach (var item in Contained(child)) yield return item;
    }

    // The JSON reader stops at 64 levels, and an item travels inside others, inside a step, inside a recipe.
    private static bool IsTooDeep(JsonNode node, int left = 40)
    {
        if (left == 0) return true;
        var inner = node is JsonObject members ? members.Select(m => m.Value) : (JsonArray)node;
        foreach (var child in inner)
            if (child is JsonObject or JsonArray && IsTooDeep(child, left - 1)) return true;
        return false;
    }
}
