using System.Globalization;

namespace TayNinhExemplars.Content;

public sealed record ContentVersion(string ContentItemVersionId, string DisplayText, bool Latest, bool Published, DateTime? ModifiedUtc, DateTime? PublishedUtc, string Author);

public sealed record DeletedContent(string ContentItemId, string ContentType, string DisplayText, DateTime DeletedUtc, string DeletedBy, string? Reason);

/// <param name="Container">The item in which it is kept; null when it stands for itself.</param>
public sealed record RoutedContent(ContentItem ContentItem, ContentItem? Container);

/// <param name="Next">Where the following page starts; null on the last one.</param>
public sealed record ContentPage(IReadOnlyList<ContentItem> Items, ContentCursor? Next);

/// <summary>A page of a list by ids alone, for those who know the items already.</summary>
/// <param name="Next">Where the following page starts; null on the last one.</param>
public sealed record ContentKeys(IReadOnlyList<string> Ids, ContentCursor? Next);

public enum ContentStatus { Any, Draft, Published, Scheduled }

public sealed record ContentFilter
{
    public IReadOnlyList<string> ContentTypes { get; init; } = [];
    public ContentStatus Status { get; init; }
    public string? Owner { get; init; }
    public string? Author { get; init; }
    public DateTime? From { get; init; }
    public DateTime? To { get; init; }
    public bool OldestFirst { get; init; }

    /// <summary>Only these items (the hits of a text search); null is all.</summary>
    public IReadOnlyList<string>? Ids { get; init; }
}

/// <summary>A place in a list ordered by date and row: stable while items come and go before it.</summary>
public sealed record ContentCursor(DateTime AtUtc, long Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AtUtc.Ticks:x}-{Id:x}");

    /// <summary>Null for anything that is not a cursor of ours: the list then starts at its beginning.</summary>
    public static ContentCursor? Parse(string? text)
    {
        if (text?.Split('-') is not [var ticks, var id]) return null;
        if (!long.TryParse(ticks, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var t) || t < 0 || t > DateTime.MaxValue.Ticks) return null;
        return long.TryParse(id, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var i) ? new ContentCursor(new DateTime(t, DateTimeKind.Utc), i) : null;
    }
}
