using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Audit;

/// <summary>What is looked for; what is empty is not asked.</summary>
/// <param name="Actor">The beginning of a user name.</param>
/// <param name="Action">The beginning of an action: <c>content.</c> finds all deeds on content.</param>
/// <param name="Subject">An id, whole.</param>
public sealed record AuditFilter(string Actor = "", string Action = "", string Subject = "", DateTime? FromUtc = null, DateTime? BeforeUtc = null);

/// <summary>Reads the trail, newest first.</summary>
public sealed class AuditQuery(SiteDbContext db)
{
    public const int PageSize = 50;

    /// <param name="below">Only rows with a lower number; 0 begins at the end.</param>
    public async Task<IReadOnlyList<AuditRecord>> PageAsync(AuditFilter filter, long below, int take, CancellationToken ct) =>
        [.. (await Matching(filter).Where(a => below == 0 || a.Sequence < below).OrderByDescending(a => a.Sequence).Take(take).ToListAsync(ct)).Select(r => r.ToRecord())];

    /// <summary>All that match, oldest first, read in batches so that memory stays flat whatever the length.</summary>
    public async IAsyncEnumerable<AuditRecord> AllAsync(AuditFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        const int batch = 1000;
        for (var after = 0L; ;)
        {
            var rows = await Matching(filter).Where(a => a.Sequence > after).OrderBy(a => a.Sequence).Take(batch).ToListAsync(ct);
            foreach (var row in rows) yield return row.ToRecord();
            if (rows.Count < batch) yield break;
            after = rows[^1].Sequence;
        }
    }

    /// <summary>Every kind of deed on record, for the filter.</summary>
    public async Task<IReadOnlyList<string>> ActionsAsync(CancellationToken ct) =>
        await db.Set<AuditRow>().Select(a => a.Action).Distinct().OrderBy(a => a).Take(200).ToListAsync(ct);

    private IQueryable<AuditRow> Matching(AuditFilter filter)
    {
        var rows = db.Set<AuditRow>().AsNoTracking();
        if (filter.Actor.Length > 0) rows = rows.Where(a => a.ActorName.StartsWith(filter.Actor));
        if (filter.Action.Length > 0) rows = rows.Where(a => a.Action.StartsWith(filter.Action));
        if (filter.Subject.Length > 0) rows = rows.Where(a => a.SubjectId == filter.Subject);
        if (filter.FromUtc is { } from) rows = rows.Where(a => a.AtUtc >= from);
        if (filter.BeforeUtc is { } before) rows = rows.Where(a => a.AtUtc < before);
        return rows;
    }
}
