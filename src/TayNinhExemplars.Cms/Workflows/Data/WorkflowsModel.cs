using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Workflows.Data;

/// <summary>Something happened that a workflow starts with or waits for. Written with the deed, worked off after it.</summary>
internal sealed class WorkflowTriggerRow
{
    public long Id { get; init; }
    public required string WorkflowTypeId { get; init; }

    /// <summary>The run that waits for it; empty when a new one starts.</summary>
    public required string WorkflowId { get; init; }
    public required string ActivityId { get; init; }
    public required string ContentItemId { get; init; }
    public required string ContentItemVersionId { get; init; }
    public required string ActorId { get; init; }
    public required string ActorName { get; init; }

    /// <summary>How many workflows led here, one by the deed of another.</summary>
    public required int Depth { get; init; }
    public required DateTime AtUtc { get; init; }
    public int Attempts { get; internal set; }
}

internal sealed class WorkflowRunRow
{
    public required string WorkflowId { get; init; }
    public required string WorkflowTypeId { get; init; }
    public required DateTime CreatedUtc { get; init; }
    public string CorrelationId { get; internal set; } = "";
    public WorkflowStatus Status { get; internal set; }

    /// <summary><see cref="WorkflowState"/>.</summary>
    public string State { get; internal set; } = "{}";
    public string FaultMessage { get; internal set; } = "";
    public DateTime ChangedUtc { get; internal set; }
}

internal sealed class WorkflowsModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<WorkflowTriggerRow>(b =>
        {
            b.ToTable("WorkflowTriggers").HasKey(t => t.Id);
            b.Property(t => t.WorkflowTypeId).HasMaxLength(200);
            b.Property(t => t.WorkflowId).HasMaxLength(26);
            b.Property(t => t.ActivityId).HasMaxLength(200);
            b.Property(t => t.ContentItemId).HasMaxLength(26);
            b.Property(t => t.ContentItemVersionId).HasMaxLength(26);
            b.Property(t => t.ActorId).HasMaxLength(64);
            b.Property(t => t.ActorName).HasMaxLength(256);
        });
        model.Entity<WorkflowRunRow>(b =>
        {
            b.ToTable("WorkflowRuns").HasKey(w => w.WorkflowId);
            b.Property(w => w.WorkflowId).HasMaxLength(26);
            b.Property(w => w.WorkflowTypeId).HasMaxLength(200);
            b.Property(w => w.CorrelationId).HasMaxLength(200);
            b.Property(w => w.Status).HasConversion<string>().HasMaxLength(16);
            b.HasIndex(w => new { w.CorrelationId, w.Status });
            b.HasIndex(w => new { w.WorkflowTypeId, w.ChangedUtc });
        });
    }
}
