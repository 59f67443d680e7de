using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Audit;

/// <param name="Sequence">The row at which the trail stops being what was written.</param>
/// <param name="Code"><c>missing</c>, <c>changed</c>, <c>unbound</c> (does not stand on the row before) or <c>cut</c> (rows are gone from the end).</param>
public sealed record AuditFault(long Sequence, string Code);

/// <param name="HeadHash">Noted down elsewhere, it proves later that nothing up to it was rewritten, not even by somebody who recomputed every hash.</param>
public sealed record AuditVerdict(long Rows, string HeadHash, IReadOnlyList<AuditFault> Faults);

/// <summary>Reads the whole trail and finds every row that was changed, and every place where rows are missing.</summary>
public sealed class VerifyAuditHandler(SiteDbContext db)
{
    private const int BatchSize = 2000;
    private const int MostFaults = 100;

    public async Task<AuditVerdict> HandleAsync(CancellationToken ct = default)
    {
        var faults = new List<AuditFault>();
        var (rows, expected, previous) = (0L, 1L, AuditRecord.Origin);
        while (true)
        {
            var after = expected - 1;
            var batch = await db.Set<AuditRow>().AsNoTracking().Where(a => a.Sequence > after).OrderBy(a => a.Sequence).Take(BatchSize).ToListAsync(ct);
            foreach (var record in batch.Select(r => r.ToRecord()))
            {
                if (record.Sequence != expected) faults.Add(new AuditFault(expected, "missing"));
                else if (record.PreviousHash != previous) faults.Add(new AuditFault(record.Sequence, "unbound"));
                if (record.ComputeHash() != record.Hash) faults.Add(new AuditFault(record.Sequence, "changed"));
                (expected, previous, rows) = (record.Sequence + 1, record.Hash, rows + 1);
                if (faults.Count >= MostFaults) return new AuditVerdict(rows, previous, faults);
            }
            if (batch.Count < BatchSize) break;
        }
        var head = await db.Set<AuditHeadRow>().AsNoTracking().SingleOrDefaultAsync(ct);
        if ((head?.Sequence ?? 0) != expected - 1 || (head?.Hash ?? AuditRecord.Origin) != previous) faults.Add(new AuditFault(Math.Max(head?.Sequence ?? 0, expected - 1), "cut"));
        return new AuditVerdict(rows, previous, faults);
    }
}
