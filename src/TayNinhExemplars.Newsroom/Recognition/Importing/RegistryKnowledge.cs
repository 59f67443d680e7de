using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition.Importing;

/// <summary>What the judge of a list must know: names of all exemplars, and the awards of the decisions the list names.</summary>
public sealed class RegistryKnowledge(SiteDbContext db, ContentStore content, ContentTitles titles, UnitLineage lineage)
{
    private const int Batch = 400;

    internal async Task<IReadOnlyList<KnownExemplar>> ExemplarsAsync(CancellationToken ct)
    {
        var merged = db.Set<Dossier>().AsNoTracking().Where(d => d.MergedInto != "");
        var rows = await db.Set<ExemplarIndexRow>().AsNoTracking().Where(r => r.Latest && !merged.Any(m => m.ExemplarId == r.ContentItemId))
            .Select(r => new { r.ContentItemId, r.Name, r.Spelling, r.NameKey, r.Kind, r.UnitId }).ToListAsync(ct);
        var units = await titles.OfAsync([.. rows.Select(r => r.UnitId).Where(u => u.Length > 0).Distinct()], ct);
        // A list of today calls a unit by what it became.
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, name) in units) names[id] = await lineage.SuccessorAsync(id, ct) is { } now ? $"{name}; {now.Name}" : name;
        var paths = await titles.PathsAsync("Exemplar", ct);
        return [.. rows.Select(r => new KnownExemplar(r.ContentItemId, r.Name, r.Spelling, r.NameKey, r.Kind, names.GetValueOrDefault(r.UnitId, ""), paths.GetValueOrDefault(r.ContentItemId, "")))];
    }

    internal async Task<IReadOnlyList<KnownAward>> AwardsAsync(IReadOnlyCollection<string> decisionKeys, CancellationToken ct)
    {
        var known = new List<KnownAward>();
        foreach (var keys in decisionKeys.Where(k => k.Length is > 0 and <= 100).Distinct(StringComparer.Ordinal).Chunk(Batch))
        {
            var rows = await db.Set<AwardIndexRow>().AsNoTracking().Where(r => r.Latest && keys.Contains(r.DecisionKey) && r.Status != "proposed").ToListAsync(ct);
            // An award entered by hand may name who received it only by their pages.
            var byPage = rows.Where(r => r.RecipientSpelling.Length == 0 && r.Linked > 0).Select(r => r.ContentItemId).ToList();
            var pages = (await content.FindManyAsync(byPage, VersionKind.Latest, ct)).ToDictionary(i => i.ContentItemId, i => AwardFacts.Of(i).Recipients);
            var names = await titles.OfAsync([.. pages.Values.SelectMany(p => p).Distinct()], ct);
            known.AddRange(rows.Select(r => new KnownAward(r.ContentItemId, r.DecisionKey, r.DecisionDate, r.FormKey, r.Grantor, r.RecipientUnit,
                r.RecipientSpelling.Length > 0 ? [r.RecipientSpelling] : [.. pages.GetValueOrDefault(r.ContentItemId, []).Where(names.ContainsKey).Select(id => NameMatch.Spelling(names[id]))])));
        }
        return known;
    }
}
