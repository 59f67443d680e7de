using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Comments.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Comments;

/// <summary>What every act at the desk does besides: take its turn, keep the author's count, write the log and the audit trail, tell the pages.</summary>
public sealed class CommentDeskWriter(SiteDbContext db, AuditTrail audit, CommentAnnouncer announcer, TimeProvider clock)
{
    public SiteDbContext Db => db;
    public DateTime Now => clock.UtcSecondsNow();

    /// <summary>Moderators take turns, so the version that was checked is still the one that is written.</summary>
    public async Task<WriteScope> BeginAsync(CancellationToken ct)
    {
        var scope = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        return scope;
    }

    public Task<Comment?> FindAsync(string id, CancellationToken ct) => db.Set<Comment>().SingleOrDefaultAsync(c => c.Id == id, ct);

    /// <summary>Moves the author's counts from the old state to the new one.</summary>
    public async Task CountAsync(Comment comment, CommentState before, CancellationToken ct)
    {
        var (approved, refused) = (One(comment.IsPublic) - One(before == CommentState.Approved), One(comment.IsRefused) - One(before is CommentState.Rejected or CommentState.Removed));
        if ((approved == 0 && refused == 0) || comment.AuthorKey.Length == 0) return;
        await db.Set<CommentAuthorRow>().Where(a => a.Key == comment.AuthorKey)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.Approved, a => a.Approved + approved).SetProperty(a => a.Refused, a => a.Refused + refused), ct);
    }

    public async Task CloseReportsAsync(Comment comment, bool upheld, Actor by, string note, CancellationToken ct)
    {
        if (comment.OpenReports == 0) return;
        comment.ReportsDecided();
        var (now, state) = (Now, upheld ? ReportState.Upheld : ReportState.Dismissed);
        await db.Set<CommentReportRow>().Where(r => r.CommentId == comment.Id && r.State == ReportState.Open)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, state).SetProperty(r => r.DecidedUtc, now).SetProperty(r => r.DecidedByName, by.Name).SetProperty(r => r.Note, note), ct);
    }

    public async Task RecordAsync(Comment comment, CommentState before, string action, Actor by, string reason, string note, CancellationToken ct)
    {
        db.Add(new CommentEventRow
        {
            CommentId = comment.Id, Action = action, ById = by.Id, ByName = by.Name, AtUtc = Now, From = before, To = comment.State,
            ReasonCode = reason, Note = note, Version = comment.Version,
        });
        await db.SaveChangesAsync(ct);
        await audit.RecordAsync(new AuditEntry("comment." + action, "comment", comment.Id, comment.ContentItemId, reason, note), by, ct);
        if (before != comment.State) await announcer.StateChangedAsync(comment, before, ct);
        else if (comment.IsPublic) await announcer.LooksChangedAsync(comment, ct);
    }

    private static int One(bool holds) => holds ? 1 : 0;
}
