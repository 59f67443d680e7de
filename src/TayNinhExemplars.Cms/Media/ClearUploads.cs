using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media.Data;
using TayNinhExemplars.Media.Uploads;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Media;

/// <summary>Forgets uploads that nobody went on with, and part files that no upload knows.</summary>
public sealed class ClearUploads(SiteDbContext db, MediaOptions options, TimeProvider clock) : IRecurringWork
{
    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.UtcSecondsNow();
        var expired = await db.Set<PendingUpload>().Where(u => u.ExpiresUtc < now).Select(u => u.Id).ToListAsync(ct);
        await using (var write = await WriteScope.BeginAsync(db, ct))
        {
            foreach (var ids in expired.Chunk(500)) await db.Set<PendingUpload>().Where(u => ids.Contains(u.Id) && u.ExpiresUtc < now).ExecuteDeleteAsync(ct);
            await write.CommitAsync(ct);
        }
        if (!Directory.Exists(options.UploadsPath)) return;
        var known = (await db.Set<PendingUpload>().Select(u => u.Id).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(options.UploadsPath, "*.part"))
            // A part file is a moment older than its row is visible at the longest; a day is plenty.
            if (!known.Contains(Path.GetFileNameWithoutExtension(file)) && File.GetLastWriteTimeUtc(file) < now.AddDays(-1)) PartFile.Delete(options, Path.GetFileNameWithoutExtension(file));
    }
}
