using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media.Data;
using TayNinhExemplars.Media.Uploads;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Media;

/// <param name="Length">Of the whole file in bytes; what is too large is refused before the first byte is sent.</param>
public sealed record StartUpload(string FileName, string Folder, long Length, MediaKind? Only = null);

/// <param name="Received">Where to go on.</param>
/// <param name="Path">In the library, once the file is whole.</param>
public sealed record UploadProgress(string Id, string FileName, long Length, long Received, DateTime ExpiresUtc, string? Path)
{
    public bool IsDone => Path is not null;

    internal static UploadProgress Of(PendingUpload row, long received) =>
        new(row.Id, row.FileName, row.Length, row.Path is null ? received : row.Length, row.ExpiresUtc, row.Path);
}

/// <summary>Announces a file that will come in parts, over a line that may break and to a server that may be restarted meanwhile.</summary>
public sealed class StartUploadHandler(SiteDbContext db, MediaOptions options, TimeProvider clock)
{
    /// <summary>How long an upload waits for its next part.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    public async Task<Outcome<UploadProgress>> HandleAsync(StartUpload input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var pending = await db.Set<PendingUpload>().CountAsync(u => u.UserId == actor.Id && u.Path == null, ct);
        var refusals = UploadRules.CanStart(input, pending, options, actor);
        if (refusals.Any || !MediaPath.TryNormalize(input.Folder, out var folder)) return refusals;

        var now = clock.UtcSecondsNow();
        var row = new PendingUpload
        {
            Id = Ids.New(), UserId = actor.Id, FileName = MediaRules.Text(input.FileName), Folder = folder, Length = input.Length, Only = input.Only, StartedUtc = now,
        };
        row.KeepUntil(now + Patience);
        db.Add(row);
        await write.CommitAsync(ct);
        return UploadProgress.Of(row, PartFile.ReceivedOf(options, row.Id));
    }
}
