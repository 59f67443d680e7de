using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition.Data;

/// <summary>By what an award is found again: the decision, the form and who received it.</summary>
internal sealed class AwardIndexRow : ContentIndexRow
{
    public required string DecisionNumber { get; init; }
    public required string DecisionKey { get; init; }
    public DateOnly? DecisionDate { get; init; }
    public required string Form { get; init; }
    public required string FormKey { get; init; }
    public required string Grantor { get; init; }
    public required string Recipient { get; init; }
    public required string RecipientSpelling { get; init; }
    public required string RecipientUnit { get; init; }
    public required string Status { get; init; }

    /// <summary>Recipients that have a page.</summary>
    public int Linked { get; init; }
}

internal sealed class AwardIndex : IContentIndexSource
{
    public IReadOnlyCollection<string> ContentTypes { get; } = ["Award"];

    public IQueryable<ContentIndexRow> Rows(SiteDbContext db) => db.Set<AwardIndexRow>();

    public IEnumerable<ContentIndexRow> RowsOf(ContentItem item)
    {
        if (item.ContentType != "Award") yield break;
        var facts = AwardFacts.Of(item);
        yield return new AwardIndexRow
        {
            DecisionNumber = Cut(facts.DecisionNumber, 100),
            DecisionKey = Cut(AwardContent.DecisionKey(facts.DecisionNumber), 100),
            DecisionDate = facts.DecisionDate,
            Form = Cut(facts.Form, 300),
            FormKey = Cut(NameMatch.Plain(facts.Form), 300),
            Grantor = Cut(facts.Grantor, 300),
            Recipient = Cut(facts.RecipientName, 300),
            RecipientSpelling = Cut(NameMatch.Spelling(facts.RecipientName), 300),
            RecipientUnit = Cut(facts.RecipientUnit, 300),
            Status = Cut(facts.Status, 20),
            Linked = facts.Recipients.Count,
        };
    }

    public Task ForgetAsync(SiteDbContext db, string contentItemId, CancellationToken ct) =>
        db.Set<AwardIndexRow>().Where(r => r.ContentItemId == contentItemId).ExecuteDeleteAsync(ct);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
