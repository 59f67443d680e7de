using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Reports.Data;

/// <summary>An item with what reports count it by: one row for a story, an exemplar, an award.</summary>
internal sealed class ReportItemRow : ContentIndexRow
{
    /// <summary>Of a story the day of its first publication, of an award that of the decision, of an exemplar the first of the year of its recognition.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Year and month of the day, as 202611; 0 without one.</summary>
    public int Month { get; init; }
    public required string UnitId { get; init; }
    public required string FieldId { get; init; }
    public required string LevelId { get; init; }
    public required string Status { get; init; }
}

/// <summary>A story tells of an exemplar, a story cites an award, an award went to somebody.</summary>
internal sealed class ReportLinkRow : ContentIndexRow
{
    public const string Exemplar = "exemplar", Award = "award", Recipient = "recipient";
    public required string Relation { get; init; }
    public required string TargetId { get; init; }
}

internal sealed class ReportItems : IContentIndexSource
{
    public IReadOnlyCollection<string> ContentTypes { get; } = ["Story", "Exemplar", "Award"];

    public IQueryable<ContentIndexRow> Rows(SiteDbContext db) => db.Set<ReportItemRow>();

    public IEnumerable<ContentIndexRow> RowsOf(ContentItem item)
    {
        if (item.ContentType is not ("Story" or "Exemplar" or "Award")) yield break;
        DateOnly? day = item.ContentType switch
        {
            "Story" => item.PublishedUtc is { } at ? VietnamDays.Of(at) : null,
            "Award" => DateFieldKind.Day(item.Field("Award", "DecisionDate")),
            _ => NumericFieldKind.Value(item.Field("Exemplar", "RecognizedYear")) is { } year && year is >= 1945 and <= 2100 ? new DateOnly((int)year, 1, 1) : null,
        };
        yield return new ReportItemRow
        {
            Day = day, Month = day is { } d ? d.Year * 100 + d.Month : 0,
            UnitId = First(item, "Organization", "ContentItemIds"), FieldId = First(item, "Field", "TermContentItemIds"), LevelId = First(item, "Level", "TermContentItemIds"),
            Status = item.Field(item.ContentType, "Status")?.Text("Text") is { Length: > 0 and <= 20 } status ? status : "",
        };
    }

    public Task ForgetAsync(SiteDbContext db, string contentItemId, CancellationToken ct) => db.Set<ReportItemRow>().Where(r => r.ContentItemId == contentItemId).ExecuteDeleteAsync(ct);

    private static string First(ContentItem item, string field, string list) => item.Field(item.ContentType, field)?.Strings(list) is [var id, ..] && Ids.IsValid(id) ? id : "";
}

internal sealed class ReportLinks : IContentIndexSource
{
    private static readonly (string Type, string Field, string Relation)[] Fields =
        [("Story", "Exemplars", ReportLinkRow.Exemplar), ("Story", "Awards", ReportLinkRow.Award), ("Award", "Recipients", ReportLinkRow.Recipient)];

    public IReadOnlyCollection<string> ContentTypes { get; } = ["Story", "Award"];
    public bool IsComplete => false;

    public IQueryable<ContentIndexRow> Rows(SiteDbContext db) => db.Set<ReportLinkRow>();

    public IEnumerable<ContentIndexRow> RowsOf(ContentItem item) => Fields.Where(f => f.Type == item.ContentType)
        .SelectMany(f => (item.Field(f.Type, f.Field)?.Strings("ContentItemIds") ?? []).Where(Ids.IsValid).Distinct(StringComparer.Ordinal).Select(id => new ReportLinkRow { Relation = f.Relation, TargetId = id }));

    public Task ForgetAsync(SiteDbContext db, string contentItemId, CancellationToken ct) => db.Set<ReportLinkRow>().Where(r => r.ContentItemId == contentItemId).ExecuteDeleteAsync(ct);
}

internal sealed class ReportsModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<ReportItemRow>(b =>
        {
            b.ToTable("ReportItems").HasKey(r => r.Id);
            b.Property(r => r.ContentItemId).HasMaxLength(26);
            b.Property(r => r.ContentType).HasMaxLength(100);
            b.Property(r => r.UnitId).HasMaxLength(26);
            b.Property(r => r.FieldId).HasMaxLength(26);
            b.Property(r => r.LevelId).HasMaxLength(26);
            b.Property(r => r.Status).HasMaxLength(20);
            b.HasIndex(r => r.ContentItemId);
            b.HasIndex(r => new { r.ContentType, r.Published, r.Day });
            b.HasIndex(r => new { r.ContentType, r.Published, r.UnitId });
        });
        model.Entity<ReportLinkRow>(b =>
        {
            b.ToTable("ReportLinks").HasKey(r => r.Id);
            b.Property(r => r.ContentItemId).HasMaxLength(26);
            b.Property(r => r.ContentType).HasMaxLength(100);
            b.Property(r => r.Relation).HasMaxLength(20);
            b.Property(r => r.TargetId).HasMaxLength(26);
            b.HasIndex(r => new { r.ContentItemId, r.Relation });
            b.HasIndex(r => new { r.TargetId, r.Relation, r.Published });
        });
        model.Entity<SignedReport>(b =>
        {
            b.ToTable("SignedReports").HasKey(r => r.Id);
            b.Property(r => r.Id).HasMaxLength(26);
            b.Property(r => r.UnitId).HasMaxLength(26);
            b.Property(r => r.UnitName).HasMaxLength(ReportRules.LongestName);
            b.Property(r => r.SignedById).HasMaxLength(64);
            b.Property(r => r.SignedBy).HasMaxLength(256);
            b.Property(r => r.Remark).HasMaxLength(ReportRules.LongestRemark);
            b.HasIndex(r => new { r.UnitId, r.From, r.To }).IsUnique();
            b.HasIndex(r => r.SignedUtc);
        });
        model.Entity<ReportReminder>(b =>
        {
            b.ToTable("ReportReminders").HasKey(r => new { r.DutyId, r.From, r.Late });
            b.Property(r => r.DutyId).HasMaxLength(26);
        });
    }
}
