using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial.Data;

/// <summary>One version of a workflow. It is never changed: a change is the next version.</summary>
internal sealed class WorkflowRow
{
    public required string WorkflowId { get; init; }
    public required int Version { get; init; }
    public required string Data { get; init; }
    public bool IsCurrent { get; init; }
    public required DateTime SavedUtc { get; init; }
    public required string SavedBy { get; init; }
}

internal sealed class CopyRow
{
    public required string ContentItemId { get; init; }
    public required string SubjectKind { get; init; }
    public required string WorkflowId { get; init; }
    public required int WorkflowVersion { get; init; }
    public required string State { get; init; }
    public required StateKind Kind { get; init; }

    /// <summary>Whether it is still on the desk; the board's index begins with it.</summary>
    public required bool IsOpen { get; init; }
    public required DateTime SinceUtc { get; init; }

    /// <summary>Far in the future where nothing is due, so that one index orders both.</summary>
    public required DateTime DueUtc { get; init; }
    public required string AssigneeId { get; init; }
    public required string AuthorId { get; init; }
    public required string Title { get; init; }
    public required string VersionId { get; init; }
    public required string DeskId { get; init; }
    public required int Revision { get; init; }
    public DateTime? EmbargoUtc { get; init; }
    public DateTime? ScheduledUtc { get; init; }
    public required string Placement { get; init; }
    public bool IsSensitive { get; init; }
    public string Royalty { get; init; } = "";
    public required DateTime CreatedUtc { get; init; }
    public required string ChangedBy { get; init; }

    public static readonly DateTime Never = new(9000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public Copy ToCopy() => new(ContentItemId, SubjectKind, WorkflowId, WorkflowVersion, State, Kind, SinceUtc, DueUtc >= Never ? null : DueUtc,
        AssigneeId, AuthorId, Title, VersionId, DeskId, Revision)
    {
        EmbargoUtc = EmbargoUtc, ScheduledUtc = ScheduledUtc, Placement = Placement, IsSensitive = IsSensitive, Royalty = Royalty, CreatedUtc = CreatedUtc, ChangedBy = ChangedBy,
    };

    public static CopyRow Of(Copy copy) => new()
    {
        ContentItemId = copy.ContentItemId, SubjectKind = copy.SubjectKind, WorkflowId = copy.WorkflowId, WorkflowVersion = copy.WorkflowVersion,
        State = copy.State, Kind = copy.Kind, IsOpen = copy.Kind is not (StateKind.Published or StateKind.Withdrawn or StateKind.Ended),
        SinceUtc = copy.SinceUtc, DueUtc = copy.DueUtc ?? Never, AssigneeId = copy.AssigneeId, AuthorId = copy.AuthorId, Title = copy.Title,
        VersionId = copy.VersionId, DeskId = copy.DeskId, Revision = copy.Revision, EmbargoUtc = copy.EmbargoUtc, ScheduledUtc = copy.ScheduledUtc,
        Placement = copy.Placement, IsSensitive = copy.IsSensitive, Royalty = copy.Royalty, CreatedUtc = copy.CreatedUtc, ChangedBy = copy.ChangedBy,
    };
}

internal sealed class CopyEventRow
{
    public long Id { get; init; }
    public required string ContentItemId { get; init; }
    public required DateTime AtUtc { get; init; }
    public required string Kind { get; init; }
    public required string Label { get; init; }
    public required string FromState { get; init; }
    public required string ToState { get; init; }
    public required string ActorId { get; init; }
    public required string ActorName { get; init; }
    public required string Note { get; init; }
    public required string VersionId { get; init; }

    public CopyEvent ToEvent() => new(Id, ContentItemId, AtUtc, Kind, Label, FromState, ToState, ActorId, ActorName, Note, VersionId);
}

/// <summary>A line of the checklist that a person answered for.</summary>
internal sealed class CopyTickRow
{
    public required string ContentItemId { get; init; }
    public required string CheckId { get; init; }
    public required string ActorId { get; init; }
    public required string ActorName { get; init; }
    public required DateTime AtUtc { get; init; }
}

internal sealed class CopyLockRow
{
    public required string ContentItemId { get; init; }
    public required string UserId { get; init; }
    public required string UserName { get; init; }
    public required DateTime SinceUtc { get; init; }
    public required DateTime SeenUtc { get; init; }
}

internal sealed class HoldRow
{
    public required string ContentItemId { get; init; }
    public required string Reason { get; init; }
    public required string ActorName { get; init; }
    public required DateTime AtUtc { get; init; }
}

internal sealed class TakedownRow
{
    public long Id { get; init; }
    public required string ContentItemId { get; init; }
    public required string Title { get; init; }
    public required string Reason { get; init; }
    public required string Authority { get; init; }
    public required bool Permanent { get; init; }
    public required string VersionId { get; init; }
    public required string ActorId { get; init; }
    public required string ActorName { get; init; }
    public required DateTime AtUtc { get; init; }
    public DateTime? PutBackUtc { get; init; }
    public string PutBackBy { get; init; } = "";

    public Takedown ToTakedown() => new(Id, ContentItemId, Title, Reason, Authority, Permanent, VersionId, ActorName, AtUtc, PutBackUtc, PutBackBy);
}

internal sealed class CorrectionRow
{
    public long Id { get; init; }
    public required string ContentItemId { get; init; }
    public required bool IsStatutory { get; init; }
    public required string Data { get; init; }
    public required DateTime AtUtc { get; init; }
    public required string ActorName { get; init; }
}

internal sealed class CopyCommentRow
{
    public long Id { get; init; }
    public required string ContentItemId { get; init; }
    public required string VersionId { get; init; }
    public required string Passage { get; init; }
    public required string Text { get; init; }
    public required string AuthorId { get; init; }
    public required string AuthorName { get; init; }
    public required DateTime AtUtc { get; init; }
    public DateTime? ResolvedUtc { get; init; }
    public string ResolvedBy { get; init; } = "";

    public CopyComment ToComment() => new(Id, ContentItemId, VersionId, Passage, Text, AuthorId, AuthorName, AtUtc, ResolvedUtc, ResolvedBy);
}

internal sealed class EditorialModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<WorkflowRow>(b =>
        {
            b.ToTable("Workflows").HasKey(w => new { w.WorkflowId, w.Version });
            b.Property(w => w.WorkflowId).HasMaxLength(64);
            b.HasIndex(w => new { w.IsCurrent, w.WorkflowId });
        });
        model.Entity<CopyRow>(b =>
        {
            b.ToTable("Copies").HasKey(c => c.ContentItemId);
            Id(b.Property(c => c.ContentItemId));
            b.Property(c => c.SubjectKind).HasMaxLength(32);
            b.Property(c => c.WorkflowId).HasMaxLength(64);
            b.Property(c => c.State).HasMaxLength(64);
            b.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
            b.Property(c => c.AssigneeId).HasMaxLength(64);
            b.Property(c => c.AuthorId).HasMaxLength(64);
            b.Property(c => c.Royalty).HasMaxLength(TransitionRules.LongestRoyalty);
            Id(b.Property(c => c.VersionId));
            Id(b.Property(c => c.DeskId));
            b.HasIndex(c => new { c.WorkflowId, c.IsOpen, c.State, c.DueUtc, c.ContentItemId });
            b.HasIndex(c => new { c.WorkflowId, c.State, c.SinceUtc });
            b.HasIndex(c => new { c.IsOpen, c.DeskId, c.State, c.DueUtc });
            b.HasIndex(c => new { c.IsOpen, c.AssigneeId, c.DueUtc });
            b.HasIndex(c => new { c.IsOpen, c.AuthorId, c.DueUtc });
        });
        model.Entity<CopyEventRow>(b =>
        {
            b.ToTable("CopyEvents").HasKey(e => e.Id);
            Id(b.Property(e => e.ContentItemId));
            b.HasIndex(e => new { e.ContentItemId, e.Id });
        });
        model.Entity<CopyTickRow>(b =>
        {
            b.ToTable("CopyTicks").HasKey(t => new { t.ContentItemId, t.CheckId });
            Id(b.Property(t => t.ContentItemId));
            b.Property(t => t.CheckId).HasMaxLength(64);
        });
        model.Entity<CopyLockRow>(b =>
        {
            b.ToTable("CopyLocks").HasKey(l => l.ContentItemId);
            Id(b.Property(l => l.ContentItemId));
            b.Property(l => l.UserId).HasMaxLength(64);
            b.HasIndex(l => l.SeenUtc);
        });
        model.Entity<HoldRow>(b =>
        {
            b.ToTable("ContentHolds").HasKey(h => h.ContentItemId);
            Id(b.Property(h => h.ContentItemId));
        });
        model.Entity<TakedownRow>(b =>
        {
            b.ToTable("Takedowns").HasKey(t => t.Id);
            Id(b.Property(t => t.ContentItemId));
            b.HasIndex(t => new { t.ContentItemId, t.Id });
        });
        model.Entity<CopyCommentRow>(b =>
        {
            b.ToTable("CopyComments").HasKey(c => c.Id);
            Id(b.Property(c => c.ContentItemId));
            b.HasIndex(c => new { c.ContentItemId, c.Id });
        });
        model.Entity<CorrectionRow>(b =>
        {
            b.ToTable("Corrections").HasKey(c => c.Id);
            Id(b.Property(c => c.ContentItemId));
            b.HasIndex(c => new { c.ContentItemId, c.Id });
            b.HasIndex(c => c.AtUtc);
        });
    }

    private static void Id(Microsoft.EntityFrameworkCore.Metadata.Builders.PropertyBuilder<string> property) => property.HasMaxLength(26);
}
