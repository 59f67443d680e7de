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
}

/// <summary>
/// Index rows of a module's own: it declares the table, and the rows are written in the transaction of every save, whoever
/// saves, and forgotten when the item is in the bin.
/// </summary>
public interface IContentIndexSource
{
    IEnumerable<ContentIndexRow> RowsOf(ContentItem item);

    Task ForgetAsync(SiteDbContext db, string contentItemId, CancellationToken ct);
}
