using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media.Data;
using TayNinhExemplars.Media.Imaging;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Media;

/// <summary>Removes a file, its row and its variants. A file without a row is removed too.</summary>
public sealed class DeleteMediaHandler(IMediaStore store, SiteDbContext db, MediaWorkshop workshop)
{
    public async Task<Outcome<MediaEntry>> HandleAsync(string path, Actor actor, CancellationToken ct = default)
    {
        if (!MediaPath.TryNormalizeNamed(path, out var normal)) return Refusals.Because("media.badPath", "path", MediaRules.Shown(path));
        var item = await db.Set<MediaItem>().AsNoTracking().SingleOrDefaultAsync(m => m.Path == normal, ct);
        var file = await store.FindAsync(normal, ct);
        if (item is null && file is not { IsFolder: false }) return Refusals.Because("media.notFound", "path", normal);
        var refusals = MediaRules.CanChange(item?.UploadedBy ?? "", actor);
        if (refusals.Any) return refusals;

        await using (var write = await WriteScope.BeginAsync(db, ct))
        {
            await db.Set<MediaItem>().Where(m => m.Path == normal).ExecuteDeleteAsync(ct);
            await store.DeleteAsync(normal, ct);
            await write.CommitAsync(ct);
        }
        VariantFiles.Forget(workshop.Options, normal);
        return file ?? new MediaEntry(normal, false, 0, item!.UploadedUtc);
    }
}
