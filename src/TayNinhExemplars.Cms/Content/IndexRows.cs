using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

/// <summary>
/// The modules' own index rows (<see cref="IContentIndexSource"/>): which items lack theirs, and making them. An item saved before a
/// module came would not be found by it until somebody saved it again.
/// </summary>
public sealed class IndexRows(SiteDbContext db, Kinds kinds)
{
    private const int Batch = 200;

    /// <summary>Items whose latest or published version has no row.</summary>
    public async Task<IReadOnlyList<string>> LackingAsync(int take, CancellationToken ct = default)
    {
        var lacking = new List<string>();
        foreach (var source in kinds.Sources) lacking.AddRange(await Lacking(source).Take(take - lacking.Count).ToListAsync(ct));
        return [.. lacking.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Makes what is missing, in short transactions; safe to run again and beside other writers.</summary>
    /// <returns>How many items got their rows.</returns>
    public async Task<int> MendAsync(CancellationToken ct = default)
    {
        var mended = 0;
        foreach (var source in kinds.Sources)
        {
            if (await IsCountRightAsync(source, ct)) continue;
            var last = "";
            while (await Lacking(source).Where(id => id.CompareTo(last) > 0).Take(Batch).ToListAsync(ct) is { Count: > 0 } ids)
            {
                await MakeAsync(ids, ct);
                (last, mended) = (ids[^1], mended + ids.Count);
            }
        }
        return mended;
    }

    /// <summary>Makes all rows anew, whatever there is: for a rule that has changed.</summary>
    public async Task<int> RebuildAsync(CancellationToken ct = default)
    {
        var made = 0;
        var last = "";
        var all = Alive([.. kinds.Sources.SelectMany(s => s.ContentTypes).Distinct(StringComparer.Ordinal)]);
        while (await all.Where(i => i.ContentItemId.CompareTo(last) > 0).Select(i => i.ContentItemId).Distinct().OrderBy(id => id).Take(Batch).ToListAsync(ct) is { Count: > 0 } ids)
        {
            await MakeAsync(ids, ct);
            (last, made) = (ids[^1], made + ids.Count);
        }
        return made;
    }

    // Of all modules at once: an item that one of them does not know was saved before others came, too.
    private async Task MakeAsync(List<string> ids, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        foreach (var source in kinds.Sources)
            foreach (var id in ids) await source.ForgetAsync(db, id, ct);
        var versions = await db.Set<ContentItemRow>().AsNoTracking().Where(i => ids.Contains(i.ContentItemId) && (i.Latest || i.Published)).ToListAsync(ct);
        foreach (var item in versions.Select(v => ContentStore.ToItem(v)!))
            db.AddRange(kinds.Sources.SelectMany(s => s.RowsOf(item)).Select(row => row.For(item)));
        await write.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>
    /// As many items have rows as there are items: items are counted from an index and the rows are small, where looking for what lacks one reads every item.
    /// That one lacks its row while another has one too many is for the command that compares.
    /// </summary>
    private async Task<bool> IsCountRightAsync(IContentIndexSource source, CancellationToken ct)
    {
        if (!source.IsComplete) return true;
        List<string> types = [.. source.ContentTypes];
        var (items, rows) = (db.Set<ContentItemRow>().Where(i => types.Contains(i.ContentType)), source.Rows(db));
        return await items.CountAsync(i => i.Latest, ct) == await rows.Where(r => r.Latest).Select(r => r.ContentItemId).Distinct().CountAsync(ct)
            && await items.CountAsync(i => i.Published, ct) == await rows.Where(r => r.Published).Select(r => r.ContentItemId).Distinct().CountAsync(ct);
    }

    private IQueryable<ContentItemRow> Alive(List<string> types) =>
        db.Set<ContentItemRow>().AsNoTracking().Where(i => (i.Latest || i.Published) && types.Contains(i.ContentType));

    private IQueryable<string> Lacking(IContentIndexSource source)
    {
        var rows = source.Rows(db);
        return Alive(source.IsComplete ? [.. source.ContentTypes] : []).Where(i => !rows.Any(r => r.ContentItemId == i.ContentItemId && r.Latest == i.Latest && r.Published == i.Published)).Select(i => i.ContentItemId).Distinct().OrderBy(id => id);
    }
}
