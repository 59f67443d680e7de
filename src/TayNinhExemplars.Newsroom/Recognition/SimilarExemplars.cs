using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Recognition.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition;

/// <param name="SameUnit">Both name the same unit.</param>
public sealed record SimilarExemplar(string ExemplarId, string Name, NameLikeness Likeness, string UnitId, bool SameUnit, int? Year, bool Published);

/// <summary>Finds exemplars that may be the one somebody is about to enter.</summary>
public sealed class SimilarExemplars(SiteDbContext db, UnitLineage lineage)
{
    /// <summary>The likeliest first: same name and unit, same name, then near names. Merged ones and those judged distinct are left out.</summary>
    /// <param name="exceptId">The exemplar that is compared, when it is here already.</param>
    public async Task<IReadOnlyList<SimilarExemplar>> ToAsync(string name, string unitId, CancellationToken ct, string exceptId = "")
    {
        var spelling = NameMatch.Spelling(name);
        if (spelling.Length == 0) return [];
        var key = NameMatch.Key(name);
        // Units that were merged are one unit.
        var units = await lineage.FamilyAsync(unitId, ct);
        // One letter more or less changes the beginning or the end of the name, never both.
        var (head, tail) = (key[..Math.Min(3, key.Length)], key[^Math.Min(3, key.Length)..]);
        var distinct = db.Set<DistinctExemplars>().AsNoTracking();
        var merged = db.Set<Dossier>().AsNoTracking().Where(d => d.MergedInto != "");
        var rows = await db.Set<ExemplarIndexRow>().AsNoTracking()
            .Where(r => r.Latest && r.ContentItemId != exceptId && (r.NameKey == key || r.NameKey.StartsWith(head) || r.NameKey.EndsWith(tail)))
            .Where(r => !merged.Any(m => m.ExemplarId == r.ContentItemId))
            .Where(r => exceptId == "" || !distinct.Any(d => (d.OneId == exceptId && d.OtherId == r.ContentItemId) || (d.OtherId == exceptId && d.OneId == r.ContentItemId)))
            .OrderBy(r => r.Id).Take(2000).ToListAsync(ct);
        return [.. rows.Select(r => new SimilarExemplar(r.ContentItemId, r.Name, NameMatch.Compare(name, r.Name), r.UnitId, r.UnitId.Length > 0 && units.Contains(r.UnitId), r.Year, r.Published))
            .Where(s => s.Likeness != NameLikeness.Different).OrderByDescending(s => s.Likeness).ThenByDescending(s => s.SameUnit).ThenBy(s => s.Name, StringComparer.Ordinal).Take(10)];
    }
}

/// <summary>Somebody has looked: two of one name are two.</summary>
internal sealed class DistinctExemplars
{
    public required string OneId { get; init; }
    public required string OtherId { get; init; }
    public required string SaidBy { get; init; }
    public required DateTime SaidUtc { get; init; }
}
