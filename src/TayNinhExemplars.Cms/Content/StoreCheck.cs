using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

/// <summary>Looks for states the store must never be in: what an interrupted or faulty write would leave.</summary>
public static class StoreCheck
{
    public static async Task<IReadOnlyList<string>> RunAsync(SiteDbContext db, CancellationToken ct = default)
    {
        var problems = new List<string>();
        var items = db.Set<ContentItemRow>().AsNoTracking();
        var bin = db.Set<ContentBinRow>().AsNoTracking();

        foreach (var id in await items.Where(i => i.Latest).GroupBy(i => i.ContentItemId).Where(g => g.Count() > 1).Select(g => g.Key).Take(50).ToListAsync(ct))
            problems.Add($"{id} has several latest versions");
        foreach (var id in await items.Where(i => i.Published).GroupBy(i => i.ContentItemId).Where(g => g.Count() > 1).Select(g => g.Key).Take(50).ToListAsync(ct))
            problems.Add($"{id} has several published versions");
        foreach (var id in await bin.Where(b => items.Any(i => i.ContentItemId == b.ContentItemId && (i.Latest || i.Published))).Select(b => b.ContentItemId).Take(50).ToListAsync(ct))
            problems.Add($"{id} is in the bin and alive");
        foreach (var id in await items.Where(i => i.Published && !items.Any(o => o.ContentItemId == i.ContentItemId && o.Latest)).Select(i => i.ContentItemId).Take(50).ToListAsync(ct))
            problems.Add($"{id} is published and has no latest version");
        foreach (var id in await items.Where(i => !db.Set<ContentChangeRow>().Any(c => c.ContentItemId == i.ContentItemId)).Select(i => i.ContentItemId).Distinct().Take(50).ToListAsync(ct))
            problems.Add($"{id} was written without a change in the feed");
        foreach (var row in await db.Set<AutorouteIndexRow>().AsNoTracking().Where(r => r.Published).GroupBy(r => r.Path).Where(g => g.Select(r => r.ContentItemId).Distinct().Count() > 1).Select(g => g.Key).Take(50).ToListAsync(ct))
            problems.Add($"two published items share the path /{row}");
        foreach (var id in await db.Set<AutorouteIndexRow>().AsNoTracking().Where(r => !items.Any(i => i.ContentItemId == r.ContentItemId && (i.Published && r.Published || i.Latest && r.Latest))).Select(r => r.ContentItemId).Distinct().Take(50).ToListAsync(ct))
            problems.Add($"{id} has a path and no version");
        await foreach (var data in items.Where(i => i.Latest || i.Published).Select(i => new { i.ContentItemVersionId, i.Data }).AsAsyncEnumerable().WithCancellation(ct))
        {
            try
            {
                Json.ParseObject(data.Data);
            }
            catch (System.Text.Json.JsonException)
            {
                problems.Add($"version {data.ContentItemVersionId} is no readable JSON");
            }
        }
        return problems;
    }
}
