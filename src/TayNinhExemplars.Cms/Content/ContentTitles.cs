using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

/// <summary>As much of an item as a line that leads to it needs.</summary>
public sealed record ContentTitle(string ContentItemId, string DisplayText, string Path, DateTime? PublishedUtc);

/// <summary>Published items by title and address, newest first, without reading what is in them.</summary>
public sealed class ContentTitles(SiteDbContext db)
{
    private const int Most = 100;

    /// <summary>Items whose field points to any of the targets.</summary>
    public Task<IReadOnlyList<ContentTitle>> PointingToAnyAsync(IReadOnlyCollection<string> targets, string field, int take, CancellationToken ct = default)
    {
        var ids = targets.Take(Most).ToList();
        return ids.Count == 0
            ? Task.FromResult<IReadOnlyList<ContentTitle>>([])
            : ReadAsync(db.Set<RelationIndexRow>().Where(r => ids.Contains(r.TargetContentItemId) && r.Field == field && r.Published), take, ids.Count, ct);
    }

    public Task<IReadOnlyList<ContentTitle>> WithTermAsync(string termContentItemId, string contentType, int take, CancellationToken ct = default) =>
        ReadAsync(db.Set<TaxonomyIndexRow>().Where(r => r.TermContentItemId == termContentItemId && r.ContentType == contentType && r.Published), take, 1, ct);

    /// <summary>The nearest published item of the type before or after a moment.</summary>
    public async Task<ContentTitle?> BesideAsync(string contentType, DateTime atUtc, bool later, CancellationToken ct = default)
    {
        var items = db.Set<ContentItemRow>().Where(i => i.ContentType == contentType && i.Published);
        items = later
            ? items.Where(i => i.PublishedUtc > atUtc).OrderBy(i => i.PublishedUtc).ThenBy(i => i.Id)
            : items.Where(i => i.PublishedUtc < atUtc).OrderByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id);
        return await (
            from item in items.Take(1)
            join route in db.Set<AutorouteIndexRow>() on item.ContentItemId equals route.ContentItemId
            where route.Published && route.ContainedContentItemId == ""
            orderby route.Id
            select new ContentTitle(item.ContentItemId, item.DisplayText, route.Path, item.PublishedUtc)).FirstOrDefaultAsync(ct);
    }

    /// <summary>What the latest versions are called, by id; drafts too.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IReadOnlyCollection<string> contentItemIds, CancellationToken ct = default)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var ids in contentItemIds.Distinct(StringComparer.Ordinal).Chunk(400))
            foreach (var item in await db.Set<ContentItemRow>().AsNoTracking().Where(i => i.Latest && ids.Contains(i.ContentItemId)).Select(i => new { i.ContentItemId, i.DisplayText }).ToListAsync(ct))
                names[item.ContentItemId] = item.DisplayText;
        return names;
    }

    /// <summary>The addresses of all items of a type, by id, for lists that name items by their address.</summary>
    public async Task<IReadOnlyDictionary<string, string>> PathsAsync(string contentType, CancellationToken ct = default) =>
        (await db.Set<AutorouteIndexRow>().AsNoTracking().Where(r => r.ContentType == contentType && r.Latest).Select(r => new { r.ContentItemId, r.Path }).ToListAsync(ct))
            .DistinctBy(r => r.ContentItemId).ToDictionary(r => r.ContentItemId, r => r.Path, StringComparer.Ordinal);

    /// <param name="repeats">How many rows one item may have at most.</param>
    private async Task<IReadOnlyList<ContentTitle>> ReadAsync(IQueryable<ContentIndexRow> rows, int take, int repeats, CancellationToken ct)
    {
        take = Math.Clamp(take, 1, Most);
        var newest = rows.OrderByDescending(r => r.PublishedUtc).ThenByDescending(r => r.Id).Take(take * repeats);
        var found = await (
            from row in newest
            join item in db.Set<ContentItemRow>() on row.ContentItemId equals item.ContentItemId
            join route in db.Set<AutorouteIndexRow>() on row.ContentItemId equals route.ContentItemId
            where item.Published && route.Published && route.ContainedContentItemId == ""
            orderby row.PublishedUtc descending, row.Id descending
            select new ContentTitle(item.ContentItemId, item.DisplayText, route.Path, item.PublishedUtc)).ToListAsync(ct);
        return [.. found.DistinctBy(t => t.ContentItemId).Take(take)];
    }
}
