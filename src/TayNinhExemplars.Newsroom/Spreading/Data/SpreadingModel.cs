using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Spreading.Data;

/// <summary>By what events are listed: their own time, and whether anything is still to be done.</summary>
internal sealed class EventIndexRow : ContentIndexRow
{
    public required DateTime StartsUtc { get; init; }

    /// <summary>The end, or the beginning of an event without one.</summary>
    public required DateTime OverUtc { get; init; }
    public required string Status { get; init; }
    public required bool Reported { get; init; }
}

internal sealed class EventIndex : IContentIndexSource
{
    public IReadOnlyCollection<string> ContentTypes { get; } = ["Event"];

    // An event without a day is no date in the calendar.
    public bool IsComplete => false;

    public IQueryable<ContentIndexRow> Rows(SiteDbContext db) => db.Set<EventIndexRow>();

    public IEnumerable<ContentIndexRow> RowsOf(ContentItem item)
    {
        if (item.ContentType != "Event" || EventFacts.Of(item) is not { StartsUtc: { } starts } facts) yield break;
        yield return new EventIndexRow
        {
            StartsUtc = starts, OverUtc = facts.OverUtc!.Value, Status = facts.Status.Length <= 20 ? facts.Status : facts.Status[..20], Reported = facts.ReportedOn is not null,
        };
    }

    public Task ForgetAsync(SiteDbContext db, string contentItemId, CancellationToken ct) =>
        db.Set<EventIndexRow>().Where(r => r.ContentItemId == contentItemId).ExecuteDeleteAsync(ct);
}

internal sealed class SpreadingModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<EventIndexRow>(b =>
        {
            b.ToTable("EventIndex").HasKey(r => r.Id);
            b.Property(r => r.ContentItemId).HasMaxLength(26);
            b.Property(r => r.ContentType).HasMaxLength(100);
            b.Property(r => r.Status).HasMaxLength(20);
            b.HasIndex(r => r.ContentItemId);
            b.HasIndex(r => new { r.Published, r.StartsUtc });
            b.HasIndex(r => new { r.Latest, r.Reported, r.OverUtc });
        });
        model.Entity<TeachingPack>(b =>
        {
            b.ToTable("TeachingPacks").HasKey(p => p.Id);
            b.Property(p => p.Id).HasMaxLength(26);
            b.Property(p => p.Title).HasMaxLength(PackRules.LongestLine);
            b.Property(p => p.Audience).HasMaxLength(PackRules.LongestLine);
            b.Property(p => p.CreatedBy).HasMaxLength(256);
            b.Property(p => p.BuiltBy).HasMaxLength(256);
            b.Property(p => p.Revision).IsConcurrencyToken();
            List(b.Property(p => p.Entries));
            List(b.Property(p => p.Parts));
            List(b.Property(p => p.LeftOut));
            b.HasIndex(p => p.ChangedUtc);
        });
    }

    private static void List<T>(PropertyBuilder<IReadOnlyList<T>> property) => property.HasConversion(v => JsonSerializer.Serialize(v, Json.Options), v => JsonSerializer.Deserialize<List<T>>(v, Json.Options)!,
        new ValueComparer<IReadOnlyList<T>>((x, y) => x!.SequenceEqual(y!), v => v.Count, v => v.ToList()));
}
