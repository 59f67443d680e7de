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
public sealed class CopyChannels(SiteDbContext db)
{
    public IQueryable<CopyChannel> All => db.Set<CopyRow>().AsNoTracking().Where(c => c.SubjectKind == Copy.Content).Select(c => new CopyChannel { ContentItemId = c.ContentItemId, WorkflowId = c.WorkflowId });
}
