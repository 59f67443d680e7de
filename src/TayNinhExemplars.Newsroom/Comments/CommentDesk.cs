using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Comments.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Comments;

public enum CommentQueue { Waiting, Reported, Suspect, Appeals, Private, Removed, Approved }

/// <param name="Counts">Long queues are counted up to a thousand.</param>
/// <param name="MedianMinutes">From posting to decision, of the last decisions; null when there are none.</param>
public sealed record DeskFigures(IReadOnlyDictionary<CommentQueue, int> Counts, DateTime? OldestWaitingUtc, DateTime? OldestReportUtc, double? MedianMinutes);

public sealed record CommentEvent(long Id, string CommentId, string Action, string ByName, DateTime AtUtc, CommentState To, string ReasonCode, string Note, int Version = 0);

public sealed record CommentReport(bool IsLegal, string ReasonCode, string Details, string Law, string ReporterName, string? ReporterEmail, DateTime AtUtc, ReportState State, string DecidedByName);

/// <summary>The author of a comment as the desk may know them: by what they wrote here, not by who they are.</summary>
public sealed record AuthorHistory(int Approved, int Refused, DateTime? FirstUtc, IReadOnlyList<Comment> Comments, IReadOnlyList<Sanction> Sanctions);

/// <summary>The moderators' questions. Every one is answered from an index and bounded.</summary>
public sealed class CommentDesk(SiteDbContext db, Sanctions sanctions)
{
    public const int PageSize = 25, CountedTo = 1_000;
    private const int Measured = 500;

    private IQueryable<Comment> Comments => db.Set<Comment>().AsNoTracking();

#pragma warning disable CA1309 // The database compares, in the order in which it sorts.
    /// <summary>What waits longest comes first; what is done, newest first.</summary>
    public async Task<IReadOnlyList<Comment>> QueueAsync(CommentQueue queue, DateTime? after, string? afterId, CancellationToken ct, int take = PageSize)
    {
        var rows = Of(queue);
        var at = after ?? default;
        var id = afterId ?? "";
        if (queue is CommentQueue.Removed or CommentQueue.Approved)
        {
            if (after is not null) rows = rows.Where(c => c.PostedUtc < at || (c.PostedUtc == at && string.Compare(c.Id, id) > 0));
            return await rows.OrderByDescending(c => c.PostedUtc).ThenBy(c => c.Id).Take(take).ToListAsync(ct);
        }
        if (after is not null) rows = rows.Where(c => c.PostedUtc > at || (c.PostedUtc == at && string.Compare(c.Id, id) > 0));
        return await rows.OrderBy(c => c.PostedUtc).ThenBy(c => c.Id).Take(take).ToListAsync(ct);
    }
#pragma warning restore CA1309

    public Task<Comment?> FindAsync(string id, CancellationToken ct) => Comments.SingleOrDefaultAsync(c => c.Id == id, ct);

    public async Task<IReadOnlyList<Comment>> FindManyAsync(IReadOnlyCollection<string> ids, CancellationToken ct) => ids.Count == 0 ? [] : await Comments.Where(c => ids.Contains(c.Id)).ToListAsync(ct);

    /// <summary>How many comments of each author were approved and refused.</summary>
    public async Task<IReadOnlyDictionary<string, (int Approved, int Refused)>> CountsAsync(IReadOnlyCollection<string> authorKeys, CancellationToken ct) =>
        (await db.Set<CommentAuthorRow>().AsNoTracking().Where(a => authorKeys.Contains(a.Key)).ToListAsync(ct)).ToDictionary(a => a.Key, a => (a.Approved, a.Refused), StringComparer.Ordinal);

    /// <summary>The thread it stands in: what it answers, and what else was said there.</summary>
    public async Task<IReadOnlyList<Comment>> ThreadAsync(Comment comment, CancellationToken ct)
    {
        var top = comment.ParentId ?? comment.Id;
        return await Comments.Where(c => c.Id == top || c.ParentId == top).OrderBy(c => c.PostedUtc).Take(50).ToListAsync(ct);
    }

    public async Task<DeskFigures> FiguresAsync(DateTime now, CancellationToken ct)
    {
        var counts = new Dictionary<CommentQueue, int>();
        foreach (var queue in Enum.GetValues<CommentQueue>())
            if (queue != CommentQueue.Approved) counts[queue] = await Of(queue).Select(c => c.Id).Take(CountedTo).CountAsync(ct);
        var oldest = await Comments.Where(c => c.State == CommentState.Waiting || c.State == CommentState.Suspect).MinAsync(c => (DateTime?)c.PostedUtc, ct);
        var report = await db.Set<CommentReportRow>().Where(r => r.State == ReportState.Open).MinAsync(r => (DateTime?)r.AtUtc, ct);
        var since = now.AddDays(-30);
        // What the machine decided took no time and would flatter.
        var times = await Comments.Where(c => c.DecidedUtc != null && c.DecidedUtc > since && c.DecidedById != "" && c.Appeal == AppealState.None).OrderByDescending(c => c.DecidedUtc).Take(Measured)
            .Select(c => new { c.PostedUtc, c.DecidedUtc }).ToListAsync(ct);
        var minutes = times.Select(t => (t.DecidedUtc!.Value - t.PostedUtc).TotalMinutes).Order().ToList();
        return new DeskFigures(counts, oldest, report, minutes.Count == 0 ? null : minutes[minutes.Count / 2]);
    }

    public async Task<AuthorHistory> AuthorAsync(Comment comment, CancellationToken ct)
    {
        if (comment.AuthorKey.Length == 0) return new AuthorHistory(0, 0, null, [], []);
        var row = await db.Set<CommentAuthorRow>().AsNoTracking().SingleOrDefaultAsync(a => a.Key == comment.AuthorKey, ct);
        var own = await Comments.Where(c => c.AuthorKey == comment.AuthorKey && c.Id != comment.Id).OrderByDescending(c => c.PostedUtc).Take(20).ToListAsync(ct);
        return new AuthorHistory(row?.Approved ?? 0, row?.Refused ?? 0, row?.FirstUtc, own, await sanctions.OfAsync(comment.AuthorKey, ct));
    }

    public async Task<IReadOnlyList<CommentEvent>> EventsAsync(string commentId, CancellationToken ct) =>
        await View(db.Set<CommentEventRow>().AsNoTracking().Where(e => e.CommentId == commentId).OrderBy(e => e.Id).Take(100)).ToListAsync(ct);

    /// <summary>What others did since, so that a desk shows it at once.</summary>
    public async Task<IReadOnlyList<CommentEvent>> EventsSinceAsync(long after, CancellationToken ct) => await View(db.Set<CommentEventRow>().AsNoTracking().Where(e => e.Id > after).OrderBy(e => e.Id).Take(200)).ToListAsync(ct);

    public async Task<long> LastEventAsync(CancellationToken ct) => await db.Set<CommentEventRow>().MaxAsync(e => (long?)e.Id, ct) ?? 0;

    public async Task<IReadOnlyList<CommentReport>> ReportsAsync(string commentId, CancellationToken ct) =>
        await db.Set<CommentReportRow>().AsNoTracking().Where(r => r.CommentId == commentId).OrderByDescending(r => r.AtUtc).Take(50)
            .Select(r => new CommentReport(r.IsLegal, r.ReasonCode, r.Details, r.Law, r.ReporterName, r.ReporterEmail, r.AtUtc, r.State, r.DecidedByName)).ToListAsync(ct);

    /// <summary>The newest comments, whatever became of them: what a change of the word list is tried on.</summary>
    public async Task<IReadOnlyList<Comment>> NewestAsync(int take, CancellationToken ct) =>
        await Comments.Where(c => c.State != CommentState.Withdrawn && c.Voice == CommentVoice.Reader).OrderByDescending(c => c.PostedUtc).Take(take).ToListAsync(ct);

    private static IQueryable<CommentEvent> View(IQueryable<CommentEventRow> rows) => rows.Select(e => new CommentEvent(e.Id, e.CommentId, e.Action, e.ByName, e.AtUtc, e.To, e.ReasonCode, e.Note, e.Version));

    private IQueryable<Comment> Of(CommentQueue queue) => queue switch
    {
        CommentQueue.Waiting => Comments.Where(c => c.State == CommentState.Waiting),
        CommentQueue.Suspect => Comments.Where(c => c.State == CommentState.Suspect),
        CommentQueue.Private => Comments.Where(c => c.State == CommentState.Private && c.DecidedById == ""),
        CommentQueue.Reported => Comments.Where(c => c.OpenReports > 0),
        CommentQueue.Appeals => Comments.Where(c => c.Appeal == AppealState.Open),
        CommentQueue.Removed => Comments.Where(c => c.State == CommentState.Removed || c.State == CommentState.Rejected),
        _ => Comments.Where(c => c.State == CommentState.Approved),
    };
}
