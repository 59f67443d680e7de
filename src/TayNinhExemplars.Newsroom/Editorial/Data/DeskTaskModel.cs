using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial.Data;

internal sealed class DeskTaskRow
{
    public long Id { get; init; }
    public required string Kind { get; init; }
    public required string Key { get; init; }
    public required string Title { get; init; }
    public required string Details { get; init; }
    public required string Role { get; init; }
    public required string ContentItemId { get; init; }
    public required string Url { get; init; }
    public required DateTime OpenedUtc { get; init; }
    public DateTime? DueUtc { get; init; }
    public DateTime? ClosedUtc { get; init; }
    public string ClosedBy { get; init; } = "";
    public string Outcome { get; init; } = "";

    public DeskTask ToTask() => new(Id, Kind, Key, Title, Details, Role, ContentItemId, Url, OpenedUtc, DueUtc, ClosedUtc, ClosedBy, Outcome);
}

internal sealed class DeskTaskModel : IModelPart
{
    public void Configure(ModelBuilder model) => model.Entity<DeskTaskRow>(b =>
    {
        b.ToTable("DeskTasks").HasKey(t => t.Id);
        b.Property(t => t.Kind).HasMaxLength(64);
        b.Property(t => t.Key).HasMaxLength(200);
        b.Property(t => t.Role).HasMaxLength(64);
        b.Property(t => t.ContentItemId).HasMaxLength(26);
        b.HasIndex(t => new { t.Kind, t.Key });
        b.HasIndex(t => new { t.Role, t.ClosedUtc, t.DueUtc });
        b.HasIndex(t => t.ContentItemId);
    });
}
