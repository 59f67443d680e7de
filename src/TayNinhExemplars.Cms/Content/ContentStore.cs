using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

public enum VersionKind { Published, Latest }

/// <summary>
/// Finds content. Everything is bounded and answered from an index; items come back as fresh copies that may be changed.
/// A cursor is asked as "no later than, and": with an "or" at the top a database reads from the newest down to it.
/// </summary>
public sealed class ContentStore(SiteDbContext db)
{
    public const int MaxPageSize = 500;

    private static readonly Prepared<Func<SiteDbContext, string, Task<RoutedRow?>>> AtPath = new(() => EF.CompileAsyncQuery((SiteDbContext db, string key) =>
        (from row in db.Set<AutorouteIndexRow>() where row.Path == key && row.Published
         join item in db.Set<ContentItemRow>().AsNoTracking() on row.ContentItemId equals item.ContentItemId where item.Published
         orderby row.Id select new RoutedRow(item, row.ContainedContentItemId)).FirstOrDefault()));

    private static readonly Prepared<Func<SiteDbContext, string, CancellationToken, Task<ContentItemRow?>>> ById = new(() => EF.CompileAsyncQuery((SiteDbContext db, string id, CancellationToken ct) =>
        db.Set<ContentItemRow>().AsNoTracking().SingleOrDefault(i => i.Published && i.ContentItemId == id)));

    private static readonly Prepared<Func<SiteDbContext, List<string>, IAsyncEnumerable<ContentItemRow>>> ByIds = new(() => EF.CompileAsyncQuery((SiteDbContext db, List<string> ids) =>
        db.Set<ContentItemRow>().AsNoTracking().Where(i => i.Published && ids.Contains(i.ContentItemId))));

    private static readonly Prepared<Func<SiteDbContext, string, int, IAsyncEnumerable<ContentItemRow>>> Newest = new(() => EF.CompileAsyncQuery((SiteDbContext db, string type, int take) =>
        db.Set<ContentItemRow>().AsNoTracking().Where(i => i.Published && i.ContentType == type).OrderByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id).Take(take)));

    private static readonly Prepared<Func<SiteDbContext, string, int, IAsyncEnumerable<KeyRow>>> NewestIds = new(() => EF.CompileAsyncQuery((SiteDbContext db, string type, int take) =>
        db.Set<ContentItemRow>().Where(i => i.Published && i.ContentType == type).OrderByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id).Take(take).Select(i => new KeyRow(i.ContentItemId, i.PublishedUtc, i.Id))));

    private static readonly Prepared<Func<SiteDbContext, string, DateTime, long, int, IAsyncEnumerable<KeyRow>>> IdsAfter = new(() => EF.CompileAsyncQuery((SiteDbContext db, string type, DateTime at, long id, int take) =>
        db.Set<ContentItemRow>().Where(i => i.Published && i.ContentType == type && i.PublishedUtc <= at && (i.PublishedUtc < at || i.Id < id))
            .OrderByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id).Take(take).Select(i => new KeyRow(i.ContentItemId, i.PublishedUtc, i.Id))));

    private IQueryable<ContentItemRow> Items => db.Set<ContentItemRow>().AsNoTracking();

    public async Task<ContentItem?> FindAsync(string contentItemId, VersionKind version = VersionKind.Published, CancellationToken ct = default) =>
        !Ids.IsValid(contentItemId) ? null
        : ToItem(version == VersionKind.Published ? await ById.For(db)(db, contentItemId, ct) : await Of(version).SingleOrDefaultAsync(i => i.ContentItemId == contentItemId, ct));

    public async Task<ContentItem?> FindVersionAsync(string contentItemVersionId, CancellationToken ct = default) =>
        Ids.IsValid(contentItemVersionId) ? ToItem(await Items.SingleOrDefaultAsync(i => i.ContentItemVersionId == contentItemVersionId, ct)) : null;

    /// <summary>The items in the order of the ids; those that are not there are left out.</summary>
    public async Task<IReadOnlyList<ContentItem>> FindManyAsync(IReadOnlyCollection<string> ids, VersionKind version = VersionKind.Published, CancellationToken ct = default)
    {
        var wanted = ids.Where(Ids.IsValid).Distinct().Take(MaxPageSize).ToList();
        if (wanted.Count == 0) return [];
        var rows = version == VersionKind.Published ? ByIds.For(db)(db, wanted) : Of(version).Where(i => wanted.Contains(i.ContentItemId)).AsAsyncEnumerable();
        var found = new Dictionary<string, ContentItemRow>(StringComparer.Ordinal);
        await foreach (var row in rows.WithCancellation(ct)) found[row.ContentItemId] = row;
        return wanted.Where(found.ContainsKey).Select(id => ToItem(found[id])!).ToList();
    }

    public async Task<ContentItem?> FindByPathAsync(string path, VersionKind version = VersionKind.Published, CancellationToken ct = default) =>
        (await FindRouteAsync(path, version, ct))?.ContentItem;

    /// <summary>What answers at a path: an item, or an item kept inside another (a term inside its taxonomy).</summary>
    public async Task<RoutedContent?> FindRouteAsync(string path, VersionKind version = VersionKind.Published, CancellationToken ct = default)
    {
        if (!IsStorable(path)) return null;
        var key = Parts.AutoroutePartKind.Key(path);
        var found = version == VersionKind.Published ? await AtPath.For(db)(db, key) : await (
            from row in db.Set<AutorouteIndexRow>() where row.Path == key && row.Latest
            join item in Of(version) on row.ContentItemId equals item.ContentItemId
            orderby row.Id select new RoutedRow(item, row.ContainedContentItemId)).FirstOrDefaultAsync(ct);
        if (found is null || ToItem(found.Item) is not { } whole) return null;
        if (found.ContainedContentItemId.Length == 0) return new RoutedContent(whole, null);
        return ContainedItems.Find(whole, found.ContainedContentItemId) is { } contained ? new RoutedContent(contained, whole) : null;
    }

    /// <summary>Where readers find an item, or one that is kept inside another; null when nowhere.</summary>
    public async Task<string?> PathOfAsync(string contentItemId, CancellationToken ct = default) => !Ids.IsValid(contentItemId) ? null
        : await db.Set<AutorouteIndexRow>().AsNoTracking()
            .Where(r => r.Published && (r.ContainedContentItemId == contentItemId || (r.ContentItemId == contentItemId && r.ContainedContentItemId == "")))
            .OrderBy(r => r.Id).Select(r => r.Path).FirstOrDefaultAsync(ct);

    /// <summary>The published widgets of all layers, in the order of their positions.</summary>
    public async Task<IReadOnlyList<ContentItem>> WidgetsAsync(CancellationToken ct = default)
    {
        var ids = await db.Set<LayerIndexRow>().AsNoTracking().Where(r => r.Published).OrderBy(r => r.Position).ThenBy(r => r.Id)
            .Select(r => r.ContentItemId).Take(MaxPageSize).ToListAsync(ct);
        return await FindManyAsync(ids, VersionKind.Published, ct);
    }

    /// <summary>How many published items a list contains.</summary>
    public Task<int> CountContainedAsync(string listContentItemId, CancellationToken ct = default) =>
        db.Set<ContainedIndexRow>().CountAsync(r => r.ListContentItemId == listContentItemId && r.Published, ct);

    public async Task<ContentItem?> FindByAliasAsync(string alias, VersionKind version = VersionKind.Published, CancellationToken ct = default)
    {
        if (!IsStorable(alias)) return null;
        var key = Parts.AliasPartKind.Key(alias);
        var rows = db.Set<AliasIndexRow>().AsNoTracking().Where(r => r.Alias == key);
        rows = version == VersionKind.Published ? rows.Where(r => r.Published) : rows.Where(r => r.Latest);
        var id = await rows.OrderBy(r => r.Id).Select(r => r.ContentItemId).FirstOrDefaultAsync(ct);
        return id is null ? null : await FindAsync(id, version, ct);
    }

    /// <summary>Where an address leads that no item has now: the item that once had it.</summary>
    public async Task<string?> FormerOwnerOfPathAsync(string path, CancellationToken ct = default)
    {
        if (!IsStorable(path)) return null;
        var key = Parts.AutoroutePartKind.Key(path);
        return await db.Set<FormerPathRow>().AsNoTracking().Where(r => r.Path == key).Select(r => r.ContentItemId).FirstOrDefaultAsync(ct);
    }

    /// <summary>All versions of an item, newest first.</summary>
    public async Task<IReadOnlyList<ContentVersion>> VersionsAsync(string contentItemId, int take = 200, CancellationToken ct = default) =>
        await Items.Where(i => i.ContentItemId == contentItemId).OrderByDescending(i => i.Id).Take(take)
            .Select(i => new ContentVersion(i.ContentItemVersionId, i.DisplayText, i.Latest, i.Published, i.ModifiedUtc, i.PublishedUtc, i.Author)).ToListAsync(ct);

    public Task<bool> ExistsAsync(string contentItemId, CancellationToken ct = default) => Items.AnyAsync(i => i.ContentItemId == contentItemId, ct);

    public async Task<int> CountAsync(string contentType, VersionKind version = VersionKind.Published, CancellationToken ct = default) =>
        await Of(version).CountAsync(i => i.ContentType == contentType, ct);

    /// <summary>Published items of a type, newest publication first, after the cursor.</summary>
    public async Task<ContentPage> PublishedAsync(string contentType, int take, ContentCursor? after = null, CancellationToken ct = default)
    {
        if (after is not { } c)
        {
            var found = new List<ContentItemRow>();
            await foreach (var row in Newest.For(db)(db, contentType, Bounded(take) + 1).WithCancellation(ct)) found.Add(row);
            return PageOf(found, Bounded(take), i => i.PublishedUtc);
        }
        var rows = Items.Where(i => i.Published && i.ContentType == contentType && i.PublishedUtc <= c.AtUtc && (i.PublishedUtc < c.AtUtc || i.Id < c.Id));
        return await PageAsync(rows.OrderByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id), take, i => i.PublishedUtc, ct);
    }

    /// <summary>The ids of <see cref="PublishedAsync"/>, without reading what is in the items.</summary>
    public async Task<ContentKeys> PublishedIdsAsync(string contentType, int take, ContentCursor? after = null, CancellationToken ct = default)
    {
        take = Bounded(take);
        var rows = after is { } c ? IdsAfter.For(db)(db, contentType, c.AtUtc, c.Id, take + 1) : NewestIds.For(db)(db, contentType, take + 1);
        var found = new List<KeyRow>();
        await foreach (var row in rows.WithCancellation(ct)) found.Add(row);
        return KeysOf(found, take);
    }

    /// <summary>Published items that carry a term, newest first.</summary>
    public Task<ContentPage> WithTermAsync(string termContentItemId, string contentType, int take, ContentCursor? after = null, CancellationToken ct = default) =>
        ByIndexAsync(db.Set<TaxonomyIndexRow>().Where(r => r.TermContentItemId == termContentItemId && r.ContentType == contentType && r.Published), take, after, ct);

    /// <summary>Published items whose field (for example "Story.Exemplars") points to the target, newest first.</summary>
    public Task<ContentPage> PointingToAsync(string targetContentItemId, string field, int take, ContentCursor? after = null, CancellationToken ct = default) =>
        ByIndexAsync(db.Set<RelationIndexRow>().Where(r => r.TargetContentItemId == targetContentItemId && r.Field == field && r.Published), take, after, ct);

    /// <summary>Items contained in a list, in its order.</summary>
    public async Task<IReadOnlyList<ContentItem>> ContainedAsync(string listContentItemId, int take, int skip = 0, CancellationToken ct = default)
    {
        var ids = await db.Set<ContainedIndexRow>().AsNoTracking().Where(r => r.ListContentItemId == listContentItemId && r.Published)
            .OrderBy(r => r.Order).ThenByDescending(r => r.PublishedUtc).ThenBy(r => r.Id).Skip(skip).Take(Bounded(take)).Select(r => r.ContentItemId).ToListAsync(ct);
        return await FindManyAsync(ids, VersionKind.Published, ct);
    }

    /// <summary>The newsroom's list: latest versions, newest change first unless the filter says otherwise.</summary>
    public async Task<ContentPage> LatestAsync(ContentFilter filter, int take, ContentCursor? after = null, CancellationToken ct = default)
    {
        var rows = Items.Where(i => i.Latest);
        if (filter.ContentTypes.Count > 0) rows = rows.Where(i => filter.ContentTypes.Contains(i.ContentType));
        if (filter.Owner is { } owner) rows = rows.Where(i => i.Owner == owner);
        if (filter.Author is { } author) rows = rows.Where(i => i.Author == author);
        if (filter.Ids is { } ids) rows = rows.Where(i => ids.Contains(i.ContentItemId));
        if (filter.From is { } from) rows = rows.Where(i => i.ModifiedUtc >= from);
        if (filter.To is { } to) rows = rows.Where(i => i.ModifiedUtc < to);
        rows = filter.Status switch
        {
            ContentStatus.Published => rows.Where(i => i.Published),
            ContentStatus.Draft => rows.Where(i => !i.Published),
            ContentStatus.Scheduled => rows.Where(i => db.Set<ScheduleIndexRow>().Any(s => s.ContentItemId == i.ContentItemId && s.Action == ScheduleIndexRow.Publish)),
            _ => rows,
        };
        if (filter.OldestFirst)
        {
            if (after is { } start) rows = rows.Where(i => i.ModifiedUtc >= start.AtUtc && (i.ModifiedUtc > start.AtUtc || i.Id > start.Id));
            return await PageAsync(rows.OrderBy(i => i.ModifiedUtc).ThenBy(i => i.Id), take, i => i.ModifiedUtc, ct);
        }
        if (after is { } c) rows = rows.Where(i => i.ModifiedUtc <= c.AtUtc && (i.ModifiedUtc < c.AtUtc || i.Id < c.Id));
        return await PageAsync(rows.OrderByDescending(i => i.ModifiedUtc).ThenByDescending(i => i.Id), take, i => i.ModifiedUtc, ct);
    }

    /// <summary>The bin, newest deletion first.</summary>
    public async Task<IReadOnlyList<DeletedContent>> BinAsync(int take = 100, int skip = 0, CancellationToken ct = default) =>
        await db.Set<ContentBinRow>().AsNoTracking().OrderByDescending(b => b.DeletedUtc).Skip(skip).Take(Bounded(take))
            .Select(b => new DeletedContent(b.ContentItemId, b.ContentType, b.DisplayText, b.DeletedUtc, b.DeletedBy, b.Reason)).ToListAsync(ct);

    /// <summary>True when some version was published before and none is now: the address is gone, not unknown.</summary>
    public Task<bool> WasPublishedAsync(string contentItemId, CancellationToken ct = default) =>
        Items.AnyAsync(i => i.ContentItemId == contentItemId && i.PublishedUtc != null, ct);

    /// <summary>The items that point to any of these or carry a term of one of them: what shows their names.</summary>
    public async Task<IReadOnlyCollection<string>> DependentsAsync(IReadOnlyCollection<string> contentItemIds, CancellationToken ct = default)
    {
        if (contentItemIds.Count == 0) return [];
        var pointing = await db.Set<RelationIndexRow>().Where(r => contentItemIds.Contains(r.TargetContentItemId)).Select(r => r.ContentItemId).Distinct().ToListAsync(ct);
        var tagged = await db.Set<TaxonomyIndexRow>().Where(r => contentItemIds.Contains(r.TaxonomyContentItemId)).Select(r => r.ContentItemId).Distinct().ToListAsync(ct);
        return pointing.Union(tagged).ToList();
    }

    /// <summary>Every version with a flag, in stored order: for index rebuilds, exports and verification.</summary>
    public async IAsyncEnumerable<ContentItem> StreamAsync(VersionKind version, string? contentType = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default)
    {
        long last = 0;
        while (true)
        {
            var rows = await Of(version).Where(i => i.Id > last && (contentType == null || i.ContentType == contentType)).OrderBy(i => i.Id).Take(200).ToListAsync(ct);
            foreach (var row in rows) yield return ToItem(row)!;
            if (rows.Count < 200) yield break;
            last = rows[^1].Id;
        }
    }

    internal static ContentItem? ToItem(ContentItemRow? row) => row is null ? null : new ContentItem
    {
        ContentItemId = row.ContentItemId,
        ContentItemVersionId = row.ContentItemVersionId,
        ContentType = row.ContentType,
        DisplayText = row.DisplayText,
        Latest = row.Latest,
        Published = row.Published,
        CreatedUtc = row.CreatedUtc,
        ModifiedUtc = row.ModifiedUtc,
        PublishedUtc = row.PublishedUtc,
        Owner = row.Owner,
        Author = row.Author,
        // Written by this store: what is refused on the way in (a name that stands twice) is not looked for again.
        Content = JsonNode.Parse(row.Data)!.AsObject(),
    };

    private IQueryable<ContentItemRow> Of(VersionKind version) => version == VersionKind.Published ? Items.Where(i => i.Published) : Items.Where(i => i.Latest);

    // A database refuses to be asked for what it could never hold (null bytes, broken surrogates): the answer is known.
    private static bool IsStorable(string key) => key.Length is > 0 and <= 2048 && TextNormalForm.IsClean(key);

    private static int Bounded(int take) => Math.Clamp(take, 1, MaxPageSize);

    internal async Task<ContentPage> ByIndexAsync(IQueryable<ContentIndexRow> rows, int take, ContentCursor? after, CancellationToken ct)
    {
        var keys = await IdsByIndexAsync(rows, take, after, ct);
        return new ContentPage(await FindManyAsync(keys.Ids, VersionKind.Published, ct), keys.Next);
    }

    internal async Task<ContentKeys> IdsByIndexAsync(IQueryable<ContentIndexRow> rows, int take, ContentCursor? after, CancellationToken ct)
    {
        if (after is { } c) rows = rows.Where(r => r.PublishedUtc <= c.AtUtc && (r.PublishedUtc < c.AtUtc || r.Id < c.Id));
        take = Bounded(take);
        var keys = await rows.AsNoTracking().OrderByDescending(r => r.PublishedUtc).ThenByDescending(r => r.Id).Take(take + 1).Select(r => new KeyRow(r.ContentItemId, r.PublishedUtc, r.Id)).ToListAsync(ct);
        return KeysOf(keys, take);
    }

    private static ContentKeys KeysOf(List<KeyRow> keys, int take) =>
        new([.. keys.Take(take).Select(k => k.ContentItemId)], keys.Count > take ? new ContentCursor(keys[take - 1].PublishedUtc ?? default, keys[take - 1].Id) : null);

    private static async Task<ContentPage> PageAsync(IQueryable<ContentItemRow> rows, int take, Func<ContentItemRow, DateTime?> date, CancellationToken ct)
    {
        take = Bounded(take);
        return PageOf(await rows.Take(take + 1).ToListAsync(ct), take, date);
    }

    private static ContentPage PageOf(List<ContentItemRow> found, int take, Func<ContentItemRow, DateTime?> date)
    {
        var next = found.Count > take ? new ContentCursor(date(found[take - 1]) ?? default, found[take - 1].Id) : null;
        return new ContentPage(found.Take(take).Select(r => ToItem(r)!).ToList(), next);
    }

    private sealed record KeyRow(string ContentItemId, DateTime? PublishedUtc, long Id);

    private sealed record RoutedRow(ContentItemRow Item, string ContainedContentItemId);
}
