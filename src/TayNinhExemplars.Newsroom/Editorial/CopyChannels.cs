using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Editorial.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <summary>By which workflow an item goes or went out.</summary>
public sealed class CopyChannel
{
    public required string ContentItemId { get; init; }
    public required string WorkflowId { get; init; }
}

/// <summary>For questions over many items: joined in the database, never read whole.</summary>
public sealed class CopyChannels(SiteDbContext db, DocumentStore documents)
{
    public IQueryable<CopyChannel> All => db.Set<CopyRow>().AsNoTracking().Where(c => c.SubjectKind == Copy.Content).Select(c => new CopyChannel { ContentItemId = c.ContentItemId, WorkflowId = c.WorkflowId });

    /// <summary>The channel whose desk brings or brought each item out; items that no desk had are not there. No desk stands for the only channel of the workflow.</summary>
    public async Task<IReadOnlyDictionary<string, NewsChannel>> OfAsync(IReadOnlyCollection<string> contentItemIds, CancellationToken ct)
    {
        var copies = await db.Set<CopyRow>().AsNoTracking().Where(c => c.SubjectKind == Copy.Content && contentItemIds.Contains(c.ContentItemId))
            .Select(c => new { c.ContentItemId, c.DeskId, c.WorkflowId }).ToListAsync(ct);
        if (copies.Count == 0) return new Dictionary<string, NewsChannel>();
        var book = await documents.GetAsync<DeskBook>(DeskBook.Document, ct);
        return copies
            .Select(c => (c.ContentItemId, Channel: book.ChannelOf(c.DeskId) ?? (book.Channels.Where(n => n.WorkflowId == c.WorkflowId).ToList() is [var only] ? only : null)))
            .Where(c => c.Channel is not null).ToDictionary(c => c.ContentItemId, c => c.Channel!, StringComparer.Ordinal);
    }
}
