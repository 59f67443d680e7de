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

    // Of a route it is asked how long its inner id is, not whether it equals "": for the latter SQLite has an index, and would walk along all the routes of the site.
    private static readonly Prepared<Func<SiteDbContext, List<string>, string, int, IAsyncEnumerable<ContentTitle>>> Pointing = new(() => EF.CompileAsyncQuery((SiteDbContext db, List<string> ids, string field, int take) =>
        from row in db.Set<RelationIndexRow>().Where(r => ids.Contains(r.TargetContentItemId) && r.Field == field && r.Published).OrderByDescending(r => r.PublishedUtc).ThenByDescending(r => r.Id).Take(take)
        join item in db.Set<ContentItemRow>() on row.ContentItemId equals item.ContentItemId
        join route in db.Set<AutorouteIndexRow>() on row.ContentItemId equals route.ContentItemId
        where item.Published && route.Published && route.ContainedContentItemId.Length == 0
        orderby row.PublishedUtc descending, row.Id descending
        select new ContentTitle(item.ContentItemId, item.DisplayText, route.Path, item.PublishedUtc)));

    // For one target, which is the usual case, the index has the rows in their order already: somebody of whom much was written costs no more than others.
    private static readonly Prepared<Func<SiteDbContext, string, string, int, IAsyncEnumerable<ContentTitle>>> PointingToOne = new(() => EF.CompileAsyncQuery((SiteDbContext db, string id, string field, int take) =>
        from row in db.Set<RelationIndexRow>().Where(r => r.TargetContentItemId == id && r.Field == field && r.Published).OrderByDescending(r => r.PublishedUtc).ThenByDescending(r => r.Id).Take(take)
        join item in db.Set<ContentItemRow>() on row.ContentItemId equals item.ContentItemId
        join route in db.Set<AutorouteIndexRow>() on row.ContentItemId equals route.ContentItemId
        where item.Published && route.Published && route.ContainedContentItemId.Length == 0
        orderby row.PublishedUtc descending, row.Id descending
        select new ContentTitle(item.ContentItemId, item.DisplayText, route.Path, item.PublishedUtc)));

    private static readonly Prepared<Func<SiteDbContext, string, string, int, IAsyncEnumerable<ContentTitle>>> Tagged = new(() => EF.CompileAsyncQuery((SiteDbContext db, string term, string type, int take) =>
        from row in db.Set<TaxonomyIndexRow>().Where(r => r.TermContentItemId == term && r.ContentType == type && r.Published).OrderByDescending(r => r.PublishedUtc).ThenByDescending(r => r.Id).Take(take)
        join item in db.Set<ContentItemRow>() on row.ContentItemId equals item.ContentItemId
        join route in db.Set<AutorouteIndexRow>() on row.ContentItemId equals route.ContentItemId
        where item.Published && route.Published && route.ContainedContentItemId.Length == 0
        orderby row.PublishedUtc descending, row.Id descending
        select new ContentTitle(item.ContentItemId, item.DisplayText, route.Path, item.PublishedUtc)));

    private static readonly Prepared<Func<SiteDbContext, string, DateTime, IAsyncEnumerable<ContentTitle>>> Around = new(() => EF.CompileAsyncQuery((SiteDbContext db, string type, DateTime at) =>
        from item in db.Set<ContentItemRow>().Where(i => i.ContentType == type && i.Published && i.PublishedUtc < at).OrderByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id).Take(1)
            .Select(i => new { i.ContentItemId, i.DisplayText, i.PublishedUtc })
            .Concat(db.Set<ContentItemRow>().Where(i => i.ContentType == type && i.Published && i.PublishedUtc > at).OrderBy(i => i.PublishedUtc).ThenBy(i => i.Id).Take(1)
                .Select(i => new { i.ContentItemId, i.DisplayText, i.PublishedUtc }))
        join route in db.Set<AutorouteIndexRow>() on item.ContentItemId equals route.ContentItemId
        where route.Published && route.ContainedContentItemId.Length == 0
        orderby route.Id
        select new ContentTitle(item.ContentItemId, item.DisplayText, route.Path, item.PublishedUtc)));

    private static readonly Prepared<Func<SiteDbContext, string, string, int, IAsyncEnumerable<ContentTitle>>> Chosen = new(() => EF.CompileAsyncQuery((SiteDbContext db, string field, string value, int take) =>
        from row in db.Set<ChoiceIndexRow>().Where(r => r.Field == field && r.Value == value && r.Published).OrderByDescending(r => r.PublishedUtc).ThenByDescending(r => r.Id).Take(take)
        join item in db.Set<ContentItemRow>() on row.ContentItemId equals item.ContentItemId
        join route in db.Set<AutorouteIndexRow>() on row.ContentItemId equals route.ContentItemId
        where item.Published && route.Published && route.ContainedContentItemId.Length == 0
        orderby row.PublishedUtc descending, row.Id descending
        select new ContentTitle(item.ContentItemId, item.DisplayText, route.Path, item.PublishedUtc)));

    // Type and kind of route are compared afterwards: asked for beside the ids, SQLite would walk along all items of the type instead of looking up the few.
    private static readonly Prepared<Func<SiteDbContext, List<string>, IAsyncEnumerable<NamedRow>>> Named = new(() => EF.CompileAsyncQuery((SiteDbContext db, List<string> ids) =>
        from item in db.Set<ContentItemRow>().Where(i => ids.Contains(i.ContentItemId) && i.Published)
        join route in db.Set<AutorouteIndexRow>() on item.ContentItemId equals route.ContentItemId
        where route.Published
        select new NamedRow(item.ContentType, route.ContainedContentItemId, item.ContentItemId, item.DisplayText, route.Path, item.PublishedUtc)));

    /// <summary>Published items of the type in the order of the ids; others, and those without an address, are left out.</summary>
    public async Task<IReadOnlyList<ContentTitle>> FindAsync(string contentType, IEnumerable<string> contentItemIds, CancellationToken ct = default)
    {
        var ids = contentItemIds.Where(Kernel.Ids.IsValid).Distinct(StringComparer.Ordinal).Take(Most).ToList();
        if (ids.Count == 0) return [];
        var found = new Dictionary<string, ContentTitle>(StringComparer.Ordinal);
        await foreach (var row in Named.For(db)(db, ids).WithCancellation(ct))
            if (row.ContentType == contentType && row.Inside.Length == 0) found.TryAdd(row.Id, new ContentTitle(row.Id, row.DisplayText, row.Path, row.PublishedUtc));
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>Items whose field points to any of the targets.</summary>
    public async Task<IReadOnlyList<ContentTitle>> PointingToAnyAsync(IReadOnlyCollection<string> targets, string field, int take, CancellationToken ct = default)
    {
        var ids = targets.Take(Most).ToList();
        take = Math.Clamp(take, 1, Most);
        if (ids.Count == 0) return [];
        // One item may point to several of them and then has a row for each.
        return await ReadAsync(ids.Count == 1 ? PointingToOne.For(db)(db, ids[0], field, take) : Pointing.For(db)(db, ids, field, take * ids.Count), take, ct);
    }

    public Task<IReadOnlyList<ContentTitle>> WithTermAsync(string termContentItemId, string contentType, int take, CancellationToken ct = default)
    {
        take = Math.Clamp(take, 1, Most);
        return ReadAsync(Tagged.For(db)(db, termContentItemId, contentType, take), take, ct);
    }

    /// <summary>Items with a choice, for example "Story.Format" and "radio".</summary>
    public Task<IReadOnlyList<ContentTitle>> WithChoiceAsync(string field, string value, int take, CancellationToken ct = default)
    {
        take = Math.Clamp(take, 1, Most);
        return ReadAsync(Chosen.For(db)(db, field, value, take), take, ct);
    }

    /// <summary>The nearest published items of the type before and after a moment.</summary>
    public async Task<(ContentTitle? Before, ContentTitle? After)> AroundAsync(string contentType, DateTime atUtc, CancellationToken ct = default)
    {
        var (before, after) = ((ContentTitle?)null, (ContentTitle?)null);
        await foreach (var title in Around.For(db)(db, contentType, atUtc).WithCancellation(ct))
        {
            if (title.PublishedUtc < atUtc) before ??= title;
            else after ??= title;
        }
        return (before, after);
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

    private static async Task<IReadOnlyList<ContentTitle>> ReadAsync(IAsyncEnumerable<ContentTitle> rows, int take, CancellationToken ct)
    {
        var titles = new List<ContentTitle>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var title in rows.WithCancellation(ct))
            if (titles.Count < take && seen.Add(title.ContentItemId)) titles.Add(title);
        return titles;
    }

    private sealed record NamedRow(string ContentType, string Inside, string Id, string DisplayText, string Path, DateTime? PublishedUtc);
}
