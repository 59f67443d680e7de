using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Editorial.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <summary>Reads and writes single pieces of copy with their history. It judges nothing.</summary>
public sealed class CopyStore(SiteDbContext db)
{
    public async Task<Copy?> FindAsync(string contentItemId, CancellationToken ct) =>
        (await db.Set<CopyRow>().AsNoTracking().SingleOrDefaultAsync(c => c.ContentItemId == contentItemId, ct))?.ToCopy();

    public async Task<IReadOnlyList<Copy>> FindManyAsync(IReadOnlyCollection<string> contentItemIds, CancellationToken ct)
    {
        var ids = contentItemIds.Take(500).ToList();
        return [.. (await db.Set<CopyRow>().AsNoTracking().Where(c => ids.Contains(c.ContentItemId)).ToListAsync(ct)).Select(c => c.ToCopy())];
    }

    /// <summary>Open copy of content that is due in a span of time, the earliest first.</summary>
    public async Task<IReadOnlyList<Copy>> DueAsync(DateTime fromUtc, DateTime toUtc, int take, CancellationToken ct) =>
        [.. (await db.Set<CopyRow>().AsNoTracking().Where(c => c.IsOpen && c.SubjectKind == Copy.Content && c.DueUtc >= fromUtc && c.DueUtc < toUtc).OrderBy(c => c.DueUtc).ThenBy(c => c.ContentItemId).Take(take).ToListAsync(ct)).Select(c => c.ToCopy())];

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<CopyEvent>> HistoryAsync(string contentItemId, int take, CancellationToken ct) =>
        [.. (await db.Set<CopyEventRow>().AsNoTracking().Where(e => e.ContentItemId == contentItemId).OrderByDescending(e => e.Id).Take(take).ToListAsync(ct)).Select(e => e.ToEvent())];

    /// <summary>Who answered for which line of the checklist.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TicksAsync(string contentItemId, CancellationToken ct) =>
        await db.Set<CopyTickRow>().AsNoTracking().Where(t => t.ContentItemId == contentItemId).ToDictionaryAsync(t => t.CheckId, t => t.ActorName, ct);

    public async Task<Hold?> HoldOfAsync(string contentItemId, CancellationToken ct) =>
        await db.Set<HoldRow>().AsNoTracking().Where(h => h.ContentItemId == contentItemId).Select(h => new Hold(h.ContentItemId, h.Reason, h.ActorName, h.AtUtc)).SingleOrDefaultAsync(ct);

    /// <summary>The taking down that still stands.</summary>
    public async Task<Takedown?> TakedownOfAsync(string contentItemId, CancellationToken ct) =>
        (await db.Set<TakedownRow>().AsNoTracking().Where(t => t.ContentItemId == contentItemId && t.PutBackUtc == null).OrderByDescending(t => t.Id).FirstOrDefaultAsync(ct))?.ToTakedown();

    internal async Task AddAsync(Copy copy, CancellationToken ct)
    {
        db.Add(CopyRow.Of(copy));
        await db.SaveChangesAsync(ct);
        Forget();
    }

    /// <summary>Writes the next state of the copy over the one it came from; false when somebody else was faster.</summary>
    internal async Task<bool> ReplaceAsync(Copy before, Copy after, CancellationToken ct)
    {
        var row = CopyRow.Of(after);
        return await db.Set<CopyRow>().Where(c => c.ContentItemId == before.ContentItemId && c.Revision == before.Revision).ExecuteUpdateAsync(s => s
            .SetProperty(c => c.WorkflowVersion, row.WorkflowVersion).SetProperty(c => c.State, row.State).SetProperty(c => c.Kind, row.Kind)
            .SetProperty(c => c.IsOpen, row.IsOpen).SetProperty(c => c.SinceUtc, row.SinceUtc).SetProperty(c => c.DueUtc, row.DueUtc)
            .SetProperty(c => c.AssigneeId, row.AssigneeId).SetProperty(c => c.AuthorId, row.AuthorId).SetProperty(c => c.Title, row.Title)
            .SetProperty(c => c.VersionId, row.VersionId).SetProperty(c => c.DeskId, row.DeskId).SetProperty(c => c.Revision, row.Revision)
            .SetProperty(c => c.EmbargoUtc, row.EmbargoUtc).SetProperty(c => c.ScheduledUtc, row.ScheduledUtc).SetProperty(c => c.Placement, row.Placement)
            .SetProperty(c => c.IsSensitive, row.IsSensitive).SetProperty(c => c.Royalty, row.Royalty).SetProperty(c => c.ChangedBy, row.ChangedBy), ct) == 1;
    }

    internal async Task RenameAsync(string contentItemId, string title, CancellationToken ct) =>
        await db.Set<CopyRow>().Where(c => c.ContentItemId == contentItemId && c.Title != title).ExecuteUpdateAsync(s => s.SetProperty(c => c.Title, title), ct);

    internal async Task AddEventAsync(CopyEvent happened, CancellationToken ct)
    {
        db.Add(new CopyEventRow
        {
            ContentItemId = happened.ContentItemId, AtUtc = happened.AtUtc, Kind = happened.Kind, Label = happened.Label, FromState = happened.FromState,
            ToState = happened.ToState, ActorId = happened.ActorId, ActorName = happened.ActorName, Note = happened.Note, VersionId = happened.VersionId,
        });
        await db.SaveChangesAsync(ct);
        Forget();
    }

    private void Forget()
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity is CopyRow or CopyEventRow).ToList()) entry.State = EntityState.Detached;
    }
}
