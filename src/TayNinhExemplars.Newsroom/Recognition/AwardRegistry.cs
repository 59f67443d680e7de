using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Recognition.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition;

/// <param name="Linked">How many of those who received it have a page.</param>
public sealed record ListedAward(string AwardId, string DecisionNumber, DateOnly? DecisionDate, string Form, string Grantor, string Recipient, string Unit, string Status, bool Published, int Linked);

/// <summary>The registry of awards as a list.</summary>
public sealed class AwardRegistry(SiteDbContext db)
{
    public const int PageSize = 50;

    /// <summary>Newest decision first; fifty a page, numbers begin at 1.</summary>
    /// <param name="text">A decision's number, or a name with or without its marks.</param>
    public async Task<(IReadOnlyList<ListedAward> Items, bool More)> ListAsync(string? text, string? status, int page, CancellationToken ct = default)
    {
        var rows = db.Set<AwardIndexRow>().AsNoTracking().Where(r => r.Latest);
        if (!string.IsNullOrWhiteSpace(text))
        {
            var (key, spelling) = (AwardContent.DecisionKey(text.Trim()), NameMatch.Spelling(text));
            rows = rows.Where(r => r.DecisionKey.StartsWith(key) || (spelling != "" && r.RecipientSpelling.Contains(spelling)));
        }
        if (!string.IsNullOrEmpty(status)) rows = rows.Where(r => r.Status == status);
        var found = await rows.OrderByDescending(r => r.DecisionDate).ThenByDescending(r => r.Id).Skip((Math.Clamp(page, 1, 100_000) - 1) * PageSize).Take(PageSize + 1)
            .Select(r => new ListedAward(r.ContentItemId, r.DecisionNumber, r.DecisionDate, r.Form, r.Grantor, r.Recipient, r.RecipientUnit, r.Status, r.Published, r.Linked)).ToListAsync(ct);
        return ([.. found.Take(PageSize)], found.Count > PageSize);
    }
}
