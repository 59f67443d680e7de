using TayNinhExemplars.Content;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <summary>Somebody saved meanwhile: their text beside the one on the form, for every field that differs.</summary>
public sealed record Conflict(string Author, DateTime? AtUtc, IReadOnlyList<FieldDifference> Differences);

/// <summary>The editor of one item, made from the definition of its type.</summary>
public sealed record ItemForm(ContentItem Item, TypeDefinition Type, ItemActions Actions)
{
    public IReadOnlyList<EditorField> Main { get; init; } = [];
    public IReadOnlyList<EditorGroup> Side { get; init; } = [];

    /// <summary>What is wrong with the item as a whole.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>The version the person works from; empty for a new item.</summary>
    public string BasedOn { get; init; } = "";
    public bool IsNew { get; init; }
    public bool IsPublished { get; init; }
    public DateTime? PublishedUtc { get; init; }
    public DateTime? ScheduledUtc { get; init; }
    public Conflict? Conflict { get; init; }

    public string Url => IsNew ? $"/toa-soan/noi-dung/tao/{Type.Name}" : $"/toa-soan/noi-dung/{Item.ContentItemId}";
    public bool HasDraft => !IsNew && !Item.Published;
    public bool HasErrors => Errors.Count > 0 || Main.Any(f => f.Errors.Count > 0) || Side.Any(g => g.HasErrors);
}
