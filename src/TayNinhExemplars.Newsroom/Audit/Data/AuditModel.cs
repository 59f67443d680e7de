using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Audit.Data;

internal sealed class AuditRow
{
    public required long Sequence { get; init; }
    public required DateTime AtUtc { get; init; }
    public required string ActorId { get; init; }
    public required string ActorName { get; init; }
    public required string Action { get; init; }
    public required string SubjectKind { get; init; }
    public required string SubjectId { get; init; }
    public required string SubjectName { get; init; }
    public required string Reason { get; init; }
    public required string Details { get; init; }
    public required string PreviousHash { get; init; }
    public required string Hash { get; init; }

    public static AuditRow Of(AuditRecord record) => new()
    {
        Sequence = record.Sequence, AtUtc = record.AtUtc, ActorId = record.ActorId, ActorName = record.ActorName,
        Action = record.Entry.Action, SubjectKind = record.Entry.SubjectKind, SubjectId = record.Entry.SubjectId, SubjectName = record.Entry.SubjectName,
        Reason = record.Entry.Reason, Details = record.Entry.Details, PreviousHash = record.PreviousHash, Hash = record.Hash,
    };

    public AuditRecord ToRecord() =>
        new(Sequence, AtUtc, ActorId, ActorName, new AuditEntry(Action, SubjectKind, SubjectId, SubjectName, Reason, Details), PreviousHash, Hash);
}

/// <summary>The end of the trail, kept apart: without it rows cut off the end would not be missed.</summary>
internal sealed class AuditHeadRow
{
    public int Id { get; init; } = 1;
    public long Sequence { get; init; }
    public required string Hash { get; init; }
}

internal sealed class AuditModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<AuditRow>(b =>
        {
            b.ToTable("AuditTrail").HasKey(a => a.Sequence);
            b.Property(a => a.Sequence).ValueGeneratedNever();
            foreach (var name in new[] { nameof(AuditRow.ActorId), nameof(AuditRow.Action), nameof(AuditRow.SubjectKind), nameof(AuditRow.Hash), nameof(AuditRow.PreviousHash) })
                b.Property<string>(name).HasMaxLength(64);
            b.Property(a => a.ActorName).HasMaxLength(100);
            b.Property(a => a.SubjectId).HasMaxLength(100);
            b.Property(a => a.SubjectName).HasMaxLength(400);
            b.HasIndex(a => new { a.SubjectId, a.Sequence });
            b.HasIndex(a => new { a.ActorId, a.Sequence });
            b.HasIndex(a => new { a.Action, a.Sequence });
            b.HasIndex(a => a.AtUtc);
        });
        model.Entity<AuditHeadRow>(b =>
        {
            b.ToTable("AuditHead").HasKey(h => h.Id);
            b.Property(h => h.Id).ValueGeneratedNever();
            b.Property(h => h.Hash).HasMaxLength(64);
        });
    }
}
