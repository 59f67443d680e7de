using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media.Data;
using TayNinhExemplars.Media.Uploads;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Media;

/// <param name="Offset">Where this part begins: it must be where the last one ended.</param>
public sealed record ContinueUpload(string Id, long Offset, Stream Content);

/// <summary>
/// Takes the next part. A part that breaks off is kept as far as it came. The last one puts the file into the library, as any
/// upload does; asked again after that, it answers the same.
/// </summary>
public sealed class ContinueUploadHandler(SiteDbContext db, MediaOptions options, UploadMediaHandler library, TimeProvider clock)
{
    private static readonly TimeSpan ProlongedEvery = TimeSpan.FromHours(1);

    public async Task<Outcome<UploadProgress>> HandleAsync(ContinueUpload input, Actor actor, CancellationToken ct = default)
    {
        var row = await db.Set<PendingUpload>().SingleOrDefaultAsync(u => u.Id == input.Id && u.UserId == actor.Id, ct);
        if (row is null) return Refusals.Because("media.upload.missing");
        if (row.Path is not null) return UploadProgress.Of(row, row.Length);

        await using var part = PartFile.TryOpen(options, row.Id);
        if (part is null || part.Received != input.Offset) return Refusals.Because("media.upload.conflict");
        if (!await part.AppendAsync(input.Content, row.Length, ct)) return await RefuseAsync(row, Refusals.Because("media.upload.tooMuch", "file", row.FileName));

        // An hour over a poor line for nothing: what is no recording is refused as soon as its first bytes are here.
        var whole = part.Received == row.Length;
        if (input.Offset == 0 && part.Received > 0 && (whole || part.Received >= Inspection.Signature.HeadLength))
        {
            var signature = await part.SignatureAsync(CancellationToken.None);
            if (signature.Type is not { } type) return await RefuseAsync(row, Refusals.Because(signature.Refusal, "file", row.FileName));
            if (!UploadRules.MayBe(type, row.Only)) return await RefuseAsync(row, Refusals.Because("media.wrongKind", "file", row.FileName));
        }
        if (whole) return await FinishAsync(row, part, actor);
        if (row.ExpiresUtc < clock.UtcSecondsNow() + StartUploadHandler.Patience - ProlongedEvery) await ProlongAsync(row);
        return UploadProgress.Of(row, part.Received);
    }

    private async Task<Outcome<UploadProgress>> FinishAsync(PendingUpload row, PartFile part, Actor actor)
    {
        // The sender may hang up now; the file is here and shall not be asked for again.
        var stored = await library.HandleAsync(new UploadMedia(row.FileName, row.Folder, part.FromStart()) { Only = row.Only }, actor, CancellationToken.None);
        if (stored.Value is not { } made) return await RefuseAsync(row, stored.Refusals);
        await using var write = await WriteScope.BeginAsync(db, CancellationToken.None);
        row.Finish(made.Item.Path);
        row.KeepUntil(clock.UtcSecondsNow() + StartUploadHandler.Patience);
        await write.CommitAsync(CancellationToken.None);
        PartFile.Delete(options, row.Id);
        return UploadProgress.Of(row, row.Length);
    }

    private async Task ProlongAsync(PendingUpload row)
    {
        await using var write = await WriteScope.BeginAsync(db, CancellationToken.None);
        row.KeepUntil(clock.UtcSecondsNow() + StartUploadHandler.Patience);
        await write.CommitAsync(CancellationToken.None);
    }

    private async Task<Outcome<UploadProgress>> RefuseAsync(PendingUpload row, Refusals refusals)
    {
        await using var write = await WriteScope.BeginAsync(db, CancellationToken.None);
        db.Remove(row);
        await write.CommitAsync(CancellationToken.None);
        PartFile.Delete(options, row.Id);
        return refusals;
    }
}
