using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

/// <summary>A row derived from an item's latest or published version; it can always be made again from the versions.</summary>
public abstract class ContentIndexRow
{
    public long Id { get; init; }
    public string ContentItemId { get; internal set; } = "";
    public string ContentType { get; internal set; } = "";
    public bool Latest { get; internal set; }
    public bool Published { get; internal set; }

    /// <summary>Copied from the version, so that lists by relation can be ordered from the index alone.</summary>
    public DateTime? PublishedUtc { get; internal set; }

    internal ContentIndexRow For(ContentItem item)
    {
        (ContentItemId, ContentType, Latest, Published, PublishedUtc) = (item.ContentItemId, item.ContentType, item.Latest, item.Published, item.PublishedUtc);
        return this;
    }
}

/// <summary>
/// Index rows of a module's own: it declares the table, and the rows are written in the transaction of every save, whoever
/// saves, and forgotten when the item is in the bin. Content that was saved before the module came gets its rows at the next start.
/// </summary>
public interface IContentIndexSource
{
    /// <summary>The types that have rows here.</summary>
    IReadOnlyCollection<string> ContentTypes { get; }

    /// <summary>Every latest and published version of these types has a row, so that one without was saved before the module came.</summary>
    bool IsComplete => true;

    /// <summary>The table, for looking what is missing.</summary>
    IQueryable<ContentIndexRow> Rows(SiteDbContext db);

    IEnumerable<ContentIndexRow> RowsOf(ContentItem item);

    Task ForgetAsync(SiteDbContext db, string contentItemId, CancellationToken ct);
}
