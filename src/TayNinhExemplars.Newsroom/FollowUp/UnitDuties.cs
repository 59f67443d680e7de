using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.FollowUp;

/// <summary>Which member of the Council answers for an exemplar: whoever was assigned to its unit, or to the one that unit was merged into.</summary>
public sealed class UnitDuties(SiteDbContext db, ContentStore store, UnitLineage lineage)
{
    public Task<ContentItem?> FindAsync(string contentItemId, CancellationToken ct) => store.FindAsync(contentItemId, VersionKind.Latest, ct);

    /// <param name="given">Taken as it is when somebody was named.</param>
    public async Task<string> MemberAsync(string given, ContentItem exemplar, CancellationToken ct)
    {
        if (given.Trim().Length > 0) return TextNormalForm.Clean(given);
        var units = new List<string>();
        foreach (var unit in exemplar.Field("Exemplar", "Organization")?.Strings("ContentItemIds") ?? [])
        {
            units.Add(unit);
            if (await lineage.SuccessorAsync(unit, ct) is { } now) units.Add(now.UnitId);
        }
        return await db.Set<UnitMember>().Where(m => units.Contains(m.UnitId) && m.To == null).OrderByDescending(m => m.Id).Select(m => m.Member).FirstOrDefaultAsync(ct) ?? "";
    }
}
