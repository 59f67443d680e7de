using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

/// <summary>The rules by which an imported version meets the one that is here already. Pure.</summary>
internal static class ImportedVersion
{
    /// <summary>What no database column could hold, or nobody could ask for again.</summary>
    public static Refusals CheckShape(ContentItem item) => new Refusals()
        .Unless(item.ContentType.Length is > 0 and <= 100 && TextNormalForm.IsClean(item.ContentType), "content.type-unknown", "ContentType", item.ContentType)
        .Unless(Ids.IsValid(item.ContentItemId), "content.not-an-id", "ContentItemId", item.ContentItemId)
        .Unless(item.ContentItemVersionId.Length == 0 || Ids.IsValid(item.ContentItemVersionId), "content.not-an-id", "ContentItemVersionId", item.ContentItemVersionId)
        .Unless(item.Owner.Length <= 64, "content.too-long", "Owner", "Owner", 64)
        .Unless(item.Author.Length <= 256, "content.too-long", "Author", "Author", 256);

    public static Refusals CheckIdentity(ContentItem item, ContentItem current) => new Refusals()
        .Unless(item.ContentItemId.Length == 0 || item.ContentItemId == current.ContentItemId, "content.version-elsewhere", "ContentItemVersionId")
        .Unless(item.ContentType.Length == 0 || item.ContentType == current.ContentType, "content.type-changed", "ContentType");

    /// <summary>
    /// The version as it is here with what the import says laid over it; what the import leaves out stays.
    /// The flags follow the import only when it is newer and claims one.
    /// </summary>
    public static ContentItem Merge(ContentItem current, ContentItem import)
    {
        var merged = current.Clone();
        import.Content.MergeInto(merged.Content);
        merged.CreatedUtc = import.CreatedUtc ?? current.CreatedUtc;
        merged.ModifiedUtc = import.ModifiedUtc ?? current.ModifiedUtc;
        merged.PublishedUtc = import.PublishedUtc ?? current.PublishedUtc;
        if (import.Owner.Length > 0) merged.Owner = import.Owner;
        if (import.Author.Length > 0) merged.Author = import.Author;
        if (import.DisplayText.Length > 0)
        {
            merged.DisplayText = import.DisplayText;
            // The title part would otherwise bring the old title back.
            if (merged.Part("TitlePart") is { } title && import.Part("TitlePart")?.Text("Title") is null) title["Title"] = import.DisplayText;
        }
        if ((import.Latest || import.Published) && Newest(import) > Newest(current))
        {
            (merged.Latest, merged.Published) = (import.Latest, import.Published);
            if (merged.Published) merged.PublishedUtc ??= merged.ModifiedUtc;
        }
        return merged;
    }

    /// <summary>Flags aside, because an unchanged version must not take back its place from a newer one.</summary>
    public static bool SameButFlags(ContentItem a, ContentItem b)
    {
        var (left, right) = (a.ToJson(), b.ToJson());
        foreach (var json in new[] { left, right })
        {
            json.Remove("Latest");
            json.Remove("Published");
        }
        return JsonNode.DeepEquals(left, right);
    }

    private static DateTime Newest(ContentItem item)
    {
        var (modified, published) = (item.ModifiedUtc ?? DateTime.MinValue, item.PublishedUtc ?? DateTime.MinValue);
        return modified > published ? modified : published;
    }
}
