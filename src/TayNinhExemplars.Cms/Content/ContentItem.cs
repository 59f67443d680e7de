using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

/// <summary>
/// One version of one item. <see cref="ContentItemId"/> names the item, <see cref="ContentItemVersionId"/> this version;
/// at most one version is <see cref="Latest"/> and at most one <see cref="Published"/>. All dates are UTC.
/// Parts hang in <see cref="Content"/> by their name, known or not, so nothing is lost on a round trip.
/// </summary>
public sealed class ContentItem
{
    public string ContentItemId { get; set; } = "";
    public string ContentItemVersionId { get; set; } = "";
    public string ContentType { get; set; } = "";
    public string DisplayText { get; set; } = "";
    public bool Latest { get; set; }
    public bool Published { get; set; }
    public DateTime? ModifiedUtc { get; set; }
    public DateTime? PublishedUtc { get; set; }
    public DateTime? CreatedUtc { get; set; }

    /// <summary>The account's id.</summary>
    public string Owner { get; set; } = "";

    /// <summary>The account's user name.</summary>
    public string Author { get; set; } = "";

    public JsonObject Content { get; set; } = [];

    public bool Has(string part) => Content[part] is JsonObject;

    public JsonObject? Part(string part) => Content[part] as JsonObject;

    public JsonObject PartOrNew(string part)
    {
        if (Content[part] is not JsonObject json) Content[part] = json = [];
        return json;
    }

    /// <summary>The field's JSON, for example <c>item.Field("Story", "Lead")</c>.</summary>
    public JsonObject? Field(string part, string field) => Part(part)?[field] as JsonObject;

    public T? Get<T>(string? part = null) where T : class
    {
        if (Content[part ?? typeof(T).Name] is not JsonObject json) return null;
        try
        {
            return json.Deserialize<T>(Json.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Sets the members of a part that <paramref name="value"/> has; other members of the part's JSON stay.</summary>
    public void Put<T>(T value, string? part = null) where T : class
    {
        var json = JsonSerializer.SerializeToNode(value, Json.Options) as JsonObject ?? [];
        json.MergeInto(PartOrNew(part ?? typeof(T).Name));
    }

    public ContentItem Clone() => new()
    {
        ContentItemId = ContentItemId,
        ContentItemVersionId = ContentItemVersionId,
        ContentType = ContentType,
        DisplayText = DisplayText,
        Latest = Latest,
        Published = Published,
        ModifiedUtc = ModifiedUtc,
        PublishedUtc = PublishedUtc,
        CreatedUtc = CreatedUtc,
        Owner = Owner,
        Author = Author,
        Content = (JsonObject)Content.DeepClone(),
    };

    public override string ToString() => DisplayText.Length > 0 ? DisplayText : $"{ContentType} ({ContentItemId})";
}
