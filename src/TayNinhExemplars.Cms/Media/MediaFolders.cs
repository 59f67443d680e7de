using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Media;

/// <summary>Makes and removes folders of the library.</summary>
public sealed class MediaFolders(IMediaStore store, SiteDbContext db)
{
    public async Task<Outcome<MediaEntry>> CreateAsync(string path, Actor actor, CancellationToken ct = default)
    {
        var refusals = MediaRules.CanManageFolders(path, actor);
        if (refusals.Any || !MediaPath.TryNormalizeNamed(path, out var normal)) return refusals;
        if (await FileAboveAsync(store, normal, ct) is { } file) return Refusals.Because("media.folderIsFile", "folder", file);
        if (!await store.CreateFolderAsync(normal, ct)) return Refusals.Because("media.folderExists", "folder", normal);
        return (await store.FindAsync(normal, ct))!;
    }

    /// <summary>Only an empty folder goes: what pages may still show is removed file by file.</summary>
    public async Task<Outcome<MediaEntry>> DeleteAsync(string path, Actor actor, CancellationToken ct = default)
    {
        var refusals = MediaRules.CanManageFolders(path, actor);
        if (refusals.Any || !MediaPath.TryNormalizeNamed(path, out var normal)) return refusals;
        if (await store.FindAsync(normal, ct) is not { IsFolder: true } folder) return Refusals.Because("media.notFound", "folder", normal);
        if ((await store.ListAsync(normal, ct)).Count > 0) return Refusals.Because("media.folderNotEmpty", "folder", normal);
        await store.DeleteFolderAsync(normal, ct);
        await db.Set<MediaItem>().Where(m => m.Folder == normal).ExecuteDeleteAsync(ct);
        return folder;
    }

    /// <summary>A file standing where the path needs a folder.</summary>
    internal static async Task<string?> FileAboveAsync(IMediaStore store, string folder, CancellationToken ct)
    {
        for (var above = folder; above.Length > 0; above = MediaPath.Folder(above))
            if (await store.FindAsync(above, ct) is { IsFolder: false }) return above;
        return null;
    }
}
