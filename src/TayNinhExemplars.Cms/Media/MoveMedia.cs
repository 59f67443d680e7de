using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media.Data;
using TayNinhExemplars.Media.Imaging;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Media;

/// <summary>Moves or renames a file; the extension stays, since it says what the bytes are.</summary>
public sealed record MoveMedia(string From, string To);

public sealed class MoveMediaHandler(IMediaStore store, SiteDbContext db, MediaWorkshop workshop)
{
    public async Task<Outcome<MediaItemView>> HandleAsync(MoveMedia input, Actor actor, CancellationToken ct = default)
    {
        if (!MediaPath.TryNormalizeNamed(input.From, out var from)) return Refusals.Because("media.badPath", "from", MediaRules.Shown(input.From));
        if (!MediaPath.TryNormalizeNamed(input.To, out var to)) return Refusals.Because("media.badPath", "to", MediaRules.Shown(input.To));
        if (MediaPath.Extension(from) != MediaPath.Extension(to)) return Refusals.Because("media.extensionChanged", "to", MediaPath.Extension(from));
        if (await MediaFolders.FileAboveAsync(store, MediaPath.Folder(to), ct) is { } file) return Refusals.Because("media.folderIsFile", "to", file);

        await using var write = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<MediaItem>().AsNoTracking().SingleOrDefaultAsync(m => m.Path == from, ct) is not { } item)
            return Refusals.Because("media.notFound", "from", from);
        var refusals = MediaRules.CanChange(item.UploadedBy, actor);
        if (refusals.Any) return refusals;
        if (!await store.MoveAsync(from, to, ct)) return Refusals.Because("media.nameTaken", "to", to);

        try
        {
            await db.Set<MediaItem>().Where(m => m.Path == from || m.Path == to).ExecuteDeleteAsync(ct);
            item.MoveTo(to);
            db.Add(item);
            await write.CommitAsync(ct);
        }
        catch
        {
            await store.MoveAsync(to, from, CancellationToken.None);
            throw;
        }
        VariantFiles.Forget(workshop.Options, from);
        return MediaItemView.Of(item, workshop.Urls);
    }
}
