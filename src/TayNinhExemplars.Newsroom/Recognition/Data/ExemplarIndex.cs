using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition.Data;

/// <summary>By what an exemplar is found again: its name in one spelling, and its unit.</summary>
internal sealed class ExemplarIndexRow : ContentIndexRow
{
    public required string Name { get; init; }
    public required string Spelling { get; init; }
    public required string NameKey { get; init; }
    public required string Kind { get; init; }
    public required string UnitId { get; init; }
    public int? Year { get; init; }
}

internal sealed class ExemplarIndex : IContentIndexSource
{
    public IReadOnlyCollection<string> ContentTypes { get; } = ["Exemplar"];

    public IQueryable<ContentIndexRow> Rows(SiteDbContext db) => db.Set<ExemplarIndexRow>();

    public IEnumerable<ContentIndexRow> RowsOf(ContentItem item)
    {
        if (item.ContentType != "Exemplar") yield break;
        var spelling = NameMatch.Spelling(item.DisplayText);
        yield return new ExemplarIndexRow
        {
            Name = Cut(item.DisplayText),
            Spelling = Cut(spelling),
            NameKey = Cut(Search.Vietnamese.VietnameseText.Key(spelling)),
            Kind = item.Field("Exemplar", "Kind")?.Text("Text") ?? "",
            UnitId = item.Field("Exemplar", "Organization")?.Strings("ContentItemIds") is [var unit, ..] && Ids.IsValid(unit) ? unit : "",
            Year = (int?)NumericFieldKind.Value(item.Field("Exemplar", "RecognizedYear")),
        };
    }

    public Task ForgetAsync(SiteDbContext db, string contentItemId, CancellationToken ct) =>
        db.Set<ExemplarIndexRow>().Where(r => r.ContentItemId == contentItemId).ExecuteDeleteAsync(ct);

    private static string Cut(string text) => text.Length <= 300 ? text : text[..300];
}
