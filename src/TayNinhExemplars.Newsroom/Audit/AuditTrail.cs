using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Audit;

/// <summary>
/// Who did what, when and why. Rows are only ever added, each bound to the one before by its hash, in the transaction of
/// the deed itself: what was undone was never recorded, and what was done cannot go unrecorded.
/// </summary>
public sealed class AuditTrail(SiteDbContext db, TimeProvider clock)
{
    private const int LongestName = 400, LongestId = 100;

    /// <summary>Takes part in the caller's <see cref="WriteScope"/> or opens one.</summary>
    public async Task RecordAsync(AuditEntry entry, Actor by, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        // Two rows must never stand on the same one.
        await db.TakeTurnAsync(ct);
        var head = await db.Set<AuditHeadRow>().AsNoTracking().SingleOrDefaultAsync(ct);
        var record = new AuditRecord((head?.Sequence ?? 0) + 1, clock.UtcSecondsNow(), by.Id, by.Name, Fitting(entry), head?.Hash ?? AuditRecord.Origin, "");
        record = record with { Hash = record.ComputeHash() };
        db.Add(AuditRow.Of(record));
        if (head is null) db.Add(new AuditHeadRow { Sequence = record.Sequence, Hash = record.Hash });
        await db.SaveChangesAsync(ct);
        if (head is not null)
            await db.Set<AuditHeadRow>().ExecuteUpdateAsync(s => s.SetProperty(h => h.Sequence, record.Sequence).SetProperty(h => h.Hash, record.Hash), ct);
        foreach (var tracked in db.ChangeTracker.Entries().Where(e => e.Entity is AuditRow or AuditHeadRow).ToList()) tracked.State = EntityState.Detached;
        await write.CommitAsync(ct);
    }

    /// <summary>PostgreSQL refuses NUL and what is too long for its column; a deed must not fail for that.</summary>
    private static AuditEntry Fitting(AuditEntry entry) => entry with
    {
        SubjectId = Cut(entry.SubjectId, LongestId), SubjectName = Cut(entry.SubjectName, LongestName),
        Reason = Cut(entry.Reason, int.MaxValue), Details = Cut(entry.Details, int.MaxValue),
    };

    private static string Cut(string text, int length)
    {
        text = text.Replace("\0", "", StringComparison.Ordinal);
        if (text.Length <= length) return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
