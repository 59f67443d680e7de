using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content.Data;

internal sealed class ContentModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<ContentItemRow>(b =>
        {
            b.ToTable("ContentItems").HasKey(i => i.Id);
            Id(b.Property(i => i.ContentItemId));
            Id(b.Property(i => i.ContentItemVersionId));
            b.Property(i => i.ContentType).HasMaxLength(100);
            b.Property(i => i.Owner).HasMaxLength(64);
            b.Property(i => i.Author).HasMaxLength(256);
            b.HasIndex(i => i.ContentItemVersionId).IsUnique();
            b.HasIndex(i => new { i.ContentItemId, i.Latest, i.Published });
            // A flag never comes first: half of all rows have it, yet a planner without statistics would look up an id by it.
            b.HasIndex(i => new { i.ContentType, i.Published, i.PublishedUtc, i.Id });
            b.HasIndex(i => new { i.ContentType, i.Latest, i.ModifiedUtc, i.Id });
            b.HasIndex(i => new { i.Owner, i.Latest, i.ModifiedUtc });
            b.HasIndex(i => new { i.ModifiedUtc, i.Id });
            // At most one of each per item, whatever the code does: the database refuses the second.
            b.HasIndex(i => i.ContentItemId, "UX_ContentItems_Latest").IsUnique().HasFilter("\"Latest\"");
            b.HasIndex(i => i.ContentItemId, "UX_ContentItems_Published").IsUnique().HasFilter("\"Published\"");
        });
        Index<AutorouteIndexRow>(model, "AutorouteIndex", b =>
        {
            b.Property(r => r.Path).HasMaxLength(1024);
            Id(b.Property(r => r.ContainedContentItemId));
            b.HasIndex(r => r.Path);
            b.HasIndex(r => r.ContainedContentItemId);
        });
        Index<LayerIndexRow>(model, "LayerIndex", b =>
        {
            b.Property(r => r.Layer).HasMaxLength(200);
            b.Property(r => r.Zone).HasMaxLength(200);
            b.HasIndex(r => r.Published);
        });
        Index<AliasIndexRow>(model, "AliasIndex", b =>
        {
            b.Property(r => r.Alias).HasMaxLength(735);
            b.HasIndex(r => r.Alias);
        });
        Index<TaxonomyIndexRow>(model, "TaxonomyIndex", b =>
        {
            Id(b.Property(r => r.TaxonomyContentItemId));
            Id(b.Property(r => r.TermContentItemId));
            b.Property(r => r.Field).HasMaxLength(200);
            b.HasIndex(r => new { r.TermContentItemId, r.ContentType, r.Published, r.PublishedUtc });
        });
        Index<ChoiceIndexRow>(model, "ChoiceIndex", b =>
        {
            b.Property(r => r.Field).HasMaxLength(200);
            b.Property(r => r.Value).HasMaxLength(200);
            b.HasIndex(r => new { r.Field, r.Value, r.Published, r.PublishedUtc });
        });
        Index<RelationIndexRow>(model, "RelationIndex", b =>
        {
            Id(b.Property(r => r.TargetContentItemId));
            b.Property(r => r.Field).HasMaxLength(200);
            b.HasIndex(r => new { r.TargetContentItemId, r.Field, r.Published, r.PublishedUtc });
        });
        Index<ContainedIndexRow>(model, "ContainedIndex", b =>
        {
            Id(b.Property(r => r.ListContentItemId));
            b.HasIndex(r => new { r.ListContentItemId, r.Published, r.Order });
        });
        Index<ScheduleIndexRow>(model, "ScheduleIndex", b =>
        {
            b.Property(r => r.Action).HasMaxLength(20);
            b.HasIndex(r => r.DueUtc);
        });
        model.Entity<ContentChangeRow>(b =>
        {
            b.ToTable("ContentChanges").HasKey(c => c.Sequence);
            Id(b.Property(c => c.ContentItemId));
            b.Property(c => c.ContentType).HasMaxLength(100);
            b.Property(c => c.Kind).HasMaxLength(20);
        });
        model.Entity<ContentBinRow>(b =>
        {
            b.ToTable("ContentBin").HasKey(c => c.ContentItemId);
            Id(b.Property(c => c.ContentItemId));
            b.HasIndex(c => c.DeletedUtc);
        });
        model.Entity<FormerPathRow>(b =>
        {
            b.ToTable("FormerPaths").HasKey(c => c.Id);
            b.Property(c => c.Path).HasMaxLength(1024);
            b.HasIndex(c => c.Path).IsUnique();
            b.HasIndex(c => c.ContentItemId);
        });
    }

    private static void Index<T>(ModelBuilder model, string table, Action<Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T>> more)
        where T : ContentIndexRow => model.Entity<T>(b =>
    {
        b.ToTable(table).HasKey(r => r.Id);
        Id(b.Property(r => r.ContentItemId));
        b.Property(r => r.ContentType).HasMaxLength(100);
        b.HasIndex(r => r.ContentItemId);
        more(b);
    });

    private static void Id(Microsoft.EntityFrameworkCore.Metadata.Builders.PropertyBuilder<string> property) => property.HasMaxLength(26);
}
