using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Media.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Media;

/// <param name="Folder">Null searches everywhere.</param>
/// <param name="Text">Words that must all occur in name, texts or path; marks do not matter.</param>
/// <param name="Cursor">As given by the page before.</param>
public sealed record MediaQuery(string? Folder = null, string? Text = null, MediaKind? Kind = null, string? Cursor = null, int Size = 60);

/// <param name="Cursor">For the next page; null on the last.</param>
public sealed record MediaPage(IReadOnlyList<string> Folders, IReadOnlyList<MediaItemView> Items, string? Cursor);

/// <summary>What the library can be asked. Newest first.</summary>
public sealed class MediaLibrary(IMediaStore store, SiteDbContext db, MediaUrls urls)
{
    private const int MaxSize = 200;

    private static readonly Prepared<Func<SiteDbContext, List<string>, IAsyncEnumerable<MediaItem>>> ByPaths = new(() => EF.CompileAsyncQuery((SiteDbContext db, List<string> paths) =>
        db.Set<MediaItem>().AsNoTracking().Where(m => paths.Contains(m.Path))));

    public async Task<MediaItemView?> FindAsync(string path, CancellationToken ct = default)
    {
        if (!MediaPath.TryNormalizeNamed(path, out var normal)) return null;
        var item = await db.Set<MediaItem>().AsNoTracking().SingleOrDefaultAsync(m => m.Path == normal, ct);
        return item is null ? null : MediaItemView.Of(item, urls);
    }

    /// <summary>Many at once, for a page that shows them; unknown paths are left out.</summary>
    public async Task<IReadOnlyDictionary<string, MediaItemView>> FindAsync(IReadOnlyCollection<string> paths, CancellationToken ct = default)
    {
        var normal = paths.Select(p => MediaPath.TryNormalizeNamed(p, out var n) ? n : "").Where(p => p.Length > 0).Distinct().ToList();
        var found = new Dictionary<string, MediaItemView>(StringComparer.Ordinal);
        if (normal.Count == 0) return found;
        await foreach (var item in ByPaths.For(db)(db, normal).WithCancellation(ct)) found[item.Path] = MediaItemView.Of(item, urls);
        return found;
    }

    public async Task<MediaPage> ListAsync(MediaQuery query, CancellationToken ct = default)
    {
        var folder = MediaPath.TryNormalize(query.Folder, out var f) ? f : null;
        if (folder is null && query.Folder is not null) return new MediaPage([], [], null);
        var items = db.Set<MediaItem>().AsNoTracking().AsQueryable();
        if (folder is not null) items = items.Where(m => m.Folder == folder);
        if (query.Kind is { } kind) items = items.Where(m => m.Kind == kind);
        foreach (var word in MediaNames.Fold(query.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
            items = items.Where(m => m.SearchText.Contains(word));
        if (ReadCursor(query.Cursor) is var (time, path))
            items = items.Where(m => m.UploadedUtc < time || (m.UploadedUtc == time && m.Path.CompareTo(path) > 0));

        var size = Math.Clamp(query.Size, 1, MaxSize);
        var found = await items.OrderByDescending(m => m.UploadedUtc).ThenBy(m => m.Path).Take(size + 1).ToListAsync(ct);
        var page = found.Take(size).ToList();
        var folders = query.Cursor is null && string.IsNullOrWhiteSpace(query.Text)
            ? (await store.ListAsync(folder ?? "", ct)).Where(e => e.IsFolder).Select(e => e.Path).ToList()
            : [];
        return new MediaPage(folders, [.. page.Select(m => MediaItemView.Of(m, urls))], found.Count > size ? Cursor(page[^1]) : null);
    }

    private static string Cursor(MediaItem last) => string.Create(CultureInfo.InvariantCulture, $"{last.UploadedUtc.Ticks}:{last.Path}");

    private static (DateTime Time, string Path)? ReadCursor(string? cursor)
    {
        if (cursor?.Split(':', 2) is not [var ticks, var path]) return null;
        return long.TryParse(ticks, CultureInfo.InvariantCulture, out var t) && t >= 0 && t <= DateTime.MaxValue.Ticks ? (new DateTime(t, DateTimeKind.Utc), path) : null;
    }
}
