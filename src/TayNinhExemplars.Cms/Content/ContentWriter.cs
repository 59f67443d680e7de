using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

/// <summary>
/// What all writing use cases share: versions and their flags, index rows, the change row. It judges nothing;
/// it is called inside a <see cref="WriteScope"/>.
/// </summary>
public sealed class ContentWriter(SiteDbContext db, Kinds kinds, ContentDefinitionStore definitions, ContentJournal journal, TimeProvider clock)
{
    internal DateTime Now => clock.GetUtcNow().UtcDateTime;

    internal DbSet<ContentItemRow> Items => db.Set<ContentItemRow>();

    internal async Task<WriteScope> BeginAsync(CancellationToken ct)
    {
        var scope = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        // What this unit of work read or wrote before may be stale by now: others had their turn in between.
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e is { State: EntityState.Unchanged, Entity: ContentItemRow or ContentIndexRow or ContentBinRow or FormerPathRow }).ToList())
            entry.State = EntityState.Detached;
        return scope;
    }

    internal Task<ContentItemRow?> LatestAsync(string contentItemId, CancellationToken ct) =>
        Items.SingleOrDefaultAsync(i => i.ContentItemId == contentItemId && i.Latest, ct);

    internal Task<ContentItemRow?> PublishedAsync(string contentItemId, CancellationToken ct) =>
        Items.SingleOrDefaultAsync(i => i.ContentItemId == contentItemId && i.Published, ct);

    internal Task<ContentItemRow?> VersionAsync(string contentItemVersionId, CancellationToken ct) =>
        Items.SingleOrDefaultAsync(i => i.ContentItemVersionId == contentItemVersionId, ct);

    internal Task<ContentBinRow?> InBinAsync(string contentItemId, CancellationToken ct) =>
        db.Set<ContentBinRow>().SingleOrDefaultAsync(b => b.ContentItemId == contentItemId, ct);

    /// <summary>True when the item lies in the bin: only restoring or importing a newer version brings it back.</summary>
    internal Task<bool> IsInBinAsync(string contentItemId, CancellationToken ct) =>
        db.Set<ContentBinRow>().AnyAsync(b => b.ContentItemId == contentItemId, ct);

    internal void Add(object row) => db.Add(row);

    internal void Remove(object row) => db.Remove(row);

    /// <summary>Lets go of everything tracked, once it is saved: a long import would otherwise hold all it wrote.</summary>
    internal void Forget() => db.ChangeTracker.Clear();

    internal Task SaveAsync(CancellationToken ct) => db.SaveChangesAsync(ct);

    /// <summary>Lets the parts fill in what the system owns, in their order; a part absent until now is written only if it has something to say.</summary>
    internal async Task CompleteAsync(ContentItem item, IContentCompletion completion, CancellationToken ct)
    {
        var all = await definitions.GetAsync(ct);
        if (all.Type(item.ContentType) is not { } type) return;
        foreach (var (use, kind) in type.Parts.Select(p => (p, kinds.Part(p.PartName))).Where(x => x.Item2 is not null).OrderBy(x => x.Item2!.Order))
        {
            var json = item.Part(use.Name) ?? [];
            await kind!.CompleteAsync(new KindContext(item, use.Name, json, use.Settings, use.Common.DisplayName ?? use.Name, all), completion, ct);
            if (json.Parent is null && json.Count > 0) item.Content[use.Name] = json;
        }
    }

    internal ContentItemRow Insert(ContentItem item)
    {
        var row = RowOf(item);
        Items.Add(row);
        return row;
    }

    internal static ContentItemRow RowOf(ContentItem item)
    {
        var row = new ContentItemRow { ContentItemId = item.ContentItemId, ContentItemVersionId = item.ContentItemVersionId, ContentType = item.ContentType };
        Fill(row, item);
        return row;
    }

    internal static void Fill(ContentItemRow row, ContentItem item)
    {
        row.Latest = item.Latest;
        row.Published = item.Published;
        row.DisplayText = item.DisplayText;
        row.CreatedUtc = item.CreatedUtc;
        row.ModifiedUtc = item.ModifiedUtc;
        row.PublishedUtc = item.PublishedUtc;
        row.Owner = item.Owner;
        row.Author = item.Author;
        row.Data = item.Content.ToJsonString(Json.Options);
    }

    /// <summary>Saves what is pending, makes the item's index rows anew and appends to the change feed.</summary>
    internal async Task RecordAsync(string contentItemId, string contentType, string change, bool isNew, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var rows = await Items.AsNoTracking().Where(i => i.ContentItemId == contentItemId && (i.Latest || i.Published)).ToListAsync(ct);
        if (!isNew) await ForgetIndexRowsAsync(contentItemId, ct);
        await AddIndexRowsAsync(rows.Select(r => ContentStore.ToItem(r)!), ct);
        Announce(contentItemId, contentType, change);
        await db.SaveChangesAsync(ct);
    }

    internal async Task AddIndexRowsAsync(IEnumerable<ContentItem> versions, CancellationToken ct)
    {
        foreach (var item in versions) db.AddRange(await IndexRowsOfAsync(item, ct));
    }

    internal async Task<IReadOnlyList<ContentIndexRow>> IndexRowsOfAsync(ContentItem item, CancellationToken ct)
    {
        var all = await definitions.GetAsync(ct);
        return [.. kinds.Walk(item, all).SelectMany(k => k.Kind.IndexRows(k.At)).Concat(kinds.Sources.SelectMany(source => source.RowsOf(item))).Select(row => row.For(item))];
    }

    /// <summary>Many rows at once, past the tracker; the feed's readers are woken after the commit.</summary>
    internal async Task InsertAsync(IReadOnlyCollection<object> rows, CancellationToken ct)
    {
        await BulkRows.InsertAsync(db, rows, ct);
        db.AfterCommit(journal.Signal.Raise);
    }

    internal Task<bool> AnyPathTakenAsync(IReadOnlyCollection<string> paths, CancellationToken ct) => db.Set<AutorouteIndexRow>().AnyAsync(r => paths.Contains(r.Path), ct);

    internal ContentChangeRow ChangeOf(ContentItem item, string change) => new() { ContentItemId = item.ContentItemId, ContentType = item.ContentType, Kind = change, AtUtc = clock.UtcSecondsNow() };

    internal async Task ForgetIndexRowsAsync(string contentItemId, CancellationToken ct)
    {
        // Deleted below the tracker, so the tracker must be told: what it holds counts as a taken path.
        foreach (var entry in db.ChangeTracker.Entries<ContentIndexRow>().Where(e => e.Entity.ContentItemId == contentItemId).ToList()) entry.State = EntityState.Detached;
        await db.Set<AutorouteIndexRow>().Where(r => r.ContentItemId == contentItemId).ExecuteDeleteAsync(ct);
        await db.Set<AliasIndexRow>().Where(r => r.ContentItemId == contentItemId).ExecuteDeleteAsync(ct);
        await db.Set<TaxonomyIndexRow>().Where(r => r.ContentItemId == contentItemId).ExecuteDeleteAsync(ct);
        await db.Set<ChoiceIndexRow>().Where(r => r.ContentItemId == contentItemId).ExecuteDeleteAsync(ct);
        await db.Set<RelationIndexRow>().Where(r => r.ContentItemId == contentItemId).ExecuteDeleteAsync(ct);
        await db.Set<ContainedIndexRow>().Where(r => r.ContentItemId == contentItemId).ExecuteDeleteAsync(ct);
        await db.Set<ScheduleIndexRow>().Where(r => r.ContentItemId == contentItemId).ExecuteDeleteAsync(ct);
        await db.Set<LayerIndexRow>().Where(r => r.ContentItemId == contentItemId).ExecuteDeleteAsync(ct);
        foreach (var source in kinds.Sources) await source.ForgetAsync(db, contentItemId, ct);
    }

    /// <summary>Tells the observers, before the commit.</summary>
    internal Task TellAsync(ContentNews news, CancellationToken ct) => journal.TellAsync(news, ct);

    internal void Announce(string contentItemId, string contentType, string change)
    {
        db.Add(new ContentChangeRow { ContentItemId = contentItemId, ContentType = contentType, Kind = change, AtUtc = clock.UtcSecondsNow() });
        db.AfterCommit(journal.Signal.Raise);
    }

    /// <summary>Keeps the published address of an item whose path is about to change or vanish.</summary>
    internal async Task RememberPathAsync(string contentItemId, CancellationToken ct)
    {
        var path = await db.Set<AutorouteIndexRow>().Where(r => r.ContentItemId == contentItemId && r.Published && r.ContainedContentItemId == "").Select(r => r.Path).FirstOrDefaultAsync(ct);
        if (path is null) return;
        var known = await db.Set<FormerPathRow>().SingleOrDefaultAsync(r => r.Path == path, ct);
        if (known is null) db.Add(new FormerPathRow { Path = path, ContentItemId = contentItemId, SinceUtc = clock.UtcSecondsNow() });
        else known.PointTo(contentItemId, clock.UtcSecondsNow());
    }
}
