using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content.Parts;

public sealed class BagPartSettings
{
    public List<string> ContainedContentTypes { get; set; } = [];
    public List<string> ContainedStereotypes { get; set; } = [];
    public string? DisplayType { get; set; }
}

public sealed class ListPartSettings
{
    public int PageSize { get; set; } = 10;
    public List<string> ContainedContentTypes { get; set; } = [];
    public bool EnableOrdering { get; set; }
    public bool ShowHeader { get; set; }
    public bool ShowFullPager { get; set; }
}

/// <summary><c>{ "ContentItems": [item] }</c>: whole items kept inside this one.</summary>
public sealed class BagPartKind : PartKind
{
    public const int MaxItems = 500;

    public override string Name => "BagPart";

    public override void Check(KindContext at, Refusals refusals) =>
        refusals.Unless(at.Json["ContentItems"] is not System.Text.Json.Nodes.JsonArray { Count: > MaxItems }, "content.too-many", at.Path, at.DisplayName, MaxItems);

    public override IEnumerable<IndexValue> IndexValues(KindContext at) =>
        (at.Json["ContentItems"] as System.Text.Json.Nodes.JsonArray)?.OfType<System.Text.Json.Nodes.JsonObject>()
            .Select(i => i.Text("DisplayText")).OfType<string>().Where(t => t.Length > 0)
            .Select(t => new IndexValue(at.Path, t, IndexValueKind.Text, InFullText: true)) ?? [];

    public override System.Text.Json.Nodes.JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        // The bag's editor posts the kept items in their order; one that is not posted was removed.
        if (form.Has(at.Path + ".Present"))
        {
            var items = (json["ContentItems"] as System.Text.Json.Nodes.JsonArray)?.OfType<System.Text.Json.Nodes.JsonObject>().ToLookup(i => i.Text("ContentItemId") ?? "");
            var kept = form.All(at.Path + ".ContentItemIds").Where(id => id.Length > 0).Distinct().SelectMany(id => items?[id] ?? []);
            // An item that came without an id cannot be named by the form, so the form cannot mean to remove it.
            json["ContentItems"] = new System.Text.Json.Nodes.JsonArray([.. kept.Concat(items?[""] ?? []).Select(i => i.DeepClone())]);
        }
        return json;
    }
}

/// <summary><c>{}</c>: the item is a list; its children say so themselves in their ContainedPart.</summary>
public sealed class ListPartKind : PartKind
{
    public override string Name => "ListPart";
}

/// <summary><c>{ "ListContentItemId", "ListContentType", "Order" }</c> on the child.</summary>
public sealed class ContainedPartKind : PartKind
{
    public override string Name => "ContainedPart";

    public override IEnumerable<IndexValue> IndexValues(KindContext at)
    {
        if (at.Json.Text("ListContentItemId") is not { Length: > 0 } list) yield break;
        yield return new IndexValue("Content.ContentItem.ContainedPart.Ids", list, IndexValueKind.Keyword);
        yield return new IndexValue("Content.ContentItem.ContainedPart.Order", ContainedRow(at)!.Order.ToString(System.Globalization.CultureInfo.InvariantCulture), IndexValueKind.Number);
    }

    public override IEnumerable<ContentIndexRow> IndexRows(KindContext at) => ContainedRow(at) is { } row ? [row] : [];

    /// <summary>Orchard welds ContainedPart to children whose type does not name it, so the row is made for every item that carries the JSON.</summary>
    internal static ContainedIndexRow? ContainedRow(KindContext at) => at.Json.Text("ListContentItemId") is { Length: > 0 } list
        ? new ContainedIndexRow { ListContentItemId = list, Order = at.Json["Order"] is System.Text.Json.Nodes.JsonValue v && v.TryGetValue<int>(out var order) ? order : 0 }
        : null;
}
