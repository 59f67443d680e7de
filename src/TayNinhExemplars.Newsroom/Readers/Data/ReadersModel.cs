using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers.Data;

/// <summary>How often an item was opened, altogether.</summary>
public sealed class ViewCountRow
{
    public required string ContentItemId { get; init; }
    public long Count { get; init; }
}

internal sealed class ReadersModel : IModelPart
{
    public void Configure(ModelBuilder model) => model.Entity<ViewCountRow>(b =>
    {
        b.ToTable("ViewCounts").HasKey(v => v.ContentItemId);
        b.Property(v => v.ContentItemId).HasMaxLength(26);
    });
}
