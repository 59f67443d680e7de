using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media.Data;
using TayNinhExemplars.Media.Uploads;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Media;

/// <summary>Uploads that have begun: how far each is, and giving one up.</summary>
public sealed class PendingUploads(SiteDbContext db, MediaOptions options)
{
    /// <summary>Null for what is not the actor's.</summary>
    public async Task<UploadProgress?> FindAsync(string id, Actor actor, CancellationToken ct = default) =>
        await db.Set<PendingUpload>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id && u.UserId == actor.Id, ct) is { } row
            ? UploadProgress.Of(row, PartFile.ReceivedOf(options, row.Id)) : null;

    public async Task<Outcome<UploadProgress>> CancelAsync(string id, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<PendingUpload>().SingleOrDefaultAsync(u => u.Id == id && u.UserId == actor.Id, ct) is not { } row)
            return Refusals.Because("media.upload.missing");
        db.Remove(row);
        await write.CommitAsync(ct);
        PartFile.Delete(options, id);
        return UploadProgress.Of(row, 0);
    }
}
